import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that conclude without a reason. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'decision/no-reason',
    summary: 'A rationale gives no reason for its conclusion.',
    severity: 'information',
    messages: {
      none: 'The rationale of issue {number} gives no reason. State what the guideline requires and what the record shows.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      if (!issue.rationale || !issue.argument?.conclusion || issue.reasoned) continue;
      report({ message: 'none', values: nameOf(issue), range: issue.rationale.label.range });
    }
  },
};

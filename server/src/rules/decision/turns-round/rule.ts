import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that find the request necessary in one sentence and not in another. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'decision/turns-round',
    summary: 'The rationale says both that the request is and that it is not medically necessary.',
    severity: 'information',
    waits: 'later',
    messages: {
      turns:
        'The rationale of issue {number} says the opposite of its conclusion here. Check that this sentence is about something else, or correct one of them.',
      conclusion: 'The conclusion is here.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const { argument } = issue;
      const conclusion = argument?.conclusion;
      if (!conclusion) continue;
      for (const { range } of argument.opposing)
        report({
          message: 'turns',
          values: nameOf(issue),
          range,
          related: [{ message: 'conclusion', range: conclusion.verdict.range }],
        });
    }
  },
};

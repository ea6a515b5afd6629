import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that find the request necessary in one sentence and not in another. */
export const rule: Rule = {
  meta: {
    id: 'decision/turns-round',
    summary: 'The rationale says both that the request is and that it is not medically necessary.',
    severity: 'information',
    scope: 'part',
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
      for (const verdict of argument.verdicts) {
        if (
          verdict.possible ||
          verdict.about === 'another' ||
          verdict.wording !== 'law' ||
          verdict.necessary === conclusion.necessary
        )
          continue;
        report({
          message: 'turns',
          values: nameOf(issue),
          range: verdict.range,
          related: [{ message: 'conclusion', range: conclusion.verdict.range }],
        });
      }
    }
  },
};

import { heldByForm } from '../../form.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds decision words that are misspelled, or come after a dash. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'structure/decision-spelling',
    summary: 'The decision word is misspelled, or follows a dash instead of a colon.',
    severity: 'error',
    messages: {
      misspelt:
        'The decision in issue {number}, “{title}”, is misspelled: “{written}” for “{expected}”. Correct it, so that the decision is beyond doubt.',
      dash: 'The decision in issue {number}, “{title}”, follows a dash. Use a colon, as the form does, so that the decision can be found.',
      colon: 'Use a colon',
      correct: 'Change to “{expected}”',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const { decision } = issue;
      if (decision?.dash) {
        const edits = [{ range: decision.dash, newText: ': ' }];
        report({
          message: 'dash',
          values: nameOf(issue),
          range: decision.range,
          fixes: [{ title: 'colon', safe: true, edits }],
          ...heldByForm(letter),
        });
      }
      if (decision?.state !== 'misspelt' || decision.meant === undefined) continue;
      const values = { ...nameOf(issue), written: decision.written, expected: decision.meant };
      report({
        message: 'misspelt',
        values,
        range: decision.range,
        fixes: [{ title: 'correct', values, safe: true, edits: [{ range: decision.range, newText: decision.meant }] }],
        ...heldByForm(letter),
      });
    }
  },
};

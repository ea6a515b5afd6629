import { heldByForm } from '../../form.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds decision words that are misspelt, or stand behind a dash. */
export const rule: Rule = {
  meta: {
    id: 'structure/decision-spelling',
    summary: 'A decision word is misspelt, or stands behind a dash and not behind a colon.',
    severity: 'error',
    scope: 'part',
    messages: {
      misspelt:
        'The decision of issue {number}, “{title}”, is misspelt: “{written}” for “{expected}”. Correct it: the decision must not be open to doubt.',
      dash: 'The decision of issue {number}, “{title}”, stands behind a dash. Put a colon, as the form has it: a decision is found by it.',
      colon: 'Put a colon',
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

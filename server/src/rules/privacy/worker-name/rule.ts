import { personalOf, standIn } from '../../personal.ts';
import type { Rule } from '../../rule.ts';

/** Finds the name of the injured worker. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'privacy/worker-name',
    summary: 'The letter names the injured worker.',
    severity: 'warning',
    messages: {
      found:
        "“{text}” appears to be the injured worker's name. Write “the injured worker”: determinations are published without names.",
      replace: 'Change to “the injured worker”',
    },
  },
  check(letter, report) {
    for (const personal of personalOf(letter, ['worker-name'])) {
      // Only a name by itself can be exchanged: after “the patient,” the words would be twice.
      const alone = /^(?:Mr|Mrs|Ms|Miss)\b/.test(personal.text);
      const edits = [{ range: personal.range, newText: standIn(letter, personal, 'the injured worker') }];
      report({
        message: 'found',
        values: { text: personal.text },
        range: personal.range,
        fixes: alone ? [{ title: 'replace', safe: false, edits }] : [],
      });
    }
  },
};

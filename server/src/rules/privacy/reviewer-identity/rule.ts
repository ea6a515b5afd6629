import { personalOf } from '../../personal.ts';
import type { Rule } from '../../rule.ts';

/** Finds the reviewer's name and license number. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'privacy/reviewer-identity',
    summary: "The letter contains the reviewer's name or license number.",
    severity: 'error',
    messages: {
      found:
        '“{text}” identifies the reviewer, whose name is confidential by law. Remove it; keep licensure and specialty.',
    },
  },
  check(letter, report) {
    for (const personal of personalOf(letter, ['reviewer-name', 'license-number'])) {
      report({ message: 'found', values: { text: personal.text }, range: personal.range });
    }
  },
};

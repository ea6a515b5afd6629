import { personalOf } from '../../personal.ts';
import type { Rule } from '../../rule.ts';

/** Finds the reviewer's name and licence number. */
export const rule: Rule = {
  meta: {
    id: 'privacy/reviewer-identity',
    summary: "The reviewer's name or licence number stands in the letter.",
    severity: 'error',
    scope: 'part',
    messages: {
      found:
        '“{text}” tells who the reviewer is. The law keeps the names of reviewers confidential; take it out and leave licensure and specialty.',
    },
  },
  check(letter, report) {
    for (const personal of personalOf(letter, ['reviewer-name', 'license-number'])) {
      report({ message: 'found', values: { text: personal.text }, range: personal.range });
    }
  },
};

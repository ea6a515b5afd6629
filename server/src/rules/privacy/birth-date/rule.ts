import { personalOf } from '../../personal.ts';
import type { Rule } from '../../rule.ts';

/** Finds dates of birth. */
export const rule: Rule = {
  meta: {
    id: 'privacy/birth-date',
    summary: "The worker's birth date stands in the letter.",
    severity: 'warning',
    scope: 'part',
    messages: {
      found: '“{text}” gives a date of birth, by which the worker can be known. Give the age instead.',
    },
  },
  check(letter, report) {
    for (const personal of personalOf(letter, ['birth-date'])) {
      report({ message: 'found', values: { text: personal.text }, range: personal.range });
    }
  },
};

import { personalOf } from '../../personal.ts';
import type { Rule } from '../../rule.ts';

/** Finds dates of birth. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'privacy/birth-date',
    summary: "The letter contains the worker's birth date.",
    severity: 'warning',
    messages: {
      found: '“{text}” is a birth date, which can identify the worker. Give the age instead.',
    },
  },
  check(letter, report) {
    for (const personal of personalOf(letter, ['birth-date'])) {
      report({ message: 'found', values: { text: personal.text }, range: personal.range });
    }
  },
};

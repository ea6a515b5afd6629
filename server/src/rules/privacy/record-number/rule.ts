import { personalOf } from '../../personal.ts';
import type { Rule } from '../../rule.ts';

/** Finds claim, policy and medical record numbers. */
export const rule: Rule = {
  meta: {
    id: 'privacy/record-number',
    summary: 'A claim, policy or medical record number stands in the letter.',
    severity: 'warning',
    scope: 'part',
    messages: {
      found:
        "“{text}” is a number by which the worker's file can be found. The case number of the review is enough; take it out.",
    },
  },
  check(letter, report) {
    for (const personal of personalOf(letter, ['claim-number', 'record-number'])) {
      report({ message: 'found', values: { text: personal.text }, range: personal.range });
    }
  },
};

import { personalOf } from '../../personal.ts';
import type { Rule } from '../../rule.ts';

/** Finds claim, policy and medical record numbers. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'privacy/record-number',
    summary: 'The letter contains a claim, policy or medical record number.',
    severity: 'warning',
    messages: {
      found: "“{text}” can identify the worker's file. Remove it: the IMR case number is enough.",
    },
  },
  check(letter, report) {
    for (const personal of personalOf(letter, ['claim-number', 'record-number'])) {
      report({ message: 'found', values: { text: personal.text }, range: personal.range });
    }
  },
};

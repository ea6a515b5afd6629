import { personalOf } from '../../personal.ts';
import type { Rule } from '../../rule.ts';

/** Finds social security numbers. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'privacy/social-security-number',
    summary: 'The letter contains a Social Security number.',
    severity: 'error',
    messages: {
      found: '“{text}” is a Social Security number. Remove it.',
    },
  },
  check(letter, report) {
    for (const personal of personalOf(letter, ['social-security-number'])) {
      report({ message: 'found', values: { text: personal.text }, range: personal.range });
    }
  },
};

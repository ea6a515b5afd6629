import { personalOf } from '../../personal.ts';
import type { Rule } from '../../rule.ts';

/** Finds social security numbers. */
export const rule: Rule = {
  meta: {
    id: 'privacy/social-security-number',
    summary: 'A social security number stands in the letter.',
    severity: 'error',
    scope: 'part',
    messages: {
      found: '“{text}” is a social security number. It must not stand in a determination; take it out.',
    },
  },
  check(letter, report) {
    for (const personal of personalOf(letter, ['social-security-number'])) {
      report({ message: 'found', values: { text: personal.text }, range: personal.range });
    }
  },
};

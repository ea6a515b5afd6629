import { personalOf } from '../../personal.ts';
import type { Rule } from '../../rule.ts';

/** Finds telephone numbers, e-mail addresses and street addresses. */
export const rule: Rule = {
  meta: {
    id: 'privacy/contact-details',
    summary: 'A telephone number, e-mail address or street address stands in the letter.',
    severity: 'warning',
    scope: 'part',
    messages: {
      found: '“{text}” is a way to reach a person. Determinations are published without it; take it out.',
    },
  },
  check(letter, report) {
    for (const personal of personalOf(letter, ['phone', 'email', 'address'])) {
      report({ message: 'found', values: { text: personal.text }, range: personal.range });
    }
  },
};

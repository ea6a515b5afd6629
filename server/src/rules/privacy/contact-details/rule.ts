import { personalOf } from '../../personal.ts';
import type { Rule } from '../../rule.ts';

/** Finds telephone numbers, e-mail addresses and street addresses. */
export const rule: Rule<{ allowed: readonly string[] }> = {
  meta: {
    id: 'privacy/contact-details',
    summary: 'A telephone number, e-mail address or street address stands in the letter.',
    severity: 'warning',
    scope: 'part',
    messages: {
      found: '“{text}” is a way to reach a person. Determinations are published without it; take it out.',
    },
    options: {
      allowed: {
        description: 'What may stand, such as the telephone number of your own organization.',
        default: [],
        example: '(555) 010-0100',
      },
    },
  },
  check(letter, report, { allowed }) {
    for (const personal of personalOf(letter, ['phone', 'email', 'address'], allowed)) {
      report({ message: 'found', values: { text: personal.text }, range: personal.range });
    }
  },
};

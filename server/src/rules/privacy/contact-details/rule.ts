import { personalOf } from '../../personal.ts';
import type { Rule } from '../../rule.ts';

/** Finds telephone numbers, e-mail addresses and street addresses. */
export const rule: Rule<{ allowed: readonly string[] }> = {
  scope: 'part',
  meta: {
    id: 'privacy/contact-details',
    summary: 'The letter contains a telephone number, e-mail address or street address.',
    severity: 'warning',
    messages: {
      found: '“{text}” is contact information, which published determinations leave out. Remove it.',
    },
    options: {
      allowed: {
        description: "Allowed text, such as your own organization's telephone number.",
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

import { personalOf, standIn } from '../../personal.ts';
import type { Rule } from '../../rule.ts';

/** Finds names of physicians and other providers. */
export const rule: Rule<{ allowed: readonly string[] }> = {
  scope: 'part',
  meta: {
    id: 'privacy/provider-name',
    summary: 'The letter names a provider.',
    severity: 'information',
    messages: {
      found:
        '“{text}” names a provider, which published determinations leave out. Describe the person instead: “the treating physician”.',
      replace: 'Change to “the provider”',
    },
    options: {
      allowed: {
        description: 'Allowed names, such as that of a medical director named by the form.',
        default: [],
        example: 'Jane Roe',
      },
    },
  },
  check(letter, report, { allowed }) {
    for (const personal of personalOf(letter, ['provider-name'], allowed)) {
      const edits = [{ range: personal.range, newText: standIn(letter, personal, 'the provider') }];
      report({
        message: 'found',
        values: { text: personal.text },
        range: personal.range,
        fixes: [{ title: 'replace', safe: false, edits }],
      });
    }
  },
};

import { personalOf, standIn } from '../../personal.ts';
import type { Rule } from '../../rule.ts';

/** Finds names of physicians and other providers. */
export const rule: Rule = {
  meta: {
    id: 'privacy/provider-name',
    summary: "A provider's name stands in the letter.",
    severity: 'information',
    scope: 'part',
    messages: {
      found:
        '“{text}” names a provider. Published determinations leave the names of providers out; write what he or she is, such as “the treating physician”.',
      replace: 'Write “the provider”',
    },
  },
  check(letter, report) {
    for (const personal of personalOf(letter, ['provider-name'])) {
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

import { personalOf } from '../../personal.ts';
import type { Rule } from '../../rule.ts';

/** Finds sentences with a gap where a name was removed. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'privacy/redaction-gap',
    summary: 'A removed name leaves a gap in the sentence.',
    severity: 'information',
    messages: {
      found:
        'A name seems to have been removed after “{text}”, and the sentence no longer reads. Describe the person instead: “the treating physician”.',
    },
  },
  check(letter, report) {
    for (const { range } of personalOf(letter, ['redaction-gap'])) {
      const [word = ''] = letter.text.slice(range.start, range.end).split(/\s/);
      report({ message: 'found', values: { text: word }, range });
    }
  },
};

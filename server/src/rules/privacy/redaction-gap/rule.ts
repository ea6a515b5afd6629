import { personalOf } from '../../personal.ts';
import type { Rule } from '../../rule.ts';

/** Finds sentences with a gap where a name was taken out. */
export const rule: Rule = {
  meta: {
    id: 'privacy/redaction-gap',
    summary: 'A name was taken out and left a gap in the sentence.',
    severity: 'information',
    scope: 'part',
    messages: {
      found:
        'Behind “{text}” a name seems to have been taken out, and the sentence no longer reads. Put what the person is in its place: “the treating physician”.',
    },
  },
  check(letter, report) {
    for (const { range } of personalOf(letter, ['redaction-gap'])) {
      const [word = ''] = letter.text.slice(range.start, range.end).split(/\s/);
      report({ message: 'found', values: { text: word }, range });
    }
  },
};

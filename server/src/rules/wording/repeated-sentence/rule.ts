import { trimmedStart } from '../../passages.ts';
import type { Rule } from '../../rule.ts';

/** Finds sentences that stand twice in one passage. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/repeated-sentence',
    summary: 'A sentence appears twice in the same passage.',
    severity: 'information',
    messages: {
      whole: 'This sentence already appears in this passage. Keep one.',
      ending: 'This sentence repeats the end of the sentence before it. Keep one.',
      earlier: 'First appears here.',
      remove: 'Remove the second sentence',
    },
  },
  check(letter, report) {
    for (const { range, earlier, whole } of letter.wording.repeatedSentences) {
      const start = trimmedStart(letter.text, range.start);
      report({
        message: whole ? 'whole' : 'ending',
        range,
        related: [{ message: 'earlier', range: earlier }],
        fixes: [{ title: 'remove', safe: false, edits: [{ range: { start, end: range.end }, newText: '' }] }],
      });
    }
  },
};

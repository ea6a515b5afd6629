import { trimmedStart } from '../../passages.ts';
import type { Rule } from '../../rule.ts';

/** Finds sentences that stand twice in one passage. */
export const rule: Rule = {
  meta: {
    id: 'wording/repeated-sentence',
    summary: 'A sentence stands twice in one passage.',
    severity: 'information',
    scope: 'part',
    messages: {
      whole: 'This sentence stands in the same passage before. Keep it once, unless it is quoted twice on purpose.',
      ending: 'This sentence says with the same words what the one before it says. Keep one of the two.',
      earlier: 'The sentence stands here first.',
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

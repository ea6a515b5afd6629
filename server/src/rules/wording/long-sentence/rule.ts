import type { Rule } from '../../rule.ts';

/** Finds sentences too long for a lay reader. */
export const rule: Rule<{ words: number }> = {
  scope: 'part',
  meta: {
    id: 'wording/long-sentence',
    summary: 'A sentence is longer than the limit.',
    severity: 'hint',
    messages: {
      found: 'This sentence has {words} words; sentences over {most} words are hard for lay readers. Split it.',
    },
    options: {
      // 8 CCR 9792.10.6(b)(1) asks for plain language; the number is ours.
      words: { description: 'Maximum number of words in a sentence.', default: 60, least: 25, most: 200 },
    },
  },
  check(letter, report, { words: most }) {
    for (const { range, words } of letter.wording.longSentences) {
      if (words > most) report({ message: 'found', values: { words, most }, range });
    }
  },
};

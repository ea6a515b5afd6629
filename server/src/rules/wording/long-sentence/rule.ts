import type { Rule } from '../../rule.ts';

/** Finds sentences too long for a lay reader. */
export const rule: Rule = {
  meta: {
    id: 'wording/long-sentence',
    summary: 'A sentence has more than 60 words.',
    severity: 'hint',
    scope: 'part',
    messages: {
      found: 'This sentence has {words} words. Lay readers lose the thread of sentences above 60; part it.',
    },
  },
  check(letter, report) {
    for (const { range, words } of letter.wording.longSentences) report({ message: 'found', values: { words }, range });
  },
};

import type { Rule } from '../../rule.ts';

/** Finds “a” before a vowel sound and “an” before a consonant sound. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/article',
    summary: '“a” before a vowel sound, or “an” before a consonant sound.',
    severity: 'warning',
    messages: {
      found: '“{article} {word}” should be “{right} {word}”.',
      replace: 'Change to “{right}”',
    },
  },
  check(letter, report) {
    for (const { range, right, word, shown } of letter.wording.articles) {
      const values = { article: letter.text.slice(range.start, range.end), word, right };
      report({
        message: 'found',
        values,
        range: shown,
        fixes: [{ title: 'replace', values, safe: true, edits: [{ range, newText: right }] }],
      });
    }
  },
};

import type { Rule } from '../../rule.ts';

/** Finds phrases and words that are wrong wherever they stand. */
export const rule: Rule = {
  meta: {
    id: 'wording/slip',
    summary: 'A phrase is wrong wherever it stands.',
    severity: 'warning',
    scope: 'part',
    messages: {
      found: '“{text}” should be “{meant}”.',
      replace: 'Write “{meant}”',
    },
  },
  check(letter, report) {
    for (const { range, right, shown, meant } of letter.wording.slips) {
      const values = { text: letter.text.slice(shown.start, shown.end), meant };
      report({
        message: 'found',
        values,
        range: shown,
        fixes: [{ title: 'replace', values, safe: true, edits: [{ range, newText: right }] }],
      });
    }
  },
};

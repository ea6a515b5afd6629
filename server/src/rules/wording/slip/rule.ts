import { reportGrammar } from '../../grammar.ts';
import type { Rule } from '../../rule.ts';

/** Finds phrases and words that are wrong wherever they stand. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/slip',
    summary: 'A common error of typing or dictation.',
    severity: 'warning',
    messages: {
      found: '“{text}” should be “{meant}”.',
      replace: 'Change to “{meant}”',
    },
  },
  check(letter, report) {
    reportGrammar(letter, { rule: 'slip', messages: ['found'], replace: 'replace' }, report);
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

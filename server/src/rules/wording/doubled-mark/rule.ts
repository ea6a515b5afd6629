import type { Rule } from '../../rule.ts';

/** Finds stops and commas that stand twice. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/doubled-mark',
    summary: 'A period or comma is doubled.',
    severity: 'information',
    messages: {
      found: 'Two punctuation marks where one belongs: “{text}”. Keep one.',
      replace: 'Change to “{right}”',
    },
  },
  check(letter, report) {
    for (const { kind, range, right } of letter.wording.spacing) {
      if (kind !== 'doubled') continue;
      const values = { text: letter.text.slice(range.start, range.end), right };
      report({
        message: 'found',
        values,
        range,
        fixes: [{ title: 'replace', values, safe: true, edits: [{ range, newText: right }] }],
      });
    }
  },
};

import { saidIn } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds case numbers in the text that are not the header's. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/case-number',
    summary: 'The text gives a different case number than the header.',
    severity: 'error',
    messages: {
      differs: 'The text says case {found}, but the header says {header}. Correct one of them.',
      header: 'The header says {header} here.',
      correct: 'Change to {header}',
    },
  },
  check(letter, report) {
    const entry = letter.header.get('caseNumber');
    if (!entry) return;
    const own = plain(entry.value);
    for (const { what, part } of saidIn(letter, ({ caseNumbers }) => caseNumbers)) {
      const { text } = what;
      if (plain(text) === own) continue;
      const range = part.place(what.range);
      const values = { found: text, header: entry.value };
      report({
        message: 'differs',
        values,
        range,
        related: [{ message: 'header', values, range: entry.node.value }],
        fixes: [{ title: 'correct', values, safe: false, edits: [{ range, newText: entry.value }] }],
      });
    }
  },
};

function plain(caseNumber: string): string {
  return caseNumber.replace(/[^A-Z0-9]/gi, '').toUpperCase();
}

import type { Rule } from '../../rule.ts';

/** Finds numbers that ran together where a line of a page ended. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/joined-numbers',
    summary: 'Two numbers ran together at a line break.',
    severity: 'information',
    messages: {
      found: '“{text}” may be two numbers that ran together at a line break. Check the original.',
      replace: 'Change to “{right}”',
    },
  },
  check(letter, report) {
    for (const { range, right } of letter.wording.joinedNumbers) {
      const values = { text: letter.text.slice(range.start, range.end), right };
      const edits = [{ range, newText: right }];
      report({ message: 'found', values, range, fixes: [{ title: 'replace', values, safe: false, edits }] });
    }
  },
};

import type { Rule } from '../../rule.ts';

/** Finds words typed twice in a row. */
export const rule: Rule = {
  meta: {
    id: 'wording/repeated-word',
    summary: 'A word or a few words stand twice in a row.',
    severity: 'warning',
    scope: 'part',
    messages: {
      found: '“{words}” stands twice in a row. Keep it once.',
      remove: 'Remove the second “{words}”',
    },
  },
  check(letter, report) {
    for (const { range, second, words } of letter.wording.repeatedWords) {
      const edits = [{ range: second, newText: '' }];
      report({
        message: 'found',
        values: { words },
        range,
        fixes: [{ title: 'remove', values: { words }, safe: true, edits }],
      });
    }
  },
};

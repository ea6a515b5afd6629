import type { Rule } from '../../rule.ts';

/** Finds spaces missing after a mark or standing before one. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/spacing',
    summary: 'A space is missing after a punctuation mark, or precedes one.',
    severity: 'warning',
    messages: {
      before: 'Remove the space before “{mark}”.',
      behind: 'Add a space after “{mark}”.',
      remove: 'Remove the space',
      insert: 'Add a space',
    },
  },
  check(letter, report) {
    for (const { kind, mark, range, right, shown } of letter.wording.spacing) {
      if (kind === 'doubled') continue;
      const edits = [{ range, newText: right }];
      report({
        message: kind === 'before' ? 'before' : 'behind',
        values: { mark },
        range: shown,
        fixes: [{ title: kind === 'before' ? 'remove' : 'insert', safe: true, edits }],
      });
    }
  },
};

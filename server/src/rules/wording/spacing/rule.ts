import type { Rule } from '../../rule.ts';

/** Finds blanks missing behind a mark or standing before one. */
export const rule: Rule = {
  meta: {
    id: 'wording/spacing',
    summary: 'A blank is missing behind a mark, or stands before one.',
    severity: 'warning',
    scope: 'part',
    messages: {
      before: 'A blank stands before the “{mark}”. Take it out.',
      behind: 'Behind the “{mark}” a blank is missing. Put one.',
      remove: 'Remove the blank',
      insert: 'Put a blank',
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

import type { Rule } from '../../rule.ts';

/** Finds what is still to be filled in. */
export const rule: Rule = {
  meta: {
    id: 'wording/placeholder',
    summary: 'Something is still to be filled in.',
    severity: 'error',
    scope: 'part',
    waits: 'save',
    messages: {
      found: '“{text}” is still to be filled in. Write what belongs there, or take it out.',
    },
  },
  check(letter, report) {
    for (const { range, text } of letter.wording.placeholders) report({ message: 'found', values: { text }, range });
  },
};

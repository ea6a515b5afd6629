import type { Rule } from '../../rule.ts';

/** Finds what is still to be filled in. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/placeholder',
    summary: 'A placeholder has not been filled in.',
    severity: 'error',
    waits: 'save',
    messages: {
      found: '“{text}” has not been filled in. Fill it in, or remove it.',
    },
  },
  check(letter, report) {
    for (const { range, text } of letter.wording.placeholders) report({ message: 'found', values: { text }, range });
  },
};

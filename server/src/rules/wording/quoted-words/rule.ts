import type { Rule } from '../../rule.ts';

/** Finds the reviewer's own words within the quotation of a guideline. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/quoted-words',
    summary: 'A sentence about this case is inside a quotation from a guideline.',
    severity: 'information',
    waits: 'later',
    messages: {
      found:
        'This sentence is about this case, but is inside a quotation from a guideline. Close the quotation before it.',
    },
  },
  check({ wording }, report) {
    for (const range of wording.ownWords) report({ message: 'found', range });
  },
};

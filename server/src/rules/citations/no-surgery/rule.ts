import { guidelineFields, nameOfCitation } from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import { perPart } from '../../per-part.ts';
import type { Rule } from '../../rule.ts';

/** Finds citations of the postsurgical guideline in letters that mention no surgery. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'citations/no-surgery',
    summary: 'The postsurgical guideline is cited, but the letter mentions no surgery.',
    severity: 'information',
    messages: {
      none: 'Issue {number}, “{title}”, cites {cited}, which applies after surgery, but the letter mentions none. Name the surgery, or cite the guideline that applies.',
    },
  },
  check(letter, report) {
    if (letter.parts.some((part) => part.letter.tellsOfSurgery)) return;
    for (const part of letter.parts) {
      for (const { issue, citation } of postsurgical(part.letter))
        report({
          message: 'none',
          values: { ...nameOf(issue), cited: nameOfCitation(citation) },
          range: part.place(citation.documentRange),
        });
    }
  },
};

const postsurgical = perPart((part) =>
  guidelineFields(part).flatMap(({ cites, issue }) =>
    cites.citations
      .filter(({ editions }) => editions.some(({ family }) => family === 'postsurgical'))
      .map((citation) => ({ issue, citation })),
  ),
);

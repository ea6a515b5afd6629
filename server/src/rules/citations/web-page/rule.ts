import { guidelineFields } from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds web addresses given as evidence without author and title. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'citations/web-page',
    summary: 'A bare web address is cited as evidence.',
    severity: 'information',
    messages: {
      bare: 'Issue {number}, “{title}”, cites a web address without author, title and year. Cite the study or guideline itself.',
    },
  },
  check(letter, report) {
    for (const { own, cites, issue } of guidelineFields(letter)) {
      if (!own) continue;
      const page = cites.citations.find(
        ({ nonMtus, source, document }) => nonMtus && source === '' && /^(?:https?|www\.)/i.test(document),
      );
      if (page) report({ message: 'bare', values: nameOf(issue), range: page.range });
    }
  },
};

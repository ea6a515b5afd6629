import { guidelineFields } from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** An address of the web at the beginning of a text: with its protocol, or by the name of its host alone. */
const address = /^(?:https?:|www\b|(?:[\w-]+\.)+(?:com|org|net|gov|edu)\b)/i;

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
        ({ nonMtus, source, documentRange, range }) =>
          nonMtus && source === '' && address.test(letter.text.slice(documentRange.start, range.end)),
      );
      if (page) report({ message: 'bare', values: nameOf(issue), range: page.range });
    }
  },
};

import type { Guideline } from '../../../knowledge/guidelines/guideline.ts';
import { standingOn } from '../../../knowledge/guidelines/library.ts';
import type { Letter } from '../../../letter/letter.ts';
import type { Citation } from '../../../reading/citations/citation.ts';
import { guidelineFields, mtusOf, nameOfCitation, rangeOfDocument, titleOf } from '../../citations.ts';
import { wholeBrackets } from '../../../text/range.ts';
import { nameOf } from '../../issues.ts';
import type { ReportedFix, Rule } from '../../rule.ts';

/** How long before its denial a request may have been made and still fall under the edition of that day, in days. */
const GRACE = 30;

/** Finds cited editions that were not in force when the request was made. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'citations/edition-in-force',
    summary: 'The cited edition was not in force when the treatment was requested.',
    severity: 'warning',
    messages: {
      superseded:
        'Issue {number}, “{title}”, cites {cited}, which applies to requests through {to}. Utilization review decided this request around {day}. Cite the edition in force then.',
      'not-yet':
        'Issue {number}, “{title}”, cites {cited}, which applies to requests from {from}. Utilization review decided this request around {day}. Cite the edition in force then.',
      'passed-superseded':
        'In issue {number}, “{title}”, the claims administrator cited {cited}, which applies to requests through {to}. It decided this request around {day}. Check that its citation is quoted as written.',
      'passed-not-yet':
        'In issue {number}, “{title}”, the claims administrator cited {cited}, which applies to requests from {from}. It decided this request around {day}. Check that its citation is quoted as written.',
      correct: 'Change to “{expected}”',
    },
  },
  check(letter, report) {
    const day = letter.requestDay;
    if (day === undefined) return;
    for (const field of guidelineFields(letter)) {
      for (const citation of mtusOf(field.cites)) {
        const { guideline, year } = citation;
        // Of a document that is printed without a year there is one edition.
        if (!guideline || (!year && guideline.citedYears.length > 0)) continue;
        const standing = standingOn(guideline, day);
        if (standing !== 'superseded' && standing !== 'not-yet') continue;
        const { from, to } = guideline.inForce;
        const values = {
          ...nameOf(field.issue),
          cited: nameOfCitation(citation),
          day,
          from: from ?? guideline.inForce.earliest ?? '',
          to: to ?? '',
        };
        const clear =
          guideline.inForce.standing === 'verified' &&
          (standing === 'not-yet' ? from !== null : to !== null && later(to, GRACE) < day);
        report({
          // What the claims administrator cited is passed on as it was.
          message: field.own ? standing : passedOn[standing],
          values,
          range: rangeOfDocument(citation),
          fixes: field.own ? fixesOf(letter, day, citation, guideline) : [],
          ...(clear && field.own ? {} : { atMost: 'information' as const }),
        });
      }
    }
  },
};

function fixesOf(letter: Letter, day: string, citation: Citation, guideline: Guideline): ReportedFix[] {
  const { year, sections } = citation;
  const valid = letter.guidelines.inForceOn(guideline.family, day);
  const [edition] = valid;
  if (!edition || valid.length > 1 || !year || edition.citedYears.length === 0) return [];
  // Where the other edition has none of the cited sections, a person must look for its own.
  const keeps = sections.every(
    ({ section }) => section && edition.sections.some(({ title }) => title === section.title),
  );
  const expected = titleOf(edition);
  const range = wholeBrackets(letter.text, rangeOfDocument(citation));
  return range && (keeps || edition.title === guideline.title)
    ? [{ title: 'correct', values: { expected }, safe: false, edits: [{ range, newText: expected }] }]
    : [];
}

/** The ISO day this many days later. */
function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** How a standing is reported of a citation that the claims administrator made. */
const passedOn = { superseded: 'passed-superseded', 'not-yet': 'passed-not-yet' } as const;

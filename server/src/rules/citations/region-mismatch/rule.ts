import { coversRegion } from '../../../knowledge/guidelines/library.ts';
import {
  type GuidelineField,
  guidelineFields,
  heldByOwner,
  nameOfCitation,
  rangeOfDocument,
  regionsOf,
  titleOf,
} from '../../citations.ts';
import { nameOf } from '../../issues.ts';
import { perPart } from '../../per-part.ts';
import type { Letter, LetterPart } from '../../../letter/letter.ts';
import type { Citation } from '../../../reading/citations/citation.ts';
import type { ReportedFix, ReportedPlace, Rule } from '../../rule.ts';

/** Finds chapters on another part of the body than the request. */
export const rule: Rule = {
  meta: {
    id: 'citations/region-mismatch',
    summary: 'The cited chapter is about another part of the body than the request.',
    severity: 'warning',
    messages: {
      other:
        'Issue {number}, “{title}”, is about the {regions}, but “{cited}” is cited, a chapter on another part of the body. Cite the chapter that covers it.',
      origin: 'The same chapter is cited here for a request that it covers.',
      correct: 'Change to “{expected}”',
    },
  },
  check(letter, report) {
    for (const part of letter.parts) {
      for (const { field, citation, regions } of misfits(part.letter)) {
        const values = {
          ...nameOf(field.issue),
          cited: nameOfCitation(citation),
          regions: [...regions.values()].join(', '),
        };
        report({
          message: 'other',
          values,
          range: part.move(rangeOfDocument(citation)),
          related: originOf(letter, field, citation),
          fixes: fixesOf(letter, field, citation, part),
          ...(citation.nonMtus ? { atMost: 'information' as const } : heldByOwner(field)),
        });
      }
    }
  },
};

const misfits = perPart((part) =>
  guidelineFields(part).flatMap((field) => {
    const regions = regionsOf(field.issue);
    if (regions.size === 0) return [];
    return field.cites.citations
      .filter((citation) => !fits(citation, regions))
      .map((citation) => ({ field, citation, regions }));
  }),
);

/** Whether a citation is of no chapter of the body, or of one that is about a region of the request. */
function fits({ guideline }: Citation, regions: ReadonlyMap<string, string>): boolean {
  return (
    !guideline ||
    guideline.regions.length === 0 ||
    [...regions.keys()].some((region) => coversRegion(guideline, region))
  );
}

/** Where the same chapter is cited for another issue, which it fits: such citations are carried over from one to the next. */
function originOf(letter: Letter, { issue }: GuidelineField, { guideline }: Citation): ReportedPlace[] {
  if (!guideline) return [];
  for (const other of guidelineFields(letter)) {
    const regions = [...regionsOf(other.issue).keys()];
    if (
      other.issue.number === issue.number ||
      (regions.length > 0 && !regions.some((region) => coversRegion(guideline, region)))
    )
      continue;
    const same = other.cites.citations.find((citation) => citation.guideline === guideline);
    if (same) return [{ message: 'origin', range: same.documentRange }];
  }
  return [];
}

/** The one chapter of the same age that is about the request's regions, where there is just one. */
function fixesOf(letter: Letter, field: GuidelineField, citation: Citation, part: LetterPart): ReportedFix[] {
  const { guideline, year, nonMtus } = citation;
  if (nonMtus || !guideline || !year) return [];
  const regions = [...regionsOf(field.issue).keys()];
  const others = letter.guidelines.guidelines.filter(
    (other) =>
      other.source === 'MTUS' &&
      other.regions.length > 0 &&
      other.inForce.to === guideline.inForce.to &&
      other.citedYears.length > 0 &&
      regions.every((region) => other.regions.includes(region)),
  );
  if (others.length !== 1) return [];
  const expected = titleOf(others[0]!);
  return [
    {
      title: 'correct',
      values: { expected },
      safe: false,
      edits: [{ range: part.move(rangeOfDocument(citation)), newText: expected }],
    },
  ];
}

import type { Guideline, Section } from '../knowledge/guidelines/guideline.ts';
import type { Letter } from '../letter/letter.ts';
import type { Citation } from '../reading/citations/citation.ts';
import type { GuidelineMention } from '../reading/citations/mentions.ts';
import type { Range } from '../text/range.ts';
import { type Place, placesAt, touchesRange } from './place.ts';

/** The one edition that a citation or a name in a rationale means, and the section that is pointed at. */
export interface GuidelineTarget {
  readonly origin: Range;
  readonly guideline: Guideline;
  readonly section: Section | undefined;
}

/** The guideline that is cited at an offset; undefined if none is, or it cannot be told which edition. */
export function guidelineAt(letter: Letter, offset: number): GuidelineTarget | undefined {
  for (const place of placesAt(letter, offset)) {
    if (place.kind !== 'citation' && place.kind !== 'guideline') continue;
    const guideline = citedGuideline(place);
    if (!guideline) continue;
    const sections = place.kind === 'citation' ? place.citation.sections : [];
    const pointed =
      sections.find(({ range }) => touchesRange(range, offset)) ?? (sections.length === 1 ? sections[0] : undefined);
    return { origin: pointed?.range ?? place.range, guideline, section: pointed?.section };
  }
  return undefined;
}

/** The edition that a place means. */
export function citedGuideline(place: Extract<Place, { kind: 'citation' | 'guideline' }>): Guideline | undefined {
  return place.kind === 'citation' ? place.citation.guideline : editionOf(place.guideline);
}

function editionOf({ guidelines, year }: GuidelineMention): Guideline | undefined {
  const fitting = year ? guidelines.filter(({ citedYears }) => citedYears.includes(year.year)) : guidelines;
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Every place where a letter cites or names a guideline; none if it is not known which. */
export function guidelinePlaces(letter: Letter, guideline: Guideline | undefined): Range[] {
  if (!guideline) return [];
  return letter.issues.flatMap((issue) => [
    ...citationsOf(issue.claimsAdministratorCitations)
      .filter((citation) => citation.guideline === guideline)
      .map(({ range }) => range),
    ...citationsOf(issue.reviewerCitations)
      .filter((citation) => citation.guideline === guideline)
      .map(({ range }) => range),
    ...issue.guidelineMentions.filter((mention) => editionOf(mention) === guideline).map(({ range }) => range),
  ]);
}

function citationsOf(field: { readonly citations: readonly Citation[] } | undefined): readonly Citation[] {
  return field?.citations ?? [];
}

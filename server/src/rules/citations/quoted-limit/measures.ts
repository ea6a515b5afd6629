import { MEASURES, type Measure } from '../../../knowledge/guidelines/measures.ts';
import { isCaseOf } from '../../../knowledge/treatments/treatments.ts';
import type { QuotedMeasure } from '../../../letter/quoted-measures.ts';
import { overlaps } from '../../../text/range.ts';
import { type GuidelineField, titleOf } from '../../citations.ts';

/** A quoted number that is none of those that the cited edition sets for what is asked. */
export interface Misquoted {
  readonly quoted: QuotedMeasure;
  readonly cited: string;
  /** What the edition sets, the nearest number first. */
  readonly meant: Measure;
}

/** The quoted numbers of a field's issue, except for numbers of visits, that the cited editions do not set. */
export function misquotedMeasures({ issue, cites }: GuidelineField): Misquoted[] {
  if (issue.quotedMeasures.length === 0) return [];
  const editions = cites.citations.flatMap(({ guideline }) => guideline ?? []);
  const asked = issue.asked;
  return issue.quotedMeasures.flatMap((quoted) => {
    // “3-4 visits over 2 weeks”: the weeks are those of the visits.
    if (issue.quotedLimits.some(({ visits, mention }) => visits && overlaps(mention.quantity.range, quoted.range)))
      return [];
    const all = MEASURES.filter(
      ({ measure, guidelines, treatments, drugs, words }) =>
        measure === quoted.measure &&
        editions.some(({ id }) => guidelines.includes(id)) &&
        (!words || words.some((word) => quoted.words.has(word))) &&
        asked.some(
          ({ treatment, drug }) =>
            treatments?.some((id) => isCaseOf(treatment, id)) === true ||
            (drug !== undefined && drugs?.includes(drug) === true),
        ),
    );
    const ofTrials = quoted.trial ? all.filter(({ trial }) => trial) : [];
    const known = ofTrials.length > 0 ? ofTrials : all;
    const meant = known.sort((a, b) => distance(a, quoted) - distance(b, quoted))[0];
    if (!meant || distance(meant, quoted) === 0) return [];
    return [{ quoted, meant, cited: titleOf(editions.find(({ id }) => meant.guidelines.includes(id))!) }];
  });
}

/** How far a quoted number is from what is set; 0 if it is within it. */
function distance({ bounds: [least, most] }: Measure, { bounds: [low, high] }: QuotedMeasure): number {
  return Math.max(0, least - low) + Math.max(0, high - most);
}

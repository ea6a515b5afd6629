import type { Limit } from '../../knowledge/guidelines/guideline.ts';
import { fits, fitsRegions } from '../../knowledge/phrases/phrases.ts';
import type { Phrase } from '../../knowledge/phrases/phrase.ts';
import { type Piece, render } from '../../knowledge/phrases/render.ts';
import type { SlotValues } from '../../knowledge/phrases/slots.ts';
import { factsOf } from '../../letter/facts/read.ts';
import type { Issue, Letter } from '../../letter/letter.ts';
import { type Bounds, total } from '../../reading/quantities/quantity.ts';
import { type QuotedLimit, quotedLimits } from './limits.ts';
import { decidedRequest } from '../../letter/requests/decided.ts';
import { issueValues, withLimit } from './slot-values.ts';

/** A phrase filled for an issue. */
export interface FilledPhrase {
  readonly phrase: Phrase;
  /** What tells it from the same phrase with another limit: `12 visits against 9 to 10 visits over 8 weeks`. */
  readonly detail: string;
  readonly pieces: readonly Piece[];
}

/**
 * The rationales that fit an issue's treatment and decision, filled, those that say most of this request first. A comparison with a limit
 * is offered only where it is true of the request's number.
 */
export function rationalesFor(letter: Letter, issue: Issue, phrases: readonly Phrase[]): FilledPhrase[] {
  const request = decidedRequest(issue);
  const treatment = request?.treatments[0]?.id ?? request?.drug?.treatments[0];
  const all = request?.quantity && total(request.quantity);
  const upholds = issue.decision?.upholds;
  const named = request?.regions.map(({ id }) => id) ?? [];
  const regions = named.length > 0 ? named : (request?.sites ?? []);
  const limits = quotedLimits(letter, issue).filter(
    ({ limit }) => !isFirstCourse(limit) || !givenBefore(letter, treatment),
  );
  const filled: { readonly filled: FilledPhrase; readonly open: number }[] = [];
  for (const phrase of phrases) {
    if (phrase.place !== 'rationale' || !fits(phrase, treatment) || !fitsRegions(phrase, regions)) continue;
    if (upholds !== undefined && phrase.upholds !== undefined && phrase.upholds !== upholds) continue;
    const values = issueValues(letter, issue, phrase.upholds);
    for (const { slots, detail } of choices(phrase, values, limits, all)) {
      const has = (slot: string): boolean => slots[slot as keyof SlotValues] !== undefined;
      if (!(phrase.needs ?? []).every(has) || (phrase.unless ?? []).some(has)) continue;
      const pieces = render(phrase.text, slots);
      filled.push({ filled: { phrase, detail, pieces }, open: openness(phrase, pieces) });
    }
  }
  return filled.sort((a, b) => a.open - b.open).map((entry) => entry.filled);
}

/** Compared limits first, then phrases bound to this treatment, then general ones; among these the fewer gaps the better. */
function openness(phrase: Phrase, pieces: readonly Piece[]): number {
  const gaps = pieces.filter((piece) => typeof piece !== 'string').length;
  return (phrase.limits ? 0 : phrase.treatments ? 10 : phrase.kinds ? 20 : 30) + gaps;
}

interface Choice {
  readonly slots: SlotValues;
  readonly detail: string;
}

function choices(
  phrase: Phrase,
  values: SlotValues,
  limits: readonly QuotedLimit[],
  all: Bounds | undefined,
): Choice[] {
  if (!phrase.limits) return [{ slots: values, detail: '' }];
  return limits
    .filter(
      ({ limit, most }) =>
        phrase.limits!.includes(limit.kind) && applies(limit, values) && isTrue(phrase, most, values, all),
    )
    .map((quoted) => ({ slots: withLimit(values, quoted, all), detail: detailOf(quoted, values) }));
}

/** Whether a limit can be the one that counts: a trial is no longer one where visits were received before. */
function applies({ kind }: Limit, { received }: SlotValues): boolean {
  return received === undefined || !isFirstCourse({ kind });
}

function isFirstCourse({ kind }: Pick<Limit, 'kind'>): boolean {
  return kind === 'trial' || kind === 'initial-course';
}

/** Whether the summary refers to the treatment as given before: nothing that calls it the first may be offered then. */
function givenBefore(letter: Letter, treatment: string | undefined): boolean {
  const same = ({ id }: { readonly id: string }): boolean => id === treatment;
  return (
    factsOf(letter).some(
      ({ passage, attribute, polarity, subject }) =>
        passage === 'summary' && attribute === 'given' && polarity === 1 && same(subject),
    ) ||
    letter.summary.mentions.some(
      ({ role, treatments }) => (role === 'received' || role === 'other') && treatments.some(same),
    )
  );
}

/** Whether what a phrase says of request and limit is so. */
function isTrue(
  { compares, needs }: Phrase,
  most: number | undefined,
  { sum }: SlotValues,
  all: Bounds | undefined,
): boolean {
  if (needs?.includes('sum')) return most !== undefined && all !== undefined && all[1] <= most && Number(sum) > most;
  if (!compares) return true;
  if (most === undefined || !all) return false;
  return compares === 'exceeds' ? all[0] > most : all[1] <= most;
}

function detailOf({ text, condition }: QuotedLimit, { total: asked, unit }: SlotValues): string {
  return `${asked === undefined ? '' : `${asked} ${unit ?? ''} against `}${text}${condition}`;
}

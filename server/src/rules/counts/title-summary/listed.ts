import { articleWords } from '../../../knowledge/clauses/common-words.ts';
import { wereAuthorized } from '../../../letter/requests/authorized.ts';
import { mayBeOneRequest } from '../../../knowledge/treatments/treatments.ts';
import { overlapRegions } from '../../../knowledge/regions/regions.ts';
import { treatmentSubject } from '../../../letter/facts/named.ts';
import { sameSubject } from '../../../letter/facts/subjects.ts';
import type { Issue, Letter, PartedLetter } from '../../../letter/letter.ts';
import { type ListedThing, listedThings, readListed } from '../../../letter/requests/listed.ts';
import { agree } from '../../../reading/quantities/compare.ts';
import { most } from '../../../reading/quantities/quantity.ts';
import { isThing, type Term } from '../../../reading/terms.ts';
import type { Range } from '../../../text/range.ts';
import { type IssueOfPart, issuesOfParts, summaryPart } from '../../issues.ts';
import { perPart } from '../../per-part.ts';

/** A thing that the summary asks for and an issue decides, counted differently in the two: the two places, each in its part. */
export interface OtherAmount extends IssueOfPart {
  readonly name: string;
  readonly reported: Range;
  readonly requested: Range;
}

interface Counts {
  readonly thing: ListedThing;
  /** Whether review modified the request: what was asked for at first is counted. */
  readonly modified: boolean;
}

type Titled = IssueOfPart & Counts;

/** By issue what its title counts, thing by thing; of a request that review modified, what was asked for at first. */
const titled = perPart(
  (part): ReadonlyMap<number, readonly Counts[]> =>
    new Map(part.issues.map((issue) => [issue.number, countsOf(part, issue)])),
);

function countsOf(part: Letter, { node: { titleSpan }, requests }: Issue): Counts[] {
  const original = requests.find(({ role }) => role === 'original')?.quantity;
  const modified = requests.some(({ role }) => role !== 'requested');
  if (modified && !original) return [];
  const span = original ? { first: titleSpan.first, end: original.end } : titleSpan;
  return readListed(part.tokens, span, part.terms).map((thing) => ({ thing, modified }));
}

/** Finds what a summary asks for in another number of visits, weeks, hours, units or the like than the title that decides it. */
export function otherAmounts(letter: PartedLetter): OtherAmount[] {
  const summary = summaryPart(letter)?.letter;
  if (!summary) return [];
  const titles: Titled[] = issuesOfParts(letter).flatMap(({ issue, part }) =>
    (titled(part.letter).get(issue.number) ?? []).map((counts) => ({ issue, part, ...counts })),
  );
  if (!titles.some(({ thing }) => hasAmount(thing))) return [];
  const things = listedThings(summary);
  const found: OtherAmount[] = [];
  for (const thing of things) {
    if (!hasAmount(thing) || !isAsked(thing, things, titles)) continue;
    const decided = titles.filter((title) => hasAmount(title.thing) && isSame(title.thing, thing));
    const [first] = decided;
    const places = first && differing(thing, first.thing);
    if (!places || decided.some((title) => !differing(thing, title.thing))) continue;
    if (places.of === 'visits' && isCountedDrug(thing, summary)) continue;
    if (
      // “modified to six sessions” reports what review made of the request.
      first.issue.requests.some(({ quantity }) => quantity && thing.quantities.some((own) => agree(own, quantity))) ||
      hasTitles(first.thing, thing, things) ||
      (places.of === 'visits' && !first.modified && wasAuthorized(first.thing, summary)) ||
      wereAuthorized(letter, most(thing.quantities[0]) - most(first.thing.quantities[0]))
    )
      continue;
    found.push({ issue: first.issue, part: first.part, name: nameOfThing(thing, first.thing), ...places });
  }
  return found;
}

function hasAmount({ quantities, counted }: ListedThing): boolean {
  return quantities.length > 0 || counted.length > 0;
}

/** Whether a thing is a drug of which the summary asks for a number of pieces: counts/drug-summary compares it. */
function isCountedDrug({ terms }: ListedThing, { summary: { askedItems, proposedItems } }: Letter): boolean {
  const term = terms.find(isThing);
  return (
    term?.kind === 'drug' &&
    [...askedItems, ...proposedItems].some(({ drug, request }) => drug === term.drug && request?.quantity)
  );
}

/** Whether a thing is asked for: by the words before it, or since its sentence lists what two issues decide and is not a record of the past. */
function isAsked(thing: ListedThing, things: readonly ListedThing[], titles: readonly Titled[]): boolean {
  if (thing.standing) return thing.standing === 'asked';
  const list = things.filter(({ sentence, standing }) => sentence === thing.sentence && standing === undefined);
  const numbers = titles.flatMap(({ issue, thing: title }) =>
    list.some((one) => isSame(title, one)) ? [issue.number] : [],
  );
  return new Set(numbers).size > 1;
}

/** Whether the summary has the title's number as well, or says that the thing was authorized. */
function hasTitles(title: ListedThing, thing: ListedThing, things: readonly ListedThing[]): boolean {
  return things.some(
    (other) =>
      other !== thing &&
      isSame(title, other) &&
      (other.standing === 'authorized' || (hasAmount(other) && !differing(other, title))),
  );
}

/** Whether the summary says that visits were authorized, so that their number may differ. */
function wasAuthorized(title: ListedThing, { summary }: Letter): boolean {
  return summary.mentions.some(
    ({ role, treatments }) =>
      role === 'authorized' &&
      (treatments.length === 0 ||
        treatments.some(({ id }) => title.terms.some((term) => term.kind === 'treatment' && term.treatment.id === id))),
  );
}

/** Whether a title and a summary name the same thing, for body parts that do not exclude each other. */
function isSame(title: ListedThing, thing: ListedThing): boolean {
  const [own, others] = [title.terms.filter(isThing), thing.terms.filter(isThing)];
  const same =
    own.length > 0
      ? others.some((other) => own.some((one) => isOne(one, other)))
      : others.length === 0 && holdsAll(thing.words(), headOf(title));
  return same && isNoOtherPlace(title, thing);
}

function isOne(one: Term, other: Term): boolean {
  if (one.kind === 'drug') return other.kind === 'drug' && one.drug === other.drug;
  return (
    one.kind === 'treatment' &&
    other.kind === 'treatment' &&
    (one.treatment.id === other.treatment.id ||
      (one.treatment.kind === 'therapy' && mayBeOneRequest(one.treatment.id, other.treatment.id)) ||
      (one.treatment.kind === 'injection' &&
        sameSubject(treatmentSubject(one.treatment), treatmentSubject(other.treatment))))
  );
}

function isNoOtherPlace(title: ListedThing, thing: ListedThing): boolean {
  const regions = ({ terms }: ListedThing): string[] =>
    terms.flatMap((term) => (term.kind === 'region' ? [term.region.id] : []));
  const [own, others] = [regions(title), regions(thing)];
  return own.length === 0 || others.length === 0 || own.some((id) => others.some((other) => overlapRegions(id, other)));
}

/** The least that a name of a thing that no table knows must have. */
const SHORTEST = 2;
const small = new Set([...articleWords, 'of', 'for', 'with', 'to', 'in', 'on', 'and', 'left', 'right', 'x', 'one']);

/** The words by which a title names its thing, up to the first comma, number or place. */
function headOf({ words }: ListedThing): readonly string[] {
  return words()
    .filter((word) => word.length > 1 && !small.has(word))
    .slice(0, SHORTEST);
}

function holdsAll(words: readonly string[], head: readonly string[]): boolean {
  return head.length === SHORTEST && head.every((word) => words.includes(word));
}

function nameOfThing({ terms }: ListedThing, title: ListedThing): string {
  const term = terms.find(isThing);
  if (term?.kind === 'treatment') return term.treatment.name;
  return term?.kind === 'drug' ? term.drug.generic : headOf(title).join(' ');
}

interface Differing {
  readonly of: 'visits' | 'others';
  readonly reported: Range;
  readonly requested: Range;
}

/** The two places where a thing is counted differently; undefined if nothing is, or where it is open which number is intended. */
function differing(thing: ListedThing, title: ListedThing): Differing | undefined {
  const [reported, ...more] = thing.quantities;
  const [requested, ...others] = title.quantities;
  if (reported && requested && more.length + others.length === 0 && !agree(reported, requested))
    return { of: 'visits', reported: reported.range, requested: requested.range };
  for (const one of thing.counted) {
    if (one.unit === 'mg' || one.unit === 'piece' || one.unit === 'refill') continue;
    const like = title.counted.filter(({ noun }) => noun === one.noun);
    if (
      like.length === 1 &&
      like[0]!.value !== one.value &&
      thing.counted.filter(({ noun }) => noun === one.noun).length === 1
    )
      return { of: 'others', reported: one.range, requested: like[0]!.range };
  }
  return undefined;
}

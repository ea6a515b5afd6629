import type { Issue, Letter } from '../letter/letter.ts';
import type { Mention } from '../letter/mentions.ts';
import type { Request } from '../letter/requests/request.ts';
import type { Term } from '../reading/terms.ts';
import { isAbout } from '../letter/requests/mentioned.ts';
import { contains, type Range } from '../text/range.ts';
import { citedRanges, type Place, placesAt } from './place.ts';
import { citedGuideline, guidelinePlaces } from './cited-guideline.ts';

/** The places of one thing in a letter. */
export interface References {
  /** The place that was asked for. */
  readonly origin: Range;
  /** Where the thing is laid down: a request in its title, a decision in its word; undefined if the letter has no such place. */
  readonly definition: Range | undefined;
  /** All places in order, the definition among them. */
  readonly places: readonly Range[];
}

/** Every place of what is at an offset: of a request its quantity, treatment or region in title, rationale and summary; of a decision its conclusion; of a guideline its citations; of a date or case number the others alike. */
export function referencesAt(letter: Letter, offset: number): References | undefined {
  for (const place of placesAt(letter, offset)) {
    const found = placesOf(letter, place);
    if (!found || found.places.length === 0) continue;
    const places = sortedUnique(found.definition ? [found.definition, ...found.places] : found.places);
    return { origin: place.range, definition: found.definition, places };
  }
  return undefined;
}

type Found = Pick<References, 'definition' | 'places'>;

function placesOf(letter: Letter, place: Place): Found | undefined {
  const { issue } = place;
  switch (place.kind) {
    case 'request':
      return issue && ofRequest(letter, issue, place.request);
    case 'mention':
      return ofMention(letter, issue, place.mention);
    case 'term':
      return ofTerm(letter, issue, place.term);
    case 'decision':
    case 'verdict':
      return issue && ofDecision(issue, place);
    case 'citation':
    case 'guideline':
      return { definition: undefined, places: guidelinePlaces(letter, citedGuideline(place)) };
    case 'header':
      return place.entry.date === undefined
        ? place.entry.id === 'caseNumber'
          ? ofCaseNumber(letter)
          : undefined
        : ofDate(letter, place.entry.date);
    case 'date':
      return ofDate(letter, place.iso);
    case 'case-number':
      return ofCaseNumber(letter);
  }
}

/** A request's quantity in the title, and wherever rationale and summary give it again, rightly or wrongly. */
function ofRequest(letter: Letter, issue: Issue, request: Request): Found {
  const same = (mention: Mention): boolean => roleFits(mention, request) && isAbout(mention, request);
  const own = issue.mentions.filter(same);
  const summary = letter.summary.mentions.filter((mention) => same(mention) && mention.treatments.length > 0);
  return {
    definition: request.quantity?.range,
    places: [...own, ...summary].map(({ quantity }) => quantity.range),
  };
}

function roleFits({ role }: Mention, request: Request): boolean {
  if (request.role === 'authorized') return role === 'authorized';
  return request.role === 'original' ? role === 'earlier' : role === 'requested';
}

function ofMention(letter: Letter, issue: Issue | undefined, mention: Mention): Found {
  const issues = issue ? [issue] : letter.issues;
  for (const candidate of issues) {
    const request = candidate.requests.find(
      (asked) =>
        asked.quantity &&
        roleFits(mention, asked) &&
        isAbout(mention, asked) &&
        (issue ?? mention.treatments.length > 0),
    );
    if (request) return ofRequest(letter, candidate, request);
  }
  const all = issue ? issue.mentions : letter.summary.mentions;
  const alike = all.filter(({ role, treatments }) => role === mention.role && treatments[0] === mention.treatments[0]);
  return { definition: undefined, places: alike.map(({ quantity }) => quantity.range) };
}

/** The same treatment, drug, body part or side: in its issue and the summary, or in the whole letter where it is in no issue. */
function ofTerm(letter: Letter, issue: Issue | undefined, term: Term): Found {
  const scopes: readonly Range[] = issue
    ? [
        issue.node.range,
        ...issue.node.fields.map(({ range }) => range),
        ...(letter.summary.section ? [letter.summary.section.range] : []),
      ]
    : [{ start: 0, end: letter.text.length }];
  const cited = (issue ? [issue] : letter.issues).flatMap(citedRanges);
  const meaning = meaningOf(term);
  const same = letter.terms.filter(
    (other) =>
      meaningOf(other) === meaning &&
      scopes.some((scope) => contains(scope, other.range)) &&
      !cited.some((range) => contains(range, other.range)),
  );
  const titles = (issue ? [issue] : letter.issues).map(({ titleRange }) => titleRange);
  const definition = same.find(({ range }) =>
    titles.some(({ start, end }) => start <= range.start && range.end <= end),
  );
  return { definition: definition?.range, places: same.map(({ range }) => range) };
}

/** What a term names, as a key. */
function meaningOf(term: Term): string {
  switch (term.kind) {
    case 'treatment':
      return `treatment ${term.treatment.id}`;
    case 'drug':
      return `drug ${term.drug.generic}`;
    case 'region':
      return `region ${term.region.id}`;
    case 'side':
      return `side ${term.side}`;
  }
}

function ofDecision({ decision, argument }: Issue, place: Place): Found {
  const conclusion = argument?.conclusion?.verdict.range;
  return {
    // From the word to its conclusion, from any verdict to the word.
    definition: place.kind === 'decision' ? conclusion : decision?.range,
    places: [place.range, decision?.range, conclusion].filter((range) => range !== undefined),
  };
}

function ofDate(letter: Letter, iso: string): Found {
  const header = [...letter.header.values()].filter(({ date }) => date === iso).map(({ node }) => node.value);
  const text = letter.timeline.filter(({ date }) => date.iso === iso).map(({ date }) => date.range);
  return { definition: header[0], places: [...header, ...text] };
}

function ofCaseNumber({ header, caseNumbers }: Letter): Found {
  const range = header.get('caseNumber')?.node.value;
  return { definition: range, places: [...(range ? [range] : []), ...caseNumbers.map((number) => number.range)] };
}

function sortedUnique(ranges: readonly Range[]): Range[] {
  const seen = new Map(
    ranges.filter(({ start, end }) => end > start).map((range) => [`${range.start} ${range.end}`, range]),
  );
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

import { isFormOf } from '../knowledge/drugs/drugs.ts';
import { overlapRegions } from '../knowledge/regions/regions.ts';
import { overlapTreatments } from '../knowledge/treatments/treatments.ts';
import { type Unit, unitOf } from '../reading/amounts/units.ts';
import { Flag } from '../reading/clauses/lexicon.ts';
import { spanHas } from '../reading/clauses/spans.ts';
import { numberAt } from '../reading/numbers.ts';
import { portionOf } from '../reading/portions.ts';
import { total } from '../reading/quantities/quantity.ts';
import { stemOf } from '../reading/stems.ts';
import { idOf, isThing, type Side, type Term, termsWithin } from '../reading/terms.ts';
import type { Span } from '../syntax/tree.ts';
import { isMark, isWord, Kind, Mark, type Tokens, tokenText, touches } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../text/word-set.ts';
import { isWholeKind } from './conclusion-subject.ts';
import { levelsOf } from './facts/levels.ts';
import type { Request } from './requests/request.ts';

/** How many of something: of which unit, where one is named. */
interface Amount {
  readonly value: number;
  readonly unit: Unit | undefined;
}

/** What words name of a request, as far as it can be divided. */
export interface Named {
  readonly amounts: readonly Amount[];
  readonly sides: ReadonlySet<Side>;
  /** The levels of the spine, or the teeth by their numbers, that they name of several that are asked for. */
  readonly levels: ReadonlySet<string>;
  /** By which names they name parts of the title, and the places of these parts. */
  readonly parts: ReadonlyMap<string, readonly number[]>;
  /** Whether they name what is left beyond a part: “the other six”, “the excess”. */
  readonly rest: boolean;
  /** Whether they name all of it by that word: “the full 150”. */
  readonly whole: boolean;
  readonly trial: boolean;
  readonly refills: boolean;
  readonly rental: boolean;
  readonly purchase: boolean;
}

/** How two things that words name part one request: by their names, by their numbers, or as a number that is granted of all that is refused. */
export type Parted = 'names' | 'numbers' | 'number of all';

/** What a title asks for, ready to be divided. */
export interface RequestParts {
  /** Reads what words name of it; of several spans, those of them that name it nearest come first. */
  read(spans: readonly Span[]): Named | undefined;
  /** Tells how what is granted and what is refused part it; undefined if they do not. */
  partingOf(granted: Named, refused: Named): Parted | undefined;
  /** Whether words name less than all of it: fewer visits, one side, one of its parts, a rental. */
  isLess(named: Named): boolean;
  /** Whether words name a treatment or drug that it asks for. */
  namesAsked(span: Span): boolean;
}

/** Reads the parts of what a title asks for. */
export function readRequestParts(
  tokens: Tokens,
  title: Span,
  requests: readonly Request[],
  terms: readonly Term[],
): RequestParts {
  const own = termsWithin(terms, title.first, title.end);
  const spans = isOneProduct(tokens, title, own) ? [title] : partsOf(tokens, title, own);
  const parts = spans.map((span, at) => {
    const next = spans[at + 1];
    const isHeaded = next !== undefined && !namesThing(own, next.first, next.end);
    const telling = isHeaded ? { first: headEnd(tokens, span), end: span.end } : span;
    return { terms: termsWithin(own, telling.first, telling.end), words: wordsIn(tokens, telling) };
  });
  const amounts = [
    ...amountsIn(tokens, title, own),
    ...requests.flatMap(({ quantity }) => {
      const all = quantity && total(quantity);
      return all ? [{ value: all[1], unit: 'visit' as const }] : [];
    }),
  ];
  const sides = sidesIn(own);
  const levels = levelsIn(tokens, title);
  const isOfBoth = sides.has('bilateral') || sides.size > 1 || hasWord(tokens, title, bothSides);
  const hasRefills = hasUnit(tokens, title, 'refill');
  const isPurchase = hasWord(tokens, title, buying);

  const namedIn = (span: Span): Named => {
    const named = termsWithin(terms, span.first, span.end);
    const names = new Map<string, readonly number[]>();
    const put = (name: string, isIn: (part: (typeof parts)[number]) => boolean): void => {
      const places = parts.flatMap((part, at) => (isIn(part) ? [at] : []));
      if (places.length > 0 && places.length < parts.length) names.set(name, places);
    };
    for (const term of named)
      if (term.kind !== 'side') put(nameOf(term), (part) => part.terms.some((asked) => isSame(asked, term)));
    for (const word of wordsIn(tokens, span)) put(word, (part) => hasStem(part.words, word));
    if (parts.length === 2 && hasWord(tokens, span, former)) names.set('former', [0]);
    if (parts.length === 2 && hasWord(tokens, span, latter)) names.set('latter', [1]);
    return {
      amounts: amountsIn(tokens, span, named),
      sides: isOfBoth ? sidesIn(named) : new Set(),
      levels: levels.size > 1 ? new Set([...levelsIn(tokens, span)].filter((level) => levels.has(level))) : new Set(),
      parts: names,
      rest: isRest(tokens, span),
      whole: hasWord(tokens, span, wholes),
      trial: hasWord(tokens, span, trials),
      refills: hasRefills && hasUnit(tokens, span, 'refill') && !hasWord(tokens, span, lacking),
      rental: isPurchase && hasWord(tokens, span, renting),
      purchase: isPurchase && hasWord(tokens, span, buying),
    };
  };
  const isFewer = (own: Amount): boolean => amounts.some((all) => isLike(all, own) && own.value < all.value);
  const hasFewer = ({ amounts: own }: Named): boolean => {
    const comparable = own.filter((amount) => amounts.some((all) => isLike(all, amount)));
    return comparable.length > 0 && comparable.every(isFewer);
  };

  const isFewerLevels = (named: Named): boolean => named.levels.size > 0 && named.levels.size < levels.size;

  const partingOf = (one: Named, other: Named): Parted | undefined => {
    if (one.sides.size === 1 && other.sides.size === 1 && areApart(one.sides, other.sides)) return 'names';
    if (areApart(one.levels, other.levels)) return 'names';
    if (nameApart(one.parts, other.parts)) return 'names';
    const isOneOf =
      one.sides.size === 1 ||
      isFewerLevels(one) ||
      (placesOf(one.parts).size > 0 && placesOf(one.parts).size < parts.length);
    if (other.rest && !one.rest && isOneOf) return 'names';
    if (other.refills && !one.refills) return 'names';
    if (one.rental && !one.purchase && other.purchase && !other.rental) return 'names';
    if (
      other.rest &&
      !one.rest &&
      (hasFewer(one) || addUp(one, other, amounts) || (one.trial && one.amounts.length === 0))
    )
      return 'numbers';
    if (!hasFewer(one) || one.rest) return undefined;
    if (addUp(one, other, amounts)) return 'numbers';
    const isAll = other.amounts.some((all) =>
      amounts.some((asked) => asked.value === all.value && (isLike(asked, all) || !all.unit)),
    );
    return isAll || other.whole ? 'number of all' : undefined;
  };
  const isLess = (named: Named): boolean =>
    hasFewer(named) ||
    isFewerLevels(named) ||
    (named.sides.size === 1 && !named.sides.has('bilateral')) ||
    named.rental ||
    (placesOf(named.parts).size > 0 && placesOf(named.parts).size < parts.length);
  const namesAsked = ({ first, end }: Span): boolean =>
    termsWithin(terms, first, end).some((term) => isThing(term) && own.some((asked) => isSame(asked, term)));
  return { read: (spans) => merge(spans.map(namedIn)), partingOf, isLess, namesAsked };
}

/** Takes each thing that words may name from the first of several spans that does. */
function merge(all: readonly Named[]): Named | undefined {
  const [nearest] = all;
  if (!nearest) return undefined;
  const firstOf = <T extends { readonly size: number }>(get: (named: Named) => T): T =>
    get(all.find((named) => get(named).size > 0) ?? nearest);
  return {
    ...nearest,
    amounts: all.find(({ amounts }) => amounts.length > 0)?.amounts ?? [],
    sides: firstOf(({ sides }) => sides),
    levels: firstOf(({ levels }) => levels),
    parts: firstOf(({ parts }) => parts),
    rest: all.some(({ rest }) => rest),
    whole: all.some(({ whole }) => whole),
    refills: all.some(({ refills }) => refills),
  };
}

function areApart<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  return one.size > 0 && other.size > 0 && [...one].every((place) => !other.has(place));
}

/** The places of the parts that names are of. */
function placesOf(names: ReadonlyMap<string, readonly number[]>): Set<number> {
  return new Set([...names.values()].flat());
}

/** Whether what only the one and only the other names are parts apart. */
function nameApart(one: Named['parts'], other: Named['parts']): boolean {
  const only = (names: Named['parts'], without: Named['parts']): Set<number> =>
    new Set([...names].flatMap(([name, places]) => (without.has(name) ? [] : places)));
  return areApart(only(one, other), only(other, one));
}

function nameOf(term: Term): string {
  return term.kind === 'region' ? `region ${term.region.id}` : `thing ${idOf(term)}`;
}

function isLike(one: Amount, other: Amount): boolean {
  if (one.unit === 'refill' || other.unit === 'refill') return one.unit === other.unit;
  return one.unit === other.unit || !one.unit || !other.unit;
}

/** “Ten sessions are certified; eight are not”: of eighteen. */
function addUp(one: Named, other: Named, amounts: readonly Amount[]): boolean {
  return one.amounts.some((part) =>
    other.amounts.some((rest) =>
      amounts.some((all) => part.value + rest.value === all.value && isLike(part, all) && isLike(rest, all)),
    ),
  );
}

/** The parts of a title that “and”, “with” or a comma joins, where each side of a comma names a treatment or a drug. */
function partsOf(tokens: Tokens, { first, end }: Span, terms: readonly Term[]): Span[] {
  const parts: Span[] = [];
  let from = first;
  for (let at = first; at < end; at++) {
    const isJoint = isWordOf(tokens, at, joining) || isMark(tokens, at, Mark.plus) || isMark(tokens, at, AMPERSAND);
    const isListed =
      isMark(tokens, at, Mark.comma) || isMark(tokens, at, Mark.semicolon) || isMark(tokens, at, Mark.slash);
    const next = { first: at + 1, end: listEnd(tokens, at + 1, end) };
    if (!isJoint && !(isListed && areAlike(terms, { first: from, end: at }, next, isMark(tokens, at, Mark.slash))))
      continue;
    parts.push({ first: from, end: at });
    from = at + 1;
  }
  parts.push({ first: from, end });
  return parts;
}

/** Where the words end that name what all the parts are of: the “MRI of” of “MRI of the neck and back”. */
function headEnd(tokens: Tokens, { first, end }: Span): number {
  for (let at = first; at < end; at++) if (isWordOf(tokens, at, heading)) return at + 1;
  return first;
}

const heading = new WordSet(['of', 'for', 'containing']);

/** “Topical cream of gabapentin and lidocaine”, “Compound: …”: several drugs in one product, which is granted or refused as one. */
function isOneProduct(tokens: Tokens, { first, end }: Span, terms: readonly Term[]): boolean {
  if (terms.filter(({ kind }) => kind === 'drug').length < 2) return false;
  const second = terms.filter(({ kind }) => kind === 'drug')[1]!;
  const form = wordIn(tokens, first, second.first, forms);
  if (hasWord(tokens, { first: form + 1, end }, forms) || isMark(tokens, second.end, Mark.hash)) return false;
  if (hasWord(tokens, { first, end: second.first }, compounds)) return true;
  return form < second.first && (isWordOf(tokens, form + 1, mixing) || tokens.kinds[form + 1] === Kind.mark);
}

const compounds = new WordSet(['compound', 'compounded']);
const forms = new WordSet(
  'cream gel ointment lotion solution suspension capsule capsules tablet tablets patch patches kit'.split(' '),
);
const mixing = new WordSet(['of', 'with', 'containing']);

const lacking = new WordSet(['without']);
const former = new WordSet(['former']);
const latter = new WordSet(['latter']);

/** Whether what a mark parts are two treatments or drugs, or two body parts: drugs with a slash between are one. */
function areAlike(terms: readonly Term[], before: Span, next: Span, isSlash: boolean): boolean {
  const [one, other] = [before, next].map(({ first, end }) => termsWithin(terms, first, end));
  if (isSlash && one!.some(({ kind }) => kind === 'drug')) return false;
  return [isThing, ({ kind }: Term): boolean => kind === 'region'].some((is) => one!.some(is) && other!.some(is));
}

function namesThing(terms: readonly Term[], first: number, end: number): boolean {
  return termsWithin(terms, first, end).some(isThing);
}

function listEnd(tokens: Tokens, from: number, end: number): number {
  let at = from;
  while (at < end && !isMark(tokens, at, Mark.comma) && !isWordOf(tokens, at, joining)) at++;
  return at;
}

const AMPERSAND = 38;
const joining = new WordSet(['and', 'with', 'plus', 'including', 'under']);

function isSame(asked: Term, named: Term): boolean {
  if (asked.kind === 'treatment' && named.kind === 'treatment') {
    const isKind = isWholeKind(named.treatment) && named.treatment.kind === asked.treatment.kind;
    return isKind || overlapTreatments(asked.treatment.id, named.treatment.id);
  }
  if (asked.kind === 'drug' && named.kind === 'drug') return isFormOf(asked.drug, named.drug);
  return asked.kind === 'region' && named.kind === 'region' && overlapRegions(asked.region.id, named.region.id);
}

/** “C4-5” as `C4-C5`, “#14” as it is. */
function levelsIn(tokens: Tokens, { first, end }: Span): Set<string> {
  if (first >= end) return new Set();
  const text = tokens.text.slice(tokens.starts[first], tokens.ends[end - 1]);
  return new Set(
    [...text.matchAll(LEVEL)].flatMap(([written, letter = '', low = '', second = '', high]) => {
      if (written.startsWith('#')) return [written];
      return levelsOf(high === undefined ? letter + low : `${letter}${low}-${second === '' ? letter : second}${high}`);
    }),
  );
}

const LEVEL = /#\d+\b|\b([CTLS])(\d{1,2})(?:[-/–]([CTLS]?)(\d{1,2}))?\b/g;

function sidesIn(terms: readonly Term[]): Set<Side> {
  return new Set(terms.flatMap((term) => (term.kind === 'side' ? [term.side] : [])));
}

/** The stems of the words that tell one part of a title from another. */
function wordsIn(tokens: Tokens, { first, end }: Span): Set<string> {
  const words = new Set<string>();
  for (let at = first; at < end; at++) {
    if (tokens.kinds[at] !== Kind.word || numberAt(tokens, at) || isWordOf(tokens, at, common)) continue;
    if (spanHas(tokens, { first: at, end: at + 1 }, SMALL) || isMeasure(tokens, at)) continue;
    words.add(stemOf(tokenText(tokens, at).toLowerCase()));
  }
  return words;
}

/** Whether a word, or one that begins as it does, is among stems: “neurologist” among those of “neurology”. */
function hasStem(stems: ReadonlySet<string>, word: string): boolean {
  return (
    stems.has(word) || (word.length > LONG && [...stems].some((stem) => stem.slice(0, LONG) === word.slice(0, LONG)))
  );
}

/** So many letters that words share make them of one root. */
const LONG = 7;

/** “visits”, “weeks”, and not the “patches” by which one of two drugs may be named. */
function isMeasure(tokens: Tokens, at: number): boolean {
  const unit = unitOf(tokens, at);
  return unit !== undefined && unit !== 'piece' && !isWordOf(tokens, at, therapies);
}

const SMALL =
  Flag.determiner | Flag.preposition | Flag.pronoun | Flag.coordinator | Flag.to | Flag.that | Flag.relative;
const therapies = new WordSet(['treatment', 'treatments']);
const common = new WordSet(
  'left right bilateral both pain request requested service services use x per a an the of for in to'.split(' '),
);

/** The numbers that count or measure something: not those of a name, a strength or a percentage. */
function amountsIn(tokens: Tokens, { first, end }: Span, terms: readonly Term[]): Amount[] {
  const amounts: Amount[] = [];
  for (let at = first; at < end; at++) {
    if (isWordOf(tokens, at, single)) amounts.push({ value: 1, unit: unitAfter(tokens, at + 1, end) });
    const number = numberAt(tokens, at);
    if (!number) continue;
    // “eight of the sixteen”, “of the sixteen, eight”
    if (
      isWordOf(tokens, at - 1, definite) &&
      isWord(tokens, at - 2, of) &&
      (amounts.length > 0 || counts(tokens, number.end, end))
    )
      continue;
    const isHash = isMark(tokens, at - 1, Mark.hash);
    const isNamed = tokens.kinds[at] === Kind.number && terms.some((term) => term.first <= at && at < term.end);
    const unit = isHash ? 'piece' : unitAfter(tokens, number.end, end);
    if (isHash || !(isNamed || unit === 'mg' || isPartOfNumber(tokens, at, number.end)))
      amounts.push({ value: number.value, unit });
    at = number.end - 1;
  }
  return amounts;
}

/** Whether words count something. */
function counts(tokens: Tokens, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (numberAt(tokens, at)) return true;
  return false;
}

/** The unit that a number has, with an adjective or two between: “6 more visits”, “seven-day”. */
function unitAfter(tokens: Tokens, from: number, end: number): Unit | undefined {
  for (let at = from; at < Math.min(end, from + 3); at++) {
    const unit = unitOf(tokens, at);
    if (unit) return unit;
    if (tokens.kinds[at] !== Kind.word && !isMark(tokens, at, Mark.hyphen)) return undefined;
    if (spanHas(tokens, { first: at, end: at + 1 }, Flag.preposition)) return undefined;
  }
  return undefined;
}

/** “10/325”, “0.5%”, “500g”, “L4-5” */
function isPartOfNumber(tokens: Tokens, first: number, end: number): boolean {
  if (touches(tokens, first) && !isMark(tokens, first - 1, Mark.open)) return true;
  return (
    touches(tokens, end) &&
    (tokens.kinds[end] !== Kind.mark || isMark(tokens, end, Mark.slash) || isMark(tokens, end, Mark.percent))
  );
}

function hasUnit(tokens: Tokens, { first, end }: Span, unit: Unit): boolean {
  for (let at = first; at < end; at++) if (unitOf(tokens, at) === unit) return true;
  return false;
}

/** Whether words name what is left: “the other six”, “the remaining visits”, “the excess”, “the second and third”. */
function isRest(tokens: Tokens, span: Span): boolean {
  if (portionOf(tokens, span)?.kind === 'rest') return true;
  for (let at = span.first; at < Math.min(span.end, span.first + LONGEST_LEAD); at++) {
    if (isWordOf(tokens, at, remaining)) return true;
    if (
      isWordOf(tokens, at, others) &&
      (numberAt(tokens, at + 1) || unitOf(tokens, at + 1) || isWordOf(tokens, at + 1, shares))
    )
      return true;
    if (isWordOf(tokens, at, passing) && isWordOf(tokens, at + 1, those)) return true;
    // “the balance of the hours”, not “balance training”
    if (isWordOf(tokens, at - 1, definite) && isWordOf(tokens, at, rests)) {
      const next = at + 1;
      if (next >= span.end || tokens.kinds[next] !== Kind.word || isWordOf(tokens, next, ofs) || unitOf(tokens, next))
        return true;
    }
  }
  return false;
}

/** So far into words stands the one by which they name what is left. */
const LONGEST_LEAD = 10;
const remaining = new WordSet(['remaining', 'remainder', 'excess', 'others', 'otherwise']);
const others = new WordSet([
  'other',
  'adjacent',
  'last',
  'final',
  'additional',
  'further',
  'extra',
  'second',
  'subsequent',
  'later',
]);
const rests = new WordSet(['rest', 'balance', 'surplus', 'second', 'third', 'additional', 'extra', 'others']);
const definite = new WordSet(['the', 'any', 'a', 'these', 'those']);
const shares = new WordSet(['half', 'third', 'part', 'portion', 'level', 'levels']);
const passing = new WordSet(['beyond', 'above', 'past', 'after']);
const those = new WordSet(['them', 'these', 'those', 'that', 'this']);
const of = intern('of');
const single = new WordSet(['single']);
const ofs = new WordSet(
  'of and or beyond requested until pending at now is are be for as because should must may to'.split(' '),
);
const bothSides = new WordSet(['bilateral', 'bilaterally']);
const wholes = new WordSet(['full', 'entire', 'whole', 'all']);
const trials = new WordSet(['trial', 'initial', 'first', 'half', 'third', 'part', 'portion']);
const renting = new WordSet(['rental', 'rent', 'loan', 'trial', 'rented']);
const buying = new WordSet(['purchase', 'purchased', 'buying', 'bought']);

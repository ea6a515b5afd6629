import type { Drug } from '../knowledge/drugs/drug.ts';
import { DRUGS, namesOf } from '../knowledge/drugs/drugs.ts';
import type { Region } from '../knowledge/regions/region.ts';
import { REGIONS } from '../knowledge/regions/regions.ts';
import type { Treatment } from '../knowledge/treatments/treatment.ts';
import { treatmentById, TREATMENTS } from '../knowledge/treatments/treatments.ts';
import { newCue, nextCue } from '../text/cues.ts';
import { PhraseTable } from '../text/phrases.ts';
import type { Range } from '../text/range.ts';
import { isMark, Kind, Mark, rangeOf, type Tokens, tokenText, touches } from '../text/tokens.ts';
import { isWordOf, WordMap, WordSet } from '../text/word-set.ts';

/** The side of the body that a word names. */
export type Side = 'left' | 'right' | 'bilateral';

/** What a word or phrase of a letter names. */
export type TermMeaning =
  | { readonly kind: 'treatment'; readonly treatment: Treatment }
  | { readonly kind: 'drug'; readonly drug: Drug }
  | { readonly kind: 'region'; readonly region: Region }
  | { readonly kind: 'side'; readonly side: Side };

/** A treatment, drug, region or side where a letter names it: tokens `first` up to `end`. */
export type Term = TermMeaning & { readonly first: number; readonly end: number; readonly range: Range };

interface Abbreviation {
  readonly spelling: string;
  readonly meaning: TermMeaning;
}

/** A phrase's meanings: the same word may name a treatment and a region only in different case, so abbreviations keep their spelling. */
interface Entry {
  readonly meaning: TermMeaning | undefined;
  readonly abbreviations: readonly Abbreviation[];
}

/** All names of treatments, drugs, regions and sides, made ready to be found. */
export type TermTable = PhraseTable<Entry>;

/** The words with which names begin, and the letters of vertebrae. */
const termCue = newCue();

/** Most names have none. */
const none: readonly Abbreviation[] = [];

/** Most names are small letters between single spaces. */
const plain = /^[a-z]+(?: [a-z]+)*$/;

/** Makes the table of everything that the library has a name for. Of two things with one name the first keeps it: treatments, then drugs, then regions. */
export function makeTermTable(): TermTable {
  const entries = new Map<string, { meaning: TermMeaning | undefined; abbreviations: readonly Abbreviation[] }>();
  const entry = (phrase: string) => {
    const key = plain.test(phrase)
      ? phrase
      : phrase
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, ' ')
          .trim();
    let known = entries.get(key);
    if (!known) entries.set(key, (known = { meaning: undefined, abbreviations: none }));
    return known;
  };
  const add = (meaning: TermMeaning, forms: readonly string[], abbreviations: readonly string[] = []): void => {
    for (const form of forms) entry(form).meaning ??= meaning;
    for (const spelling of abbreviations) {
      const known = entry(spelling);
      known.abbreviations = [...known.abbreviations, { spelling, meaning }];
    }
  };
  for (const treatment of TREATMENTS) add({ kind: 'treatment', treatment }, treatment.forms, treatment.abbreviations);
  for (const drug of DRUGS) add({ kind: 'drug', drug }, namesOf(drug));
  for (const region of REGIONS) add({ kind: 'region', region }, region.forms, region.abbreviations);
  add({ kind: 'side', side: 'left' }, ['left', 'left sided', 'lt']);
  add({ kind: 'side', side: 'right' }, ['right', 'right sided', 'rt']);
  add({ kind: 'side', side: 'bilateral' }, ['bilateral', 'bilaterally', 'both', 'left and right', 'right and left']);
  const table: TermTable = new PhraseTable(termCue);
  entries.forEach((value, phrase) => table.add(phrase, value));
  return table;
}

const spineLetters = new WordMap(
  REGIONS.flatMap((region) => (region.segment ? [[region.segment, region] as const] : [])),
  termCue,
);
const mostVertebrae: Readonly<Record<string, number>> = { C: 8, T: 12, L: 5, S: 5 };

const measures = new WordSet(['level', 'levels', 'assay']);
const bloodTest: TermMeaning = { kind: 'treatment', treatment: treatmentById('laboratory-test')! };

/** The terms in tokens `first` up to `end`, in order, the longest at each place. */
export function readTerms(tokens: Tokens, first: number, end: number, table: TermTable): Term[] {
  const terms: Term[] = [];
  for (let i = first; (i = nextCue(tokens, i, end, termCue)) < end; i++) {
    const segment = segmentAt(tokens, i);
    if (segment) {
      terms.push(segment);
      i = segment.end - 1;
      continue;
    }
    const match = table.matchAt(tokens, i, end);
    const meaning = match && meaningOf(tokens, match.value, i, match.end);
    if (!meaning) continue;
    // “a testosterone level”: the drug's name is that of what the blood is tested for.
    const isMeasured = meaning.kind === 'drug' && isWordOf(tokens, match.end, measures);
    const last = isMeasured ? match.end + 1 : match.end;
    terms.push(makeTerm(isMeasured ? bloodTest : meaning, i, last, rangeOf(tokens, i, last)));
    i = last - 1;
  }
  return terms.filter((term, index) => !isOfTwo(tokens, term, terms[index + 1]));
}

const both = new WordSet(['both']);
const sides = new WordSet(['side', 'sides']);
/** How many words may be between “both” and the body part: “both of her”. */
const MOST_BETWEEN = 2;

/** “Both requests”, “both were denied”: two of something that are no two sides of the body. */
function isOfTwo(tokens: Tokens, { first, end }: Term, next: Term | undefined): boolean {
  if (!isWordOf(tokens, first, both) || end - first > 1) return false;
  if (isWordOf(tokens, end, sides)) return false;
  if (next === undefined || next.first - end > MOST_BETWEEN) return true;
  // “both knee braces” are of both sides, “both injections” are two.
  return (next.kind === 'treatment' && next.end - next.first === 1) || next.kind === 'drug';
}

/** What stands for the name of a treatment or drug; undefined for any other term. */
export function idOf(term: Term): string | undefined {
  return term.kind === 'drug' ? term.drug.generic : term.kind === 'treatment' ? term.treatment.id : undefined;
}

/** The one side that terms name, of which the other may be told apart; undefined if they name both or none. */
export function onlySide(terms: readonly Term[]): Side | undefined {
  const sides = new Set(terms.flatMap((term) => (term.kind === 'side' ? [term.side] : [])));
  const [side] = sides;
  return sides.size === 1 && side !== 'bilateral' ? side : undefined;
}

/** Whether a term names something that can be asked for: a treatment or a drug. */
export function isThing({ kind }: Pick<Term, 'kind'>): boolean {
  return kind === 'treatment' || kind === 'drug';
}

/**
 * The terms that lie wholly in tokens `first` up to `end`, of terms in their order. Costs no more than what it gives and a look-up, so
 * that each issue of a long letter may ask for its own.
 */
export function termsWithin(terms: readonly Term[], first: number, end: number): Term[] {
  const low = termAt(terms, first);
  let stop = low;
  while (stop < terms.length && terms[stop]!.end <= end) stop++;
  return terms.slice(low, stop);
}

/** The place of the first term, of terms in their order, that begins at token `first` or later; the number of terms where none does. */
export function termAt(terms: readonly Term[], first: number): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]!.first < first) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Makes a term. All have one shape, which engines read faster: what its kind does not have is undefined. */
function makeTerm(meaning: TermMeaning, first: number, end: number, range: Range): Term {
  const { kind, treatment, drug, region, side }: AnyMeaning = meaning;
  return { kind, treatment, drug, region, side, first, end, range } as Term;
}

interface AnyMeaning {
  readonly kind: TermMeaning['kind'];
  readonly treatment?: Treatment;
  readonly drug?: Drug;
  readonly region?: Region;
  readonly side?: Side;
}

function meaningOf(tokens: Tokens, entry: Entry, first: number, end: number): TermMeaning | undefined {
  if (entry.abbreviations.length > 0) {
    const written = tokens.text.slice(tokens.starts[first], tokens.ends[end - 1]);
    const exact = entry.abbreviations.find(({ spelling }) => spelling === written);
    if (exact) return exact.meaning;
  }
  return entry.meaning;
}

/** The first thoracic vertebra that is neither a weight of imaging nor a hormone of the thyroid. */
const FIRST_PLAIN = 5;

/** “L4-5”, “C5-C6”, “L5-S1”: the region of the first segment. */
function segmentAt(tokens: Tokens, i: number): Term | undefined {
  const region = spineLetters.get(tokens.values[i]!);
  if (
    !region?.segment ||
    tokens.kinds[i + 1] !== Kind.number ||
    !touches(tokens, i + 1) ||
    (touches(tokens, i) &&
      !isMark(tokens, i - 1, Mark.hyphen) &&
      !isMark(tokens, i - 1, Mark.slash) &&
      !isMark(tokens, i - 1, Mark.open))
  )
    return undefined;
  // “t2” and “s1” in small letters are rarely vertebrae; imaging weights are T1 and T2, so that the upper ones count only with a second segment.
  if (tokenText(tokens, i) !== region.segment || tokens.values[i + 1]! > mostVertebrae[region.segment]!)
    return undefined;
  let end = i + 2;
  const joined = isMark(tokens, end, Mark.hyphen) && touches(tokens, end);
  if (region.segment === 'T' && !joined && tokens.values[i + 1]! < FIRST_PLAIN) return undefined;
  if (joined && tokens.kinds[end + 1] === Kind.number) end += 2;
  else if (joined && tokens.kinds[end + 2] === Kind.number && touches(tokens, end + 2)) end += 3;
  return makeTerm({ kind: 'region', region }, i, end, rangeOf(tokens, i, end));
}

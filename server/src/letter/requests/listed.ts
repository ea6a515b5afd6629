import { addingWords, articleWords } from '../../knowledge/clauses/common-words.ts';
import type { Span } from '../../syntax/tree.ts';
import { unitOf } from '../../reading/amounts/units.ts';
import { isNumeral, numeralCue } from '../../reading/numbers.ts';
import type { Quantity } from '../../reading/quantities/quantity.ts';
import { readQuantities } from '../../reading/quantities/read.ts';
import { standingAt, standingWords, tellsOfRecord } from '../../reading/request-words.ts';
import { isThing, type Term, termsWithin } from '../../reading/terms.ts';
import { figureCue, nextCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, rangeOf, type Tokens, tokenText } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import { type Counted, countedAt } from '../facts/amounts.ts';
import type { Range } from '../../text/range.ts';
import type { Letter } from '../letter.ts';

/** One thing of a list, as a sentence or a title names it: “X, 8 visits, and Y for 30 days” has two, each with what is counted of it. */
export interface ListedThing {
  /** The treatments, drugs, regions and sides that it names. */
  readonly terms: readonly Term[];
  /** Its words in lower case, for a thing that no table knows. */
  readonly words: () => readonly string[];
  readonly quantities: readonly Quantity[];
  /** Numbers with a noun that no quantity takes in: “24 units”, “a series of three”. */
  readonly counted: readonly (Counted & { readonly range: Range })[];
  /** What the words before it say: that it is asked for or refused, that it was authorized, or that it is of the record. */
  readonly standing: 'asked' | 'authorized' | 'record' | undefined;
  /** The first token of its sentence. */
  readonly sentence: number;
}

/** A sentence of more tokens is no prose of a letter, and lists nothing. */
const LONGEST = 300;

/** Lists the things that the sentences of a summary name one after the other: read when the first rule asks, and kept with the part. */
export function listedThings(part: Letter): readonly ListedThing[] {
  return part.tokens.memo.once(listedThings, () =>
    part.summary.sentences.flatMap((sentence) => readListed(part.tokens, sentence, part.terms)),
  );
}

/** Lists the things that tokens `first` up to `end`, a sentence or a title, name one after the other. */
export function readListed(tokens: Tokens, { first, end }: Span, terms: readonly Term[]): ListedThing[] {
  if (end - first > LONGEST) return [];
  const own = termsWithin(terms, first, end);
  const spans: Span[] = [];
  for (const piece of piecesOf(tokens, { first, end })) {
    const last = spans.at(-1);
    if (last && onlyCounts(tokens, piece, own)) spans[spans.length - 1] = { first: last.first, end: piece.end };
    else spans.push(piece);
  }
  let standing: ListedThing['standing'];
  return spans.map((span) => {
    let from = span.first;
    const named = firstNamed(tokens, span, own);
    const before = Math.min(named, span.end);
    for (let i = span.first; (i = wordIn(tokens, i, before, standingWords)) < before; i++) {
      const next = standingOf(tokens, i);
      if (next) [standing, from] = [next, i + 1];
    }
    const thing = makeThing(
      tokens,
      { first: from, end: span.end },
      own,
      first,
      standing ?? standingAfter(tokens, span, { first, end }),
    );
    for (let i = named; (i = wordIn(tokens, i, span.end, standingWords)) < span.end; i++)
      standing = standingOf(tokens, i) ?? standing;
    return thing;
  });
}

/** Where a stretch first names a thing: after “the orthopedist requested”, who is none. */
function firstNamed(tokens: Tokens, { first, end }: Span, terms: readonly Term[]): number {
  const things = terms.filter((term) => isThing(term) && term.first >= first && term.first < end);
  const named = things[0]?.first ?? end;
  for (let i = named; i < (things.at(-1)?.first ?? end); i++) {
    const word = standingAt(tokens, i);
    if (word && !word.passive) return things.find((term) => term.first > i)!.first;
  }
  return named;
}

function makeThing(
  tokens: Tokens,
  { first, end }: Span,
  terms: readonly Term[],
  sentence: number,
  standing: ListedThing['standing'],
): ListedThing {
  const quantities = readQuantities(tokens, first, end).filter(
    ({ stated, frequency, duration, hours }) => stated ?? frequency ?? duration ?? hours,
  );
  const counted: (Counted & { readonly range: Range })[] = [];
  for (let i = first; (i = nextCue(tokens, i, end, figureCue | numeralCue)) < end; i++) {
    const one = countedAt(tokens, i, end);
    if (one && !quantities.some((quantity) => quantity.first < one.end && one.first < quantity.end))
      counted.push({ ...one, range: rangeOf(tokens, one.first, one.end) });
  }
  const words = (): string[] => wordsIn(tokens, first, end);
  return { terms: termsWithin(terms, first, end), words, quantities, counted, standing, sentence };
}

function wordsIn(tokens: Tokens, first: number, end: number): string[] {
  const words: string[] = [];
  for (let i = first; i < end; i++) if (tokens.kinds[i] === Kind.word) words.push(tokenText(tokens, i).toLowerCase());
  return words;
}

function standingOf(tokens: Tokens, i: number): ListedThing['standing'] {
  const word = standingAt(tokens, i);
  if (word)
    return word.earlier || word.standing === 'withdrawn'
      ? 'record'
      : word.standing === 'authorized'
        ? 'authorized'
        : 'asked';
  return tellsOfRecord(tokens, i) ? 'record' : undefined;
}

/** What the first verb between two semicolons says of a thing before it: “hand therapy, 12 sessions, was requested”. */
function standingAfter(tokens: Tokens, span: Span, sentence: Span): ListedThing['standing'] {
  let { first } = span;
  let end = first;
  while (first > sentence.first && !isMark(tokens, first - 1, Mark.semicolon)) first--;
  while (end < sentence.end && !isMark(tokens, end, Mark.semicolon)) end++;
  for (let i = first; (i = wordIn(tokens, i, end, standingWords)) < end; i++) {
    const word = standingAt(tokens, i);
    if (word) return word.passive ? standingOf(tokens, i) : undefined;
  }
  return undefined;
}

const joints = new WordSet(['and', 'plus', 'or', 'along', 'while', 'but']);

/** The stretches between commas, semicolons, “and” and the numbers of a list. */
function piecesOf(tokens: Tokens, { first, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = first;
  for (let i = first; i <= end; i++) {
    const parts = i === end || isPart(tokens, i);
    if (!parts) continue;
    if (i > from) pieces.push({ first: from, end: i });
    from = i + 1;
  }
  return pieces;
}

function isPart(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] !== Kind.mark) return isWordOf(tokens, i, joints);
  const mark = tokens.values[i];
  if (mark === Mark.comma || mark === Mark.semicolon || mark === Mark.colon) return true;
  // “2) gabapentin”
  return mark === Mark.close && tokens.kinds[i - 1] === Kind.number && !isMark(tokens, i - 2, Mark.open);
}

const counting = new WordSet([
  ...articleWords,
  ...addingWords,
  'per',
  'each',
  'every',
  'for',
  'over',
  'x',
  'with',
  'in',
  'to',
  'at',
  'of',
  'on',
  'total',
  'about',
  'once',
  'twice',
  'thrice',
  'daily',
  'weekly',
  'monthly',
  'qty',
  'quantity',
  'unit',
  'units',
  'series',
  'rental',
  'supply',
  'trial',
  'duration',
  'side',
]);
const each = intern('each');

/** Whether a stretch only goes on to count what comes before it, or says for which body part it is. */
function onlyCounts(tokens: Tokens, { first, end }: Span, terms: readonly Term[]): boolean {
  // “50 grams”
  const counted = countedAt(tokens, first, end);
  if (counted && (counted.end === end || (counted.end === end - 1 && isMark(tokens, end - 1, Mark.stop)))) return true;
  let skipped = first;
  for (const term of termsWithin(terms, first, end)) if (isThing(term)) return false;
  for (let i = first; i < end; i++) {
    if (i < skipped || tokens.kinds[i] !== Kind.word) continue;
    const place = terms.find((term) => term.first === i);
    if (place) skipped = place.end;
    else if (isWord(tokens, i, each)) return false;
    else if (!isWordOf(tokens, i, counting) && !isNumeral(tokens, i) && !unitOf(tokens, i)) return false;
  }
  return true;
}

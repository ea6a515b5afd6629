import type { Guideline } from '../../knowledge/guidelines/guideline.ts';
import { isMark, isWord, Kind, Mark, rangeOf, type Tokens, touches } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import { dateAt } from '../dates.ts';
import type { CitedYear } from './citation.ts';
import { type KeyMatch, longestAt, nearestAt } from './keys.ts';
import { afterSectionLabel, pagesAt, yearAt } from './labels.ts';
import { sourceAt } from './sources.ts';
import type { KeyTable } from '../../knowledge/guidelines/key-table.ts';
import { isAnd, isSeparator, skip } from './cursor.ts';

const chapterWord = intern('chapter');

const guidelineWords = new WordSet(['guideline', 'guidelines']);
const regulationWords = new WordSet(['ccr', 'regulations', 'regulation']);

/** Longest name of a document in tokens. */
const NAME = 14;

/** Longest regulation in brackets, its section written out: “(Title 8, California Code of Regulations, section 9792.23.5)”. */
const REGULATION = 20;

/** The editions that go by one name. */
export type Editions = readonly Guideline[];

interface Name {
  readonly editions: Editions;
  readonly near: Guideline | undefined;
  readonly end: number;
}

/** What is cited at a place: a name of the library, a near one, a source alone, or words that are none of these. */
export interface Document extends Partial<Name> {
  readonly source: string;
  /** First token of the name; where a source is alone, of the source. */
  readonly first: number;
  readonly end: number;
  readonly bare: boolean;
  /** The year between source and name: “ACOEM 2004, Low Back Complaints”. */
  readonly year?: CitedYear | undefined;
}

/** “Low Back Complaints”, “ACOEM, Chapter 12 (Low Back Complaints)”, “ACOEM” alone, or unknown words up to their year, label or comma. */
export function documentAt(tokens: Tokens, i: number, end: number, names: KeyTable<Editions>): Document {
  const chapter = chapterAt(tokens, i, end, names);
  if (chapter) return { ...chapter, source: 'MTUS', bare: false };
  const name = nameAt(tokens, i, end, names);
  if (name) return { ...name, source: 'MTUS', first: i, bare: false };
  const source = sourceAt(tokens, i, end);
  if (!source) return { source: 'MTUS', first: i, end: unknownEnd(tokens, i, end), bare: false };
  const { year, end: afterYear } = yearBehindName(tokens, source.end, end);
  const behind = skip(tokens, afterYear, end);
  const own = behind < end ? chapterAt(tokens, behind, end, names) : undefined;
  if (own) return { ...own, source: 'MTUS', bare: false, year };
  const plain = behind < end ? longestAt(tokens, behind, end, names) : undefined;
  if (plain)
    return { editions: plain.value, near: undefined, source: 'MTUS', first: behind, end: plain.end, bare: false, year };
  return { source: source.value, first: i, end: source.end, bare: true };
}

/** “Chapter 12” with or without the chapter's name after it; `first` is the name's first token where there is one. */
function chapterAt(
  tokens: Tokens,
  i: number,
  end: number,
  names: KeyTable<Editions>,
): (Name & { readonly first: number }) | undefined {
  if (!isWord(tokens, i, chapterWord) || i + 1 >= end || tokens.kinds[i + 1] !== Kind.number) return undefined;
  const number = tokens.values[i + 1]!;
  const own = new Map([...names].filter(([, editions]) => editions.some(({ chapter }) => chapter === number)));
  let first = i + 2;
  while (first < end && tokens.kinds[first] === Kind.mark && !isMark(tokens, first, Mark.semicolon)) first++;
  const name = first < end ? longestAt(tokens, first, end, names) : undefined;
  // A misspelled name is only looked for among those of the chapter; “Low Back Complints” begins with a shorter name.
  const whole = name !== undefined && isNameEnd(tokens, name.end, end);
  const ends = first < end && !whole ? nameEnds(tokens, first, end).filter((at) => at > (name?.end ?? 0)) : [];
  const near = nearestAt(tokens, first, ends, own);
  if (near) return { editions: near.value, near: near.value.at(-1)!, first, end: near.end };
  if (name) return { editions: name.value, near: undefined, first, end: name.end };
  if (own.size === 0) return undefined;
  return { editions: [...new Set([...own.values()].flat())], near: undefined, first: i, end: i + 2 };
}

/** The day or year in the bracket at token `at`, after the name of the organization: “(ACOEM January 7, 2019)”, “(ACOEM, 2019)”. */
function editionInBracket(tokens: Tokens, at: number, end: number): { year: CitedYear; end: number } | undefined {
  if (!isMark(tokens, at, Mark.open) || tokens.kinds[at + 1] !== Kind.word) return undefined;
  const source = sourceAt(tokens, at + 1, end);
  const first = source ? skip(tokens, source.end, end) : at + 1;
  const date = first < end ? dateAt(tokens, first) : undefined;
  const plain = source && !date ? yearAt(tokens, first) : undefined;
  const last = date?.end ?? first + 1;
  const year = date?.iso === undefined ? plain : date.year;
  if (year === undefined || last >= end || !isMark(tokens, last, Mark.close)) return undefined;
  return { year: { year, day: date?.iso, range: rangeOf(tokens, first, last) }, end: last + 1 };
}

/** The token after a regulation in brackets at token `at`, “(8 CCR 9792.27.15)”; the token itself where there is none. */
function behindRegulation(tokens: Tokens, at: number, end: number): number {
  if (!isMark(tokens, at, Mark.open)) return at;
  let known = false;
  for (let i = at + 1; i < Math.min(end, at + REGULATION); i++) {
    if (isMark(tokens, i, Mark.close)) return known ? i + 1 : at;
    known ||= isWordOf(tokens, i, regulationWords);
  }
  return at;
}

/** The year after a name, in brackets or after a comma or not, with “Guidelines” after it; or the edition's day in brackets. */
export function yearBehindName(
  tokens: Tokens,
  from: number,
  end: number,
): { year: CitedYear | undefined; end: number } {
  const at = behindRegulation(tokens, from, end);
  const dated = editionInBracket(tokens, at, end);
  if (dated) return { ...dated, end: behindRegulation(tokens, dated.end, end) };
  const token = isMark(tokens, at, Mark.comma) || isMark(tokens, at, Mark.open) ? at + 1 : at;
  const year = token < end ? yearAt(tokens, token) : undefined;
  if (year === undefined) return { year: undefined, end: at };
  let after = isMark(tokens, token + 1, Mark.close) ? token + 2 : token + 1;
  if (after < end && isWordOf(tokens, after, guidelineWords)) after++;
  return { year: { year, range: rangeOf(tokens, token, token + 1) }, end: behindRegulation(tokens, after, end) };
}

/** A name of the library at token `i`, or one that the words there are near to. One that is followed by its year wins. */
function nameAt(tokens: Tokens, i: number, end: number, names: KeyTable<Editions>): Name | undefined {
  const dated = longestAt(tokens, i, end, names, (at) => hasYearBehind(tokens, at, end));
  const exact = dated ?? longestAt(tokens, i, end, names);
  const plain =
    exact && (dated || isNameEnd(tokens, exact.end, end) || guidelineWords.has(tokens.values[exact.end - 1]!));
  // “Chronic Pain Medical Treatement 2016” begins with a shorter name of the library, but is near to a longer one.
  const ends = plain ? [] : nameEnds(tokens, i, end).filter((at) => at > (exact?.end ?? 0));
  const near = nearestAt(tokens, i, ends, names);
  if (near) return { editions: near.value, near: near.value.at(-1)!, end: near.end };
  return exact && { editions: exact.value, near: undefined, end: exact.end };
}

/** Whether what is at token `at` shows that the name before it is over. */
export function isNameEnd(tokens: Tokens, at: number, end: number): boolean {
  return (
    at >= end ||
    isSeparator(tokens, at) ||
    afterSectionLabel(tokens, at, end) > 0 ||
    pagesAt(tokens, at, end) !== undefined ||
    behindRegulation(tokens, at, end) > at
  );
}

/**
 * Where a name that begins with token `i` may end: before a year, a label or a separator, and within an undated form after any word, but not
 * before what touches it, “Pain” in “Pain5”.
 */
function nameEnds(tokens: Tokens, i: number, end: number): number[] {
  const ends: number[] = [];
  for (let at = i + 1; at <= Math.min(end, i + NAME); at++) {
    const bracketed = isMark(tokens, at, Mark.open) && hasYearBehind(tokens, at, end);
    if (at < end && (bracketed || yearAt(tokens, at) !== undefined)) return [at];
    if (at >= end || tokens.kinds[at] === Kind.mark || !touches(tokens, at)) ends.push(at);
    if (at < end && (afterSectionLabel(tokens, at, end) > 0 || pagesAt(tokens, at, end))) break;
  }
  return ends;
}

function unknownEnd(tokens: Tokens, i: number, end: number): number {
  let at = i + 1;
  while (
    at < end &&
    yearAt(tokens, at) === undefined &&
    !afterSectionLabel(tokens, at, end) &&
    !pagesAt(tokens, at, end) &&
    !isSeparator(tokens, at)
  )
    at++;
  return at;
}

/** Whether what comes after a document's comma can be the next document: it has a name of the library, or a year of its own. */
export function mayBeDocument(tokens: Tokens, i: number, end: number, names: KeyTable<Editions>): boolean {
  if (isDocumentStart(tokens, i, end, names) || chapterAt(tokens, i, end, names) || sourceAt(tokens, i, end))
    return true;
  const name = longestAt(tokens, i, end, names);
  return name !== undefined && isNameEnd(tokens, name.end, end);
}

/** Whether a document's name begins with token `i` of a list of sections: it comes after a separator, and a year or the word “guidelines” shows it. */
export function isDocumentStart(tokens: Tokens, i: number, end: number, names: KeyTable<Editions>): boolean {
  if (i >= end || !(isSeparator(tokens, i - 1) || isAnd(tokens, i - 1))) return false;
  const hasYear = (at: number): boolean => hasYearBehind(tokens, at, end);
  if (longestAt(tokens, i, end, names, hasYear)) return true;
  const exact: KeyMatch<Editions> | undefined = longestAt(tokens, i, end, names);
  if (exact && /guidelines?$/i.test(tokens.text.slice(tokens.starts[i], tokens.ends[exact.end - 1]))) return true;
  for (let at = i + 1; at < Math.min(end, i + NAME); at++) {
    if (isMark(tokens, at, Mark.colon) || afterSectionLabel(tokens, at, end)) return false;
    if (yearAt(tokens, at) === undefined) continue;
    const behind = isMark(tokens, at + 1, Mark.close) ? at + 2 : at + 1;
    const ends = behind >= end || isSeparator(tokens, behind) || isAnd(tokens, behind);
    const nameEnd = isMark(tokens, at - 1, Mark.open) ? at - 1 : at;
    const unbroken = isAnd(tokens, i - 1) && isSeparator(tokens, i - 2);
    return ends && (nearestAt(tokens, i, [nameEnd], names) !== undefined || unbroken);
  }
  return false;
}

function hasYearBehind(tokens: Tokens, at: number, end: number): boolean {
  return yearBehindName(tokens, at, end).year !== undefined;
}

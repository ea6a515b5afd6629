import type { Guideline } from '../../knowledge/guidelines/guideline.ts';
import { isMark, isWord, Kind, Mark, type Tokens, touches } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import type { CitedYear } from './citation.ts';
import { behindRegulation, type EditionDate, editionDateAt } from './edition.ts';
import { type KeyMatch, longestAt, nearestAt } from './keys.ts';
import { afterSectionLabel, pagesAt, yearAt } from './labels.ts';
import { sourceAt } from './sources.ts';
import type { KeyTable } from '../../knowledge/guidelines/key-table.ts';
import { isAnd, isSeparator, skip } from './cursor.ts';

const chapterWord = intern('chapter');

const guidelineWords = new WordSet(['guideline', 'guidelines']);

/** Longest name of a document in tokens. */
const NAME = 14;

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
  const { year, end: afterYear } = yearBehindName(tokens, behindOrdinal(tokens, source.end, end), end);
  const behind = skip(tokens, afterYear, end);
  const own = behind < end ? chapterAt(tokens, behind, end, names) : undefined;
  if (own) return { ...own, source: 'MTUS', bare: false, year };
  const plain = behind < end ? longestAt(tokens, behind, end, names) : undefined;
  if (plain)
    return { editions: plain.value, near: undefined, source: 'MTUS', first: behind, end: plain.end, bare: false, year };
  return { source: source.value, first: i, end: source.end, bare: true };
}

const ordinals = new WordSet(['second', '2nd', 'nd']);
const editionWords = new WordSet(['edition', 'ed']);

/** The token after the number of an edition, “, 2nd Edition”, at token `at`; the token itself if there is none. */
function behindOrdinal(tokens: Tokens, at: number, end: number): number {
  let i = isMark(tokens, at, Mark.comma) || isMark(tokens, at, Mark.open) ? at + 1 : at;
  if (tokens.kinds[i] === Kind.number) i++;
  if (!isWordOf(tokens, i, ordinals) || !isWordOf(tokens, i + 1, editionWords) || i + 1 >= end) return at;
  const last = i + 2;
  return isMark(tokens, last, Mark.stop) || isMark(tokens, last, Mark.close) ? last + 1 : last;
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

/** The day, month or year in the bracket at token `at`, after the name of the organization or not: “(ACOEM January 7, 2019)”, “(ACOEM, 2019)”, “(May 2009)”. */
function editionInBracket(tokens: Tokens, at: number, end: number): EditionDate | undefined {
  if (!isMark(tokens, at, Mark.open)) return undefined;
  const source = sourceAt(tokens, at + 1, end);
  const edition = editionDateAt(tokens, source ? skip(tokens, source.end, end) : at + 1);
  if (!edition || edition.end >= end || !isMark(tokens, edition.end, Mark.close)) return undefined;
  return { year: edition.year, end: edition.end + 1 };
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
  const edition = token < end ? editionDateAt(tokens, token) : undefined;
  if (!edition) return { year: undefined, end: at };
  let after = isMark(tokens, edition.end, Mark.close) ? edition.end + 1 : edition.end;
  if (after < end && isWordOf(tokens, after, guidelineWords)) after++;
  return { year: edition.year, end: behindRegulation(tokens, after, end) };
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

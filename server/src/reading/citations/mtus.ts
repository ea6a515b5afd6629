import type { Guideline } from '../../knowledge/guidelines/guideline.ts';
import { type GuidelineLibrary, standingOn } from '../../knowledge/guidelines/library.ts';
import { isMark, Mark, type Tokens } from '../../text/tokens.ts';
import type { CitedPages, CitedSection, CitedYear, Citation } from './citation.ts';
import { isAnd, isSeparator, type KeyMatch, longestAt, nearestAt, rangeOf, textOf } from './keys.ts';
import { afterSectionLabel, pagesAt, yearAt } from './labels.ts';
import { readSections } from './sections.ts';
import { sourceAt } from './sources.ts';

/** Longest name of a document in tokens. */
const NAME = 14;

type Editions = readonly Guideline[];

/** The documents cited in tokens `first` up to `end`, behind the word MTUS. */
export function readMtus(
  tokens: Tokens,
  first: number,
  end: number,
  library: GuidelineLibrary,
  day: string | undefined,
): Citation[] {
  const citations: Citation[] = [];
  for (let i = skip(tokens, first, end); i < end;) {
    const { citation, end: after } = citationAt(tokens, i, end, library, day);
    citations.push(citation);
    i = skip(tokens, Math.max(after, i + 1), end);
  }
  return citations;
}

interface Name {
  readonly editions: Editions;
  readonly near: Guideline | undefined;
  readonly end: number;
}

function citationAt(
  tokens: Tokens,
  i: number,
  end: number,
  library: GuidelineLibrary,
  day: string | undefined,
): { citation: Citation; end: number } {
  const names = library.nameKeys('MTUS');
  const name = nameAt(tokens, i, end, names);
  const source = name ? undefined : sourceAt(tokens, i, end);
  const documentEnd = name?.end ?? source?.end ?? unknownEnd(tokens, i, end);
  let at = documentEnd;
  const yearToken =
    isMark(tokens, at, Mark.comma) && at + 1 < end && yearAt(tokens, at + 1) !== undefined ? at + 1 : at;
  const value = yearToken < end ? yearAt(tokens, yearToken) : undefined;
  const year: CitedYear | undefined =
    value === undefined ? undefined : { year: value, range: rangeOf(tokens, yearToken, yearToken + 1) };
  if (year) at = yearToken + 1;
  const editions = editionsOf(name?.editions ?? [], year);
  const guideline =
    editions.length === 1 && (year || (name?.editions.length === 1 && !name.near))
      ? editions[0]
      : year
        ? undefined
        : inForce(editions, day);
  // A document without a year may be of any edition; the one in force comes first.
  const looked =
    year && guideline
      ? [guideline]
      : [...(guideline ? [guideline] : []), ...(editions.length > 0 ? editions : (name?.editions ?? []))];
  const { sections, pages, end: after } = behindName(tokens, at, end, library, looked, names);
  const documentRange = rangeOf(tokens, i, documentEnd);
  const citation: Citation = {
    source: source && source.value !== 'MTUS' ? source.value : 'MTUS',
    nonMtus: false,
    document: source ? '' : textOf(tokens, documentRange),
    documentRange,
    editions: editions.length > 0 ? editions : (name?.editions ?? []),
    guideline: name?.near ? undefined : guideline,
    near: name?.near && (guideline ?? name.near),
    year,
    sections,
    pages,
    range: rangeOf(tokens, i, lastOf(tokens, Math.max(at, after), i)),
  };
  return { citation, end: Math.max(at, after) };
}

/** A name of the library at token `i`, or one that the words there are near to. One that is followed by its year wins. */
function nameAt(tokens: Tokens, i: number, end: number, names: ReadonlyMap<string, Editions>): Name | undefined {
  const dated = longestAt(tokens, i, end, names, (at) => yearBehind(tokens, at, end) !== undefined);
  const exact = dated ?? longestAt(tokens, i, end, names);
  const plain = exact && (dated || isNameEnd(tokens, exact.end, end));
  // “Chronic Pain Medical Treatement 2016” begins with a shorter name of the library, but is near to a longer one.
  const ends = plain ? [] : nameEnds(tokens, i, end).filter((at) => at > (exact?.end ?? 0));
  const near = nearestAt(tokens, i, ends, names);
  if (near) return { editions: near.value, near: near.value.at(-1)!, end: near.end };
  return exact && { editions: exact.value, near: undefined, end: exact.end };
}

/** Whether what stands at token `at` shows that the name before it is over. */
function isNameEnd(tokens: Tokens, at: number, end: number): boolean {
  return (
    at >= end ||
    isSeparator(tokens, at) ||
    afterSectionLabel(tokens, at, end) > 0 ||
    pagesAt(tokens, at, end) !== undefined
  );
}

/** Where a name that begins with token `i` may end: before a year, a label or a separator, and within an undated form after any word. */
function nameEnds(tokens: Tokens, i: number, end: number): number[] {
  const ends: number[] = [];
  for (let at = i + 1; at <= Math.min(end, i + NAME); at++) {
    if (at < end && yearAt(tokens, at) !== undefined) return [at];
    ends.push(at);
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

function behindName(
  tokens: Tokens,
  from: number,
  end: number,
  library: GuidelineLibrary,
  editions: Editions,
  names: ReadonlyMap<string, Editions>,
): { sections: readonly CitedSection[]; pages: CitedPages | undefined; end: number } {
  let at = from;
  let sections: readonly CitedSection[] = [];
  let pages: CitedPages | undefined;
  const startsDocument = (i: number): boolean => isDocumentStart(tokens, i, end, names);
  const label = isSeparator(tokens, at) ? at + 1 : at;
  const labelled = label < end ? afterSectionLabel(tokens, label, end) : 0;
  const bare = !labelled && at < end && !isSeparator(tokens, at) && !isAnd(tokens, at) && !pagesAt(tokens, at, end);
  if (labelled || bare) {
    const read = readSections(
      tokens,
      labelled || at,
      end,
      editions.map((edition) => library.sectionKeys(edition)),
      startsDocument,
    );
    ({ sections } = read);
    at = read.end;
  }
  const page = isSeparator(tokens, at) ? at + 1 : at;
  const found = page < end ? pagesAt(tokens, page, end) : undefined;
  if (found) ({ pages, end: at } = found);
  return { sections, pages, end: at };
}

/** Whether a document's name begins with token `i` of a list of sections: it stands behind a separator, and a year or the word “guidelines” shows it. */
function isDocumentStart(tokens: Tokens, i: number, end: number, names: ReadonlyMap<string, Editions>): boolean {
  if (i >= end || !(isSeparator(tokens, i - 1) || isAnd(tokens, i - 1))) return false;
  const hasYear = (at: number): boolean => yearBehind(tokens, at, end) !== undefined;
  if (longestAt(tokens, i, end, names, hasYear)) return true;
  const exact: KeyMatch<Editions> | undefined = longestAt(tokens, i, end, names);
  if (exact && /guidelines?$/i.test(tokens.text.slice(tokens.starts[i], tokens.ends[exact.end - 1]))) return true;
  for (let at = i + 1; at < Math.min(end, i + NAME); at++) {
    if (isMark(tokens, at, Mark.colon) || afterSectionLabel(tokens, at, end)) return false;
    if (yearAt(tokens, at) === undefined) continue;
    const ends = at + 1 >= end || isSeparator(tokens, at + 1) || isAnd(tokens, at + 1);
    const unbroken = isAnd(tokens, i - 1) && isSeparator(tokens, i - 2);
    return ends && (nearestAt(tokens, i, [at], names) !== undefined || unbroken);
  }
  return false;
}

function yearBehind(tokens: Tokens, at: number, end: number): number | undefined {
  if (at >= end) return undefined;
  return yearAt(tokens, at) ?? (isMark(tokens, at, Mark.comma) && at + 1 < end ? yearAt(tokens, at + 1) : undefined);
}

function editionsOf(named: Editions, year: CitedYear | undefined): Editions {
  return year ? named.filter(({ citedYears }) => citedYears.includes(year.year)) : named;
}

function inForce(editions: Editions, day: string | undefined): Guideline | undefined {
  if (day === undefined) return undefined;
  const standing = editions.filter((edition) => standingOn(edition, day) === 'in-force');
  return standing.length === 1 ? standing[0] : undefined;
}

function skip(tokens: Tokens, from: number, end: number): number {
  let i = from;
  while (i < end && (isSeparator(tokens, i) || isAnd(tokens, i) || isMark(tokens, i, Mark.colon))) i++;
  return i;
}

function lastOf(tokens: Tokens, end: number, first: number): number {
  let last = end;
  while (last > first + 1 && (isSeparator(tokens, last - 1) || isAnd(tokens, last - 1))) last--;
  return last;
}

import type { Guideline, Section } from '../../knowledge/guidelines/guideline.ts';
import { type GuidelineLibrary, standingOn } from '../../knowledge/guidelines/library.ts';
import { rangeOf, type Tokens } from '../../text/tokens.ts';
import type { CitedPages, CitedSection, CitedYear, Citation } from './citation.ts';
import { documentAt, type Editions, isDocumentStart, isNameEnd, mayBeDocument, yearBehindName } from './document.ts';
import { longestAt } from './keys.ts';
import { afterSectionLabel, pagesAt } from './labels.ts';
import { readSections } from './sections.ts';
import type { KeyTable } from '../../knowledge/guidelines/key-table.ts';
import { isAnd, isSeparator, skip, textOf } from './cursor.ts';

/** The documents cited in tokens `first` up to `end`, after the word MTUS. */
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

function citationAt(
  tokens: Tokens,
  i: number,
  end: number,
  library: GuidelineLibrary,
  day: string | undefined,
): { citation: Citation; end: number } {
  const names = library.nameKeys('MTUS');
  const document = documentAt(tokens, i, end, names);
  const { year = document.year, end: afterYear } = yearBehindName(tokens, document.end, end);
  const named = document.editions ?? [];
  const dated = editionsOf(named, year);
  const editions = dated.length > 0 ? dated : named;
  const guideline = editionOf(named, dated, year, day);
  // A document without a year may be of any edition; the one in force comes first.
  const looked = year && guideline ? [guideline] : [...(guideline ? [guideline] : []), ...editions];
  const maps = looked.map((edition) => library.sectionKeys(edition));
  const kin = kinOf(looked, library);
  const { sections, pages, end: after } = behindName(tokens, afterYear, end, maps, kin, names);
  const documentRange = rangeOf(tokens, document.first, document.end);
  const citation: Citation = {
    source: document.source,
    nonMtus: false,
    document: document.bare ? '' : textOf(tokens, documentRange),
    documentRange,
    editions,
    guideline: document.near ? undefined : guideline,
    near: document.near && (guideline ?? document.near),
    year,
    sections,
    pages,
    range: rangeOf(tokens, i, lastOf(tokens, after, i)),
  };
  return { citation, end: after };
}

/** The one edition that a name with its year means; without a year the only one there is, or the one in force on the day. */
function editionOf(
  named: Editions,
  dated: Editions,
  year: CitedYear | undefined,
  day: string | undefined,
): Guideline | undefined {
  if (year) return dated.length === 1 ? dated[0] : inForce(dated, day);
  return named.length === 1 ? named[0] : inForce(named, day);
}

/** Sections and pages after a document's name, in whichever order they stand, and the token after them. */
function behindName(
  tokens: Tokens,
  from: number,
  end: number,
  maps: readonly KeyTable<Section>[],
  kin: readonly KeyTable<Section>[],
  names: KeyTable<Editions>,
): { sections: readonly CitedSection[]; pages: CitedPages | undefined; end: number } {
  const sections: CitedSection[] = [];
  let pages: CitedPages | undefined;
  const startsDocument = (i: number): boolean => isDocumentStart(tokens, i, end, names);
  const ends = (i: number): boolean => isNameEnd(tokens, i, end);
  let at = from;
  for (let next = at; next < end; next = at) {
    if (isSeparator(tokens, at)) next++;
    if (next >= end) break;
    const page = pagesAt(tokens, next, end);
    const label = afterSectionLabel(tokens, next, end);
    if (page) {
      pages ??= page.pages;
      at = page.end;
      continue;
    }
    // Without a label what follows is a section too, unless it is a document, which “and” or its own name shows.
    const known = maps.some((map) => longestAt(tokens, next, end, map, ends) !== undefined);
    const bare = !isAnd(tokens, next) && (next === at || known || !mayBeDocument(tokens, next, end, names));
    if (!label && (!bare || startsDocument(next))) break;
    const read = readSections(tokens, label || next, end, maps, kin, startsDocument);
    if (read.end <= at) break;
    sections.push(...read.sections);
    at = read.end;
  }
  return { sections, pages, end: at };
}

/** The sections of the editions of the documents looked at that are not among them. */
function kinOf(looked: Editions, library: GuidelineLibrary): KeyTable<Section>[] {
  const families = new Set(looked.map(({ family }) => family));
  return [...families]
    .flatMap((family) => library.editionsOf(family))
    .filter((edition) => !looked.includes(edition) && edition.sections.length > 0)
    .map((edition) => library.sectionKeys(edition));
}

function editionsOf(named: Editions, year: CitedYear | undefined): Editions {
  if (!year) return named;
  const ofYear = named.filter(({ citedYears }) => citedYears.includes(year.year));
  const { day } = year;
  // Where the library has the day of a text, another day is another edition.
  return day === undefined ? ofYear : named.filter((one) => isOfDay(one, day) ?? ofYear.includes(one));
}

/** Whether an edition bears a day; undefined if the library has not its day. */
function isOfDay({ published }: Guideline, day: string): boolean | undefined {
  return published !== null && published.length === day.length ? published === day : undefined;
}

function inForce(editions: Editions, day: string | undefined): Guideline | undefined {
  if (day === undefined) return undefined;
  const standing = editions.filter((edition) => standingOn(edition, day) === 'in-force');
  return standing.length === 1 ? standing[0] : undefined;
}

function lastOf(tokens: Tokens, end: number, first: number): number {
  let last = end;
  while (last > first + 1 && (isSeparator(tokens, last - 1) || isAnd(tokens, last - 1))) last--;
  return last;
}

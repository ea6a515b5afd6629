import type { Section } from '../../knowledge/guidelines/guideline.ts';
import { isMark, Mark, rangeOf, type Tokens } from '../../text/tokens.ts';
import type { CitedSection } from './citation.ts';
import { type KeyMatch, longestAt, type NearMatch, nearestAt } from './keys.ts';
import { pagesAt } from './labels.ts';
import type { KeyTable } from '../../knowledge/guidelines/key-table.ts';
import { isAnd, isSeparator, skip, textOf } from './cursor.ts';

/** How many items of a list a name with commas of its own may reach over. */
const MOST_PARTS = 8;

/**
 * The sections listed in tokens `first` up to `end`, and the token after the list. Names may hold commas and “and” of their own: the
 * longest name of the library wins, that of another edition of the document, `kin`, next, then the name that the words are near to; what is none of
 * these ends at its comma.
 */
export function readSections(
  tokens: Tokens,
  first: number,
  end: number,
  editions: readonly KeyTable<Section>[],
  kin: readonly KeyTable<Section>[],
  startsDocument: (i: number) => boolean,
): { sections: CitedSection[]; end: number } {
  const sections: CitedSection[] = [];
  let last = first;
  let i = skip(tokens, first, end);
  while (i < end && !pagesAt(tokens, i, end) && !(i > first && startsDocument(i))) {
    const found = sectionAt(tokens, i, end, editions, kin, startsDocument);
    const range = rangeOf(tokens, i, found.end);
    sections.push({ text: textOf(tokens, range), range, section: found.section, near: found.near, kin: found.kin });
    last = found.end;
    i = skip(tokens, found.end, end);
  }
  return { sections, end: last };
}

interface Found {
  readonly end: number;
  readonly section: Section | undefined;
  readonly near: Section | undefined;
  readonly kin?: Section | undefined;
}

function sectionAt(
  tokens: Tokens,
  i: number,
  end: number,
  editions: readonly KeyTable<Section>[],
  kin: readonly KeyTable<Section>[],
  startsDocument: (i: number) => boolean,
): Found {
  const mayEnd = (at: number): boolean =>
    at >= end || isSeparator(tokens, at) || isAnd(tokens, at) || pagesAt(tokens, at, end) !== undefined;
  const exact = exactAt(tokens, i, end, editions, mayEnd);
  // “TENS, cronic pain (…)” begins with a name of the library, but what follows is none: the whole may be a longer one misspelled.
  const next = exact && skip(tokens, exact.end, end);
  const whole =
    exact &&
    (next! >= end ||
      startsDocument(next!) ||
      pagesAt(tokens, next!, end) ||
      exactAt(tokens, next!, end, editions, mayEnd));
  if (exact && whole) return { end: exact.end, section: exact.value, near: undefined };
  // “Opioids, criteria for use” is a section of an earlier edition, with a comma of its own.
  const other = kin.length > 0 ? exactAt(tokens, i, end, kin, mayEnd) : undefined;
  if (other && other.end > (exact?.end ?? 0))
    return { end: other.end, section: undefined, near: undefined, kin: other.value };
  const ends = partEnds(tokens, i, end, startsDocument);
  let near: NearMatch<Section> | undefined;
  for (const names of editions) {
    const match = nearestAt(
      tokens,
      i,
      ends.filter((at) => at > (exact?.end ?? 0)),
      names,
    );
    if (match && (!near || match.distance < near.distance)) near = match;
  }
  if (exact && !near) return { end: exact.end, section: exact.value, near: undefined };
  return near
    ? { end: near.end, section: undefined, near: near.value }
    : { end: ends[0] ?? end, section: undefined, near: undefined };
}

function exactAt(
  tokens: Tokens,
  i: number,
  end: number,
  editions: readonly KeyTable<Section>[],
  mayEnd: (at: number) => boolean,
): KeyMatch<Section> | undefined {
  for (const names of editions) {
    const exact = longestAt(tokens, i, end, names, mayEnd);
    if (exact) return exact;
  }
  return undefined;
}

/** Where the part that begins with token `i` may end: at the next commas that stand in no bracket, and before “and”, as far as the document goes. */
function partEnds(tokens: Tokens, i: number, end: number, startsDocument: (i: number) => boolean): number[] {
  const ends: number[] = [];
  let depth = 0;
  for (let at = i; at < end && ends.length < MOST_PARTS; at++) {
    if (isMark(tokens, at, Mark.open)) depth++;
    else if (isMark(tokens, at, Mark.close)) depth = Math.max(0, depth - 1);
    if (at === i) continue;
    if (pagesAt(tokens, at, end)) return [...ends, at];
    if (depth > 0 || !isSeparator(tokens, at)) continue;
    ends.push(at);
    const next = skip(tokens, at, end);
    if (startsDocument(next)) return ends;
  }
  if (ends.length < MOST_PARTS) ends.push(end);
  return ends;
}

import { GUIDELINE_SOURCES } from '../../knowledge/guidelines/documents.ts';
import type { Guideline } from '../../knowledge/guidelines/guideline.ts';
import type { GuidelineLibrary } from '../../knowledge/guidelines/library.ts';
import { newCue, nextCue } from '../../text/cues.ts';
import { PhraseTable } from '../../text/phrases.ts';
import type { Range } from '../../text/range.ts';
import { isMark, Kind, Mark, rangeOf, type Tokens } from '../../text/tokens.ts';
import { WordSet } from '../../text/word-set.ts';
import { pagesAt, yearAt } from './labels.ts';
import type { CitedPages, CitedYear } from './citation.ts';

/** A guideline that running text names: “CA MTUS”, “the Chronic Pain Guidelines”, “ACOEM chapter 12, page 303”, “ODG”. */
export interface GuidelineMention {
  /** `MTUS`, `ODG`, `ACOEM`. */
  readonly source: string;
  /** The editions that the name may mean; empty if only the source is named. */
  readonly guidelines: readonly Guideline[];
  /** A year that stands right before or after the name. */
  readonly year: CitedYear | undefined;
  readonly pages: CitedPages | undefined;
  readonly first: number;
  readonly end: number;
  readonly range: Range;
}

interface Meaning {
  readonly source: string;
  readonly guidelines: readonly Guideline[];
}

/** All ways in which running text names guidelines, made ready to be found. */
export type GuidelineMentionTable = PhraseTable<Meaning>;

const mentionCue = newCue();

/** Makes the table of a library's mentions. Their words are registered with it, so make it before texts are read. */
export function makeGuidelineMentionTable(library: GuidelineLibrary): GuidelineMentionTable {
  const meanings = new Map<string, { source: string; guidelines: Guideline[] }>();
  for (const { id, names } of GUIDELINE_SOURCES)
    for (const name of names) meanings.set(name, { source: id, guidelines: [] });
  for (const guideline of library.guidelines)
    for (const form of (guideline.mentions ?? []).flatMap(withSingular)) {
      const known = meanings.get(form);
      if (known) known.guidelines.push(guideline);
      else meanings.set(form, { source: guideline.source, guidelines: [guideline] });
    }
  const table: GuidelineMentionTable = new PhraseTable(mentionCue);
  for (const [form, meaning] of meanings) table.add(form, meaning);
  return table;
}

/** A name and, of a set of guidelines, what one calls it who speaks of one: “the acupuncture guideline”. */
function withSingular(form: string): string[] {
  return form.endsWith(' guidelines') ? [form, form.slice(0, -1)] : [form];
}

/** How many tokens after a name its pages may be. */
const NEAR = 4;
const bracketedNames = new WordSet(['mtus', 'guidelines', 'guideline', 'chapter']);

/** The guidelines that tokens `first` up to `end` name, in order. */
export function readGuidelineMentions(
  tokens: Tokens,
  first: number,
  end: number,
  table: GuidelineMentionTable,
): GuidelineMention[] {
  const mentions: GuidelineMention[] = [];
  for (let i = first; (i = nextCue(tokens, i, end, mentionCue)) < end; i++) {
    const match = table.matchAt(tokens, i, end);
    if (!match) continue;
    const pages = pagesBehind(tokens, match.end, end);
    const last = pages ? Math.max(match.end, pages.end) : match.end;
    const { source, guidelines } = match.value;
    mentions.push({
      source,
      guidelines,
      year: yearAround(tokens, i, match.end, first, end),
      pages: pages?.pages,
      first: i,
      end: last,
      range: rangeOf(tokens, i, last),
    });
    i = last - 1;
  }
  return mentions;
}

function pagesBehind(tokens: Tokens, from: number, end: number): ReturnType<typeof pagesAt> {
  for (let i = from; i < Math.min(end, from + NEAR); i++) {
    if (isMark(tokens, i, Mark.stop)) return undefined;
    const pages = pagesAt(tokens, i, end);
    if (pages) return pages;
  }
  return undefined;
}

function yearAround(tokens: Tokens, first: number, end: number, from: number, to: number): CitedYear | undefined {
  const at = [first - 1, end, bracketedNames.has(tokens.values[end] ?? 0) ? end + 1 : end].find(
    (i) => i >= from && i < to && tokens.kinds[i] === Kind.number && yearAt(tokens, i) !== undefined,
  );
  return at === undefined ? undefined : { year: yearAt(tokens, at)!, range: rangeOf(tokens, at, at + 1) };
}

import { isMark, isWord, Kind, Mark, rangeOf, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import type { CitedPages } from './citation.ts';

const section = new WordSet(['section', 'sections']);
const page = new WordSet(['page', 'pages', 'pg', 'pgs', 'pp', 'p']);
const plural = intern('s');
const of = intern('of');

/** The token after `Section(s):` at token `i`; 0 if none is there. “Section 2” is a name and no label. */
export function afterSectionLabel(tokens: Tokens, i: number, end: number): number {
  if (tokens.kinds[i] !== Kind.word) return 0;
  const known = section.has(tokens.values[i]!);
  const at = afterPlural(tokens, i + 1);
  const colon = at < end && isMark(tokens, at, Mark.colon);
  // A misspelled label is known by its “(s):”.
  if (!known && !(at > i + 1 && colon && !page.has(tokens.values[i]!))) return 0;
  if (colon) return at + 1;
  return known && at > i + 1 ? at : 0;
}

/** `Page(s): 58-60, 98` at token `i`; undefined if no label with a number is there. */
export function pagesAt(tokens: Tokens, i: number, end: number): { pages: CitedPages; end: number } | undefined {
  if (!isWordOf(tokens, i, page)) return undefined;
  let at = afterPlural(tokens, i + 1);
  if (isMark(tokens, at, Mark.colon) || isMark(tokens, at, Mark.stop)) at++;
  const first = at;
  const ranges: [number, number][] = [];
  while (at < end && tokens.kinds[at] === Kind.number) {
    const from = tokens.values[at]!;
    const joined = isMark(tokens, at + 1, Mark.hyphen) && at + 2 < end && tokens.kinds[at + 2] === Kind.number;
    ranges.push([from, joined ? tokens.values[at + 2]! : from]);
    at += joined ? 3 : 1;
    if (at + 1 < end && isMark(tokens, at, Mark.comma) && tokens.kinds[at + 1] === Kind.number) at++;
    else break;
  }
  const last = at;
  // “98-99 of 127”: how many pages the document has.
  if (ranges.length > 0 && at + 1 < end && isWord(tokens, at, of) && tokens.kinds[at + 1] === Kind.number) at += 2;
  return ranges.length > 0 ? { pages: { ranges, range: rangeOf(tokens, first, last) }, end: at } : undefined;
}

/** The year at token `i`, as documents print it; undefined for any other number. */
export function yearAt(tokens: Tokens, i: number): number | undefined {
  const digits = tokens.kinds[i] === Kind.number ? tokens.ends[i]! - tokens.starts[i]! : 0;
  const year = digits === 4 ? tokens.values[i]! : 0;
  return year >= 1990 && year <= 2100 ? year : undefined;
}

function afterPlural(tokens: Tokens, i: number): number {
  const bracketed = isMark(tokens, i, Mark.open) && isWord(tokens, i + 1, plural) && isMark(tokens, i + 2, Mark.close);
  return bracketed ? i + 3 : i;
}

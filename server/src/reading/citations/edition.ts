import { isMark, isWord, Kind, Mark, rangeOf, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import { dateAt, monthNames } from '../dates.ts';
import type { CitedYear } from './citation.ts';
import { isSeparator } from './cursor.ts';
import { yearAt } from './labels.ts';

/** How a citation tells its edition, and the token after it. */
export interface EditionDate {
  readonly year: CitedYear;
  readonly end: number;
}

const months = new WordSet(monthNames);

/** The year, month or day of an edition at token `i`: “2016”, “May 2009”, “January 7, 2019”, “2019-03-07”. */
export function editionDateAt(tokens: Tokens, i: number): EditionDate | undefined {
  const date = isoAt(tokens, i) ?? dateAt(tokens, i);
  if (date?.iso !== undefined) {
    const year = Number(date.iso.slice(0, 4));
    return { year: { year, day: date.iso, range: rangeOf(tokens, i, date.end) }, end: date.end };
  }
  const at = isWordOf(tokens, i, months) ? (isMark(tokens, i + 1, Mark.comma) ? i + 2 : i + 1) : i;
  const year = yearAt(tokens, at);
  return year === undefined ? undefined : { year: { year, range: rangeOf(tokens, i, at + 1) }, end: at + 1 };
}

/** “2019-03-07” at token `i`. */
function isoAt(tokens: Tokens, i: number): { readonly iso: string; readonly end: number } | undefined {
  if (yearAt(tokens, i) === undefined || !isMark(tokens, i + 1, Mark.hyphen)) return undefined;
  const iso = tokens.text.slice(tokens.starts[i], tokens.ends[Math.min(i + 4, tokens.count - 1)]);
  return /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(iso) ? { iso, end: i + 5 } : undefined;
}

const regulationWords = new WordSet(['ccr', 'regulations', 'regulation']);
/** What a regulation is written with next to its numbers: “Title 8, California Code of Regulations, section”. */
const legalWords = new WordSet(
  'title cal california code of regs the section sections sec et seq and following through to'.split(' '),
);

/** Longest regulation in tokens, its section written out: “(Title 8, California Code of Regulations, section 9792.23.5)”. */
const REGULATION = 20;

/** The token after a regulation at token `at`, in brackets or after a comma: “(8 CCR 9792.27.15)”, “, 8 CCR 9792.24.2”; the token itself if there is none. */
export function behindRegulation(tokens: Tokens, at: number, end: number): number {
  let known = false;
  const to = Math.min(end, at + REGULATION);
  if (isMark(tokens, at, Mark.open)) {
    for (let i = at + 1; i < to; i++) {
      if (isMark(tokens, i, Mark.close)) return known ? i + 1 : at;
      known ||= isWordOf(tokens, i, regulationWords);
    }
    return at;
  }
  let last = at;
  for (let i = isSeparator(tokens, at) ? at + 1 : at; i < to; i++) {
    const isLaw = isWordOf(tokens, i, regulationWords);
    known ||= isLaw;
    if (tokens.kinds[i] === Kind.number) {
      // “…, 2009” after it is the edition's year.
      if (known && yearAt(tokens, i) !== undefined) break;
      if (known) last = i + 1;
    } else if (tokens.kinds[i] === Kind.word && !isLaw && !isWordOf(tokens, i, legalWords)) break;
    else if (known && last > at && isWord(tokens, i, seq)) last = i + 1;
    else if (isMark(tokens, i, Mark.semicolon) || isMark(tokens, i, Mark.open)) break;
  }
  return last;
}

const seq = intern('seq');

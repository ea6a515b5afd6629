import { type SlipPhrase, SLIPS } from '../../knowledge/wording/wording.ts';
import { lex } from '../../text/lexer.ts';
import { PhraseTable } from '../../text/phrases.ts';
import type { Range } from '../../text/range.ts';
import { isMark, Kind, Mark, type Tokens, touches } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isCapital, isSmall, lengthOf, rangeOf } from './shapes.ts';

/** Words that are certainly wrong. `range` is to be replaced by `right`; `shown` are the whole phrase's characters. */
export interface Slip {
  readonly range: Range;
  readonly right: string;
  readonly shown: Range;
  /** What the whole phrase should be. */
  readonly meant: string;
}

interface Entry {
  readonly right: string;
  readonly length: number;
  readonly notAfter: ReadonlySet<number>;
}

/** How far before a phrase a word may stand that makes it right. */
const BEFORE = 5;

const table = new PhraseTable<Entry>();
const add = ({ wrong, right, notAfter = [] }: SlipPhrase): void => {
  table.add(wrong, { right, length: lex(wrong).count, notAfter: new Set(notAfter.map(intern)) });
};
SLIPS.phrases.forEach(add);
for (const [wrong, right] of Object.entries(SLIPS.words)) add({ wrong, right });

const counted = new Map(['session', 'visit', 'treatment'].map((word) => [intern(word), `${word}s`]));
/** What may follow a counted noun: no other noun, so that “6 visit trial” is left alone. */
const followers = new Set(['of', 'for', 'per', 'over', 'a', 'in', 'to', 'was', 'were', 'is', 'are', 'and', 'with', 'at', 'have', 'has', 'had', 'each', 'weekly', 'every', 'on'].map(intern));

/** Reads the certain slips in tokens `first` up to `end`: those of the data, and a singular behind a number above one. */
export function readSlips(tokens: Tokens, first: number, end: number): Slip[] {
  const slips: Slip[] = [];
  for (let i = first; i < end; i++) {
    if (tokens.kinds[i] !== Kind.word || tokens.values[i] === 0) continue;
    const match = table.matchAt(tokens, i, end);
    if (match && match.end - i === match.value.length && !isAllowed(tokens, i, first, match.value)) {
      slips.push(slipAt(tokens, i, match.end, match.value.right));
      i = match.end - 1;
      continue;
    }
    const plural = counted.get(tokens.values[i]!);
    if (plural && isSingularAfterNumber(tokens, i, first, end)) slips.push(slipAt(tokens, i, i + 1, plural));
  }
  return slips;
}

function isAllowed(tokens: Tokens, i: number, first: number, { notAfter }: Entry): boolean {
  for (let at = i - 1; notAfter.size > 0 && at >= Math.max(first, i - BEFORE); at--) {
    if (isMark(tokens, at, Mark.stop)) return false;
    if (tokens.kinds[at] === Kind.word && notAfter.has(tokens.values[at]!)) return true;
  }
  return false;
}

/** The slip with the smallest change: words at both ends that stay as they are keep their case and line ends. */
function slipAt(tokens: Tokens, first: number, end: number, right: string): Slip {
  const written = tokens.text.slice(tokens.starts[first], tokens.ends[end - 1]).split(/\s+/);
  const words = right.split(' ');
  const capital = isCapital(tokens.text.charCodeAt(tokens.starts[first]!));
  if (capital) words[0] = words[0]![0]!.toUpperCase() + words[0]!.slice(1);
  let before = 0;
  const same = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();
  while (before < Math.min(written.length, words.length) - 1 && same(written[before], words[before])) before++;
  let behind = 0;
  while (behind < Math.min(written.length, words.length) - before - 1 && same(written.at(-1 - behind), words.at(-1 - behind))) behind++;
  const whole = { start: tokens.starts[first]!, end: tokens.ends[end - 1]! };
  const plain = written.length === end - first;
  return {
    range: plain ? rangeOf(tokens, first + before, end - behind) : whole,
    right: (plain ? words.slice(before, words.length - behind) : words).join(' '),
    shown: whole,
    meant: words.join(' '),
  };
}

/** “8 session per week”, “2-3 session per”: a number above one, a singular, and behind it no noun that they could belong to. */
function isSingularAfterNumber(tokens: Tokens, i: number, first: number, end: number): boolean {
  if (i - 1 < first || tokens.kinds[i - 1] !== Kind.number || touches(tokens, i) || tokens.values[i - 1]! < 2 || tokens.values[i - 1]! > 200) return false;
  // “Session 3” and “1/2 session” count otherwise; so does a title in capitals.
  if (touches(tokens, i - 1) && !isMark(tokens, i - 2, Mark.hyphen)) return false;
  if (!isSmall(tokens.text.charCodeAt(tokens.starts[i]!)) || lengthOf(tokens, i - 1) > 3) return false;
  if (i + 1 >= end) return true;
  if (tokens.kinds[i + 1] === Kind.mark) return tokens.values[i + 1] === Mark.stop || tokens.values[i + 1] === Mark.comma || tokens.values[i + 1] === Mark.semicolon || tokens.values[i + 1] === Mark.close;
  return tokens.kinds[i + 1] === Kind.word && followers.has(tokens.values[i + 1]!) && tokens.values[i + 1] !== 0;
}

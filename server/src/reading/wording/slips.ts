import { type SlipPhrase, SLIPS } from '../../knowledge/wording/wording.ts';
import { lex } from '../../text/lexer.ts';
import { PhraseTable } from '../../text/phrases.ts';
import type { Range } from '../../text/range.ts';
import { isMark, Kind, Mark, type Tokens, touches } from '../../text/tokens.ts';
import { idOf, intern, UNKNOWN } from '../../text/vocabulary.ts';
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

const are = intern('are');
const not = intern('not');
const and = intern('and');
const the = intern('the');
const request = intern('request');
const forWord = intern('for');
const medically = intern('medically');
/** Marks that may stand inside a request. */
const innerMarks = new Set<number>([Mark.hyphen, Mark.slash, Mark.open, Mark.close, Mark.hash, Mark.percent]);
/** Words that begin a clause of its own before the “are”. */
const relatives = new Set(['that', 'which', 'who', 'because', 'since', 'as', 'but', 'is', 'was'].map(intern));
/** The longest request, in tokens, that “are” is looked for behind. */
const LONGEST_REQUEST = 40;

const counted = new Map(['session', 'visit', 'treatment'].map((word) => [intern(word), `${word}s`]));
/** What may follow a counted noun: no other noun, so that “6 visit trial” is left alone. */
const followers = new Set(
  [
    'of',
    'for',
    'per',
    'over',
    'a',
    'in',
    'to',
    'was',
    'were',
    'is',
    'are',
    'and',
    'with',
    'at',
    'have',
    'has',
    'had',
    'each',
    'weekly',
    'every',
    'on',
  ].map(intern),
);

/** Reads the certain slips in tokens `first` up to `end`: those of the data, a singular behind a number above one, a plural verb of one request, and a figure in a word. */
export function readSlips(tokens: Tokens, first: number, end: number): Slip[] {
  const slips: Slip[] = [];
  for (let i = first; i < end; i++) {
    if (tokens.kinds[i] !== Kind.word) continue;
    const match = tokens.values[i] === 0 ? undefined : table.matchAt(tokens, i, end);
    if (match && match.end - i === match.value.length && !isAllowed(tokens, i, first, match.value)) {
      slips.push(slipAt(tokens, i, match.end, match.value.right));
      i = match.end - 1;
      continue;
    }
    if (tokens.values[i] === are && isRequestAre(tokens, i, first, end)) {
      slips.push(slipAt(tokens, i, i + 1, 'is'));
      continue;
    }
    const mended = mendedWord(tokens, i);
    if (mended !== undefined) {
      const range = rangeOf(tokens, i, i + 3);
      slips.push({ range, right: mended, shown: range, meant: mended });
      i += 2;
      continue;
    }
    const plural = counted.get(tokens.values[i]!);
    if (plural && isSingularAfterNumber(tokens, i, first, end)) slips.push(slipAt(tokens, i, i + 1, plural));
  }
  return slips;
}

/** “The request for five sessions are not medically necessary”: one request, and no other noun that “are” could go with. */
function isRequestAre(tokens: Tokens, i: number, first: number, end: number): boolean {
  const next = tokens.values[i + 1] === not ? i + 2 : i + 1;
  if (next >= end || tokens.values[next] !== medically || tokens.kinds[next] !== Kind.word) return false;
  for (let at = i - 1; at > first && at > i - LONGEST_REQUEST; at--) {
    if (tokens.kinds[at] === Kind.mark && !innerMarks.has(tokens.values[at]!)) return false;
    if (tokens.kinds[at] !== Kind.word) continue;
    if (tokens.values[at] === and && tokens.values[at + 1] === the) return false;
    if (relatives.has(tokens.values[at]!)) return false;
    if (tokens.values[at] === request)
      return (
        tokens.values[at - 1] === the &&
        tokens.values[at + 1] === forWord &&
        (at - 1 === first || isMark(tokens, at - 2, Mark.stop))
      );
  }
  return false;
}

/** “lo9w”: a figure struck inside a word that is known without it. */
function mendedWord(tokens: Tokens, i: number): string | undefined {
  if (
    tokens.kinds[i + 1] !== Kind.number ||
    lengthOf(tokens, i + 1) !== 1 ||
    !touches(tokens, i + 1) ||
    tokens.kinds[i + 2] !== Kind.word ||
    !touches(tokens, i + 2)
  )
    return undefined;
  if (lengthOf(tokens, i) < 2 || (touches(tokens, i + 3) && tokens.kinds[i + 3] === Kind.number)) return undefined;
  const word =
    tokens.text.slice(tokens.starts[i], tokens.ends[i]) + tokens.text.slice(tokens.starts[i + 2], tokens.ends[i + 2]);
  return /^[A-Z]?[a-z]+$/.test(word) && idOf(word) !== UNKNOWN ? word : undefined;
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
  const same = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();
  while (before < Math.min(written.length, words.length) - 1 && same(written[before], words[before])) before++;
  let behind = 0;
  while (
    behind < Math.min(written.length, words.length) - before - 1 &&
    same(written.at(-1 - behind), words.at(-1 - behind))
  )
    behind++;
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
  if (
    i - 1 < first ||
    tokens.kinds[i - 1] !== Kind.number ||
    touches(tokens, i) ||
    tokens.values[i - 1]! < 2 ||
    tokens.values[i - 1]! > 200
  )
    return false;
  // “Session 3” and “1/2 session” count otherwise; so does a title in capitals.
  if (touches(tokens, i - 1) && !isMark(tokens, i - 2, Mark.hyphen)) return false;
  if (!isSmall(tokens.text.charCodeAt(tokens.starts[i]!)) || lengthOf(tokens, i - 1) > 3) return false;
  if (i + 1 >= end) return true;
  if (tokens.kinds[i + 1] === Kind.mark)
    return (
      tokens.values[i + 1] === Mark.stop ||
      tokens.values[i + 1] === Mark.comma ||
      tokens.values[i + 1] === Mark.semicolon ||
      tokens.values[i + 1] === Mark.close
    );
  return tokens.kinds[i + 1] === Kind.word && followers.has(tokens.values[i + 1]!) && tokens.values[i + 1] !== 0;
}

import { type SlipPhrase, SLIPS } from '../../knowledge/wording/wording.ts';
import { cueMarks, cueWords, figureCue, newCue, nextCue } from '../../text/cues.ts';
import { lex } from '../../text/lexer.ts';
import { PhraseTable } from '../../text/phrases.ts';
import type { Range } from '../../text/range.ts';
import { isMark, Kind, rangeOf, type Tokens } from '../../text/tokens.ts';
import { mendedOrdinal, shapeAt, shapeSigns, shapeStarts } from './slip-shapes.ts';
import { isCapital } from './shapes.ts';

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
}

/** The words that a slip may begin with. */
const slipCue = cueMarks(cueWords(newCue(), shapeStarts), ...shapeSigns);
const table = new PhraseTable<Entry>(slipCue);
const add = ({ wrong, right }: SlipPhrase): void => {
  table.add(wrong, { right, length: lex(wrong).count });
};
SLIPS.phrases.forEach(add);
for (const [wrong, right] of Object.entries(SLIPS.words)) add({ wrong, right });
/** Reads the certain slips in tokens `first` up to `end`: those of the data, signs that stand for something else, a singular after a number above one, a plural verb of one request, and a figure in a word. */
export function readSlips(tokens: Tokens, first: number, end: number): Slip[] {
  const slips: Slip[] = [];
  /** What comes before this token is part of a slip already. */
  let done = first;
  const last = Math.min(end + 1, tokens.count);
  for (let cue = first; (cue = nextCue(tokens, cue, last, slipCue | figureCue)) < last; cue++) {
    const ordinal = cue < end ? mendedOrdinal(tokens, cue) : undefined;
    if (ordinal !== undefined) {
      const range = rangeOf(tokens, cue, cue + 2);
      slips.push({ range, right: ordinal, shown: range, meant: ordinal });
      done = cue + 2;
      continue;
    }
    // A figure may be struck into the word before it.
    const i = tokens.kinds[cue] === Kind.number ? cue - 1 : cue;
    const isSign = shapeSigns.some((sign) => isMark(tokens, i, sign));
    if (i < done || i >= end || (tokens.kinds[i] !== Kind.word && !isSign)) continue;
    if (i === cue && !isSign) {
      const match = table.matchAt(tokens, i, end);
      if (match && match.end - i === match.value.length) {
        const slip = slipAt(tokens, i, match.end, match.value.right);
        if (!isBroken(tokens.text, slip)) slips.push(slip);
        done = match.end;
        cue = done - 1;
        continue;
      }
    }
    const shape = shapeAt(tokens, i, first, end);
    if (!shape) continue;
    const range = rangeOf(tokens, i, shape.end);
    slips.push({ range, right: shape.right, shown: range, meant: shape.right });
    done = shape.end;
    cue = done - 1;
  }
  return slips;
}

/** Whether the phrase is right, and broken after its hyphen at a line end. */
function isBroken(text: string, { shown, meant }: Slip): boolean {
  return text.slice(shown.start, shown.end).replace(/-\s+/g, '-').toLowerCase() === meant.toLowerCase();
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
  // What stays as it is stays in its own capitals: “MTUS”.
  for (let at = 0; at < before; at++) words[at] = written[at]!;
  for (let at = 1; at <= behind; at++) words[words.length - at] = written[written.length - at]!;
  const whole = rangeOf(tokens, first, end);
  const plain = written.length === end - first;
  return {
    range: plain ? rangeOf(tokens, first + before, end - behind) : whole,
    right: (plain ? words.slice(before, words.length - behind) : words).join(' '),
    shown: whole,
    meant: words.join(' '),
  };
}

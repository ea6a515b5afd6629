import type { Range } from '../../text/range.ts';
import { isFigure, isMark, Kind, Mark, rangeOf, type Tokens, touches } from '../../text/tokens.ts';
import { WordSet } from '../../text/word-set.ts';
import { blanksBefore, isCapital, isCapitalised, isSmall, isSmallWord, lengthOf } from './shapes.ts';

/** A mark set wrongly: a space before it, none after it, or the mark twice. `range` is replaced by `right`. */
export interface SpacingSlip {
  readonly kind: 'before' | 'behind' | 'doubled';
  readonly mark: string;
  readonly range: Range;
  readonly right: string;
  /** Where the slip is shown: the mark with the words at its sides. */
  readonly shown: Range;
}

/** The shortest word before a stop that is taken for the last of a sentence; shorter ones are often abbreviations. */
const SENTENCE_WORD = 3;
const units = new WordSet(['mg', 'ml', 'cm', 'mm', 'kg', 'lb', 'gm']);
/** The same where a bracket follows: “etc.).” is right. */
const SENTENCE_WORD_IN_BRACKET = 4;

/** Reads which of the `marks` of tokens `first` up to `end` are stops, commas and semicolons set wrongly. Line ends, double spaces and numbers are left alone. */
export function readSpacing(tokens: Tokens, first: number, end: number, marks: readonly number[]): SpacingSlip[] {
  const slips: SpacingSlip[] = [];
  let done = first;
  for (const i of marks) {
    if (i <= done) continue;
    const code = tokens.values[i]!;
    if (code !== Mark.comma && code !== Mark.stop && code !== Mark.semicolon) continue;
    if (hasBlankBefore(tokens, i, end))
      slips.push(slipAt(tokens, i, 'before', { start: tokens.ends[i - 1]!, end: tokens.starts[i]! }, '', i));
    else if (lacksBlankBehind(tokens, i, end))
      slips.push(slipAt(tokens, i, 'behind', { start: tokens.ends[i]!, end: tokens.ends[i]! }, ' ', i + 1));
    else if (isDoubled(tokens, i, end)) {
      const last = isMark(tokens, i + 1, Mark.close) ? i + 2 : i + 1;
      const kept =
        last === i + 2 || code === Mark.stop ? Mark.stop : tokens.values[last] === Mark.stop ? Mark.stop : code;
      const newText = (last === i + 2 ? ')' : '') + String.fromCharCode(kept);
      slips.push(slipAt(tokens, i, 'doubled', rangeOf(tokens, i, last + 1), newText, last));
      done = last;
    }
  }
  return slips;
}

/** A slip of the mark at token `i`, shown from the word before it to token `last`. */
function slipAt(
  tokens: Tokens,
  i: number,
  kind: SpacingSlip['kind'],
  range: Range,
  right: string,
  last: number,
): SpacingSlip {
  const shown = rangeOf(tokens, i - 1, last + 1);
  return { kind, mark: tokens.text[tokens.starts[i]!]!, range, right, shown };
}

/** “neck , upper”: exactly one blank, since two and more are gaps of the page or of a name removed. */
function hasBlankBefore(tokens: Tokens, i: number, end: number): boolean {
  if (blanksBefore(tokens, i) !== 1) return false;
  const before = i - 1;
  if (tokens.kinds[before] === Kind.mark && !isMark(tokens, before, Mark.close)) return false;
  // “.5 mg” and “…” begin with their stop.
  return (
    i + 1 >= end || !touches(tokens, i + 1) || (tokens.kinds[i + 1] === Kind.word && !isMark(tokens, i, Mark.stop))
  );
}

/** “medications.On”, “Guidelines,Chronic”; not web addresses, initials and abbreviations. */
function lacksBlankBehind(tokens: Tokens, i: number, end: number): boolean {
  const before = i - 1;
  const behind = i + 1;
  if (behind >= end || !touches(tokens, behind) || !touches(tokens, i) || tokens.kinds[behind] !== Kind.word)
    return false;
  if (isMark(tokens, i, Mark.stop)) {
    if (isFigureOfSentence(tokens, before))
      return isCapitalised(tokens, behind) && (isOfFigures(tokens, before) || !isAddress(tokens, i));
    if (!isWordOfSentence(tokens, before)) return false;
    return (isCapitalised(tokens, behind) || isLoneWord(tokens, behind)) && !isAddress(tokens, i);
  }
  if (lengthOf(tokens, behind) < 2 && !isLoneWord(tokens, behind)) return false;
  return tokens.kinds[before] === Kind.word ? lengthOf(tokens, before) > 1 : isMark(tokens, before, Mark.close);
}

/** The last figure of a sentence: “2016.On”; not the number of an item, which opens its line. */
function isFigureOfSentence(tokens: Tokens, i: number): boolean {
  if (!isFigure(tokens, i)) return false;
  return i > 0 && tokens.breaks[i] === 0 && !isMark(tokens, i - 1, Mark.stop);
}

/** “10/03/2016.Motion”, “4/5.Reflexes”: the slash before the figure is that of a date or score, and of no address. */
function isOfFigures(tokens: Tokens, i: number): boolean {
  return (
    isMark(tokens, i - 1, Mark.slash) &&
    tokens.kinds[i - 2] === Kind.number &&
    touches(tokens, i) &&
    touches(tokens, i - 1) &&
    tokens.values[i + 3] !== Mark.slash
  );
}

function isWordOfSentence(tokens: Tokens, i: number): boolean {
  if (isMark(tokens, i, Mark.close) || isMark(tokens, i, Mark.quote)) return true;
  return (
    tokens.kinds[i] === Kind.word &&
    (lengthOf(tokens, i) >= SENTENCE_WORD || isMeasured(tokens, i)) &&
    isSmall(tokens.text.charCodeAt(tokens.ends[i]! - 1))
  );
}

/** “300 mg.It”: a unit after its number ends a sentence, short as it is. */
function isMeasured(tokens: Tokens, i: number): boolean {
  return units.has(tokens.values[i]!) && isFigureOfSentence(tokens, i - 1);
}

/** “A” or “I” standing by itself. */
function isLoneWord(tokens: Tokens, i: number): boolean {
  return (
    lengthOf(tokens, i) === 1 &&
    isCapital(tokens.text.charCodeAt(tokens.starts[i]!)) &&
    !touches(tokens, i + 1) &&
    /[AI]/.test(tokens.text[tokens.starts[i]!]!)
  );
}

function isAddress(tokens: Tokens, i: number): boolean {
  const around = [i - 2, i + 2].map((at) => (touches(tokens, at > i ? at : at + 1) ? tokens.values[at] : 0));
  return around.some((code) => code === Mark.stop || code === Mark.at || code === Mark.slash);
}

/** “,,”, “;,”, “..” and “exercise.).”; not “…”, “etc.,” and “e.g.).”. */
function isDoubled(tokens: Tokens, i: number, end: number): boolean {
  if (i + 1 >= end || !touches(tokens, i + 1) || tokens.kinds[i + 1] !== Kind.mark) return false;
  const code = tokens.values[i];
  const next = tokens.values[i + 1];
  if (code !== Mark.stop) return next === Mark.comma || next === Mark.stop || next === Mark.semicolon;
  if (next === Mark.stop)
    return (
      !isMark(tokens, i - 1, Mark.stop) && !isMark(tokens, i + 2, Mark.stop) && !(tokens.kinds[i - 1] === Kind.mark)
    );
  if (next !== Mark.close || !isMark(tokens, i + 2, Mark.stop) || !touches(tokens, i + 2) || i + 2 >= end) return false;
  return isSmallWord(tokens, i - 1) && lengthOf(tokens, i - 1) >= SENTENCE_WORD_IN_BRACKET;
}

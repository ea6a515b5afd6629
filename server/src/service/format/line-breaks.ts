import { startsParagraph } from '../../syntax/layout.ts';
import type { Letter } from '../../letter/letter.ts';
import { isMark, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { boundariesOf } from './boundaries.ts';
import type { Gap } from './gap.ts';

/** Beyond this many characters a line was not broken by its page: its end is its author's. */
const UNWRAPPED = 130;
/** A line of prose that ends this much before the widest of its paragraph ends there on purpose. */
const SHORT = 0.75;
/** A line of other text that is shorter than this ends there on purpose. */
const SHORT_OTHER = 60;

/** For each token of a letter what stands before it: which line ends are its author's, and which only those of a page. */
export function lineBreaksOf(letter: Letter): Gap[] {
  const { tokens } = letter;
  const { gaps, inCaption, inProse } = boundariesOf(letter);
  const result: Gap[] = [];
  let paragraph = 0;
  /** Whether the line that is being written was put together from several. */
  let joined = false;
  /** Whether the paragraph is a list: it began with an item's number or bullet. */
  let list = false;
  for (let i = 0; i < tokens.count; i++) {
    let gap = gaps.get(i);
    if (gap === undefined) {
      if (i === 0 || tokens.breaks[i] === 0 || inCaption(i)) gap = 'same';
      else if (startsParagraph(tokens, letter.tree.layout, i)) gap = 'paragraph';
      else if (list && beginsItem(tokens, i) && endsClause(tokens, i - 1)) gap = 'line';
      else if (inProse(i)) gap = endsInProse(tokens, i, paragraph) ? 'paragraph' : 'same';
      else gap = endsElsewhere(tokens, i) ? (joined ? 'paragraph' : 'line') : 'same';
    }
    if (gap === 'same') joined ||= tokens.breaks[i]! > 0;
    else joined = false;
    if (gap === 'paragraph') {
      paragraph = i;
      list = beginsItem(tokens, i);
    }
    result.push(gap);
  }
  return result;
}

/** Whether an author ended a line of prose before token `i`: behind a full sentence, on a line shorter than its paragraph's or longer than a page's. */
function endsInProse(tokens: Tokens, i: number, paragraph: number): boolean {
  if (!endsSentence(tokens, i - 1) || !beginsSentence(tokens, i)) return false;
  const length = lineLength(tokens, i - 1);
  return length > UNWRAPPED || length < widest(tokens, paragraph, i) * SHORT;
}

/** Whether an author ended a line of a list, an address or a caption before token `i`. */
function endsElsewhere(tokens: Tokens, i: number): boolean {
  const length = lineLength(tokens, i - 1);
  return (
    beginsSentence(tokens, i) &&
    (length < SHORT_OTHER || length > UNWRAPPED) &&
    !isMark(tokens, i - 1, Mark.comma) &&
    !isMark(tokens, i - 1, Mark.hyphen)
  );
}

/** “2.”, “(b)”, “•”: the number or bullet of an item of a list. */
function beginsItem(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] === Kind.mark && (tokens.values[i] === BULLET || tokens.values[i] === Mark.asterisk))
    return spaced(tokens, i + 1);
  const open = isMark(tokens, i, Mark.open);
  const name = open ? i + 1 : i;
  const isName =
    (tokens.kinds[name] === Kind.number && tokens.values[name]! < 100) ||
    (tokens.kinds[name] === Kind.word && isLetterAlone(tokens, name));
  const closing = isMark(tokens, name + 1, Mark.close) || (!open && isMark(tokens, name + 1, Mark.stop));
  return isName && closing && spaced(tokens, name + 2);
}

function isLetterAlone({ starts, ends }: Tokens, i: number): boolean {
  const length = ends[i]! - starts[i]!;
  return length === 1;
}

const BULLET = 0x2022;

function spaced(tokens: Tokens, i: number): boolean {
  return i < tokens.count && tokens.breaks[i] === 0 && tokens.starts[i]! > tokens.ends[i - 1]!;
}

function endsClause(tokens: Tokens, i: number): boolean {
  return isMark(tokens, i, Mark.semicolon) || endsSentence(tokens, i);
}

function endsSentence(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] !== Kind.mark) return false;
  const code = tokens.values[i];
  if (code === Mark.close || code === Mark.quote) return i > 0 && endsSentence(tokens, i - 1);
  return code === Mark.stop || code === Mark.question || code === Mark.exclamation || code === Mark.colon;
}

function beginsSentence(tokens: Tokens, i: number): boolean {
  const code = tokens.text.charCodeAt(tokens.starts[i]!);
  return (!(code >= 97 && code <= 122) && tokens.kinds[i] !== Kind.mark) || beginsItem(tokens, i);
}

/** The characters of the line on which token `i` stands, up to the token's end. */
function lineLength(tokens: Tokens, i: number): number {
  let first = i;
  while (first > 0 && tokens.breaks[first] === 0) first--;
  return tokens.ends[i]! - tokens.starts[first]!;
}

/** The widest line of a paragraph that begins at token `first`, up to its end or a few lines behind token `i`. */
function widest(tokens: Tokens, first: number, i: number): number {
  let most = 0;
  let start = first;
  for (let at = first + 1; at <= tokens.count; at++) {
    if (at < tokens.count && tokens.breaks[at] === 0) continue;
    most = Math.max(most, tokens.ends[at - 1]! - tokens.starts[start]!);
    start = at;
    if (at > i) break;
  }
  return most;
}

import { isMark, Kind, Mark, rangeOf, type Tokens, touches } from '../text/tokens.ts';
import { PhraseTable } from '../text/phrases.ts';
import { foldedSpan, lineEnd, nearestSpelling, skipEmphasis, skipItem } from './captions.ts';
import { labelAt } from './field-labels.ts';
import type { ReadyForm } from './form-library.ts';
import type { DecisionNode } from './tree.ts';

/** A decision with its title: the token after the title, which is a colon or what is in its place, and the first token after the decision. */
export interface DecisionPlace {
  readonly node: DecisionNode;
  readonly titleEnd: number;
  readonly after: number;
}

/** Longest decision in words: “Not medically necessary”. */
const LONGEST = 4;

/** Whether token `i` can part a decision from its title. */
export function mayPart(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] !== Kind.mark) return false;
  const code = tokens.values[i];
  return code === Mark.colon || code === Mark.hyphen || code === Mark.open;
}

/**
 * The decision that begins with the colon at token `i`: one to four words that end their line. The form's own words are known anywhere;
 * a foreign or misspelled one, or one after a dash, only where a field's label follows and the title is a paragraph of its own (`ownParagraph`),
 * since prose and citations too end lines with “: denied” or “Section(s): Summary”.
 */
export function decisionAt(
  tokens: Tokens,
  i: number,
  end: number,
  ready: ReadyForm,
  ownParagraph: boolean,
): DecisionPlace | undefined {
  if (!mayPart(tokens, i)) return undefined;
  const dashed = tokens.values[i] === Mark.hyphen;
  const bracketed = tokens.values[i] === Mark.open;
  const first = skipEmphasis(tokens, i + 1, end);
  if (first >= end || !mayBegin(tokens, first) || tokens.breaks[first]! > 2) return undefined;
  let stop = first;
  while (stop < end && stop - first <= LONGEST + 2 && (stop === first || tokens.breaks[stop] === 0)) stop++;
  let wordsEnd = trimEnding(tokens, first, stop);
  if (bracketed) {
    if (!isMark(tokens, wordsEnd - 1, Mark.close)) return undefined;
    wordsEnd = trimEnding(tokens, first, wordsEnd - 1);
  }
  if (wordsEnd - first > LONGEST || (stop < end && tokens.breaks[stop] === 0)) return undefined;
  for (let at = first; at < wordsEnd; at++)
    if (tokens.kinds[at] === Kind.mark && tokens.values[at] === Mark.colon) return undefined;
  const match = ready.decisions.phrases.matchAt(tokens, first, wordsEnd);
  const exact = match?.end === wordsEnd ? match.value : undefined;
  const own = exact !== undefined && !exact.foreign;
  const inPlaceOfColon = dashed || bracketed;
  if (inPlaceOfColon && !(own && i > 0)) return undefined;
  const followed = (): boolean => stop >= end || labelAt(tokens, stop, end, ready) !== undefined;
  if ((inPlaceOfColon || !own) && !(ownParagraph && followed())) return undefined;
  // Words near no decision belong to the title: “Associated surgical service: Medical clearance”.
  const meaning = exact ?? nearestSpelling(foldedSpan(tokens, first, wordsEnd), ready.decisions.spellings)?.value;
  if (!meaning) return undefined;
  const range = rangeOf(tokens, first, wordsEnd);
  return {
    node: {
      range,
      written: tokens.text.slice(range.start, range.end),
      meant: meaning.word,
      upholds: meaning.upholds,
      state: meaning.foreign ? 'foreign' : exact ? 'right' : 'misspelt',
      ...(dashed ? { dash: { start: tokens.ends[i - 1]!, end: tokens.starts[i + 1]! } } : {}),
    },
    titleEnd: i,
    after: stop,
  };
}

/** Whether a decision may begin with token `i`: a word, or a figure that a scanned page has for a letter (“0verturned”). */
function mayBegin(tokens: Tokens, i: number): boolean {
  return (
    tokens.kinds[i] === Kind.word ||
    (tokens.kinds[i] === Kind.number && touches(tokens, i + 1) && tokens.kinds[i + 1] === Kind.word)
  );
}

/** Whether the tokens from `first` to `end` can be a title without its decision: no sentence, and not longer than titles are. */
export function isTitleEnd(tokens: Tokens, first: number, end: number): boolean {
  const last = end - 1;
  if (tokens.starts[last]! - tokens.starts[first]! > 600) return false;
  return !(
    tokens.kinds[last] === Kind.mark &&
    (tokens.values[last] === Mark.stop || tokens.values[last] === Mark.quote)
  );
}

/** The names of a line that holds the decision alone, under its title. */
const captions = new PhraseTable<true>();
for (const name of ['decision', 'determination', 'outcome', 'result'])
  for (const of of ['', 'imr ', 'final ', 'reviewer ', 'issue ']) captions.add(of + name, true);

/**
 * The decision on a line of its own, with or without a name before it (“Decision: Upheld”), that begins with token `i`: between a title and the
 * label of a field. The form's own words alone are one.
 */
export function decisionLineAt(tokens: Tokens, i: number, end: number, ready: ReadyForm): DecisionPlace | undefined {
  const line = skipItem(tokens, i, end);
  const caption = captions.matchAt(tokens, line, end);
  let first = line;
  if (caption) {
    const colon = skipEmphasis(tokens, caption.end, end);
    if (colon >= end || !(isMark(tokens, colon, Mark.colon) || isMark(tokens, colon, Mark.hyphen))) return undefined;
    first = skipEmphasis(tokens, colon + 1, end);
  }
  const match = first < end ? ready.decisions.phrases.matchAt(tokens, first, end) : undefined;
  if (!match || match.value.foreign) return undefined;
  const stop = lineEnd(tokens, first);
  if (trimEnding(tokens, first, Math.min(stop, end)) !== match.end || !labelAt(tokens, stop, end, ready))
    return undefined;
  const range = rangeOf(tokens, first, match.end);
  const { word, upholds } = match.value;
  return {
    node: { range, written: tokens.text.slice(range.start, range.end), meant: word, upholds, state: 'right' },
    titleEnd: i,
    after: stop,
  };
}

/** The end of the decision's words: without marks of emphasis, and without a period after a single word. */
function trimEnding(tokens: Tokens, first: number, end: number): number {
  while (end > first + 1 && tokens.kinds[end - 1] === Kind.mark && isEnding(tokens.values[end - 1]!, end - first))
    end--;
  return end;
}

function isEnding(code: number, length: number): boolean {
  return code === Mark.asterisk || code === Mark.underscore || (code === Mark.stop && length === 2);
}

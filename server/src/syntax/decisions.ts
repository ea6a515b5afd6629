import { Kind, Mark, type Tokens } from '../text/tokens.ts';
import { foldedSpan, nearestSpelling, skipEmphasis } from './captions.ts';
import { labelAt } from './field-labels.ts';
import type { ReadyForm } from './form-library.ts';
import type { DecisionNode } from './tree.ts';

/** A decision in a title: the token of its colon, or of the dash in its place, and the first token behind it. */
export interface DecisionPlace {
  readonly node: DecisionNode;
  readonly colon: number;
  readonly after: number;
}

/** Longest decision in words: “Not medically necessary”. */
const LONGEST = 4;

/** Whether token `i` can part a decision from its title. */
export function mayPart(tokens: Tokens, i: number): boolean {
  return tokens.kinds[i] === Kind.mark && (tokens.values[i] === Mark.colon || tokens.values[i] === Mark.hyphen);
}

/**
 * The decision that begins with the colon at token `i`: one to four words that end their line. The form's own words are known anywhere;
 * a foreign or misspelt one, or one behind a dash, only where a field's label follows and the title is a paragraph of its own (`ownParagraph`),
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
  const first = skipEmphasis(tokens, i + 1, end);
  if (first >= end || tokens.kinds[first] !== Kind.word || tokens.breaks[first]! > 2) return undefined;
  let stop = first;
  while (stop < end && stop - first <= LONGEST + 2 && (stop === first || tokens.breaks[stop] === 0)) stop++;
  const wordsEnd = trimEnding(tokens, first, stop);
  if (wordsEnd - first > LONGEST || (stop < end && tokens.breaks[stop] === 0)) return undefined;
  for (let at = first; at < wordsEnd; at++)
    if (tokens.kinds[at] === Kind.mark && tokens.values[at] === Mark.colon) return undefined;
  const match = ready.decisions.phrases.matchAt(tokens, first, wordsEnd);
  const exact = match?.end === wordsEnd ? match.value : undefined;
  const own = exact !== undefined && !exact.foreign;
  if (dashed && !(own && i > 0)) return undefined;
  const followed = (): boolean => stop >= end || labelAt(tokens, stop, end, ready) !== undefined;
  if ((dashed || !own) && !(ownParagraph && followed())) return undefined;
  // Words near no decision belong to the title: “Associated surgical service: Medical clearance”.
  const meaning = exact ?? nearestSpelling(foldedSpan(tokens, first, wordsEnd), ready.decisions.spellings)?.value;
  if (!meaning) return undefined;
  const range = { start: tokens.starts[first]!, end: tokens.ends[wordsEnd - 1]! };
  return {
    node: {
      range,
      written: tokens.text.slice(range.start, range.end),
      meant: meaning.word,
      upholds: meaning.upholds,
      state: meaning.foreign ? 'foreign' : exact ? 'right' : 'misspelt',
      ...(dashed ? { dash: { start: tokens.ends[i - 1]!, end: tokens.starts[i + 1]! } } : {}),
    },
    colon: i,
    after: stop,
  };
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

/** The end of the decision's words: without marks of emphasis, and without a full stop behind a single word. */
function trimEnding(tokens: Tokens, first: number, end: number): number {
  while (end > first + 1 && tokens.kinds[end - 1] === Kind.mark && isEnding(tokens.values[end - 1]!, end - first))
    end--;
  return end;
}

function isEnding(code: number, length: number): boolean {
  return code === Mark.asterisk || code === Mark.underscore || (code === Mark.stop && length === 2);
}

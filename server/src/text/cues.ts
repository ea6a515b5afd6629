import { type Cues, Kind, type Tokens } from './tokens.ts';
import { intern, knownWords } from './vocabulary.ts';

/**
 * A bit that stands for the tokens at which a grammar has work to do, or several such bits. A grammar takes one with `newCue`, gives it to
 * its words, and then goes from one of its tokens to the next with `nextCue` instead of looking at each token of a letter.
 *
 * A cue promises nothing but that tokens without it are of no use to the grammar; the grammar itself decides about those that have it.
 */
export type Cue = number;

/** 2 to this power tokens are a block. */
const SHIFT = 4;
const LAST_OF_BLOCK = (1 << SHIFT) - 1;
/** The bits of a number that JavaScript engines keep without boxing it. */
const MOST_CUES = 30;

let taken = 0;
let ofWords = new Int32Array(8192);
const ofMarks = new Int32Array(256);
/** How often a word got a cue that it had not. */
let given = 0;

/** A cue that no one has yet. Throws where there are too many: rare things may share one. */
export function newCue(): Cue {
  if (taken === MOST_CUES) throw new Error('No cue is left.');
  return 1 << taken++;
}

/** Every whole number in figures. */
export const figureCue = newCue();
/** Every word with a capital of the Latin alphabet at its beginning. */
export const capitalCue = newCue();

/** Every word that ends in an apostrophe and a letter: “doesn't”, “patient's”. */
export const apostropheCue = newCue();

/** Shared by grammars whose words and marks stand in few places of a letter. */
export const rareCue = newCue();
/** Shared by sets of words that sentences are searched for, and that most sentences do not have (`hasWord`). */
export const searchedCue = newCue();

/** Gives a cue to the word with this vocabulary number. */
export function cueWord(cue: Cue, id: number): void {
  if (id >= ofWords.length) {
    const longer = new Int32Array(id * 2);
    longer.set(ofWords);
    ofWords = longer;
  }
  if ((ofWords[id]! & cue) === cue) return;
  ofWords[id]! |= cue;
  given++;
}

/** Registers words, gives them a cue, and returns it. */
export function cueWords(cue: Cue, words: Iterable<string>): Cue {
  for (const word of words) cueWord(cue, intern(word));
  return cue;
}

/** Gives a cue to marks of Latin-1, and returns it. */
export function cueMarks(cue: Cue, ...codes: readonly number[]): Cue {
  for (const code of codes) ofMarks[code]! |= cue;
  return cue;
}

/** Grows with each word that is registered and each that is given a cue: tokens that were read at the same number were read alike. */
export function lexingState(): number {
  return knownWords() + given;
}

/** Finds the cues of the first `count` tokens of these columns. */
export function findCues(
  text: string,
  count: number,
  kinds: Tokens['kinds'],
  starts: Tokens['starts'],
  ends: Tokens['ends'],
  values: Tokens['values'],
): Cues {
  const { of, blocks } = emptyCues(count);
  for (let i = 0; i < count; i++) {
    const kind = kinds[i]!;
    const value = values[i]!;
    let cues = 0;
    if (kind === Kind.word) {
      if (value < ofWords.length) cues = ofWords[value]!;
      const code = text.charCodeAt(starts[i]!);
      if (code >= 65 && code <= 90) cues |= capitalCue;
      const last = ends[i]! - 2;
      if (last > starts[i]! && isApostrophe(text.charCodeAt(last))) cues |= apostropheCue;
    } else if (kind === Kind.number) cues = figureCue;
    else if (kind === Kind.mark && value < ofMarks.length) cues = ofMarks[value]!;
    of[i] = cues;
    blocks[i >> SHIFT]! |= cues;
  }
  return { of, blocks };
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

function emptyCues(count: number): Cues {
  const buffer = new ArrayBuffer(4 * (count + (count >> SHIFT) + 1));
  return { of: new Int32Array(buffer, 0, count), blocks: new Int32Array(buffer, 4 * count) };
}

/** The cues of `count` tokens that are taken over in runs: each from `first` up to `end` of some tokens. */
export function copyCues(
  count: number,
  runs: readonly { readonly tokens: Tokens; readonly first: number; readonly end: number }[],
): Cues {
  const { of, blocks } = emptyCues(count);
  let at = 0;
  for (const { tokens, first, end } of runs) {
    of.set(tokens.cues.of.subarray(first, end), at);
    at += end - first;
  }
  for (let i = 0; i < count; i++) blocks[i >> SHIFT]! |= of[i]!;
  return { of, blocks };
}

/**
 * The first of tokens `from` up to `end` that has one of these cues; `end` where none has. To go through all of them:
 * `for (let i = first; (i = nextCue(tokens, i, end, cue)) < end; i++)`.
 */
export function nextCue({ cues }: Tokens, from: number, end: number, cue: Cue): number {
  const { of, blocks } = cues;
  let i = from;
  while (i < end) {
    if ((blocks[i >> SHIFT]! & cue) === 0) i = (i | LAST_OF_BLOCK) + 1;
    else if ((of[i]! & cue) !== 0) return i;
    else i++;
  }
  return end;
}

/** Whether one of tokens `first` up to `end` has one of these cues. */
export function hasCue(tokens: Tokens, first: number, end: number, cue: Cue): boolean {
  return nextCue(tokens, first, end, cue) < end;
}

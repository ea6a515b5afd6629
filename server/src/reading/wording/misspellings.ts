import type { Range } from '../../text/range.ts';
import { gapWidth, isMark, Kind, Mark, rangeOf, type Tokens, touches } from '../../text/tokens.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import { isCapital, isSmall, lengthOf, startsCapital } from './shapes.ts';
import type { WordReader } from './word-reader.ts';

/** A word that is none, with what was probably meant, the best first, in the capitals of what is there. */
export interface MisspelledWord {
  readonly range: Range;
  readonly word: string;
  readonly meant: readonly string[];
}

/** The shortest word that is looked up. */
const SHORTEST = 4;
/** Marks right next to a word that make it something else: part of an address, a code, a pair. */
const beside = new Set<number>([Mark.slash, Mark.underscore, Mark.at, Mark.hash]);

/** Marks after which a sentence, or a value, begins with a capital; so it does after any that opens a line. */
const openers = new Set<number>([Mark.stop, Mark.question, Mark.exclamation, Mark.colon, Mark.quote]);

/** Reads the words of tokens `first` up to `end` that are none, but near to one. */
export function readMisspellings(
  tokens: Tokens,
  first: number,
  end: number,
  paragraphBreaks: number,
  words: WordReader,
): MisspelledWord[] {
  const found: MisspelledWord[] = [];
  for (let i = first; i < end; i++) {
    if (tokens.kinds[i] !== Kind.word || lengthOf(tokens, i) < SHORTEST || words.bitsOf(tokens, i) !== 0) continue;
    if (!isPlain(tokens, i)) continue;
    const word = tokens.text.slice(tokens.starts[i], tokens.ends[i]);
    const possessive = /['’]s?$/.exec(word)?.[0] ?? '';
    const stem = word.slice(0, word.length - possessive.length);
    const misspelling = words.misspelling(stem);
    if (!misspelling) continue;
    if (
      isCapital(word.charCodeAt(0)) &&
      (!misspelling.isName || isTitle(tokens, i - 2) || namesFinding(tokens, i + 1)) &&
      !opensSentence(tokens, i, first, paragraphBreaks)
    )
      continue;
    if (isHalf(tokens, i, first, end, words) || isTwice(tokens, i) || isInJournal(tokens, i, end)) continue;
    const range = rangeOf(tokens, i, i + 1);
    if (possessive.length === 2 && words.isKnown(`${stem}s`)) found.push({ range, word, meant: [`${stem}s`] });
    else found.push({ range, word, meant: misspelling.meant.map((one) => cased(word, one) + possessive) });
  }
  return found;
}

/** Whether a word has no capital but its first letter, no mark or figure of a code next to it, and is no part of an address. */
function isPlain(tokens: Tokens, i: number): boolean {
  const { text, starts, ends, kinds, values } = tokens;
  for (let at = starts[i]! + 1; at < ends[i]!; at++) if (isCapital(text.charCodeAt(at))) return false;
  if (touches(tokens, i) && (kinds[i - 1] !== Kind.mark || beside.has(values[i - 1]!))) return false;
  if (!touches(tokens, i + 1)) return true;
  if (kinds[i + 1] !== Kind.mark || beside.has(values[i + 1]!)) return false;
  const isStop = values[i + 1] === Mark.stop;
  return !(isStop && touches(tokens, i + 2) && isSmall(text.charCodeAt(starts[i + 2]!)));
}

function opensSentence(tokens: Tokens, i: number, first: number, paragraphBreaks: number): boolean {
  if (i === first || tokens.breaks[i]! >= paragraphBreaks) return true;
  return (
    tokens.kinds[i - 1] === Kind.mark &&
    (openers.has(tokens.values[i - 1]!) || tokens.breaks[i - 1]! > 0) &&
    !isTitle(tokens, i - 2)
  );
}

/** “Dr.”, “Ms.”: a short word with a capital and its stop, after which a name stands. */
function isTitle(tokens: Tokens, i: number): boolean {
  return i >= 0 && isMark(tokens, i + 1, Mark.stop) && startsCapital(tokens, i) && lengthOf(tokens, i) < SHORTEST;
}

/** What is named after those who described it: “Modic changes”, “a Schatzker type II fracture”. */
const namedFindings = new WordSet(
  `change changes sign signs test tests testing maneuver syndrome disease node nodes cyst lesion lesions fracture deformity contracture
  classification grade type stage angle scale score index phenomenon reflex line criteria procedure repair splint approach technique`.split(
    /\s+/,
  ),
);

/** Whether token `i` is what a finding, a test or a grade is called: the word with a capital before it is then someone's name. */
function namesFinding(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i, namedFindings);
}

/** Whether a word is half of one that a line end or a page has broken in two: with the word before or after it it is one. */
function isHalf(tokens: Tokens, i: number, first: number, end: number, words: WordReader): boolean {
  return [i - 1, i].some((one) => {
    let other = one + 1;
    if (isMark(tokens, other, Mark.hyphen) && touches(tokens, other)) other++;
    if (isMark(tokens, one, Mark.hyphen) && one === i - 1 && touches(tokens, one)) one--;
    if (one < first || other >= end || tokens.kinds[one] !== Kind.word || tokens.kinds[other] !== Kind.word)
      return false;
    if (other === one + 1 && tokens.breaks[other] === 0 && gapWidth(tokens, other) !== 1) return false;
    return words.isKnown(
      tokens.text.slice(tokens.starts[one], tokens.ends[one]) +
        tokens.text.slice(tokens.starts[other], tokens.ends[other]),
    );
  });
}

/** How many tokens of a journal's name may follow one of its words. */
const LONGEST_JOURNAL = 6;

/** “J Periodontol 2011;82(7)”: a word of a journal's name, which its year and volume end. */
function isInJournal(tokens: Tokens, i: number, end: number): boolean {
  for (let at = i + 1; at < Math.min(end - 2, i + LONGEST_JOURNAL); at++) {
    if (tokens.kinds[at] === Kind.number && isMark(tokens, at + 1, Mark.semicolon))
      return tokens.kinds[at + 2] === Kind.number;
    if (
      tokens.kinds[at] === Kind.mark
        ? !isMark(tokens, at, Mark.stop)
        : tokens.kinds[at] === Kind.word && !startsCapital(tokens, at)
    )
      return false;
  }
  return false;
}

/** “Walla Walla”: a word that stands twice is intended so. */
function isTwice({ text, starts, ends }: Tokens, i: number): boolean {
  const word = text.slice(starts[i], ends[i]);
  return [i - 1, i + 1].some((other) => text.slice(starts[other], ends[other]) === word);
}

function cased(written: string, word: string): string {
  return isCapital(written.charCodeAt(0)) ? word[0]!.toUpperCase() + word.slice(1) : word;
}

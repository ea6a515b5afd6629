import { SLIPS } from '../knowledge/wording/wording.ts';
import { wordKnowledge } from '../knowledge/words/words.ts';
import { editDistance, slipsAllowed } from '../text/distance.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { isSpace } from '../text/range.ts';
import { idOf, UNKNOWN } from '../text/vocabulary.ts';

/** So much text next to an edit is looked at with it, in UTF-16 units: what was typed twice is within it. */
const BESIDE = 120;
/** The longest run of words that may have been typed twice. */
const LONGEST_RUN = 8;
/** Edits of more words than this, counted before times after, are a person's to choose. */
const MOST_PAIRS = 40_000;

/**
 * Tells whether edits take nothing away that their author wrote: the one condition under which a fix may be applied without being asked. Each word,
 * number, date and code that is in or next to the edits must be there after them, in the same order, except for
 *
 * - marks, white space and capitals, as long as the numbers stay the same numbers;
 * - a misspelling that has become the near word it was intended to be, or a letter read for a figure that has become the figure;
 * - a word in another of its own forms (“visit”, “visits”), “a” for “an”, an article that goes;
 * - one copy of words that stood twice in a row.
 *
 * No number, side, decision or negation may come, and none may become another word. Never throws; edits that it cannot follow take something.
 * @param text the text that the ranges of the edits refer to
 */
export function keepsWords(text: string, edits: readonly TextEdit[]): boolean {
  return windowsOf(text, edits).every(({ before, after }) => isKept(wordsOf(before), wordsOf(after)));
}

/** What is in and next to some edits, before and after them. */
interface Window {
  readonly before: string;
  readonly after: string;
}

function windowsOf(text: string, edits: readonly TextEdit[]): Window[] {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start);
  const groups: { start: number; end: number; edits: TextEdit[] }[] = [];
  for (const edit of ordered) {
    const start = blankBefore(text, edit.range.start);
    const end = blankBehind(text, edit.range.end);
    const last = groups.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else groups.push({ start, end, edits: [edit] });
  }
  return groups.map(({ start, end, edits: own }) => ({
    before: text.slice(start, end),
    after: applyEdits(
      text.slice(start, end),
      own.map(({ range, newText }) => ({ range: { start: range.start - start, end: range.end - start }, newText })),
    ),
  }));
}

function blankBefore(text: string, offset: number): number {
  let at = Math.max(0, offset - BESIDE);
  while (at > 0 && at < offset && !isSpace(text.charCodeAt(at - 1))) at++;
  return at;
}

function blankBehind(text: string, offset: number): number {
  let at = Math.min(text.length, offset + BESIDE);
  while (at < text.length && at > offset && !isSpace(text.charCodeAt(at))) at--;
  return at;
}

/** A run of letters and figures; figures hold the marks between them (“10/325”, “09/06/2016”, “2.5”), words their apostrophes. */
const WORD = /(?:\p{N}[.,/:\-–]?(?=\p{N})|['’](?=\p{L})|[\p{L}\p{M}\p{N}])+/gu;

function wordsOf(text: string): string[] {
  const seen = text
    .replace(/[\u00ad\u200b-\u200f\u2060]/g, '')
    .normalize('NFKC')
    .replaceAll('&', ' and ');
  return Array.from(seen.matchAll(WORD), ([word]) => word.replaceAll('’', "'").replaceAll('–', '-').toLowerCase());
}

/** Whether each word of `before` is kept, mended or a copy, and each other word of `after` may come: looked for over all ways to lay one next to the other. */
function isKept(before: readonly string[], after: readonly string[]): boolean {
  // Most words next to an edit are as they were.
  let first = 0;
  while (first < before.length && before[first] === after[first]) first++;
  let end = before.length;
  let stop = after.length;
  while (end > first && stop > first && before[end - 1] === after[stop - 1]) {
    end--;
    stop--;
  }
  const width = stop + 1;
  if ((end + 1 - first) * (width - first) > MOST_PAIRS) return false;
  const reached = new Uint8Array((end + 1) * width);
  reached[first * width + first] = 1;
  for (let i = first; i <= end; i++)
    for (let j = first; j <= stop; j++) {
      if (!reached[i * width + j]) continue;
      const word = i < end ? before[i] : undefined;
      const other = j < stop ? after[j] : undefined;
      const next = i + 1 < end ? before[i + 1] : undefined;
      if (other !== undefined && mayCome(other)) reached[i * width + j + 1] = 1;
      if (word === undefined) continue;
      if (ARTICLES.has(word)) reached[(i + 1) * width + j] = 1;
      for (let length = 1; length <= LONGEST_RUN && i + length <= end; length++)
        if (isCopy(before, i, length)) reached[(i + length) * width + j] = 1;
      if (other === undefined) continue;
      if (isSame(word, other) || isMended(word, other)) reached[(i + 1) * width + j + 1] = 1;
      if (isSplit(word, other, j + 1 < stop ? after[j + 1] : undefined)) reached[(i + 1) * width + j + 2] = 1;
      if (next !== undefined && isSplit(other, word, next)) reached[(i + 2) * width + j + 1] = 1;
    }
  return reached[reached.length - 1] === 1;
}

/** Whether the words from `i` stand right before it too; a number by itself may be another number of a list. */
function isCopy(words: readonly string[], i: number, length: number): boolean {
  if (i < length || (length === 1 && hasFigure(words[i]!))) return false;
  for (let at = i; at < i + length; at++) if (words[at] !== words[at - length]) return false;
  return true;
}

function isSplit(whole: string, first: string, rest: string | undefined): boolean {
  return rest !== undefined && whole === first + rest && !hasFigure(whole);
}

const ARTICLES = new Set(['a', 'an', 'the']);

/** Words that turn what a sentence says: none comes, goes or is put for another. */
const TELLING = new Set(
  (
    'no not nor non never none neither without cannot except unless left right bilateral bilaterally unilateral both upper lower ' +
    'upheld overturned certified denied approved authorized modified necessary unnecessary'
  ).split(' '),
);

function isTelling(word: string): boolean {
  return TELLING.has(word) || word.endsWith("n't");
}

function mayCome(word: string): boolean {
  return !hasFigure(word) && !isTelling(word);
}

/** Pairs of small words that are put for each other. */
const PAIRS = [
  'a an',
  'is are',
  'was were',
  'has have',
  'do does',
  'this these',
  'that those',
  'then than',
  "its it's",
  'its their',
];
const EXCHANGED = new Set(PAIRS.flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]));

/** Endings by which forms of one word differ. */
const ENDINGS = new Set("|s|es|'s|s'|y|ies|ied|ily|ly|ally|e|ed|d|ing|n|en".split('|'));

/** Whether two words are one word, or forms of one. */
function isSame(word: string, other: string): boolean {
  if (word === other || EXCHANGED.has(`${word} ${other}`)) return true;
  if (hasFigure(word) || hasFigure(other) || isTelling(word) || isTelling(other)) return false;
  let same = 0;
  while (same < word.length && word[same] === other[same]) same++;
  // “surgery”, “surgical” are two words; “study”, “studies” are one.
  return same >= 3 && ENDINGS.has(word.slice(same)) && ENDINGS.has(other.slice(same));
}

/** Whether a word that no one writes has become the near one that was intended. */
function isMended(word: string, meant: string): boolean {
  const figures = hasFigure(meant);
  if (figures || hasFigure(word)) {
    if (!/\p{L}/u.test(word)) return false;
    if (asFigures(word) === meant) return !/^\p{L}+$/u.test(word);
    if (figures) return false;
    // “Uphe1d”, “lo9w”: a figure within a word is no number.
    return (
      isOneSlip(asLetters(word, 'l'), meant) ||
      isOneSlip(asLetters(word, 'i'), meant) ||
      word.replace(/(?<=\p{L})\p{N}(?=\p{L})/u, '') === meant
    );
  }
  if (isKnown(word) || isTelling(word) || (isTelling(meant) && !isWholeSlip(word, meant))) return false;
  return isNear(word, meant) || isNear(word.replaceAll('rn', 'm'), meant.replaceAll('rn', 'm'));
}

/** Whether a short word that tells has lost or gained a letter or exchanged two: “rigth” is “right”, but “light” is “light”, and “now” is “now”. */
function isWholeSlip(word: string, meant: string): boolean {
  if (meant.length < 4) return false;
  return meant.length > 5 || word.length !== meant.length || [...word].sort().join('') === [...meant].sort().join('');
}

function isOneSlip(word: string, meant: string): boolean {
  return !hasFigure(word) && editDistance(word, meant, 1) <= 1;
}

function isNear(word: string, meant: string): boolean {
  const allowed = Math.max(slipsAllowed(Math.max(word.length, meant.length)), word.length < 3 ? 0 : 1);
  return editDistance(word, meant, allowed) <= allowed;
}

function hasFigure(word: string): boolean {
  return /\p{N}/u.test(word);
}

/** With the letters that are read for figures as those. */
function asFigures(word: string): string {
  return word.replace(/[li|]/g, '1').replaceAll('o', '0');
}

/** With the figures that are read for letters as those. */
function asLetters(word: string, one: string): string {
  return word.replaceAll('1', one).replaceAll('0', 'o').replaceAll('5', 's');
}

const misspellings = new Set(Object.keys(SLIPS.words));

/** Whether a word is one that the field writes or that is near to one: it may be meant. */
function isKnown(word: string): boolean {
  if (misspellings.has(word)) return false;
  return idOf(word) !== UNKNOWN || (wordKnowledge()?.list.bitsAt(word, 0, word.length) ?? 0) !== 0;
}

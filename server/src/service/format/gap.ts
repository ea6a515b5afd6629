import { isSpace } from '../../text/range.ts';
import { isMark, Kind, Mark, type Tokens, touches } from '../../text/tokens.ts';
import { idOf, intern, UNKNOWN } from '../../text/vocabulary.ts';

/** What comes before a token of a formatted letter: nothing or a space on the same line, a new line, an empty line, or what its author put there. */
export type Gap = 'same' | 'line' | 'paragraph' | 'kept';

/** The characters before token `i`, after the token before it. */
export function gapBefore(tokens: Tokens, i: number): string {
  return tokens.text.slice(i === 0 ? 0 : tokens.ends[i - 1]!, tokens.starts[i] ?? tokens.text.length);
}

/** Whether a gap is of white space alone; one that holds marks without width, such as a byte order mark, is left as it is. */
export function isPlain(gap: string): boolean {
  for (let i = 0; i < gap.length; i++) {
    const code = gap.charCodeAt(i);
    if (!isSpace(code) || code === 0xfeff) return false;
  }
  return true;
}

const joints = new Set(['and', 'or', 'to', 'nor'].map(intern));

/** What is between two tokens that are put on one line: one blank for any white space, nothing if there was none or where a line was broken after a hyphen or a slash. */
export function onOneLine(tokens: Tokens, i: number): string {
  if (gapBefore(tokens, i) === '') return '';
  if (i > 1 && tokens.breaks[i]! > 0 && touches(tokens, i - 1)) {
    // “post-⏎operative”; but “pre- and” and a dash of two hyphens keep their blank.
    if (isMark(tokens, i - 1, Mark.hyphen) && isMark(tokens, i - 2, Mark.hyphen)) return ' ';
    if (isMark(tokens, i - 1, Mark.hyphen))
      return tokens.kinds[i] === Kind.word && joints.has(tokens.values[i]!) ? ' ' : '';
    if (isMark(tokens, i - 1, Mark.slash)) return '';
  }
  return ' ';
}

/** First halves that a compound keeps apart from any word: “x-rays”, “non-certified”, “follow-up”. */
const apart = new Set(
  (
    'x t h non self well ill low high short long full part half follow work flare check set start lay break back cross hand ' +
    'evidence office home case cost dose time year month week day hour one two three four five six seven eight nine ten'
  ).split(' '),
);
/** Prefixes that a compound may keep apart, where what follows is a word by itself: “post-operative”, but “prescribed”. */
const prefixes = new Set(
  'post pre anti re co semi multi intra inter extra over under sub peri para micro macro mid pro'.split(' '),
);
/** Second halves before which a hyphen is never one of a page: “check-up”, “sign-off”. */
const particles = new Set('up on off in out by down over through free like based related wide'.split(' '));

/**
 * A token's text without a line break inside it: “Guide-⏎lines” is one word to the lexer. The hyphen stays in a compound. Whether a word is
 * one the letter tells, where it has it on one line; else how its halves are used. With `ownHyphens` false only halves count that are known
 * to stand apart.
 */
export function unbroken(tokens: Tokens, i: number, ownHyphens = true): string {
  const text = tokens.text.slice(tokens.starts[i], tokens.ends[i]);
  if (tokens.kinds[i] !== Kind.word || !/\s/.test(text)) return text;
  const hyphened = text.replace(/-\s+/, '-');
  const whole = text.replace(/-\s+/, '');
  if (ownHyphens && tokens.text.includes(hyphened)) return hyphened;
  if (holds(tokens.text, whole)) return whole;
  return isCompound(hyphened.toLowerCase(), ownHyphens) ? hyphened : whole;
}

/** Whether a text has a word, in small letters or as given. */
function holds(text: string, word: string): boolean {
  return text.includes(word) || text.includes(word.toLowerCase());
}

function isCompound(hyphened: string, guessed: boolean): boolean {
  const [first = '', rest = ''] = hyphened.split('-');
  if (apart.has(first) || particles.has(rest)) return true;
  // Two like vowels are kept apart: “anti-inflammatory”, “re-evaluation”.
  if (prefixes.has(first) && /[aeiou]$/.test(first) && first.at(-1) === rest[0]) return true;
  return guessed && prefixes.has(first) && idOf(rest) !== UNKNOWN;
}

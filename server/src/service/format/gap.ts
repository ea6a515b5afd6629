import { isSpace } from '../../text/range.ts';
import { isMark, Kind, Mark, type Tokens, touches } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';

/** What stands before a token of a formatted letter: nothing or a blank on the same line, a new line, or an empty line. */
export type Gap = 'same' | 'line' | 'paragraph';

/** The characters before token `i`, behind the token before it. */
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

/** What stands between two tokens that are put on one line: one blank for any white space, nothing where there was none or where a line was broken behind a hyphen or a slash. */
export function onOneLine(tokens: Tokens, i: number): string {
  if (gapBefore(tokens, i) === '') return '';
  if (i > 1 && tokens.breaks[i]! > 0 && touches(tokens, i - 1)) {
    // “post-⏎operative”; but “pre- and” keeps its blank.
    if (isMark(tokens, i - 1, Mark.hyphen))
      return tokens.kinds[i] === Kind.word && joints.has(tokens.values[i]!) ? ' ' : '';
    if (isMark(tokens, i - 1, Mark.slash)) return '';
  }
  return ' ';
}

/** A token's text without a line break inside it: “Guide-⏎lines” is one word to the lexer. With `ownHyphens` the hyphen stays where the letter writes the word with it on one line. */
export function unbroken(tokens: Tokens, i: number, ownHyphens = true): string {
  const text = tokens.text.slice(tokens.starts[i], tokens.ends[i]);
  if (tokens.kinds[i] !== Kind.word || !/\s/.test(text)) return text;
  const hyphened = text.replace(/-\s+/, '-');
  return ownHyphens && tokens.text.includes(hyphened) ? hyphened : text.replace(/-\s+/, '');
}

import { Kind, Mark, type Tokens } from '../text/tokens.ts';
import { WordSet } from '../text/word-set.ts';

/** How the lines of a text are set. */
export interface Layout {
  /** How many line ends at least part two paragraphs: 2 as typed, 3 in text with a blank line after every line. */
  readonly paragraphBreaks: number;
}

/** Words after which a sentence cannot end: a gap behind one is a page break. */
const unfinished = new WordSet([
  'the',
  'a',
  'an',
  'of',
  'and',
  'or',
  'to',
  'for',
  'in',
  'on',
  'at',
  'by',
  'with',
  'from',
  'is',
  'was',
  'are',
  'were',
  'that',
  'this',
  'which',
  'as',
  'be',
  'no',
  'not',
  'his',
  'her',
  'their',
]);

/** Finds out how a text is laid out: text pulled out of a PDF often has a blank line after every line, and then two mean a paragraph. */
export function readLayout(tokens: Tokens): Layout {
  let single = 0;
  let double = 0;
  let carriedOn = 0;
  for (let i = 1; i < tokens.count; i++) {
    if (tokens.breaks[i] === 1) single++;
    else if (tokens.breaks[i] === 2) {
      double++;
      if (startsSmall(tokens, i)) carriedOn++;
    }
  }
  return { paragraphBreaks: double > 3 && single * 5 < double && carriedOn * 5 >= double ? 3 : 2 };
}

/** Whether a line begins at token `i`. */
export function startsLine(tokens: Tokens, i: number): boolean {
  return i === 0 || tokens.breaks[i]! > 0;
}

/** Whether a paragraph begins at token `i`: a gap stands before it that is not a page break in the middle of a sentence. */
export function startsParagraph(tokens: Tokens, layout: Layout, i: number): boolean {
  return i === 0 || (tokens.breaks[i]! >= layout.paragraphBreaks && !carriesOn(tokens, i));
}

/** Whether the text at token `i` goes on with the sentence that stands before the gap. */
function carriesOn(tokens: Tokens, i: number): boolean {
  const last = i - 1;
  if (tokens.kinds[last] === Kind.mark) {
    const code = tokens.values[last];
    return code === Mark.comma || code === Mark.hyphen || code === Mark.slash || code === Mark.open;
  }
  if (tokens.kinds[last] === Kind.word && unfinished.has(tokens.values[last]!) && tokens.values[last] !== 0)
    return true;
  return startsSmall(tokens, i);
}

function startsSmall(tokens: Tokens, i: number): boolean {
  const code = tokens.text.charCodeAt(tokens.starts[i]!);
  return code >= 97 && code <= 122;
}

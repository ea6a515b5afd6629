import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import type { Segment } from './segments.ts';

/** Words after a treatment that narrow it: what is denied is only that there was one since then, within that time, with that outcome. */
const narrowing = new WordSet(
  'within during beyond exceeding with where that which recently lately until last before therapist notes provider program outcomes to warranting supporting indicative evidence outcome above findings'.split(
    ' ',
  ),
);

/** Tells whether what comes after something that is denied narrows it. */
export function isNarrowed(tokens: Tokens, segment: Segment, end: number): boolean {
  if (end === segment.end && isWordOf(tokens, end, relatives)) return true;
  for (let i = end; i < Math.min(segment.end, end + 4); i++) {
    if (isMark(tokens, i, Mark.comma) || isWordOf(tokens, i, denyingWords)) return false;
    if (!isWordOf(tokens, i, narrowing)) continue;
    // “no therapy to date” narrows nothing.
    if (isWord(tokens, i, to) && isWord(tokens, i + 1, dateWord)) return false;
    // “No injection has been given before.” narrows nothing.
    if (isWord(tokens, i, before) && (i + 1 >= segment.end || tokens.kinds[i + 1] === Kind.mark)) return false;
    // “injections to the left knee” says where, “an examination to support it” what for.
    if (!isWord(tokens, i, to) || !isPlace(tokens, segment, i + 1)) return true;
  }
  return false;
}

/** They begin another denial: “without any operation and without return to work”. */
const denyingWords = new WordSet(['without', 'no', 'nor']);
const relatives = new WordSet(['that', 'which']);
const to = intern('to');
const before = intern('before');
const dateWord = intern('date');
const the = intern('the');

function isPlace(tokens: Tokens, { terms }: Segment, i: number): boolean {
  return (
    isWord(tokens, i, the) || terms.some((term) => term.first === i && (term.kind === 'region' || term.kind === 'side'))
  );
}

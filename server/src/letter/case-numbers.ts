import type { LetterTree } from '../syntax/tree.ts';
import { cueWords, nextCue, rareCue } from '../text/cues.ts';
import { contains, type Range } from '../text/range.ts';
import { isMark, isWord, Kind, Mark, rangeOf, type Tokens, touches } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';

const prefix = intern('cm');
cueWords(rareCue, ['cm']);

/** Reads the case numbers outside the header: `CM16-0990001`, with or without hyphen [form read in published letters]. */
export function readCaseNumbers(tokens: Tokens, tree: LetterTree): { text: string; range: Range }[] {
  const found: { text: string; range: Range }[] = [];
  const last = tokens.count - 1;
  for (let i = 0; (i = nextCue(tokens, i, last, rareCue)) < last; i++) {
    if (!isWord(tokens, i, prefix) || tokens.kinds[i + 1] !== Kind.number || !touches(tokens, i + 1)) continue;
    const end = isMark(tokens, i + 2, Mark.hyphen) && tokens.kinds[i + 3] === Kind.number ? i + 4 : i + 2;
    const range = rangeOf(tokens, i, end);
    if (range.end - range.start < 8 || (tree.headerRange && contains(tree.headerRange, range))) continue;
    found.push({ text: tokens.text.slice(range.start, range.end), range });
  }
  return found;
}

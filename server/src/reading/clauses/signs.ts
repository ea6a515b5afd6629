import type { Tokens } from '../../text/tokens.ts';
import type { Sentence } from '../sentences.ts';
import type { Frame, Sign } from './frame.ts';
import { walk } from './pass.ts';

/** A negation reaches this many tokens beyond a comma. */
const REACH = 2;

/**
 * Says whether a word at a token is affirmed or denied by the clauses of its sentence, whatever the word is: 1 in “the wound is open”, −1 in
 * “the wound is no longer open” and “nobody found it open”, 0 in “if it is open”. Never fails.
 */
export function signAt(tokens: Tokens, sentence: Sentence, token: number): Sign | 0 {
  const signs = tokens.memo.each(readSigns, sentence, () => readSigns(tokens, sentence));
  return (signs[token - sentence.first] ?? 1) as Sign | 0;
}

/** The sign at each token of a sentence. */
function readSigns(tokens: Tokens, sentence: Sentence): Int8Array {
  const signs = new Int8Array(sentence.end - sentence.first).fill(1);
  let from = sentence.first;
  let sign: Sign | 0 = 1;
  walk(tokens, sentence, ({ top, items }, k) => {
    const { end } = items[k]!;
    signs.fill(sign, from - sentence.first, end - sentence.first);
    from = end;
    sign = signOf(top, end);
  });
  signs.fill(sign, from - sentence.first);
  return signs;
}

function signOf(top: Frame, end: number): Sign | 0 {
  if (!top.sure || top.mood !== 'stated' || top.condition !== 'none') return 0;
  const denied = top.verbNeg === -1 || top.objectNeg === -1;
  return denied && top.borderAt >= 0 && end - top.borderAt > REACH ? 0 : top.effective;
}

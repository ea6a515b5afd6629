import type { Tokens } from '../../text/tokens.ts';
import type { Sentence } from '../sentences.ts';
import type { Frame, Sign } from './frame.ts';
import { walk } from './pass.ts';

/** What the clauses of a sentence have made of a sign from token `from` on; 0 where nothing may rest on it. */
interface Stretch {
  readonly from: number;
  readonly sign: Sign | 0;
}

/** A negation reaches so many tokens beyond a comma. */
const REACH = 2;

/**
 * Says whether a word at a token is affirmed or denied by the clauses of its sentence, whatever the word is: 1 in “the wound is open”, −1 in
 * “the wound is no longer open” and “nobody found it open”, 0 in “if it is open”. Never fails.
 */
export function signAt(tokens: Tokens, sentence: Sentence, token: number): Sign | 0 {
  const memo = tokens.memo.of<Sentence, readonly Stretch[]>(readStretches);
  let stretches = memo.get(sentence);
  if (!stretches) memo.set(sentence, (stretches = readStretches(tokens, sentence)));
  return stretches.findLast(({ from }) => from <= token)?.sign ?? 1;
}

function readStretches(tokens: Tokens, sentence: Sentence): Stretch[] {
  const stretches: Stretch[] = [];
  walk(tokens, sentence, ({ top, items }, k) => {
    stretches.push({ from: items[k]!.end, sign: signOf(top, items[k]!.end) });
  });
  return stretches;
}

function signOf(top: Frame, end: number): Sign | 0 {
  if (!top.sure || top.mood !== 'stated' || top.condition !== 'none') return 0;
  const denied = top.verbNeg === -1 || top.objectNeg === -1;
  return denied && top.borderAt >= 0 && end - top.borderAt > REACH ? 0 : top.effective;
}

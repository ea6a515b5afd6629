import { articleWords, possessiveWords, relativeNouns, workerNouns } from '../../knowledge/clauses/common-words.ts';
import { stemAt, stemOf } from '../../reading/stems.ts';
import { Kind, type Tokens, tokenText } from '../../text/tokens.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import type { Contradiction } from './compare.ts';
import { factOf } from './passage.ts';
import { segmentsIn, tellingsOf } from './passages.ts';

const working = new WordSet(
  'work works worked working job duty duties trade employment employed post occupation position'.split(' '),
);
const linking = new WordSet(['as', 'of']);
const articles = new WordSet(articleWords);
const owners = new WordSet([...possessiveWords, 'he', 'she', ...workerNouns]);
const kin = new WordSet(relativeNouns);
/** How far before “as a nurse” the work may be named, and its owner before that, in tokens. */
const NEAR = 4;
/** How many words a trade has at most: “a certified nursing assistant”. */
const LONGEST = 4;
/** What people are called by their work. */
const TRADE =
  /(?:[^aeiou]er|or|ist|man|woman|ian|nurse|mechanic|clerk|cook|chef|guard|aide|attendant|assistant|accountant|cashier)$/;
/** End like a trade and are none. */
const others = new WordSet([
  ...workerNouns,
  ...'other matter number order whether power member partner former'.split(' '),
]);

/** Finds the trade that the rationales of a part give the worker, “his work as a nurse”, where the summary has another one and nowhere names this. */
export function otherTrades(part: Letter, told: Letter): Contradiction[] {
  const { occupation, range } = told.worker;
  if (occupation.length === 0 || !range) return [];
  const { tokens } = part;
  const own = new Set(occupation.map(stemOf));
  return tellingsOf(part).flatMap((telling) => {
    if (telling.passage !== 'rationale') return [];
    return segmentsIn(part, telling).flatMap((segment) => {
      const place = tradeIn(tokens, segment);
      if (!place || own.has(stemAt(tokens, place.end - 1)) || isNamedIn(told, stemAt(tokens, place.end - 1))) return [];
      const name = `“${tokenText(tokens, place.end - 1)}”`;
      const subject = { kind: 'state', id: 'trade', name } as const;
      const fact = factOf({ tokens, segment }, subject, 'result', place);
      return [{ fact, contrary: { ...fact, passage: 'summary' as const, issue: 0, range } }];
    });
  });
}

/** “his work as a nurse”, “the duties of a baggage handler”: the words for the worker's trade. */
function tradeIn(
  tokens: Tokens,
  { first, end }: { readonly first: number; readonly end: number },
): { readonly first: number; readonly end: number } | undefined {
  for (let i = first; (i = wordIn(tokens, i, end, working)) < end; i++) {
    const at = wordIn(tokens, i + 1, Math.min(end, i + NEAR), linking);
    if (at >= Math.min(end, i + NEAR) || !isWordOf(tokens, at + 1, articles)) continue;
    const before = { first: Math.max(first, i - NEAR), end: i };
    if (!hasWord(tokens, before, owners) || hasWord(tokens, before, kin)) continue;
    let last = at + 2;
    while (last < Math.min(end, at + 1 + LONGEST) && tokens.kinds[last] === Kind.word && !isTrade(tokens, last)) last++;
    // “as a truck driver”: the last of the words is the trade.
    while (last + 1 < end && isTrade(tokens, last + 1)) last++;
    if (isTrade(tokens, last)) return { first: at + 2, end: last + 1 };
  }
  return undefined;
}

function isTrade(tokens: Tokens, i: number): boolean {
  return (
    tokens.kinds[i] === Kind.word && TRADE.test(tokenText(tokens, i).toLowerCase()) && !isWordOf(tokens, i, others)
  );
}

/** Whether the summary has a word of the same stem. */
function isNamedIn(told: Letter, stem: string): boolean {
  const { tokens, summary } = told;
  return summary.sentences.some((sentence) => {
    for (let i = sentence.first; i < sentence.end; i++)
      if (tokens.kinds[i] === Kind.word && stemAt(tokens, i) === stem) return true;
    return false;
  });
}

import { articleWords, possessiveWords, relativeNouns, workerNouns } from '../../knowledge/clauses/common-words.ts';
import { TRADES } from '../../knowledge/record/trades.ts';
import { stemAt, stemOf } from '../../reading/stems.ts';
import { nextCue, searchedCue } from '../../text/cues.ts';
import { isMark, Kind, Mark, type Tokens, tokenText } from '../../text/tokens.ts';
import { hasWord, isWordOf, wordIn, WordMap, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import type { Contradiction } from './compare.ts';
import { factOf } from './passage.ts';
import { segmentsIn, tellingsOf } from './passages.ts';
import type { Segment } from './segments.ts';

const working = new WordSet(
  'work works worked working job duty duties trade employment employed post occupation position living livelihood career profession'.split(
    ' ',
  ),
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
  if (!range) return [];
  const ofTold = tradesOf(told);
  const { tokens } = part;
  const own = new Set(occupation.map(stemOf));
  return tellingsOf(part).flatMap((telling) => {
    if (telling.passage !== 'rationale') return [];
    return segmentsIn(part, telling).flatMap((segment) => {
      const place =
        (occupation.length > 0 ? tradeIn(tokens, segment) : undefined) ??
        (ofTold.size > 0 ? calledIn(tokens, segment, ofTold) : undefined);
      // “a tax consultant” and “a tax preparer”
      const isKin = place && place.end - place.first > 1 && own.has(stemAt(tokens, place.end - 2));
      if (!place || isKin || own.has(stemAt(tokens, place.end - 1)) || isNamedIn(told, stemAt(tokens, place.end - 1)))
        return [];
      const name = `“${tokenText(tokens, place.end - 1)}”`;
      const subject = { kind: 'state', id: 'trade', name } as const;
      const fact = factOf({ tokens, segment }, subject, 'result', place);
      return [{ fact, contrary: { ...fact, passage: 'summary' as const, issue: 0, range } }];
    });
  });
}

const lists = new WordMap<readonly number[]>([], searchedCue);
for (const word of new Set(TRADES.trades.flat()))
  lists.set(
    word,
    TRADES.trades.flatMap((trades, list) => (trades.includes(word) ? [list] : [])),
  );

function listsAt(tokens: Tokens, i: number): readonly number[] {
  return (tokens.kinds[i] === Kind.word ? lists.get(tokens.values[i]!) : undefined) ?? [];
}

/** The lists with a trade that the summary names, whoever's it is. */
function tradesOf({ tokens, summary }: Letter): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { first, end } of summary.sentences)
    for (let i = first; (i = nextCue(tokens, i, end, searchedCue)) < end; i++)
      for (const list of listsAt(tokens, i)) found.add(list);
  return found;
}

const subjects = new WordSet(['he', 'she', ...workerNouns]);
const pointing = new WordSet(['this']);
const opening = new WordSet(['as', 'being']);
const being = new WordSet(['is']);
const byWord = new WordSet(['by']);
const tradeWord = new WordSet(['trade', 'profession', 'occupation', 'training']);
/** How many words may be between an article and a trade: “a certified elementary school teacher”. */
const BETWEEN = 4;
/** How far after “As a nurse” its subject may be, in tokens. */
const SUBJECT = 3;

/** What a clause calls the worker by a trade of no list of the summary's: “The worker, a school teacher,”, “As a carpenter, she …”, “she is a nurse”, “this welder”, “a plumber by trade”. */
function calledIn(
  tokens: Tokens,
  segment: Segment,
  ofTold: ReadonlySet<number>,
): { readonly first: number; readonly end: number } | undefined {
  const { first, end } = segment;
  for (let i = first; (i = nextCue(tokens, i, end, searchedCue)) < end; i++) {
    const own = listsAt(tokens, i);
    // “a truck driver helper”, “a nurse practitioner”: the last of the words is the trade.
    if (own.length === 0 || own.some((list) => ofTold.has(list)) || isTrade(tokens, i + 1)) continue;
    let at = i - 1;
    while (at > Math.max(first - 1, i - BETWEEN - 2) && isOfName(tokens, at)) at--;
    if (isCalled(tokens, at, i, segment)) return { first: at + 1, end: i + 1 };
  }
  return undefined;
}

/** Whether what stands at a token may be a part of a trade's name, or the age and sex before it. */
function isOfName(tokens: Tokens, at: number): boolean {
  if (isWordOf(tokens, at, articles) || isWordOf(tokens, at, pointing) || isWordOf(tokens, at, closing)) return false;
  return tokens.kinds[at] === Kind.word || tokens.kinds[at] === Kind.number || isMark(tokens, at, Mark.hyphen);
}

const closing = new WordSet('with of by for to in on at and or but who his her is was as from than'.split(' '));

/** Whether the words before and after a trade at token `i` give it to the worker; `at` is the word before its name. */
function isCalled(tokens: Tokens, at: number, i: number, { first, sentence }: Segment): boolean {
  if (isWordOf(tokens, at, pointing)) return at - first < 2 && !isWordOf(tokens, i + 1, closing);
  if (!isWordOf(tokens, at, articles)) return false;
  if (isWordOf(tokens, i + 1, byWord) && isWordOf(tokens, i + 2, tradeWord)) return true;
  // “by trade a plumber”
  if (isWordOf(tokens, at - 1, tradeWord) && isWordOf(tokens, at - 2, byWord)) return true;
  if (isWordOf(tokens, at - 1, opening))
    return (
      at - 2 < first + 1 && hasWord(tokens, { first: i + 1, end: Math.min(sentence.end, i + 1 + SUBJECT) }, subjects)
    );
  const isApposed = isMark(tokens, at - 1, Mark.comma) || isWordOf(tokens, at - 1, being);
  return isApposed && isWordOf(tokens, at - 2, subjects) && !isWordOf(tokens, at - 3, kin);
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

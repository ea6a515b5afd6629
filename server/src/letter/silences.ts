import {
  articleWords,
  formsOfBe,
  formsOfHave,
  guidelineNames,
  pointingWords,
} from '../knowledge/clauses/common-words.ts';
import type { GuidelineMention } from '../reading/citations/mentions.ts';
import type { Sentence } from '../reading/sentences.ts';
import { type Term, termsWithin } from '../reading/terms.ts';
import { isMark, Kind, Mark, rangeOf, type Tokens } from '../text/tokens.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../text/word-set.ts';
import type { Silence } from './letter.ts';

/** Words that say by themselves that a guideline has nothing. */
const silent = new WordSet(['silent', 'mute', 'outside']);
const denying = new WordSet(['no', 'not', 'never', 'nothing', 'neither', 'nor']);
/** What a guideline does to what it treats of, and what it has on it. */
const treating = new WordSet(
  `address addresses addressed discuss discusses discussed mention mentions mentioned cover covers covered treat treats treated speak speaks say says
  contain contains include includes included find found deal deals dealt guidance recommendation recommendations section chapter has have offer offers
  give gives provide provides`.split(/\s+/),
);
/** Words that leave open of what part of something a guideline has nothing: all others narrow it (“after an operation”, “how often”). */
const plain = new WordSet([
  ...articleWords,
  ...formsOfBe,
  ...formsOfHave,
  ...guidelineNames,
  ...pointingWords,
  ...`do does did on about as to of for in with by within regarding concerning any and or at all it its such here itself ca california medical utilization
  schedule request requested requests treatment treatments service services issue issues item items matter topic subject question use lie lies fall
  falls current currently`.split(/\s+/),
]);
const closing = new WordSet(['so', 'therefore', 'thus', 'hence', 'but', 'while', 'whereas', 'because']);

/** Where a sentence says of guidelines that it names, and of nothing narrower than it names, that they have nothing on it. */
export function readSilence(
  tokens: Tokens,
  sentence: Sentence,
  named: readonly GuidelineMention[],
  terms: readonly Term[],
): (Silence & { readonly guidelines: readonly GuidelineMention[] }) | undefined {
  const isSilent = hasWord(tokens, sentence, silent);
  const denies = hasWord(tokens, sentence, denying);
  if (isSilent === denies) return undefined;
  const at = wordIn(tokens, sentence.first, sentence.end, isSilent ? silent : denying);
  const { first, end } = around(tokens, at, sentence);
  if (denies && !hasWord(tokens, { first, end }, treating)) return undefined;
  const guidelines = named.filter((mention) => mention.first >= first && mention.end <= end);
  if (guidelines.length === 0) return undefined;
  const own = termsWithin(terms, first, end);
  for (let i = first; i < end; i++) {
    const inside = [...guidelines, ...own].find((one) => one.first <= i && i < one.end);
    if (inside) i = inside.end - 1;
    else if (
      tokens.kinds[i] === Kind.word &&
      ![plain, silent, denying, treating].some((set) => isWordOf(tokens, i, set))
    )
      return undefined;
  }
  return { guidelines, about: own.filter(({ kind }) => kind !== 'side'), range: rangeOf(tokens, first, end) };
}

/** The brackets that token `at` is in, or the sentence up to what it gives as a consequence. */
function around(tokens: Tokens, at: number, sentence: Sentence): { first: number; end: number } {
  let first = at;
  while (first > sentence.first && !isMark(tokens, first - 1, Mark.open)) {
    if (isMark(tokens, first - 1, Mark.close)) first = sentence.first;
    else first--;
  }
  let end = at + 1;
  const isEnd = (i: number): boolean =>
    isWordOf(tokens, i, closing) ||
    [Mark.semicolon, Mark.colon, Mark.close, Mark.stop].some((mark) => isMark(tokens, i, mark));
  while (end < sentence.end && !isEnd(end)) end++;
  // “…, and so the next source is read”
  const isLast = (i: number): boolean =>
    isMark(tokens, i, Mark.comma) || (isWordOf(tokens, i, plain) && isWordOf(tokens, i + 1, closing));
  while (end > at + 1 && isLast(end - 1)) end--;
  return { first, end };
}

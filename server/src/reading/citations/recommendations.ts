import type { Range } from '../../text/range.ts';
import { rangeOf, type Tokens } from '../../text/tokens.ts';
import { type Clause, readClauses } from '../clauses/clause.ts';
import { Flag } from '../clauses/lexicon.ts';
import { spanHas } from '../clauses/spans.ts';
import type { Sentence } from '../sentences.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';

/** What a sentence says guidelines recommend or not, plainly and without a condition. */
export interface Recommendation {
  readonly recommended: boolean;
  readonly sentence: Sentence;
  /** The words that say so. */
  readonly range: Range;
}

/** Words between “for” and a body part. */
const leading = new WordSet(['the', 'this', 'his', 'her', 'left', 'right', 'both', 'of', 'pain']);
const forWords = new WordSet(['for', 'in']);

/**
 * What a sentence that names guidelines, or is their speech, recommends; undefined if it sets a condition or says both. `parts` gives the parts of
 * the body in it that the request is for.
 */
export function recommendationOf(
  tokens: Tokens,
  sentence: Sentence,
  isSpeech = false,
  parts: () => readonly Sentence[] = () => [],
): Recommendation | undefined {
  const said = readClauses(tokens, sentence).filter((one) => isRecommendation(one, isSpeech));
  const clause = said.at(-1);
  if (!clause || said.some(({ polarity }) => polarity !== clause.polarity)) return undefined;
  // What is recommended for some, or in some way, is no word on this request.
  if (!(isSpeech || spanHas(tokens, sentence, Flag.guideline)) || isRestricted(tokens, sentence, parts()))
    return undefined;
  return {
    recommended: clause.polarity === 1,
    sentence,
    range: rangeOf(tokens, clause.first, clause.end),
  };
}

function isRecommendation(
  { predicate, sure, mood, condition, agent, passive, place, past }: Clause,
  isSpeech: boolean,
): boolean {
  if (predicate !== 'recommend' || place === 'attributive') return false;
  if (!sure || mood !== 'stated' || condition !== 'none' || past) return false;
  return agent === 'guideline' || ((passive || isSpeech) && agent === undefined);
}

/** Whether a sentence speaks of some only: “for the back” is no restriction where the request is for the back. */
function isRestricted(tokens: Tokens, { first, end }: Sentence, parts: readonly Sentence[]): boolean {
  let from = first;
  for (const part of parts) {
    let at = part.first - 1;
    while (at > first && isWordOf(tokens, at, leading)) at--;
    if (at < from || !isWordOf(tokens, at, forWords)) continue;
    if (spanHas(tokens, { first: from, end: at }, Flag.restriction)) return true;
    from = part.end;
  }
  return spanHas(tokens, { first: from, end }, Flag.restriction);
}

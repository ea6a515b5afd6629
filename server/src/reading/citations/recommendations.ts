import type { Range } from '../../text/range.ts';
import { rangeOf, type Tokens } from '../../text/tokens.ts';
import { type Clause, readClauses } from '../clauses/clause.ts';
import { Flag } from '../clauses/lexicon.ts';
import { spanHas } from '../clauses/spans.ts';
import type { Sentence } from '../sentences.ts';

/** What a sentence says guidelines recommend or not, plainly and without a condition. */
export interface Recommendation {
  readonly recommended: boolean;
  readonly sentence: Sentence;
  /** The words that say so. */
  readonly range: Range;
}

/** What a sentence that names guidelines recommends; undefined where it names none, sets a condition or says both. */
export function recommendationOf(tokens: Tokens, sentence: Sentence): Recommendation | undefined {
  const said = readClauses(tokens, sentence).filter(isRecommendation);
  const clause = said.at(-1);
  if (!clause || said.some(({ polarity }) => polarity !== clause.polarity)) return undefined;
  // What is recommended for some, or in some way, is no word on this request.
  if (spanHas(tokens, sentence, Flag.restriction) || !spanHas(tokens, sentence, Flag.guideline)) return undefined;
  return {
    recommended: clause.polarity === 1,
    sentence,
    range: rangeOf(tokens, clause.first, clause.end),
  };
}

function isRecommendation({ predicate, sure, mood, condition, agent, passive, place, past }: Clause): boolean {
  if (predicate !== 'recommend' || place === 'attributive') return false;
  if (!sure || mood !== 'stated' || condition !== 'none' || past) return false;
  return agent === 'guideline' || (passive && agent === undefined);
}

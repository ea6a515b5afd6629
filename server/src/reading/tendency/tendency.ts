import weights from '../../knowledge/conclusions/weights.json' with { type: 'json' };
import type { Tokens } from '../../text/tokens.ts';
import { type Clause, readClauses } from '../clauses/clause.ts';
import { isEndless, isQuestion, type Sentence } from '../sentences.ts';
import { featuresOf, ZERO } from './features.ts';

/** How a closing sentence is worded: the probability that such words approve a request, and that they deny it; the rest is neither, or both. */
export interface Tendency {
  readonly approves: number;
  readonly denies: number;
}

/** So probable a judgment has to be to count: of sentences that a model had not seen, it was wrong about one in two hundred ordinary ones (docs/accuracy.md). */
const PLAIN = 0.87;

/** Whether a closing sentence plainly approves (true) or plainly denies (false) by its wording; undefined if it does neither, or asks. */
export function plainTendency(tokens: Tokens, sentence: Sentence): boolean | undefined {
  if (isQuestion(tokens, sentence) || isEndless(sentence)) return undefined;
  // “Utilization review held that …”
  const clauses = readClauses(tokens, sentence);
  if (clauses.length > 0 && clauses.every(isOfAnother)) return undefined;
  const { approves, denies } = tokens.memo.each(tendencyOf, sentence, () => tendencyOf(tokens, sentence));
  if (approves >= PLAIN) return true;
  return denies >= PLAIN ? false : undefined;
}

/** Whether a clause is someone's word but the reviewer's, or tells what utilization review did. */
function isOfAnother({ says, agent }: Clause): boolean {
  return (says !== undefined && says !== 'reviewer') || agent === 'utilization-review';
}

/** Tells how a closing sentence is worded, by examples of such sentences (`tools/closings`). Takes time in proportion to its length. */
export function tendencyOf(tokens: Tokens, sentence: Sentence): Tendency {
  const { approve, deny, step, bias } = weights;
  let [forIt, against] = [0, 0];
  for (const feature of featuresOf(tokens, sentence)) {
    forIt += approve.charCodeAt(feature) - ZERO;
    against += deny.charCodeAt(feature) - ZERO;
  }
  const approves = Math.exp(forIt * step + bias[0]!);
  const denies = Math.exp(against * step + bias[1]!);
  const all = approves + denies + 1;
  return { approves: approves / all, denies: denies / all };
}

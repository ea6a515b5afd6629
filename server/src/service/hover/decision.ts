import type { Issue } from '../../letter/letter.ts';
import type { Verdict } from '../../reading/verdicts.ts';
import type { DecisionNode } from '../../syntax/tree.ts';
import type { HoverBlock } from './block.ts';

/** Tells what a decision word means for the worker [Labor Code 4610.6: the determination upholds or overturns utilization review]. */
export function explainDecision({ meant, upholds, written, state }: DecisionNode): HoverBlock {
  if (meant === undefined || upholds === undefined)
    return { heading: written, lines: ['This is no decision of the form: which one is meant cannot be told.'] };
  const lines = [
    upholds
      ? 'The denial by utilization review stands: the request is not medically necessary and is not authorized.'
      : 'The denial by utilization review is overturned: the request is medically necessary and is to be authorized.',
  ];
  if (state !== 'right') lines.push(`Written “${written}”; read as ${meant}.`);
  return { heading: meant, lines };
}

/** Tells what a sentence's verdict says, and whether it concludes the issue. */
export function explainVerdict({ argument, decision }: Issue, verdict: Verdict): HoverBlock {
  const concludes = argument?.conclusion?.verdict === verdict;
  const heading = `${concludes ? 'Conclusion' : 'Verdict'}: ${verdict.necessary ? 'medically necessary' : 'not medically necessary'}`;
  if (!concludes || decision?.upholds === undefined || decision.meant === undefined) return { heading, lines: [] };
  const agrees = verdict.necessary !== decision.upholds;
  return {
    heading,
    lines: [agrees ? `Agrees with the decision ${decision.meant}.` : `Contradicts the decision ${decision.meant}.`],
  };
}

import type { Issue } from '../../letter/letter.ts';
import type { Verdict } from '../../reading/verdicts.ts';
import type { DecisionNode } from '../../syntax/tree.ts';
import type { Say } from '../../text/say.ts';
import type { HoverBlock } from './block.ts';

/** Tells what a decision word means for the worker [Labor Code 4610.6: the determination upholds or overturns utilization review]. */
export function explainDecision({ meant, upholds, written, state }: DecisionNode, say: Say): HoverBlock {
  if (meant === undefined || upholds === undefined)
    return { heading: written, lines: [say('Not a decision of this form; the intended one is unclear.')] };
  const lines = [
    upholds
      ? say('The denial by utilization review stands: the request is not medically necessary and is not authorized.')
      : say(
          'The denial by utilization review is overturned: the request is medically necessary and is to be authorized.',
        ),
  ];
  if (state !== 'right') lines.push(say('Written “{0}”; read as {1}.', written, meant));
  return { heading: meant, lines };
}

/** Tells what a sentence's verdict says, and whether it concludes the issue. */
export function explainVerdict({ argument, decision }: Issue, verdict: Verdict, say: Say): HoverBlock {
  const concludes = argument?.conclusion?.verdict === verdict;
  const says = verdict.necessary ? say('medically necessary') : say('not medically necessary');
  const heading = concludes ? say('Conclusion: {0}', says) : say('Statement on medical necessity: {0}', says);
  if (!concludes || decision?.upholds === undefined || decision.meant === undefined) return { heading, lines: [] };
  const agrees = verdict.necessary !== decision.upholds;
  return {
    heading,
    lines: [
      agrees
        ? say('Agrees with the decision {0}.', decision.meant)
        : say('Contradicts the decision {0}.', decision.meant),
    ],
  };
}

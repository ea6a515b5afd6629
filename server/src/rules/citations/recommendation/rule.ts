import type { Issue } from '../../../letter/letter.ts';
import type { Recommendation } from '../../../reading/citations/recommendations.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds decisions against what the rationale says the guideline recommends. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'citations/recommendation',
    summary: 'The decision contradicts what the rationale says the guideline recommends.',
    severity: 'information',
    messages: {
      allowed:
        'Issue {number}, “{title}”, is overturned although the rationale says that the guideline does not recommend it. Explain why this case is an exception.',
      refused:
        'Issue {number}, “{title}”, is upheld, but the rationale says only that the guideline recommends it. State which criterion is not met.',
      decision: 'The decision is here.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const { decision, recommendations } = issue;
      if (decision?.upholds === undefined) continue;
      for (const recommendation of recommendations) {
        if (recommendation.recommended !== decision.upholds) continue;
        if (recommendation.recommended && saysMore(issue, recommendation)) continue;
        report({
          message: recommendation.recommended ? 'refused' : 'allowed',
          values: nameOf(issue),
          range: recommendation.range,
          related: [{ message: 'decision', range: decision.range }],
        });
        break;
      }
    }
  },
};

/** Whether the rationale has a quantity, or a sentence next to this one that does not merely conclude. */
function saysMore({ argument, mentions }: Issue, { sentence }: Recommendation): boolean {
  if (mentions.some(({ role }) => role === 'limit' || role === 'received' || role === 'authorized')) return true;
  return (argument?.sentences ?? []).some(
    (other) => other !== sentence && !argument?.verdicts.some((verdict) => verdict.sentence === other),
  );
}

import { agree } from '../../../reading/quantities/compare.ts';
import { type Quantity, total } from '../../../reading/quantities/quantity.ts';
import type { Issue } from '../../../letter/letter.ts';
import { countedRequest } from '../../../letter/requests/decided.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that call the request more than the guideline allows, and do not say how much that is. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'citations/missing-limit',
    summary: 'The request is said to exceed the guideline, but no limit is quoted.',
    severity: 'information',
    waits: 'later',
    messages: {
      found:
        'The rationale of issue {number}, “{title}”, says that the request exceeds the guideline, but quotes no limit. Quote the limit.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const [excess] = issue.exceedsGuideline;
      if (!excess) continue;
      const { range, untimed } = excess;
      const quantity = countedRequest(issue)?.quantity;
      const isCounted = quantity !== undefined && total(quantity) !== undefined;
      if (isCounted ? !quotesLimit(issue, quantity) : untimed)
        report({ message: 'found', values: nameOf(issue), range });
    }
  },
};

/** Whether the rationale has a number next to that of the request which may be the limit. */
function quotesLimit({ mentions }: Issue, request: Quantity): boolean {
  return mentions.some(
    ({ role, quantity }) =>
      role !== 'received' && role !== 'authorized' && !(total(quantity) && agree(quantity, request)),
  );
}

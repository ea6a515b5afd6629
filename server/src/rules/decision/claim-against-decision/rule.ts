import type { Issue } from '../../../letter/letter.ts';
import type { Mention } from '../../../letter/mentions.ts';
import { explain } from '../../../reading/quantities/compare.ts';
import { total } from '../../../reading/quantities/quantity.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds comparisons with a guideline that speak against the decision. */
export const rule: Rule = {
  meta: {
    id: 'decision/claim-against-decision',
    summary: 'A comparison with the guideline points to the opposite decision.',
    severity: 'information',
    scope: 'part',
    messages: {
      exceeds:
        'The rationale of issue {number} says that the request exceeds the guideline, but the denial is overturned. Check that the reason for exceeding it is given.',
      within:
        'The rationale of issue {number} says that the request is within the guideline, but the denial is upheld. Check that another ground is given.',
      meets:
        'The rationale of issue {number} says that the criteria are met, but the denial is upheld. Say what speaks against the request.',
      part: 'The rationale of issue {number} allows {part} of what is requested, but all of it is denied. Say why that part is denied too.',
      decision: 'The decision is “{decision}” here.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const { decision } = issue;
      if (decision?.upholds === undefined) continue;
      for (const claim of issue.argument?.claims ?? []) {
        const { kind, conceded, range } = claim;
        // An upheld denial goes against what meets the criteria or is within the limit, an overturned one against what exceeds it.
        const against = decision.upholds ? kind === 'within' || kind === 'meets' : kind === 'exceeds';
        if (conceded || !against) continue;
        const values = { ...nameOf(issue), decision: decision.written };
        report({ message: kind, values, range, related: [{ message: 'decision', values, range: decision.range }] });
      }
      if (!decision.upholds) continue;
      for (const { quantity } of allowedParts(issue)) {
        const values = { ...nameOf(issue), decision: decision.written, part: explain(quantity) };
        const related = [{ message: 'decision' as const, values, range: decision.range }];
        report({ message: 'part', values, range: quantity.range, related });
      }
    }
  },
};

/** What the rationale allows of the request: fewer visits than are asked for. */
function allowedParts({ mentions, requests }: Issue): Mention[] {
  const asked = requests.flatMap(({ role, quantity }) =>
    (role === 'requested' || role === 'remaining') && quantity ? (total(quantity) ?? []) : [],
  );
  const [all] = asked.length === 2 ? [asked] : [];
  if (!all) return [];
  return mentions.filter(({ allowed, quantity }) => {
    const part = allowed ? total(quantity) : undefined;
    return part !== undefined && part[1] < all[0]!;
  });
}

import { decidedRequests } from '../../../letter/requests/decided.ts';
import type { Issue } from '../../../letter/letter.ts';
import type { Mention } from '../../../letter/mentions.ts';
import { explain } from '../../../reading/quantities/compare.ts';
import { type Quantity, total } from '../../../reading/quantities/quantity.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds comparisons with a guideline that speak against the decision. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'decision/claim-against-decision',
    summary: 'A comparison with the guideline points to the opposite decision.',
    severity: 'information',
    messages: {
      exceeds:
        'The rationale of issue {number} says that the request exceeds the guideline, but the denial is overturned. Check that the reason for exceeding it is given.',
      within:
        'The rationale of issue {number} says that the request is within the guideline, but the denial is upheld. Check that another ground is given.',
      meets:
        'The rationale of issue {number} says that the criteria are met, but the denial is upheld. Say what speaks against the request.',
      unmet:
        'The rationale of issue {number} says that the criteria are not met, but the denial is overturned. Say what supports the request.',
      less: 'The rationale of issue {number} supports part of what is requested, but all of it is denied. Say why that part is denied too.',
      part: 'The rationale of issue {number} allows {part} of what is requested, but all of it is denied. Say why that part is denied too.',
      decision: 'The decision is “{decision}” here.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const { decision } = issue;
      if (decision?.upholds === undefined) continue;
      const values = { ...nameOf(issue), decision: decision.written };
      const related = [{ message: 'decision' as const, values, range: decision.range }];
      for (const claim of issue.argument?.claims ?? []) {
        const { kind, conceded, range } = claim;
        // An upheld denial goes against what meets the criteria or is within the limit, an overturned one against what exceeds it.
        const against = decision.upholds ? kind === 'within' || kind === 'meets' : kind === 'exceeds';
        if (conceded || !against) continue;
        report({ message: kind, values, range, related });
      }
      const parts = decision.upholds ? allowedParts(issue) : [];
      for (const { kind, conceded, range, sentence } of issue.argument?.remarks ?? []) {
        if (conceded || decision.upholds !== (kind === 'part')) continue;
        const at = parts.findIndex((part) => part.sentence === sentence);
        // How much is allowed says more.
        const [part] = at < 0 ? [] : parts.splice(at, 1);
        if (part) report({ message: 'part', values: { ...values, part: explain(part.quantity) }, range, related });
        else report({ message: kind === 'part' ? 'less' : 'unmet', values, range, related });
      }
      for (const { quantity } of parts)
        report({ message: 'part', values: { ...values, part: explain(quantity) }, range: quantity.range, related });
    }
  },
};

/** What the rationale allows of the request: fewer visits or hours than are asked for. */
function allowedParts(issue: Issue): Mention[] {
  const asked = decidedRequests(issue).flatMap(({ quantity }) => quantity ?? []);
  const [all] = asked.length === 1 ? asked : [];
  if (!all) return [];
  return issue.mentions.filter(({ allowed, quantity }) => allowed && isLess(quantity, all));
}

function isLess(part: Quantity, all: Quantity): boolean {
  const [visits, asked] = [total(part), total(all)];
  if (visits && asked) return visits[1] < asked[0];
  if (!part.hours || !all.hours || part.hours.perDay !== all.hours.perDay) return false;
  return part.hours.hours.max < all.hours.hours.min;
}

import { isDecided } from '../../../letter/requests/decided.ts';
import type { Request } from '../../../letter/requests/request.ts';
import { captionOf, nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds titles that request a counted treatment or a drug without saying how much of it. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'counts/no-quantity',
    summary: 'The title requests a counted treatment or a drug without a quantity.',
    severity: 'information',
    messages: {
      visits:
        'The title of issue {number} requests {treatment} without a number of visits. Add the number in dispute, or say that the request did not specify one.',
      units:
        'The title of issue {number} requests {treatment} without a quantity. Add the quantity in dispute, or say that the request did not specify one.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      if (/\bun(?:specified|known)\b|\bnot specified\b|\bevaluat/i.test(issue.title)) continue;
      const open = issue.requests.find((request) => isDecided(request) && lacksQuantity(request));
      if (!open) continue;
      const treatment = open.drug?.name ?? open.meant.find(({ counted }) => counted)?.name ?? '';
      report({
        message: open.drug ? 'units' : 'visits',
        values: { ...nameOf(issue), treatment },
        range: captionOf(issue),
      });
    }
  },
};

function lacksQuantity({ quantity, drug, meant }: Request): boolean {
  if (drug) return drug.quantity === undefined && drug.refills === undefined && drug.measure === undefined;
  return quantity === undefined && meant.length > 0 && meant[0]!.counted === true;
}

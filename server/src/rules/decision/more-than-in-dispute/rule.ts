import type { DrugRequest } from '../../../letter/requests/request.ts';
import type { Issue } from '../../../letter/letter.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds conclusions on what utilization review authorized, where only the rest is in dispute. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'decision/more-than-in-dispute',
    summary: 'The conclusion decides what was authorized, and not only what remains in dispute.',
    severity: 'information',
    messages: {
      authorized:
        'The conclusion of issue {number} decides {written}, which was authorized. Decide only what remains in dispute.',
      title: 'The title says here what was authorized.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const authorized = onlyAuthorized(issue);
      const concluded = issue.argument?.conclusion && issue.concludedDrugs.find((drug) => same(drug, authorized));
      if (!authorized || !concluded) continue;
      const { start, end } = concluded.range;
      report({
        message: 'authorized',
        values: { ...nameOf(issue), written: letter.text.slice(start, end).replace(/\s+/g, ' ') },
        range: concluded.range,
        related: [{ message: 'title', range: authorized.range }],
      });
    }
  },
};

/** The drug that was authorized, where what remains in dispute is not as many units of it again. */
function onlyAuthorized({ requests }: Issue): DrugRequest | undefined {
  const authorized = requests.find(({ role }) => role === 'authorized')?.drug;
  const remaining = requests.find(({ role }) => role === 'remaining');
  if (!authorized?.quantity || !remaining || remaining.drug?.quantity) return undefined;
  return authorized;
}

/** Whether a conclusion names as many units of the drug, and no refills. */
function same(concluded: DrugRequest, authorized: DrugRequest | undefined): boolean {
  if (!authorized?.quantity || !concluded.quantity || concluded.refills) return false;
  return concluded.drug === authorized.drug && concluded.quantity.min === authorized.quantity.min;
}

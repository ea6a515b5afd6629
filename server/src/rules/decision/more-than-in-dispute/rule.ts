import type { DrugRequest } from '../../../letter/requests/request.ts';
import type { Issue, Letter } from '../../../letter/letter.ts';
import { nameOf } from '../../issues.ts';
import { type Quantity, total } from '../../../reading/quantities/quantity.ts';
import { inOneLine } from '../../../text/range.ts';
import type { Report, Rule } from '../../rule.ts';

/** Finds conclusions on what utilization review authorized, where only the rest is in dispute. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'decision/more-than-in-dispute',
    summary: 'The conclusion decides what utilization review already authorized.',
    severity: 'information',
    messages: {
      authorized:
        'The conclusion of issue {number} decides {written}, which utilization review already authorized. Decide only what remains in dispute.',
      original:
        'The conclusion of issue {number} decides {written}, the entire original request, but part of it was already authorized. Decide only what remains in dispute.',
      title: 'The title gives the authorized part here.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      reportTime(letter, issue, report);
      const authorized = issue.argument?.conclusion && onlyAuthorized(issue);
      if (!authorized) continue;
      const original = issue.requests.find(({ role }) => role === 'original')?.drug;
      const concluded = issue.concludedDrugs.find((drug) => same(drug, authorized) || same(drug, original));
      if (!concluded) continue;
      const { start, end } = concluded.range;
      report({
        message: concluded.refills ? 'original' : 'authorized',
        values: { ...nameOf(issue), written: letter.text.slice(start, end).replace(/\s+/g, ' ') },
        range: concluded.range,
        related: [{ message: 'title', range: authorized.range }],
      });
    }
  },
};

/** Reports a conclusion on all the time that was asked for, where a part of it was authorized. */
function reportTime({ text }: Letter, issue: Issue, report: (report: Report) => void): void {
  const concluded = issue.concludedTime;
  const days = concluded && daysOf(concluded);
  const [original, authorized, remaining] = (['original', 'authorized', 'remaining'] as const).map(
    (role) => issue.requests.find((request) => request.role === role)?.quantity,
  );
  if (days === undefined || !original || !authorized || !remaining) return;
  if (daysOf(original) !== days || daysOf(remaining) === days || daysOf(authorized) === days) return;
  report({
    message: 'original',
    values: { ...nameOf(issue), written: inOneLine(text, concluded!.range) },
    range: concluded!.range,
    related: [{ message: 'title', range: authorized.range }],
  });
}

/** How many days a quantity lasts that is nothing but a time. */
function daysOf(quantity: Quantity): number | undefined {
  const { duration } = quantity;
  if (!duration || duration.kind === 'pair' || total(quantity) || duration.length.min !== duration.length.max)
    return undefined;
  return duration.length.max * duration.unitDays;
}

/** The drug that was authorized, where what remains in dispute is not as many units of it again. */
function onlyAuthorized({ requests }: Issue): DrugRequest | undefined {
  const authorized = requests.find(({ role }) => role === 'authorized')?.drug;
  const remaining = requests.find(({ role }) => role === 'remaining');
  if (!authorized?.quantity || !remaining || remaining.drug?.quantity) return undefined;
  return authorized;
}

/** Whether a conclusion names as many units of the drug: with as many refills, or with none. */
function same(concluded: DrugRequest, asked: DrugRequest | undefined): boolean {
  if (!asked?.quantity || !concluded.quantity) return false;
  if (concluded.refills && concluded.refills.min !== asked.refills?.min) return false;
  return concluded.drug === asked.drug && concluded.quantity.min === asked.quantity.min;
}

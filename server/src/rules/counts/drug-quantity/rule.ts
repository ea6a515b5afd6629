import type { DrugRequest } from '../../../letter/requests.ts';
import { bounds } from '../../../reading/quantities/compare.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds conclusions that name the requested drug in another strength or quantity than the title. */
export const rule: Rule = {
  meta: {
    id: 'counts/drug-quantity',
    summary: 'The conclusion gives a different strength or quantity of the drug than the title.',
    severity: 'error',
    scope: 'part',
    messages: {
      strength:
        'The conclusion of issue {number} says {drug} {concluded}; the title requests {requested}. Use the same strength in both.',
      quantity:
        'The conclusion of issue {number} says {drug} #{concluded}; the title requests #{requested}. Use the same quantity in both.',
      refills:
        'The conclusion of issue {number} says {drug} with {concluded} refills; the title requests {requested}. Use the same number in both.',
      title: 'The title names the drug here.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const decided = issue.requests.filter(({ role, drug }) => drug && (role === 'requested' || role === 'remaining'));
      for (const concluded of issue.concludedDrugs) {
        const same = decided.filter(({ drug }) => drug!.drug === concluded.drug);
        // Two strengths of one drug may both be requested; the conclusion must name one of them.
        if (same.length === 0 || same.some(({ drug }) => differences(drug!, concluded).length === 0)) continue;
        const requested = same[0]!.drug!;
        for (const { message, was, is } of differences(requested, concluded)) {
          const values = { ...nameOf(issue), drug: concluded.name, concluded: is, requested: was };
          report({ message, values, range: concluded.range, related: [{ message: 'title', range: requested.range }] });
        }
      }
    }
  },
};

function differences(requested: DrugRequest, concluded: DrugRequest): { message: string; was: string; is: string }[] {
  const found: { message: string; was: string; is: string }[] = [];
  if (requested.strength && concluded.strength && plain(requested.strength) !== plain(concluded.strength))
    found.push({ message: 'strength', was: requested.strength, is: concluded.strength });
  for (const message of ['quantity', 'refills'] as const) {
    const was = requested[message];
    const is = concluded[message];
    if (was && is && (was.min !== is.min || was.max !== is.max))
      found.push({ message, was: bounds([was.min, was.max]), is: bounds([is.min, is.max]) });
  }
  return found;
}

function plain(strength: string): string {
  return strength.replace(/\s/g, '').replace('grams', 'gm').toLowerCase();
}

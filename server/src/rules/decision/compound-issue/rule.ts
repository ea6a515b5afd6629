import { decidedRequests } from '../../../letter/requests/decided.ts';
import { overlapTreatments } from '../../../knowledge/treatments/treatments.ts';
import type { Treatment } from '../../../knowledge/treatments/treatment.ts';
import type { Issue } from '../../../letter/letter.ts';
import { captionOf, nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds issues that decide on two therapies at once. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'decision/compound-issue',
    summary: 'One issue decides several therapies at once.',
    severity: 'information',
    messages: {
      compound:
        'Issue {number} decides {first} and {second} together. Give a guideline and a ground for each, or split the issue.',
      conclusion: 'The conclusion decides both here.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const [first, second] = therapiesOf(issue);
      if (!first || !second) continue;
      const conclusion = issue.argument?.conclusion;
      report({
        message: 'compound',
        values: { ...nameOf(issue), first: first.name, second: second.name },
        range: captionOf(issue),
        related: conclusion ? [{ message: 'conclusion', range: conclusion.range }] : [],
      });
    }
  },
};

/** The therapies in dispute, each once; a case of one that is named before does not count. */
function therapiesOf(issue: Issue): Treatment[] {
  const therapies: Treatment[] = [];
  for (const { treatments } of decidedRequests(issue)) {
    for (const treatment of treatments) {
      if (treatment.kind !== 'therapy' || therapies.some(({ id }) => overlapTreatments(id, treatment.id))) continue;
      therapies.push(treatment);
    }
  }
  return therapies;
}

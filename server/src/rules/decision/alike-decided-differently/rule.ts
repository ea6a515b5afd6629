import type { Issue } from '../../../letter/letter.ts';
import type { Request } from '../../../letter/requests.ts';
import { agree } from '../../../reading/quantities/compare.ts';
import { captionOf, nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds two issues about the same treatment of the same part of the body, decided differently. */
export const rule: Rule = {
  meta: {
    id: 'decision/alike-decided-differently',
    summary: 'Two issues that are alike are decided differently.',
    severity: 'information',
    messages: {
      differ:
        'Issue {number}, “{title}”, is like issue {first} but decided differently. Make sure that the rationale says why.',
      first: 'This issue is decided the other way.',
    },
  },
  check(letter, report) {
    letter.issues.forEach((issue, index) => {
      const first = letter.issues
        .slice(0, index)
        .find((other) => alike(other, issue) && other.decision?.upholds !== issue.decision?.upholds);
      if (!first || issue.decision?.upholds === undefined || first.decision?.upholds === undefined) return;
      report({
        message: 'differ',
        values: { ...nameOf(issue), first: first.number },
        range: captionOf(issue),
        related: [{ message: 'first', range: captionOf(first) }],
      });
    });
  },
};

function alike(one: Issue, other: Issue): boolean {
  const [a, b] = [one.requests, other.requests];
  return a.length === 1 && b.length === 1 && sameRequest(a[0]!, b[0]!);
}

function sameRequest(a: Request, b: Request): boolean {
  if (
    a.treatments.length === 0 ||
    a.drug ||
    b.drug ||
    a.treatments.length !== b.treatments.length ||
    a.regions.length === 0
  )
    return false;
  const same =
    a.treatments.every((treatment) => b.treatments.includes(treatment)) &&
    a.regions.length === b.regions.length &&
    a.regions.every((region) => b.regions.includes(region));
  return (
    same &&
    a.side === b.side &&
    (a.quantity === undefined) === (b.quantity === undefined) &&
    (!a.quantity || !b.quantity || agree(a.quantity, b.quantity))
  );
}

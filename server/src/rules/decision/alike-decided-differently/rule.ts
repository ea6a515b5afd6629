import type { Issue } from '../../../letter/letter.ts';
import { agree } from '../../../reading/quantities/compare.ts';
import { captionOf, type IssueOfPart, issuesOfParts, nameOf } from '../../issues.ts';
import { perPart } from '../../per-part.ts';
import type { Rule } from '../../rule.ts';

/** Finds two issues about the same treatment of the same body part, decided differently. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'decision/alike-decided-differently',
    summary: 'Two similar issues are decided differently.',
    severity: 'information',
    messages: {
      differ:
        'Issue {number}, “{title}”, is similar to issue {first} but decided differently. Check that the rationale explains why.',
      first: 'This issue is decided the other way.',
    },
  },
  check(letter, report) {
    const earlier = new Map<string, IssueOfPart[]>();
    for (const own of issuesOfParts(letter)) {
      const { issue, part } = own;
      const key = keysOf(part.letter).get(issue);
      if (key === undefined) continue;
      const alike = earlier.get(key);
      if (!alike) earlier.set(key, [own]);
      else alike.push(own);
      const first = alike?.find(
        (other) => other.issue.decision?.upholds !== issue.decision?.upholds && agreeing(other.issue, issue),
      );
      if (!first || issue.decision?.upholds === undefined || first.issue.decision?.upholds === undefined) continue;
      report({
        message: 'differ',
        values: { ...nameOf(issue), first: first.issue.number },
        range: part.place(captionOf(issue)),
        related: [{ message: 'first', range: first.part.place(captionOf(first.issue)) }],
      });
    }
  },
};

/** What alike issues share: of each one request, with the same treatments, regions and side, all but its number; undefined if an issue is like no other. */
function keyOf({ requests: [request, another] }: Issue): string | undefined {
  if (!request || another || request.drug || request.treatments.length === 0 || request.regions.length === 0)
    return undefined;
  const ids = (things: readonly { readonly id: string }[]): string =>
    things
      .map(({ id }) => id)
      .sort()
      .join(' ');
  return `${ids(request.treatments)}/${ids(request.regions)}/${request.side ?? ''}/${request.quantity ? 'counted' : ''}`;
}

const keysOf = perPart(({ issues }) => new Map(issues.map((issue) => [issue, keyOf(issue)])));

function agreeing(one: Issue, other: Issue): boolean {
  const [a, b] = [one.requests[0]?.quantity, other.requests[0]?.quantity];
  return !a || !b || agree(a, b);
}

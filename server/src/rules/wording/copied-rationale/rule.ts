import { areNearRegions } from '../../../knowledge/regions/regions.ts';
import { areNear } from '../../../knowledge/treatments/treatments.ts';
import type { Issue, PartedLetter } from '../../../letter/letter.ts';
import { copiedRationales } from '../../../letter/wording-copies.ts';
import { regionsOf } from '../../citations.ts';
import { issuesOfParts } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales taken over from an issue that asks for something else. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'wording/copied-rationale',
    summary: 'A rationale is copied from an issue that requests something else.',
    severity: 'information',
    messages: {
      found:
        '{same} of {sentences} sentences in the rationale of issue {issue} are copied from issue {from}, which requests something else. Write what applies to this request.',
      earlier: 'The copied text starts here in the earlier rationale.',
    },
  },
  check(letter, report) {
    for (const { range, earlier, same, sentences, issue, from } of copiedRationales(letter)) {
      if (asksAlike(letter, issue, from)) continue;
      report({
        message: 'found',
        values: { same, sentences, issue, from },
        range,
        related: [{ message: 'earlier', range: earlier }],
      });
    }
  },
};

/** Whether two issues ask for what one argument can answer: near treatments of one body part, the other side of it included. */
function asksAlike(letter: PartedLetter, number: number, from: number): boolean {
  const issues = issuesOfParts(letter).map(({ issue }) => issue);
  const [one, other] = [number, from].map((wanted) => issues.find((issue) => issue.number === wanted));
  return one !== undefined && other !== undefined && areAlike(one, other);
}

function areAlike(one: Issue, other: Issue): boolean {
  const asked = other.asked;
  const regions = [...regionsOf(other).keys()];
  const own = [...regionsOf(one).keys()];
  return (
    one.asked.some(({ treatment }) => asked.some((two) => areNear(treatment, two.treatment))) &&
    (own.length === 0 || regions.length === 0 || own.some((id) => regions.some((two) => areNearRegions(id, two))))
  );
}

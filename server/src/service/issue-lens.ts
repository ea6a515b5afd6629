import type { Issue, Letter } from '../letter/letter.ts';
import { bounds } from '../reading/quantities/compare.ts';
import { total, weeks } from '../reading/quantities/quantity.ts';
import type { Range } from '../text/range.ts';
import { compareIssue, conclusionAgrees } from './comparison.ts';
import { describeAmount, summarizeIssue } from './issue-summary.ts';

/** A fact of an issue, shown above its title, and the place in the letter that it is read from. */
export interface Lens {
  /** Where it is shown: the issue's title. */
  readonly range: Range;
  readonly title: string;
  readonly target: Range;
}

/** How claims are put in a word. */
const claims = {
  exceeds: 'said to exceed it',
  within: 'said to be within it',
  inconsistent: 'said not to fit it',
} as const;

/** The facts of each issue in reading order: what is requested, the limit quoted, the comparison drawn, the decision, the conclusion. */
export function lensesOf(letter: Letter): Lens[] {
  return letter.issues.flatMap(lensesOfIssue);
}

function lensesOfIssue(issue: Issue): Lens[] {
  const range = issue.titleRange;
  const lens = (title: string, target: Range): Lens => ({ range, title, target });
  const lenses: Lens[] = [];
  const { request, limits, claim } = compareIssue(issue);
  const quantity = request?.quantity;
  const amount = quantity && describeAmount(quantity, request.treatments[0]?.counted === true);
  if (amount) lenses.push(lens(`${amount} requested`, quantity.range));
  else {
    const { amount: several } = summarizeIssue(issue);
    if (several !== '') lenses.push(lens(`${several} requested`, range));
  }
  for (const limit of limits.slice(0, 2)) {
    const length = weeks(limit.quantity);
    const visits = total(limit.quantity);
    if (visits)
      lenses.push(lens(`limit ${bounds(visits)}${length ? ` / ${bounds(length)} weeks` : ''}`, limit.quantity.range));
  }
  if (claim) lenses.push(lens(claims[claim.kind], claim.range));
  if (issue.decision) lenses.push(lens(issue.decision.meant ?? `“${issue.decision.written}”`, issue.decision.range));
  else lenses.push(lens('no decision', range));
  const conclusion = issue.argument?.conclusion;
  if (!conclusion) return [...lenses, lens('no conclusion', issue.rationale?.range ?? range)];
  const agrees = conclusionAgrees(issue);
  if (agrees !== undefined) lenses.push(lens(agrees ? 'conclusion agrees' : 'conclusion disagrees', conclusion.range));
  return lenses;
}

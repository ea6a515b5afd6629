import type { Issue, Letter } from '../letter/letter.ts';
import type { Claim } from '../reading/claims.ts';
import { bounds } from '../reading/quantities/compare.ts';
import { total, weeks } from '../reading/quantities/quantity.ts';
import type { Range } from '../text/range.ts';
import { compareIssue, conclusionAgrees } from './comparison.ts';
import { describeAmount, summarizeIssue } from './issue-summary.ts';
import { inEnglish, type Say } from '../text/say.ts';

/** A fact of an issue, shown above its title, and the place in the letter that it is read from. */
export interface Lens {
  /** Where it is shown: the issue's title. */
  readonly range: Range;
  readonly title: string;
  readonly target: Range;
}

/** How a claim is put in a word. */
function nameClaim({ kind }: Claim, say: Say): string {
  switch (kind) {
    case 'exceeds':
      return say('rationale: exceeds it');
    case 'within':
      return say('rationale: within it');
    case 'inconsistent':
      return say('rationale: not consistent with it');
    case 'meets':
      return say('rationale: criteria met');
  }
}

/** The facts of each issue in reading order: what is requested, the limit quoted, the comparison drawn, the decision, the conclusion. */
export function lensesOf(letter: Letter, say = inEnglish): Lens[] {
  return letter.issues.flatMap((issue) => lensesOfIssue(issue, say));
}

function lensesOfIssue(issue: Issue, say: Say): Lens[] {
  const range = issue.titleRange;
  const lens = (title: string, target: Range): Lens => ({ range, title, target });
  const lenses: Lens[] = [];
  const { request, limits, claim } = compareIssue(issue);
  const quantity = request?.quantity;
  const amount = quantity && describeAmount(quantity, request.treatments[0]?.counted === true, say);
  if (amount) lenses.push(lens(say('{0} requested', amount), quantity.range));
  else {
    const { amount: several } = summarizeIssue(issue, say);
    if (several !== '') lenses.push(lens(say('{0} requested', several), range));
  }
  for (const limit of limits.slice(0, 2)) {
    const length = weeks(limit.quantity);
    const visits = total(limit.quantity);
    if (!visits) continue;
    const title = length
      ? say('limit {0} / {1} weeks', bounds(visits), bounds(length))
      : say('limit {0}', bounds(visits));
    lenses.push(lens(title, limit.quantity.range));
  }
  if (claim) lenses.push(lens(nameClaim(claim, say), claim.range));
  if (issue.decision) lenses.push(lens(issue.decision.meant ?? `“${issue.decision.written}”`, issue.decision.range));
  else lenses.push(lens(say('no decision'), range));
  const conclusion = issue.argument?.conclusion;
  if (!conclusion) return [...lenses, lens(say('no conclusion'), issue.rationale?.range ?? range)];
  const agrees = conclusionAgrees(issue);
  if (agrees !== undefined)
    lenses.push(lens(agrees ? say('conclusion agrees') : say('conclusion disagrees'), conclusion.range));
  return lenses;
}

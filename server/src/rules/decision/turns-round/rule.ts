import { countIn } from '../../../letter/conclusion.ts';
import type { Issue, Letter } from '../../../letter/letter.ts';
import { total } from '../../../reading/quantities/quantity.ts';
import { termsWithin } from '../../../reading/terms.ts';
import type { Verdict } from '../../../reading/verdicts.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds rationales that find the request necessary in one sentence and not in another. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'decision/turns-round',
    summary: 'The rationale says both that the request is and that it is not medically necessary.',
    severity: 'information',
    waits: 'later',
    messages: {
      turns:
        'The rationale of issue {number} says the opposite of its conclusion here. Check that this sentence is about something else, or correct one of them.',
      conclusion: 'The conclusion is here.',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const { argument } = issue;
      const conclusion = argument?.conclusion;
      if (!conclusion) continue;
      for (const verdict of argument.opposing)
        if (!isOnOther(letter, issue, verdict) && !issue.partialGrant?.sentences.includes(verdict.sentence))
          report({
            message: 'turns',
            values: nameOf(issue),
            range: verdict.range,
            related: [{ message: 'conclusion', range: conclusion.verdict.range }],
          });
    }
  },
};

/** Whether a verdict that doesn't name the request is the one that another issue of the letter concludes with, on a treatment or a number of visits of its own. */
function isOnOther(letter: Letter, issue: Issue, verdict: Verdict): boolean {
  if (verdict.about === 'request' || verdict.ofRequest) return false;
  const { first, end } = verdict.sentence;
  const named = termsWithin(letter.terms, first, end);
  const counted = countIn(letter.tokens, verdict.subject);
  return letter.issues.some(
    (other) =>
      other !== issue &&
      other.argument?.conclusion?.necessary === verdict.necessary &&
      ((counted !== undefined && asksFor(other, counted) && !asksFor(issue, counted)) ||
        named.some(
          (term) =>
            (term.kind === 'treatment' && isAsked(other, term.treatment.id) && !isAsked(issue, term.treatment.id)) ||
            (term.kind === 'drug' && isAsked(other, term.drug.generic) && !isAsked(issue, term.drug.generic)),
        )),
  );
}

function isAsked({ asked }: Issue, id: string): boolean {
  return asked.some(({ treatment, drug }) => treatment === id || drug === id);
}

function asksFor({ requests }: Issue, visits: number): boolean {
  return requests.some(({ quantity }) => quantity !== undefined && total(quantity)?.includes(visits) === true);
}

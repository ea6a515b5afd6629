import { issuesOn, nameOfItem } from '../../asked.ts';
import type { AskedItem } from '../../../letter/asked-items.ts';
import type { LetterPart, PartedLetter } from '../../../letter/letter.ts';
import { decidedAbove } from '../../../letter/decided-above.ts';
import { reviewedItems } from '../../../letter/reviewed.ts';
import { captionOf, nameOf, saidIn, summaryPart } from '../../issues.ts';
import { inOneLine } from '../../../text/range.ts';
import type { Rule } from '../../rule.ts';

/** Finds issues whose request the summary says utilization review authorized. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/authorized-request',
    summary: 'The summary says that a treatment was or was not authorized, but an issue or a rationale says otherwise.',
    severity: 'information',
    messages: {
      authorized:
        'The summary says that utilization review authorized {treatment}, but issue {number} decides it. Correct the summary, or remove the issue: an authorized treatment is not in dispute.',
      title: 'Issue {number} decides it here.',
      refused:
        'The rationale says that utilization review did not authorize {treatment}, but the summary says that it did. Correct one of them.',
      granted:
        'The rationale says that utilization review authorized {treatment}, but the summary says that it did not. Correct one of them.',
      above:
        'The rationale of issue {own} says that {treatment} was {said} above, but issue {number} decides otherwise. Correct one of them.',
      summary: 'The summary says so here.',
    },
  },
  check(letter, report) {
    const summary = summaryPart(letter);
    const items = summary?.letter.summary.askedItems ?? [];
    if (summary)
      for (const { item, contrary, part } of reviewedOtherwise(letter, items))
        report({
          message: item.authorized ? 'granted' : 'refused',
          values: { treatment: nameOfItem(item) },
          range: part.place(item.range),
          related: [{ message: 'summary', range: summary.place(contrary.range) }],
        });
    for (const { what, part } of saidIn(letter, decidedAbove)) {
      const { term, granted, issue: own } = what;
      const named = {
        treatment: term.kind === 'treatment' ? term.treatment : undefined,
        drug: term.kind === 'drug' ? term.drug : undefined,
      };
      const on = issuesOn(letter, named).filter(
        ({ issue }) => issue.number < own && issue.decision?.upholds !== undefined,
      );
      const [decided] = on;
      if (!decided || on.some(({ issue }) => issue.decision!.upholds !== granted)) continue;
      report({
        message: 'above',
        values: {
          ...nameOf(decided.issue),
          own,
          treatment: inOneLine(part.letter.tokens.text, term.range),
          said: granted ? 'granted' : 'refused',
        },
        range: part.place(what.range),
        related: [
          { message: 'title', values: nameOf(decided.issue), range: decided.part.place(captionOf(decided.issue)) },
        ],
      });
    }
    // Only where the same summary tells what was denied does an authorization refer to the decision in dispute.
    if (!summary || !items.some(({ denied }) => denied)) return;
    for (const item of items) {
      const on = issuesOn(letter, item);
      const contrary = items.some(
        (other) => other.denied && issuesOn(letter, other).some(({ issue }) => on.some((one) => one.issue === issue)),
      );
      if (!item.authorized || item.denied || contrary) continue;
      for (const { issue, part } of on.filter(
        ({ issue: { requests } }) => !requests.some(({ role }) => role === 'authorized'),
      ))
        report({
          message: 'authorized',
          values: { ...nameOf(issue), treatment: nameOfItem(item) },
          range: summary.place(item.authorized),
          related: [{ message: 'title', values: nameOf(issue), range: part.place(captionOf(issue)) }],
        });
    }
  },
};

/** What a rationale says of what review did with something, and where the summary has the opposite alone. */
interface ReviewedOtherwise {
  readonly item: AskedItem;
  readonly contrary: AskedItem;
  readonly part: LetterPart;
}

/** Lists what rationales say that review authorized or refused, and of which the summary says the opposite alone. */
function reviewedOtherwise(letter: PartedLetter, items: readonly AskedItem[]): ReviewedOtherwise[] {
  const decided = items.filter(({ denied, authorized }) => denied || authorized);
  if (decided.length === 0) return [];
  return letter.parts.flatMap((part) =>
    reviewedItems(part.letter).flatMap((item) => {
      const own = decided.filter((other) => (other.drug ?? other.treatment) === (item.drug ?? item.treatment));
      const isSame = (other: AskedItem): boolean =>
        (other.authorized !== undefined) === (item.authorized !== undefined);
      const [contrary] = own;
      return contrary && !own.some(isSame) ? [{ item, contrary, part }] : [];
    }),
  );
}

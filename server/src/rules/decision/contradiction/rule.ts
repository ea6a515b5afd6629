import { nameOf } from '../../issues.ts';
import type { Issue } from '../../../letter/letter.ts';
import type { PartialGrant } from '../../../letter/partial-grants.ts';
import type { DecisionNode } from '../../../syntax/tree.ts';
import type { Report, Rule } from '../../rule.ts';

/** Finds conclusions that say the opposite of the decision word. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'decision/contradiction',
    summary: 'The conclusion contradicts the decision.',
    severity: 'error',
    waits: 'later',
    messages: {
      necessary:
        'Issue {number} is “{decision}” (the denial stands), but its rationale concludes that the request is medically necessary. Change the decision or the conclusion.',
      unnecessary:
        'Issue {number} is “{decision}” (the denial is reversed), but its rationale concludes that the request is not medically necessary. Change the decision or the conclusion.',
      partial:
        'Issue {number} is “{decision}” as a whole, but its rationale finds only part of the request medically necessary. Decide the whole request one way, or make each part a separate issue.',
      granted: 'One part is found medically necessary here.',
      refused: 'The rest is found not medically necessary here.',
      decision: 'The decision is “{decision}” here.',
      decide: 'Change the decision to “{word}”',
      conclude: 'Change the conclusion to “{words}”',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const { decision, argument, partialGrant } = issue;
      if (decision?.upholds !== undefined && partialGrant && !partialGrant.overruled) {
        report(partOf(issue, decision, partialGrant));
        continue;
      }
      const conclusion = argument?.conclusion;
      if (
        !conclusion ||
        conclusion.verdict.possible ||
        decision?.upholds === undefined ||
        conclusion.necessary !== decision.upholds
      )
        continue;
      const other = letter.form.issues.decisions.find(({ upholds }) => upholds !== decision.upholds)?.word ?? '';
      const values = { ...nameOf(issue), decision: decision.written, word: other };
      const { range } = conclusion.verdict;
      const words = turned(letter.text.slice(range.start, range.end), conclusion.necessary);
      report({
        message: conclusion.necessary ? 'necessary' : 'unnecessary',
        values,
        range,
        related: [{ message: 'decision', values, range: decision.range }],
        fixes: [
          { title: 'decide', values, safe: false, edits: [{ range: decision.range, newText: other }] },
          ...(words === undefined
            ? []
            : [{ title: 'conclude', values: { words }, safe: false, edits: [{ range, newText: words }] }]),
        ],
      });
    }
  },
};

/** Reports a rationale that decides both ways, at the place that goes against the decision. */
function partOf(issue: Issue, decision: DecisionNode, { granted, refused, sure }: PartialGrant): Report {
  const values = { ...nameOf(issue), decision: decision.written };
  const places = [
    { message: 'granted', range: granted },
    { message: 'refused', range: refused },
  ];
  const [against, other] = decision.upholds ? places : places.reverse();
  return {
    message: 'partial',
    values,
    range: against!.range,
    related: [...(granted === refused ? [] : [other!]), { message: 'decision', values, range: decision.range }],
    ...(!sure && { atMost: 'warning' }),
  };
}

/** The verdict with its “not” put in or removed, where it is one of the plain ones. */
function turned(verdict: string, necessary: boolean): string | undefined {
  const plain = verdict.replace(/\s+/g, ' ');
  if (necessary) return /^(?:is|are|was|were) medically/i.test(plain) ? plain.replace(/^(\w+)/, '$1 not') : undefined;
  return /^(?:is|are|was|were) not medically/i.test(plain) ? plain.replace(/ not /, ' ') : undefined;
}

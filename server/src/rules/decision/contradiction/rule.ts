import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

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
      decision: 'The decision is “{decision}” here.',
      decide: 'Change the decision to “{word}”',
      conclude: 'Change the conclusion to “{words}”',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      const { decision, argument } = issue;
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

/** The verdict with its “not” put in or removed, where it is one of the plain ones. */
function turned(verdict: string, necessary: boolean): string | undefined {
  const plain = verdict.replace(/\s+/g, ' ');
  if (necessary) return /^(?:is|are|was|were) medically/i.test(plain) ? plain.replace(/^(\w+)/, '$1 not') : undefined;
  return /^(?:is|are|was|were) not medically/i.test(plain) ? plain.replace(/ not /, ' ') : undefined;
}

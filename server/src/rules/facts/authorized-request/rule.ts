import { issuesOn, nameOfItem } from '../../asked.ts';
import { captionOf, nameOf, summaryPart } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds issues whose request the summary says utilization review authorized. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/authorized-request',
    summary: 'The summary says that review authorized what an issue decides.',
    severity: 'information',
    messages: {
      authorized:
        'The summary says that utilization review authorized {treatment}, which issue {number} decides. What was authorized is not in dispute; correct the summary, or remove the issue.',
      title: 'Issue {number} decides on it here.',
    },
  },
  check(letter, report) {
    const summary = summaryPart(letter);
    const items = summary?.letter.summary.askedItems ?? [];
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

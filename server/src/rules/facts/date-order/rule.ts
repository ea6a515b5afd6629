import type { Rule } from '../../rule.ts';

/** The order of the header's dates: the injury, the denial, the application, the assignment, the decision. */
const order = ['dateOfInjury', 'utilizationReviewDate', 'applicationReceived', 'dateAssigned', 'decisionDate'];

/** Finds header dates that stand in an order in which the events cannot have happened. */
export const rule: Rule = {
  scope: 'frame',
  meta: {
    id: 'facts/date-order',
    summary: 'Two header dates are in an impossible order.',
    severity: 'error',
    messages: {
      order: '“{late}” is {lateDate}, before “{early}”, {earlyDate}. Correct one of the dates.',
      early: '“{early}” is {earlyDate} here.',
    },
  },
  check(letter, report) {
    const entries = order.flatMap((id) => letter.header.get(id) ?? []).filter(({ date }) => date !== undefined);
    entries.slice(1).forEach((entry, index) => {
      const before = entries[index]!;
      if (entry.date! >= before.date!) return;
      const values = {
        late: entry.node.field.label,
        lateDate: entry.value,
        early: before.node.field.label,
        earlyDate: before.value,
      };
      report({
        message: 'order',
        values,
        range: entry.node.value,
        related: [{ message: 'early', values, range: before.node.value }],
      });
    });
  },
};

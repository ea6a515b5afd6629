import type { Interval } from '../../../reading/numbers.ts';
import { intervalsOf } from '../../../reading/quantities/parts.ts';
import { partsOf, type Quantity } from '../../../reading/quantities/quantity.ts';
import { quantitiesOf } from '../../counts.ts';
import type { Rule } from '../../rule.ts';

/** Finds ranges of visits or weeks that begin with the larger number. */
export const rule: Rule = {
  meta: {
    id: 'counts/range-reversed',
    summary: 'A range starts with its larger number.',
    severity: 'warning',
    scope: 'part',
    messages: {
      reversed: 'The range “{text}” starts with the larger number, {larger}. Swap the numbers, or correct one of them.',
      exchange: 'Swap the two numbers',
    },
  },
  check(letter, report) {
    for (const quantity of quantitiesOf(letter)) {
      for (const interval of reversedOf(quantity)) {
        const { tokens } = letter;
        const range = { start: tokens.starts[interval.first]!, end: tokens.ends[interval.end - 1]! };
        const low = { start: range.start, end: tokens.ends[interval.first]! };
        const high = { start: tokens.starts[interval.end - 1]!, end: range.end };
        const text = (part: { start: number; end: number }): string => letter.text.slice(part.start, part.end);
        // Numbers of several words (“twenty-four to twelve”) are for the writer to set right.
        const plain =
          [low, high].every((part) => /^\w+$/.test(text(part))) && /^\w+\s*(?:-|–|to|or)\s*\w+$/.test(text(range));
        const edits = [
          { range: low, newText: text(high) },
          { range: high, newText: text(low) },
        ];
        report({
          message: 'reversed',
          values: { text: text(range), larger: interval.min },
          range,
          fixes: plain ? [{ title: 'exchange', safe: false, edits }] : [],
        });
      }
    }
  },
};

/** The ranges of a quantity that begin with the larger number: hardly ever one. */
function reversedOf(quantity: Quantity): Interval[] {
  const reversed: Interval[] = [];
  for (const part of partsOf(quantity))
    for (const interval of intervalsOf(part)) if (interval.min > interval.max) reversed.push(interval);
  return reversed;
}

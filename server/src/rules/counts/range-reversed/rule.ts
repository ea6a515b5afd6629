import { rangeOf } from '../../../text/tokens.ts';
import type { Rule } from '../../rule.ts';

/** Finds ranges of visits, tablets, hours or lengths of time that begin with the larger number. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'counts/range-reversed',
    summary: 'A range starts with its larger number.',
    severity: 'warning',
    messages: {
      reversed: 'The range “{text}” starts with the larger number, {larger}. Swap the numbers, or correct one of them.',
      exchange: 'Swap the two numbers',
    },
  },
  check(letter, report) {
    for (const reversed of letter.reversedRanges) {
      const { tokens } = letter;
      const range = rangeOf(tokens, reversed.first, reversed.end);
      const low = { start: range.start, end: tokens.ends[reversed.first]! };
      const high = { start: tokens.starts[reversed.end - 1]!, end: range.end };
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
        values: { text: text(range), larger: reversed.larger },
        range,
        fixes: plain ? [{ title: 'exchange', safe: false, edits }] : [],
      });
    }
  },
};

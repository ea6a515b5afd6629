import type { DateReading } from '../../../reading/dates.ts';
import { saidIn } from '../../issues.ts';
import { slice } from '../../../text/range.ts';
import type { Rule } from '../../rule.ts';

/** Finds dates that do not exist. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/impossible-date',
    summary: 'The date does not exist.',
    severity: 'warning',
    messages: {
      day: '“{text}” is not a calendar date. Correct it.',
      year: 'The year in “{text}” cannot be right. Correct it.',
    },
  },
  check(letter, report) {
    if (!letter.isLetter) return;
    for (const { what, part } of saidIn(letter, ({ timeline }) => timeline)) {
      const { range } = what.date;
      const message = judge(what.date);
      if (message) report({ message, values: { text: slice(part.letter.text, range) }, range: part.place(range) });
    }
    for (const { node, value, date } of letter.header.values()) {
      // Placeholders are still to be filled in.
      if (node.field.value === 'date' && date === undefined && /^\d+[/-]\d+[/-]\d+$/.test(value))
        report({ message: 'day', values: { text: value }, range: node.value });
    }
  },
};

function judge({ iso, year, day }: DateReading): string | undefined {
  if (year !== undefined && (year > 2100 || year < 1900)) return 'year';
  return iso === undefined && day !== undefined ? 'day' : undefined;
}

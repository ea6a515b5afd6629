import { injury } from '../../../letter/facts/events.ts';
import type { Fact } from '../../../letter/facts/fact.ts';
import { factsWith } from '../../../letter/facts/read.ts';
import type { PartedLetter } from '../../../letter/letter.ts';
import type { DateReading } from '../../../reading/dates.ts';
import { inOneLine } from '../../../text/range.ts';
import { headerPlace, reportOtherwiseDated } from '../../dates.ts';
import { isInSummary, type Said, saidIn } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds dates of the injury in the text that are not the header's. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/injury-date',
    summary: 'The text gives a different date of injury than the header.',
    severity: 'warning',
    messages: {
      differs: 'The text gives the date of injury as {body}, but the header says {header}. Correct one of them.',
      header: 'The header says {value} here.',
      body: "Use the header's date in the text: {newText}",
      intoHeader: "Use the text's date in the header: {newText}",
    },
  },
  check(letter, report) {
    reportOtherwiseDated(letter, 'injury', 'dateOfInjury', report);
    const entry = letter.header.get('dateOfInjury');
    if (entry?.date === undefined) return;
    for (const { what, part } of otherMonths(letter, entry.date))
      report({
        message: 'differs',
        values: { body: inOneLine(part.letter.text, what.date!.range), header: entry.value },
        range: part.place(what.range),
        related: headerPlace(letter, 'dateOfInjury'),
        atMost: 'information',
      });
  },
};

/** The months in which rationales have the injury, of which the summary has nothing. */
function otherMonths(letter: PartedLetter, day: string): Said<Fact>[] {
  const told = saidIn(letter, ({ timeline }) => timeline).filter(({ what, part }) =>
    isInSummary(part, what.date.first),
  );
  const known = new Set([day.slice(0, 7), ...told.map(({ what }) => monthOf(what.date))]);
  return saidIn(letter, (part) => factsWith(part, 'date').filter(({ subject }) => subject.id === injury.id)).filter(
    ({ what }) => !known.has(monthOf(what.date!)),
  );
}

function monthOf({ year = 0, month }: DateReading): string {
  return `${String(year)}-${String(month).padStart(2, '0')}`;
}

import { daysBetween, headerDay, headerPlace, isBefore, otherwiseDated, placeOfDay, written } from '../../dates.ts';
import type { DatedEvent, EventKind } from '../../../letter/timeline.ts';
import type { DateReading } from '../../../reading/dates.ts';
import type { Fact } from '../../../letter/facts/fact.ts';
import { factsWith } from '../../../letter/facts/read.ts';
import type { PartedLetter } from '../../../letter/letter.ts';
import type { LetterRange } from '../../../letter/place.ts';
import { inOneLine, overlaps } from '../../../text/range.ts';
import { titleIds } from '../../asked.ts';
import { isInSummary, type Said, saidIn } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** What is done for an injury, and so after it; imaging may be older. */
const ofInjury: ReadonlySet<EventKind> = new Set(['visit', 'request', 'care', 'complaint']);

/** Finds visits and requests that the letter dates before the injury. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/before-injury',
    summary: 'The text dates a visit or request for this injury before the injury.',
    severity: 'information',
    messages: {
      before:
        'The text gives the date {date}, before the injury on {injury}. Check that this belongs to the earlier history, or correct one of the dates.',
      taken:
        'The text says that {drug} has been taken since {date}, but the injury was on {injury}. Say that it was taken for something else, or correct one of the dates.',
      header: 'The header says {value} here.',
    },
  },
  check(letter, report) {
    const injury = headerDay(letter, 'dateOfInjury');
    if (injury === undefined) return;
    const told: LetterRange[] = [];
    let misdated: ReadonlySet<DatedEvent> | undefined;
    for (const said of saidIn(letter, ({ timeline }) => timeline)) {
      const event = said.what;
      if (!ofInjury.has(event.kind) && !(isInSummary(said.part, event.date.first) && isLittleBefore(event, injury)))
        continue;
      if (event.another || !isBefore(event.date, injury) || isNoYear(event.date)) continue;
      // The rule on the date of injury covers this.
      misdated ??= new Set(otherwiseDated(letter, 'injury', 'dateOfInjury').map(({ what }) => what));
      if (misdated.has(event)) continue;
      told.push(placeOfDay(said));
      report({
        message: 'before',
        values: { date: written(said), injury: letter.header.get('dateOfInjury')!.value },
        range: placeOfDay(said),
        related: headerPlace(letter, 'dateOfInjury'),
      });
    }
    for (const { what: fact, part } of takenBefore(letter, injury)) {
      const range = part.place(fact.date!.range);
      if (told.some((other) => overlaps(other, range))) continue;
      report({
        message: 'taken',
        values: {
          drug: fact.subject.name,
          date: inOneLine(part.letter.text, fact.date!.range),
          injury: letter.header.get('dateOfInjury')!.value,
        },
        range,
        related: headerPlace(letter, 'dateOfInjury'),
      });
    }
  },
};

/** Lists since when drugs that are in dispute are said to have been taken, where that is before the injury. */
function takenBefore(letter: PartedLetter, injury: string): Said<Fact>[] {
  const older = saidIn(letter, (part) =>
    factsWith(part, 'date').filter(
      ({ subject, status, date }) => subject.kind === 'drug' && status === 'given' && isBefore(date!, injury),
    ),
  );
  if (older.length === 0) return [];
  const asked = saidIn(letter, titleIds).map(({ what }) => what);
  return older.filter(({ what: { subject } }) => asked.includes(subject.id));
}

/** How long before the injury care and studies are rather a typing error than an older history, in days. */
const NEAR = 60;

/** Whether something of which the text does not plainly say what it was, or a study, lies shortly before the injury. */
function isLittleBefore({ kind, date: { iso } }: DatedEvent, injury: string): boolean {
  return (kind === 'other' || kind === 'study') && iso !== undefined && daysBetween(iso, injury) < NEAR;
}

/** Whether a date has a year in which no one wrote a record: it is an error, and reported as a date that cannot be. */
function isNoYear({ year = 0 }: DateReading): boolean {
  return year < 1900;
}

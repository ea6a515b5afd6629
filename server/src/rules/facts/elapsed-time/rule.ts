import { treatmentById } from '../../../knowledge/treatments/treatments.ts';
import type { Elapsed } from '../../../letter/elapsed.ts';
import type { PartedLetter } from '../../../letter/letter.ts';
import { daysBetween, headerDay, headerPlace } from '../../dates.ts';
import { titleIds } from '../../asked.ts';
import { type Said, saidIn } from '../../issues.ts';
import type { Fact } from '../../../letter/facts/fact.ts';
import { factsWith } from '../../../letter/facts/read.ts';
import { SINCE_YEAR } from '../../../letter/facts/events.ts';
import { LONG_USE } from '../../../letter/facts/lengths.ts';
import { sameEvent, samePlace } from '../../../letter/facts/subjects.ts';
import { inOneLine } from '../../../text/range.ts';
import type { Rule } from '../../rule.ts';

/** How long before the review the examination may lie from which a letter counts, in days. */
const BEFORE_REVIEW = 60;

/** Finds times since the injury, since operations, injections and studies, and of complaints, that the dates of the letter do not bear. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/elapsed-time',
    summary: 'The stated time since the injury or an operation does not match the dates.',
    severity: 'warning',
    messages: {
      differs:
        'The stated time is “{text}”, but by the dates the injury was {days} days earlier. Correct the time or one of the dates.',
      longer:
        'The text says that the complaint has lasted {text}, but the injury was only {days} days earlier. Correct the time, or say that the complaint predates the injury.',
      use: 'The text says that {treatment} has been used for {text}, but the injury was only {days} days earlier. Correct the time, or say that it was used before the injury.',
      event:
        'The stated time since the {event} is “{text}”, but by the dates it is {days} days. Correct the time or the date.',
      date: 'The date is here.',
      header: 'The header says {value} here.',
    },
  },
  check(letter, report) {
    const injury = headerDay(letter, 'dateOfInjury');
    const decided = headerDay(letter, 'decisionDate');
    // Dates of the header that cannot be are another rule's matter.
    if (injury === undefined || decided === undefined || decided < injury) return;
    // What the worker is said to have had is told from the records that were reviewed.
    const seen = headerDay(letter, 'utilizationReviewDate') ?? decided;
    for (const { what: elapsed, part } of saidIn(letter, (one) => one.elapsed)) {
      const complaint = elapsed.since === 'complaint';
      const [least, most] = spanOf(letter, elapsed, injury, complaint ? seen : decided);
      const tooLong = elapsed.days[0] > most + elapsed.unitDays;
      if (!tooLong && (complaint || elapsed.days[1] >= least - elapsed.unitDays)) continue;
      report({
        message: complaint ? 'longer' : 'differs',
        values: {
          text: inOneLine(part.letter.text, elapsed.range),
          days: tooLong ? most : least,
        },
        range: part.place(elapsed.range),
        related: headerPlace(letter, 'dateOfInjury'),
        ...(elapsed.since === 'injury' ? {} : { atMost: 'information' as const }),
      });
    }
    for (const { what: fact, part } of usedFor(letter, daysBetween(injury, seen)))
      report({
        message: 'use',
        values: {
          treatment: fact.subject.name,
          text: inOneLine(part.letter.text, fact.range),
          days: daysBetween(injury, seen),
        },
        range: part.place(fact.range),
        related: headerPlace(letter, 'dateOfInjury'),
        atMost: 'information',
      });
    for (const { said, dated, days } of otherwiseSince(letter, decided))
      report({
        message: 'event',
        values: { text: inOneLine(said.part.letter.text, said.what.range), event: dated.what.subject.name, days },
        range: said.part.place(said.what.range),
        related: [{ message: 'date', range: dated.part.place(dated.what.range) }],
        atMost: 'information',
      });
  },
};

/** By how many days a length in months may be rounded up. */
const MONTH = 31;

/** Lists how long what is in dispute is said to have been used, where that is longer than this many days. */
function usedFor(letter: PartedLetter, days: number): Said<Fact>[] {
  // “12 visits over 12 weeks after a meniscectomy” are no one's use of it.
  const isUsed = ({ written, subject: { kind, id } }: Fact): boolean =>
    kind === 'drug' ? written !== 'relief' : written === LONG_USE && treatmentById(id)?.kind === 'therapy';
  const isTooLong = (fact: Fact): boolean =>
    isUsed(fact) && fact.value![0] > days + (fact.written === LONG_USE ? 0 : MONTH);
  const long = saidIn(letter, (part) => factsWith(part, 'lasting').filter(isTooLong));
  if (long.length === 0) return [];
  const asked = saidIn(letter, titleIds).map(({ what }) => what);
  return long.filter(({ what: { subject } }) => asked.includes(subject.id));
}

/** A time since an event that its one date does not support, with the days that it was by the dates. */
interface OtherSince {
  readonly said: Said<Fact>;
  readonly dated: Said<Fact>;
  readonly days: number;
}

/** Lists the times since operations, injections and studies that the one date of the event does not support. */
function otherwiseSince(letter: PartedLetter, decided: string): OtherSince[] {
  const times = saidIn(letter, (part) => factsWith(part, 'since').filter(({ written }) => written !== SINCE_YEAR));
  if (times.length === 0) return [];
  const dates = saidIn(letter, (part) => factsWith(part, 'date').filter(({ date }) => date?.iso !== undefined));
  return times.flatMap((said): OtherSince[] => {
    const own = dates.filter(({ what }) => sameEvent(said.what, what) && samePlace(said.what, what));
    const [dated] = own;
    if (!dated || own.some(({ what }) => what.date!.iso !== dated.what.date!.iso)) return [];
    const [least, most] = sinceEvent(letter, said.what, dated.what.date!.iso!, decided);
    const [low, high] = said.what.value!;
    if (low > most) return [{ said, dated, days: most }];
    return high < least ? [{ said, dated, days: least }] : [];
  });
}

/** The least and the most days that can have gone by since an event: up to the day that is named, to the request, or to the review. */
function sinceEvent(letter: PartedLetter, { date, written }: Fact, event: string, decided: string): [number, number] {
  if (date?.iso !== undefined && date.iso > event) {
    const days = daysBetween(event, date.iso);
    return [days, days];
  }
  const review = headerDay(letter, 'utilizationReviewDate') ?? decided;
  const most = daysBetween(event, written === 'request' ? review : decided);
  return [written === undefined ? 0 : daysBetween(event, review) - BEFORE_REVIEW, most];
}

/** The least and the most days that can have gone by since the injury. */
function spanOf(letter: PartedLetter, { on, untilNow }: Elapsed, injury: string, decided: string): [number, number] {
  if (on?.iso !== undefined && on.iso > injury) {
    const days = daysBetween(injury, on.iso);
    return [days, days];
  }
  const review = headerDay(letter, 'utilizationReviewDate') ?? decided;
  return [untilNow ? daysBetween(injury, review) - BEFORE_REVIEW : 0, daysBetween(injury, decided)];
}

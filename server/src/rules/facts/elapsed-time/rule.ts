import type { Elapsed } from '../../../letter/elapsed.ts';
import type { PartedLetter } from '../../../letter/letter.ts';
import { daysBetween, headerDay, headerPlace } from '../../dates.ts';
import { saidIn } from '../../issues.ts';
import { inOneLine } from '../../../text/range.ts';
import type { Rule } from '../../rule.ts';

/** How long before the review the examination may lie from which a letter counts, in days. */
const BEFORE_REVIEW = 60;

/** Finds times since the injury, and of complaints, that the dates of the letter do not bear. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'facts/elapsed-time',
    summary: 'The time that the text gives since the injury does not fit the dates.',
    severity: 'warning',
    messages: {
      differs:
        'The text says {text}, but by the dates it was {days} days since the injury. Correct the time, or one of the dates.',
      longer:
        'The text says that the complaint has lasted {text}, but the injury was {days} days before. Correct the time, or say that it is an older complaint.',
      header: 'The header says {value} here.',
    },
  },
  check(letter, report) {
    const injury = headerDay(letter, 'dateOfInjury');
    const decided = headerDay(letter, 'decisionDate');
    // Dates of the header that cannot be are another rule's matter.
    if (injury === undefined || decided === undefined || decided < injury) return;
    for (const { what: elapsed, part } of saidIn(letter, (one) => one.elapsed)) {
      const [least, most] = spanOf(letter, elapsed, injury, decided);
      const complaint = elapsed.since === 'complaint';
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
        ...(complaint ? { atMost: 'information' as const } : {}),
      });
    }
  },
};

/** The least and the most days that can have gone by since the injury. */
function spanOf(letter: PartedLetter, { on, untilNow }: Elapsed, injury: string, decided: string): [number, number] {
  if (on?.iso !== undefined && on.iso > injury) {
    const days = daysBetween(injury, on.iso);
    return [days, days];
  }
  const review = headerDay(letter, 'utilizationReviewDate') ?? decided;
  return [untilNow ? daysBetween(injury, review) - BEFORE_REVIEW : 0, daysBetween(injury, decided)];
}

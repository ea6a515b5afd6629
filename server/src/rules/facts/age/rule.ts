import { headerDay } from '../../dates.ts';
import type { Rule } from '../../rule.ts';

/** Finds ages that are not those of the birth date that the letter gives. */
export const rule: Rule = {
  meta: {
    id: 'facts/age',
    summary: "The worker's age does not fit the birth date.",
    severity: 'warning',
    messages: {
      differs:
        'The worker is described as {age} years old, but by the birth date was {years} when the letter was decided. Correct the one that is wrong.',
      birth: 'The birth date stands here.',
    },
  },
  check(letter, report) {
    const { age, range } = letter.worker;
    const decided = headerDay(letter, 'decisionDate');
    const birth = letter.timeline.find(({ kind, date }) => kind === 'birth' && date.iso !== undefined)?.date;
    if (age === undefined || !range || decided === undefined || !birth) return;
    const years =
      Number(decided.slice(0, 4)) - Number(birth.iso!.slice(0, 4)) - (decided.slice(5) < birth.iso!.slice(5) ? 1 : 0);
    // The description may be some months older than the decision.
    if (age === years || age === years - 1) return;
    report({ message: 'differs', values: { age, years }, range, related: [{ message: 'birth', range: birth.range }] });
  },
};

import { headerDay, headerPlace, written } from '../../dates.ts';
import type { Rule } from '../../rule.ts';

/** Finds visits and requests that the letter dates before the injury. */
export const rule: Rule = {
  meta: {
    id: 'facts/before-injury',
    summary: 'The text dates a visit or a request for this injury before the injury.',
    severity: 'information',
    messages: {
      before:
        'The text dates this {date}, before the injury of {injury}. Make sure that it belongs to an earlier history, or correct one of the two dates.',
      header: 'The header says {value} here.',
    },
  },
  check(letter, report) {
    const injury = headerDay(letter, 'dateOfInjury');
    if (injury === undefined) return;
    for (const event of letter.timeline) {
      const { iso } = event.date;
      if ((event.kind !== 'visit' && event.kind !== 'request') || iso === undefined || iso >= injury) continue;
      report({
        message: 'before',
        values: { date: written(letter, event), injury: letter.header.get('dateOfInjury')!.value },
        range: event.date.range,
        related: headerPlace(letter, 'dateOfInjury'),
      });
    }
  },
};

import type { Letter } from '../letter/letter.ts';
import type { DatedEvent } from '../letter/timeline.ts';
import { slice } from '../text/range.ts';
import type { ReportedFix, ReportedPlace } from './rule.ts';

/** The ISO day of a header field, where the header has it as a date that exists. */
export function headerDay(letter: Letter, id: string): string | undefined {
  return letter.header.get(id)?.date;
}

/** The day of an event as the letter writes it; blanks within figures are the page's, those between words are kept. */
export function written(letter: Letter, { date }: DatedEvent): string {
  const text = slice(letter.text, date.range);
  return text.replace(/\s+/g, /[a-z]/i.test(text) ? ' ' : '');
}

/** The place of a header field, to be shown beside a finding on a date. The message is the rule's `header`. */
export function headerPlace(letter: Letter, id: string): ReportedPlace[] {
  const entry = letter.header.get(id);
  return entry ? [{ message: 'header', values: { value: entry.value }, range: entry.node.value }] : [];
}

/** Both ways to make a date in the body and the header's the same; a person must say which is right. The titles are the rule's `body` and `intoHeader`. */
export function dateFixes(letter: Letter, event: DatedEvent, id: string): ReportedFix[] {
  const entry = letter.header.get(id);
  if (!entry) return [];
  const iso = event.date.iso ?? '';
  const forHeader = `${iso.slice(5, 7)}/${iso.slice(8, 10)}/${iso.slice(0, 4)}`;
  return [
    {
      title: 'body',
      values: { newText: entry.value },
      safe: false,
      edits: [{ range: event.date.range, newText: entry.value }],
    },
    {
      title: 'intoHeader',
      values: { newText: forHeader },
      safe: false,
      edits: [{ range: entry.node.value, newText: forHeader }],
    },
  ];
}

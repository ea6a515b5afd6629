import type { Frame } from '../letter/letter.ts';
import type { Report } from './rule.ts';

/** What holds a report on the letter's form at `information` where the form itself is only held to be so. */
export function heldByForm(letter: Frame): Pick<Report, 'atMost'> {
  return letter.form.standing === 'unverified' ? { atMost: 'information' } : {};
}

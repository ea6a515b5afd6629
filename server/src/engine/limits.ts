import type { Finding } from './finding.ts';
import { type CheckOptions, selects } from './check.ts';

/** The longest text, in UTF-16 units, that is read as a letter: some two hundred times the longest ones published. */
export const MAX_LETTER_LENGTH = 5_000_000;

/** How long a text is: in UTF-16 units, or in bytes where it was not even read. */
export interface TextSize {
  readonly length: number;
  readonly unit: 'characters' | 'bytes';
}

/** A count in millions, as messages have it: `5.2`. */
export function inMillions(count: number): string {
  return (count / 1_000_000).toFixed(1);
}

/** The rule that says why a text is not checked. */
const NOT_A_LETTER = 'structure/not-a-letter';

/**
 * What is said of a text longer than `MAX_LETTER_LENGTH` instead of reading it: one finding at its first character.
 * None if the options leave that rule out.
 */
export function findTooLong({ length, unit }: TextSize, { levels = {}, only }: CheckOptions = {}): Finding[] {
  const severity = levels[NOT_A_LETTER] ?? levels['structure/*'] ?? 'information';
  if (severity === 'off' || (only && !selects(only, NOT_A_LETTER))) return [];
  return [
    {
      rule: NOT_A_LETTER,
      severity,
      message: `This text is too long to be a determination letter: it has ${inMillions(length)} million ${unit}, and at most ${inMillions(MAX_LETTER_LENGTH)} million characters are read, so it is not checked.`,
      range: { start: 0, end: 1 },
      related: [],
      fixes: [],
    },
  ];
}

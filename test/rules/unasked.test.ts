import { describe, expect, it } from 'vitest';
import { fixAll } from '../../server/src/engine/fix-all.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';
import { findingsOf } from '../kit/fixes.ts';

const OPENING = 'A short course of active therapy is advised for a sprained knee that has lost motion.';

/** The rationale of a letter after its safe fixes. */
function fixed(rationale: string): string {
  const letter = (end: string): string => baseLetter({ issues: [baseIssue({ rationale: `${OPENING} ${end}` })] });
  const { text } = fixAll(letter(rationale), findingsOf);
  return text.slice(text.indexOf(OPENING) + OPENING.length).trim();
}

describe('fixed unasked', () => {
  it.each([
    ['The request is not medically necessary', 'The request is not medically necessary.'],
    ['The request for for rest is not medically necessary.', 'The request for rest is not medically necessary.'],
    [
      'In the end in the end the request is not medically necessary.',
      'In the end the request is not medically necessary.',
    ],
  ])('%s', (rationale, after) => {
    expect(fixed(rationale)).toBe(after);
  });
});

describe('never fixed unasked', () => {
  it.each([
    // Cut after any word: nobody but the author knows how it went on.
    'The request for two more visits are medically',
    'The request for two more visits is not',
    'The request for two more visits',
    'The request for two',
    'The worker was seen for a sprain of the',
    'Nobody has seen the worker since',
    // What is twice on purpose.
    'The work-up up to October is complete. The request is not medically necessary.',
    'Dr. A asked for it, and Dr. A examined her in Walla Walla. The request is not medically necessary.',
    'She said that that visit had had no use. The request is not medically necessary.',
  ])('%s', (rationale) => {
    expect(fixed(rationale)).toBe(rationale);
  });
});

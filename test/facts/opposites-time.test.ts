import { expect, it } from 'vitest';
import { findingsOf } from '../kit/fixes.ts';
import { growthOf } from '../kit/growth.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** Four times the text, and as much again for a busy machine; it would be 16 if each denial were held against each sentence. */
const [TIMES, MOST] = [4, 10];

it.each([
  [
    'denials of what is said',
    'She has a fever and a cough at night. ',
    'She denies a fever. She had no cough at night. ',
  ],
  ['words that exclude each other', 'The swelling is mild. The stiffness is severe. ', 'The swelling is severe. '],
  ['denials on both sides', 'He has never smoked. He had no rash. ', 'He smokes. He had a rash. '],
])('holds %s against each other in linear time', (_, told, said) => {
  const finding = (count: number) => {
    const text = baseLetter({
      summary: told.repeat(count),
      issues: [
        baseIssue({ rationale: `${said.repeat(count)}The request for 6 visits of physical therapy is denied.` }),
      ],
    });
    return (): void => void findingsOf(text);
  };
  expect(growthOf(finding, 500, TIMES, MOST)).toBeLessThan(MOST);
});

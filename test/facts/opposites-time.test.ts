import { expect, it } from 'vitest';
import { findingsOf } from '../kit/fixes.ts';
import { growthOf } from '../kit/growth.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** Four times the text, and as much again for a busy machine; it would be 16 if each word were held against each. */
const [TIMES, MOST] = [4, 10];

it.each([
  ['words that exclude each other', 'The swelling is mild. The stiffness is severe. ', 'The swelling is severe. '],
  ['work and no work', 'He works half days. ', 'He is off work. '],
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

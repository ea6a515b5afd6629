import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

const CONCLUSION = 'The request for 6 visits of physical therapy for the left knee is medically necessary.';

const findingsOf = (rationale: string): readonly string[] =>
  checkLetter(
    readLetter(baseLetter({ issues: [baseIssue({ rationale: `${rationale} ${CONCLUSION}` })] })),
  ).map(({ rule }) => rule);

// What docs/accuracy.md says is not seen: where one of these is found one day, the page has to say so.
describe('what is not seen', () => {
  it.each([
    ['whether a treatment is medically necessary', 'Therapy that the worker cannot do makes a sprained knee bend again.'],
    ['a drug against the diagnosis', 'The knee bends to 110 degrees in spite of omeprazole, which was given for the sprain.'],
    ['a slip of style', 'The knee, which it bends to 110 degrees, has not been trained, and it is due.'],
  ])('%s', (_, rationale) => expect(findingsOf(rationale)).toEqual([]));

  it('is not all there is: the same letter with the number of visits changed is found', () => {
    expect(findingsOf('The request for 9 visits is for a knee that has not been trained.')).not.toEqual([]);
  });
});

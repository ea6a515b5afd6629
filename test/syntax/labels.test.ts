import { expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseLetter } from '../kit/base-letter.ts';

it.each(['Expert Reviewer guideline', 'Reviewer guideline', 'IMR guideline'])(
  'a label of other years is as right as the form’s first: “%s”',
  (label) => {
    const text = baseLetter().replaceAll('MAXIMUS guideline:', `${label}:`);
    expect(text).toContain(`${label}:`);
    const letter = readLetter(text);
    expect(letter.issues[0]?.node.fields.map(({ field }) => field.id)).toContain('reviewer-guideline');
    expect(checkLetter(letter).map(({ rule }) => rule)).toEqual(
      checkLetter(readLetter(baseLetter())).map(({ rule }) => rule),
    );
  },
);

import { describe, expect, test } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

/** The findings on the decision of a letter of one issue whose rationale ends so. */
function decidedOf(title: string, decision: string, ending: string): string[] {
  const rationale = `The claimant is a gardener who hurt the right ankle in May. Swelling is still seen, and a walk of a block brings it on. ${ending}`;
  const text = baseLetter({
    summary: `A gardener hurt the right ankle. The request is for ${title}.`,
    issues: [baseIssue({ title: `${title}: ${decision}`, rationale })],
  });
  return checkLetter(readLetter(text), { only: ['decision/*'] })
    .map(({ rule }) => rule.replace('decision/', ''))
    .filter((name) => name === 'contradiction' || name === 'missing-conclusion' || name === 'other-treatment');
}

/** Endings that grant what a title asks for, or refuse it, without a word of necessity: by its noun, its number, or as “it”. */
const endings: readonly (readonly [title: string, granted: readonly string[], refused: readonly string[]])[] = [
  [
    'Home health aide, 3 hours a day, for 4 weeks',
    [
      'The aide ought to be furnished.',
      'She should be given the aide for these weeks.',
      'The employer must provide the aide.',
      'An aide has a place in her care at home.',
      'The claimant is entitled to the aide.',
      'The aide may be a help, and I endorse the request.',
    ],
    [
      'The aide should not be furnished.',
      'An aide has no place in her care at home.',
      'No case for an aide has been made out.',
      'The aide is one that she can do without.',
      'The aide is without medical justification.',
      'The employer need not provide the aide.',
    ],
  ],
  [
    'Acupuncture 6 visits for the right ankle',
    [
      'The six visits may go ahead.',
      'Acupuncture has earned its place.',
      'In my view the claimant should receive the acupuncture.',
      'The refusal of the visits was a mistake.',
      'The claims administrator should have known better, and the visits should be allowed.',
    ],
    [
      'The six visits cannot proceed.',
      'There is no need of acupuncture here.',
      'There is no ground for six visits.',
      'The visits find no support in this file.',
      'Ice would be appropriate, but acupuncture would not.',
      'The refusal of the visits was no mistake.',
      'I reject the request for acupuncture.',
    ],
  ],
];

describe('endings without a word of necessity', () => {
  const granted = endings.flatMap(([title, texts]) => texts.map((text) => [title, text] as const));
  const refused = endings.flatMap(([title, , texts]) => texts.map((text) => [title, text] as const));
  test.each(granted)('%s: grants: %s', (title, ending) => {
    expect(decidedOf(title, 'Overturned', ending)).toEqual([]);
    expect(decidedOf(title, 'Upheld', ending)).toEqual(['contradiction']);
  });
  test.each(refused)('%s: refuses: %s', (title, ending) => {
    expect(decidedOf(title, 'Upheld', ending)).toEqual([]);
    expect(decidedOf(title, 'Overturned', ending)).toEqual(['contradiction']);
  });
  test.each([
    'An aide should be chosen with care.',
    'The claimant should rest the ankle.',
    'The guideline says that an aide should be given only where nobody else helps.',
    'The surgeon feels that the aide should be given.',
    'If the swelling persists, the aide should be given.',
    'The reason for the aide is told in the notes.',
    'His refusal of an aide in May was a mistake.',
    'A crutch should be given.',
    'There is no place for a cast.',
  ])('decides nothing: %s', (ending) => {
    for (const decision of ['Upheld', 'Overturned'])
      expect(decidedOf('Home health aide, 3 hours a day, for 4 weeks', decision, ending)).not.toContain(
        'contradiction',
      );
  });
});

test('an injection is decided where tablets are asked for', () => {
  const ending = 'The request for an epidural steroid injection is not medically necessary.';
  expect(decidedOf('Ibuprofen 600 mg #60', 'Upheld', ending)).toEqual(['other-treatment']);
  expect(decidedOf('Ibuprofen 600 mg', 'Upheld', ending)).toEqual([]);
});

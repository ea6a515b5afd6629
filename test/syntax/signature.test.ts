import { describe, expect, test } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { slice } from '../../server/src/text/range.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

const CREDENTIALS = 'Certification(s)/Specialty:';

const end = (lines: string): string => `${baseLetter().trimEnd()}\n\n${lines}\n`;
const next = (lines: string): string =>
  baseLetter().replace(new RegExp(`(${CREDENTIALS.replace(/[()]/g, '\\$&')}[^\\n]*)`), `$1\n${lines}`);

const found = (text: string): [string, string][] =>
  checkLetter(readLetter(text)).map(({ rule, range }) => [rule, slice(text, range)]);

const SIGNED: readonly [name: string, lines: string][] = [
  ['Odile K. Varga, MD', 'Sincerely,\n\nOdile K. Varga, MD\nMedical Reviewer'],
  ['Odile K. Varga', 'Respectfully submitted,\nOdile K. Varga\nDoctor of Chiropractic'],
  ['Tibor Aszalos', 'Electronically signed by Tibor Aszalos, M.D., on 12/09/2016'],
  ['Tibor Aszalos, D.C.', 'Reviewer: Tibor Aszalos, D.C.'],
  ['T. Aszalos, PsyD', 'Signed: T. Aszalos, PsyD'],
  ['Tibor Aszalos', 'Tibor Aszalos\nM.D., F.A.C.S.'],
  ['Tibor Aszalos', '/s/ Tibor Aszalos'],
  ['Dr. Aszalos', 'Prepared by Dr. Aszalos'],
  ['Dr. Tibor Aszalos', 'Dr. Tibor Aszalos'],
  ['Jean-Luc de la Motte, Ph.D.', 'Very truly yours,\n\nJean-Luc de la Motte, Ph.D.\nLicensed Psychologist'],
  ['TIBOR ASZALOS, D.O.', 'TIBOR ASZALOS, D.O.'],
  ['Tibor Aszalos MD', 'Physician Reviewer\nTibor Aszalos MD'],
];

describe("the reviewer's name", () => {
  test.each(SIGNED)('%s is all that is found in the signature at the end', (name, lines) => {
    expect(found(end(lines))).toEqual([['privacy/reviewer-identity', name]]);
  });

  test.each(SIGNED)('%s is all that is found after the credentials', (name, lines) => {
    expect(found(next(lines))).toEqual([['privacy/reviewer-identity', name]]);
  });

  test('is no part of the specialty', () => {
    const { reviewer } = readLetter(next('Tibor Aszalos, D.C.'));
    expect(reviewer.specialties).toEqual(readLetter(baseLetter()).reviewer.specialties);
  });

  test.each([
    'Sincerely,\n\n_____\nMedical Director',
    'Reviewer: Dr. XXXX',
    'Thank you,\nThe review team',
    'Medical Director',
    'Please ask the claims administrator.',
  ])('is not in “%s”', (lines) => {
    expect(found(end(lines))).toEqual([]);
  });

  test('is none of a physician in a sentence at the end', () => {
    expect(found(end('Her physician agreed with this, Jane Roe, MD.'))).toEqual([
      ['privacy/provider-name', 'Jane Roe, MD.'],
    ]);
  });
});

describe('a name that was taken out', () => {
  test.each([
    'Dr. XXXX examined the knee.',
    'The report by Dr. ____ dated 11/02/2016 describes the knee.',
    'The patient, _____, reports pain.',
    'An examination by ____, dated 11/02/2016, was normal.',
  ])('is no place to fill in: %s', (sentence) => {
    expect(
      readLetter(baseLetter({ issues: [baseIssue({ rationale: `${sentence} The request is medically necessary.` })] }))
        .wording.placeholders,
    ).toEqual([]);
  });

  test.each(['There were ____ visits.', 'XXXX visits were completed.', 'It was reduced by ____ percent.'])(
    'is not meant where a number is to be filled in: %s',
    (sentence) => {
      const { wording } = readLetter(
        baseLetter({ issues: [baseIssue({ rationale: `${sentence} The request is medically necessary.` })] }),
      );
      expect(wording.placeholders).toHaveLength(1);
    },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLetter } from '../../../server/src/letter/read.ts';
import { fingerprintOf } from '../../../server/src/service/format/fingerprint.ts';
import { formatEdits, formatLetter } from '../../../server/src/service/format/format.ts';
import { newLineEdits } from '../../../server/src/service/format/on-type.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { baseIssue, baseLetter } from '../../kit/base-letter.ts';
import { inAllLayouts, lettersUnderTest } from '../../kit/letters.ts';
import { runs, sample } from '../../kit/sample.ts';
import { outlineOf } from '../../kit/outline.ts';
import { mutatedLetter } from '../../properties/letters.ts';

const format = (text: string): string => {
  const { text: formatted, edits } = formatLetter(readLetter(text), readLetter);
  expect(applyEdits(text, edits) === formatted).toBe(true);
  return formatted;
};

/** What formatting may not change: all but white space and the hyphens of broken lines. */
const wordsOf = (text: string): string =>
  text.replace(/-[ \t]*(?:\r?\n[ \t]*)+(?=\p{Ll})/gu, '').replace(/[\s-]+/g, '');

/** The reading without the layout's own traces: white space and hyphens in titles and fields. */
const readingOf = (text: string): string => JSON.stringify(outlineOf(readLetter(text))).replace(/[\s-]+/g, '');

function holds(text: string): string {
  const formatted = format(text);
  expect(wordsOf(formatted) === wordsOf(text)).toBe(true);
  expect(fingerprintOf(readLetter(formatted)) === fingerprintOf(readLetter(text))).toBe(true);
  expect(readingOf(formatted) === readingOf(text)).toBe(true);
  expect(format(formatted) === formatted).toBe(true);
  return formatted;
}

describe('formatting changes no word and no reading, and done twice it changes nothing', () => {
  it.each(sample(inAllLayouts(lettersUnderTest()), 60).map(({ name, layout, text }) => [name, layout, text] as const))(
    '%s, %s, is changed as a whole',
    (_, __, text) => {
      const formatted = holds(text);
      expect(formatted.split(/\r?\n/).some((line) => /[ \t]$/.test(line))).toBe(false);
      expect(/\n\r?\n\r?\n/.test(formatted)).toBe(false);
    },
  );

  it('also for letters with stretches exchanged', () => {
    fc.assert(
      fc.property(mutatedLetter, (text) => void holds(text)),
      { numRuns: runs(40) },
    );
  });
});

describe('the clean layout', () => {
  const summary = (text: string): string =>
    format(baseLetter({ summary: text }))
      .split('records:\n\n')[1]!
      .split('\n\nIMR ISSUES')[0]!;

  it('joins the lines that a page had broken', () => {
    expect(
      summary('The worker has had pain in the left knee since the fall and cannot\nkneel. A brace was\ngiven.'),
    ).toBe('The worker has had pain in the left knee since the fall and cannot kneel. A brace was given.');
  });

  it('joins a word that is broken at a line end and known, and keeps the hyphen of one that is not', () => {
    expect(summary('The acupunc-\nture was of no use, in a hand-\nmade sling.')).toBe(
      'The acupuncture was of no use, in a hand-made sling.',
    );
    expect(summary('A post-operative brace, and post-\noperative care.')).toBe(
      'A post-operative brace, and post-operative care.',
    );
    expect(summary('An anti-\ninflammatory drug and re-\nevaluation.')).toContain(
      'An anti-inflammatory drug and re-evaluation.',
    );
    expect(summary('Both pre-\nand postoperative care were given.')).toContain('pre- and postoperative');
    expect(summary('The study shows two things --\nswelling and a tear.')).toContain('two things -- swelling');
  });

  it('closes the gap of a page in the middle of a sentence', () => {
    expect(summary('The treating physician asked for the\n\n\n\nsame brace again.')).toBe(
      'The treating physician asked for the same brace again.',
    );
  });

  it('keeps the paragraphs of an author, also those without an empty line', () => {
    const first =
      'A roofer stepped off a ladder onto a board and has had pain in the left knee since that day in March.';
    expect(
      summary(`${first}\nThe knee swells.\nA brace was given, and the worker wears it on most days of the week now.`),
    ).toBe(`${first} The knee swells.\n\nA brace was given, and the worker wears it on most days of the week now.`);
    expect(summary('One.\n\n\n\nTwo.')).toBe('One.\n\nTwo.');
  });

  it('keeps the lines of a list', () => {
    expect(summary('1. The knee is stiff.\n2. The joint line is\ntender.\n3. The ligaments hold.')).toBe(
      '1. The knee is stiff.\n2. The joint line is tender.\n3. The ligaments hold.',
    );
  });

  it.each([
    [
      'dashes',
      'Prior care:\n- six visits\n- a splint, which helped for\n  some hours\n- rest\nNo surgery was done.',
      '- a splint, which helped for some hours\n- rest\nNo surgery',
    ],
    [
      'numbers, set in',
      'Medications were:\n  1. Naproxen 500 mg\n     twice a day\n  2. Omeprazole',
      ':\n  1. Naproxen 500 mg twice a day\n  2. Omeprazole',
    ],
    ['letters', 'Diagnoses:\na) sprain of the knee\nb) effusion', ':\na) sprain of the knee\nb) effusion'],
    ['bullets', 'The knee shows\n• a clicking joint\n• no effusion', '\n• a clicking joint\n• no effusion'],
    ['a table with bars', 'Range:\n| Motion | Left |\n| Flexion | 110 |', '\n| Motion | Left |\n| Flexion | 110 |'],
    [
      'a table in columns',
      'Range:\nMotion      Left   Right\nFlexion     110    140\nExtension   5      0',
      '\nMotion      Left   Right\nFlexion     110    140\nExtension   5      0',
    ],
    ['a table in tabs', 'Range:\nFlexion\t110\nExtension\t5', '\nFlexion\t110\nExtension\t5'],
    [
      'a quotation',
      'The record reads:\n   “The knee gives way,\n    and hurts at night.”',
      ':\n   “The knee gives way,\n    and hurts at night.”',
    ],
    [
      'an address',
      'The clinic stands at\n1200 Harbor Street\nOakland, CA 94607',
      '\n1200 Harbor Street\nOakland, CA 94607',
    ],
    [
      'entries of one kind',
      `03/14/2016: ${'seen for pain of the left knee after the fall from a ladder, and given a brace; '}no swelling\n04/11/2016: seen again`,
      'no swelling\n04/11/2016: seen again',
    ],
    [
      'a signature',
      'The knee is stiff.\n\nSincerely,\n\n\nJane Doe, MD\nMedical Director\ncc: the provider',
      '\n\nSincerely,\nJane Doe, MD\nMedical Director\ncc: the provider',
    ],
  ])('keeps the lines of %s', (_, written, kept) => {
    expect(summary(written)).toContain(kept);
  });

  it('keeps each line of the signature at the end of a letter', () => {
    const signed = 'Sincerely,\n\nJane Doe, MD\nMedical Director\ndictated but not read\nenclosure: proof of service\n';
    const written = `${baseLetter()}\n${signed}`;
    expect(format(written)).toContain('Jane Doe, MD\nMedical Director\ndictated but not read\nenclosure: proof');
  });

  it('joins what only looks like an item at the beginning of a line', () => {
    const wide = 'None of these is documented, and the physician wrote on the form that was signed in May of';
    expect(
      summary(
        `${wide}\n8. The knee, he said, swells - on most days of the week, and on others in the evening\n- by noon.`,
      ),
    ).toContain(
      'in May of 8. The knee, he said, swells - on most days of the week, and on others in the evening - by noon.',
    );
  });

  it('keeps the hyphen of compounds that a line end parts', () => {
    expect(
      summary(
        'X-\nrays at a follow-\nup visit were non-\ndiagnostic; self-\ndirected, evidence-\nbased care was pre-\nscribed by the phy-\nsician.',
      ),
    ).toBe(
      'X-rays at a follow-up visit were non-diagnostic; self-directed, evidence-based care was prescribed by the physician.',
    );
  });

  it('keeps each of a few lines that begin alike a line', () => {
    const opening = fc.constantFrom(
      '- ',
      '• ',
      '* ',
      '+ ',
      '– ',
      '| ',
      '> ',
      '(a) ',
      'b) ',
      '3. ',
      '4) ',
      'ii) ',
      '03/14/2016 ',
      'Visit 2: ',
    );
    const words = fc.array(fc.constantFrom('knee', 'brace', 'the', 'Pain', 'stiff', '110', 'of', 'swelling,', 'and'), {
      minLength: 2,
      maxLength: 14,
    });
    fc.assert(
      fc.property(opening, fc.array(words, { minLength: 2, maxLength: 5 }), (start, items) => {
        const lines = items.map((item) => `${start}${item.join(' ')}`);
        expect(format(baseLetter({ summary: `The record says:\n${lines.join('\n')}\n\nThat is all.` }))).toContain(
          `\n${lines.join('\n')}`,
        );
      }),
      { numRuns: runs(60) },
    );
  });

  it('makes blanks single and takes those at line ends away', () => {
    expect(summary('The  knee \tis stiff.   ')).toBe('The knee is stiff.');
  });

  it('aligns the header table, with a label broken over two lines', () => {
    const header = `Case Number: CM16-0900001
Date Assigned: 11/09/2016    Date of Injury: 03/14/2016
Decision Date: 12/09/2016        UR Denial Date:   10/21/2016
Priority: Standard   Application     10/31/2016
                     Received:`;
    expect(format(baseLetter({ header })).split('\n\n')[0]).toBe(
      `Case Number:    CM16-0900001
Date Assigned:  11/09/2016      Date of Injury:  03/14/2016
Decision Date:  12/09/2016      UR Denial Date:  10/21/2016
Priority:       Standard        Application      10/31/2016
                                Received:`,
    );
  });

  it('gives each part its place', () => {
    const issue = baseIssue().replaceAll('\n\n', '\n');
    const text = format(baseLetter({ issues: [issue] }));
    expect(text).toContain('\n\nIMR ISSUES, DECISIONS AND RATIONALES\nThe Final Determination');
    expect(text).toContain(
      '\n\nPhysical therapy for the left knee, 6 visits: Overturned\n\nClaims Administrator guideline: The',
    );
    expect(text).toContain('\n\nMAXIMUS guideline: Decision');
    expect(text).toContain('\n\nDecision rationale: A short');
    expect(text.endsWith('medically necessary.\n')).toBe(true);
  });

  it('keeps the line ends that a letter uses', () => {
    const formatted = format(baseLetter().replaceAll('\n', '\r\n'));
    expect(formatted.replaceAll('\r\n', '').includes('\n')).toBe(false);
  });

  it('leaves a text alone that is no letter', () => {
    expect(format('Take  two eggs.\nBeat them.\n')).toBe('Take  two eggs.\nBeat them.\n');
  });
});

describe('formatting of a part', () => {
  it('changes nothing outside the range', () => {
    const text = baseLetter({ summary: 'The  knee is stiff.', issues: [baseIssue().replace('A short', 'A  short')] });
    const start = text.indexOf('The  knee');
    const edited = applyEdits(text, formatEdits(readLetter(text), readLetter, { start, end: start + 20 }));
    expect(edited).toContain('The knee is');
    expect(edited).toContain('A  short');
  });
});

describe('a new line', () => {
  const typed = (marked: string): string => {
    const offset = marked.indexOf('$0');
    const text = marked.replace('$0', '');
    return applyEdits(text, newLineEdits(readLetter(text), readLetter, offset));
  };

  it('behind a decided title, or a field with its text, gets an empty one before it', () => {
    const letter = baseLetter({ issues: ['Physical therapy, 6 visits: Upheld\n$0'] });
    expect(typed(letter)).toContain('Upheld\n\n\n');
    const field = baseLetter({
      issues: ['PT, 6 visits: Upheld\n\nMAXIMUS guideline: Decision based  on MTUS Knee Complaints 2004.\n$0'],
    });
    expect(typed(field)).toContain('Decision based on MTUS Knee Complaints 2004.\n\n\n');
  });

  it('in the middle of prose, or behind a label without text, is left alone', () => {
    const prose = baseLetter({ summary: 'The knee is\n$0 stiff.' });
    expect(typed(prose)).toBe(prose.replace('$0', ''));
    const label = baseLetter({ issues: ['PT, 6 visits: Upheld\n\nDecision rationale:\n$0'] });
    expect(typed(label)).toBe(label.replace('$0', ''));
  });
});

import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { builtInForms } from '../../server/src/knowledge/forms/index.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { PHRASES } from '../../server/src/knowledge/phrases/phrases.ts';
import { REGIONS } from '../../server/src/knowledge/regions/regions.ts';
import { TREATMENTS } from '../../server/src/knowledge/treatments/treatments.ts';
import { growthOf } from '../kit/growth.ts';
import { cleanLetters } from '../kit/letters.ts';
import { sample } from '../kit/sample.ts';

// Reading and checking must cost about so much a character however a text is made: a pattern that looks back or ahead from each of its
// places would take sixteen times as long for four times the text. Each piece is repeated after a letter, so that all rules have work.

const SMALL = 12_000;
const TIMES = 4;
/** Linear is 4, quadratic 16; between them is room for a cold cache and for what else the machine does. */
const MOST = 8;

const letters = cleanLetters().map(({ name, text }) => ({ name, text }));
const [base] = letters;

/** What the library holds of phrases, treatments and regions, each in a sentence of its own. */
const phrases = [
  ...PHRASES.map(({ id, text }) => [`${text} `, `phrase ${id}`] as const),
  ...[...TREATMENTS, ...REGIONS].map(({ name }) => [`The ${name} was asked for. `, name] as const),
];

/** Text to repeat → its name. */
const pieces = new Map<string, string>([
  ...letters.map(({ name, text }) => [secondHalf(text), `issues of ${name}`] as const),
  ...builtInForms.flatMap(({ sections, header, issues, marks }) => [
    ...marks.map((mark) => [`${mark}\n`, mark] as const),
    ...sections.map(({ heading }) => [`${heading}\nThe worker has pain.\n\n`, heading] as const),
    ...header.map(({ label }) => [`${label}: 1/2/2015\n`, label] as const),
    ...issues.fields.map(({ label }) => [`${label}: As before.\n\n`, label] as const),
    ...issues.decisions.map(({ word }) => [`Physical therapy 3x4: ${word}\n\n`, word] as const),
  ]),
  ...sample(phrases, 20),
  ...[
    ...['(', ')', '() ', '[', '“', '"', "'", ':', ': ', ';', '.', '. ', ',', '-', '/', '*', '#', '_', '%', '&'],
    ...['7', '12 ', '1,', '1/', '1-', '1.', 'a', 'a ', 'A', 'é', '😀', '×', ' ', '\t', '\n', '\r\n', '\n\n'],
    ...['word-\n', 'Word\n', 'WORD ', 'twelve ', 'twelve (12) ', '(3 visits ', '12 visits ', '2 times a week ', '3x4 '],
    ...[
      '<!-- ',
      '<!-- x --> ',
      '<!-- ignore-next-line wording/slip, counts/*: x -->\n',
      '<!-- ignore-start wording/* -->\n',
    ],
    ...['L4-5 ', 'left knee and ', 'Norco 10/325 mg #60 ', '1/2/2015 ', 'January 2, 2015 ', 'and ', 'the the '],
    ...[
      'The request for 12 visits of physical therapy is not medically necessary. ',
      'The request exceeds the limit. ',
    ],
    ...['MTUS Knee Complaints 2004, Section(s): Initial Care. ', 'page 98-99, ', 'Dr. Able Miller ', '(555) 555-0100 '],
    ...['The remaining portion of the request is ', 'The remaining portion of the request is.\n', 'was authorized. '],
  ].map((piece) => [piece, JSON.stringify(piece)] as const),
]);

describe('the time of reading and checking grows as the text does', () => {
  it.each([...pieces].map(([piece, name]) => ({ name, piece })))('$name', ({ piece }) => {
    const checking = (length: number) => {
      const text = `${base!.text}\n${piece.repeat(Math.ceil(length / piece.length))}`;
      return (): void => void checkLetter(readLetter(text));
    };
    expect(growthOf(checking, SMALL, TIMES, MOST)).toBeLessThan(MOST);
  });
});

function secondHalf(text: string): string {
  return text.slice(text.indexOf('\n', text.length >> 1) + 1);
}

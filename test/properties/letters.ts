import fc from 'fast-check';
import { builtInForms } from '../../server/src/knowledge/forms/index.ts';
import { cleanLetters } from '../kit/letters.ts';

const letters = cleanLetters().map(({ text }) => text);

/** Pieces that mean something to the reader. */
const pieces = [
  ...builtInForms.flatMap(({ sections, header, issues, marks }) => [
    ...sections.map(({ heading }) => heading),
    ...header.map(({ label }) => `${label}:`),
    ...issues.fields.map(({ label }) => `${label}:`),
    ...issues.decisions.map(({ word }) => `: ${word}`),
    ...marks,
  ]),
  ...[
    ': Denied',
    ':',
    ' is',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '   ',
    '-\n',
    '**',
    '(',
    ')',
    '“',
    '😀',
    '<!-- ',
    ' -->',
    '<!-- ignore-start wording/*: quoted -->\n',
    '\ud800',
    '\0',
    '\u2028',
    '12',
    '1,000',
    '2x4',
  ],
];

/** Any text: of arbitrary characters, and of pieces of letters in any order. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 })), { maxLength: 60 })
    .map((parts) => parts.join('')),
);

/** A clean letter with up to eight stretches of up to 80 characters replaced by pieces or arbitrary text. */
export const mutatedLetter: fc.Arbitrary<string> = fc
  .record({
    letter: fc.constantFrom(...letters),
    changes: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat({ max: 80 }),
        put: fc.oneof(fc.constant(''), fc.constantFrom(...pieces), fc.string({ maxLength: 20 })),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ letter, changes }) =>
    changes.reduce((text, { at, length, put }) => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + put + text.slice(start + length);
    }, letter),
  );

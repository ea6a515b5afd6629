import fc from 'fast-check';
import { builtInForms } from '../../server/src/knowledge/forms/index.ts';
import { cleanLetters, inAllLayouts } from '../kit/letters.ts';

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

/** A change of a text: at which share of it, how many characters go, and what comes. */
export interface Change {
  readonly at: number;
  readonly length: number;
  readonly put: string;
}

/** The text with a change made. */
export function changed(text: string, { at, length, put }: Change): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + put + text.slice(start + length);
}

/** A letter of several times the usual length: its second half, which holds the issues, again and again. */
export function long(text: string): string {
  const half = text.slice(text.indexOf('\n', text.length >> 1) + 1);
  if (half === '') return text;
  return text + half.repeat(Math.ceil(Math.max(0, 14_000 - text.length) / half.length));
}

/** A letter in some layout, a long one, or any text, with changes made one after the other: typing, deleting, and pasting of pieces and whole passages. */
export const editedText: fc.Arbitrary<{ text: string; changes: Change[] }> = fc.record({
  text: fc.oneof(
    { weight: 7, arbitrary: fc.constantFrom(...inAllLayouts(cleanLetters()).map(({ text }) => text)) },
    { weight: 1, arbitrary: fc.constantFrom(...cleanLetters().map(({ text }) => long(text))) },
    { weight: 1, arbitrary: anyText },
  ),
  changes: fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.oneof(fc.constant(0), fc.constant(1), fc.nat({ max: 80 }), fc.nat({ max: 2500 })),
      put: fc.oneof(
        fc.constant(''),
        fc.string({ maxLength: 2 }),
        fc.constantFrom(...pieces),
        fc.constantFrom(' ', '\n\n', '-', '.', ',', ': Upheld\n', 'x'),
        fc
          .tuple(fc.constantFrom(...letters), fc.nat({ max: 5000 }), fc.nat({ max: 2500 }))
          .map(([letter, from, length]) => letter.slice(from, from + length)),
      ),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

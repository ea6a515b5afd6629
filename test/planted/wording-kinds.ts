import misspelled from './misspellings.json' with { type: 'json' };
import type { Letter } from '../../server/src/letter/letter.ts';
import { cut, insert, overwrite, type Planting, type PlantKind } from './plant.ts';
import { matches, plainWords, sentencesOf } from './wording-places.ts';

/** Writes something after a plain word of each sentence. */
function behindWords(
  letter: Letter,
  newText: (word: string) => string,
  accepts?: (word: string) => boolean,
): Planting[] {
  return plainWords(letter, accepts).map(({ range, text }) => ({ ...insert(range.end, newText(text)), at: range }));
}

const passageEnds = (letter: Letter): number[] =>
  letter.wording.passages
    .filter(({ sentences }) => sentences.length > 0)
    .map(({ span }) => letter.tokens.ends[span.end - 1]!);

/** Words as they are often misspelled, to be written wrongly where a letter has them right. */
const misspellings = Object.entries(misspelled);

/** Kinds of wording defects, each with every place it can be planted in. */
export const wordingKinds: readonly PlantKind[] = [
  {
    name: 'word repeated',
    rule: 'wording/repeated-word',
    plantings: (letter) => behindWords(letter, (word) => ` ${word}`),
  },
  {
    name: 'word repeated over a line end',
    rule: 'wording/repeated-word',
    plantings: (letter) => behindWords(letter, (word) => `\n${word}`),
  },
  {
    name: 'two words repeated',
    rule: 'wording/repeated-word',
    plantings: (letter) =>
      plainWords(letter).flatMap(({ range, text }) => {
        const [, next] = /^\s+([a-z]{4,})(?=\s)/.exec(letter.text.slice(range.end, range.end + 40)) ?? [];
        return next === undefined ||
          /^(?:upon|after|over|were|have|will|does)$/.test(`${next}`) ||
          /^(?:were|have|will|does|after|over|upon)$/.test(text)
          ? []
          : [{ ...insert(range.start, `${text} ${next} `), at: range }];
      }),
  },
  {
    name: 'sentence repeated',
    rule: 'wording/repeated-sentence',
    companions: ['wording/long-sentence'],
    plantings: (letter) =>
      sentencesOf(letter).flatMap(({ first, end }) => {
        const range = { start: letter.tokens.starts[first]!, end: letter.tokens.ends[end - 1]! };
        const text = letter.text.slice(range.start, range.end);
        const opensNext = /^\s+[A-Z][a-z]+ [a-z]/.test(letter.text.slice(range.end, range.end + 20));
        // Quantities, sides and verdicts said twice are also other rules' matter.
        return /^[A-Z][^()"“”0-9]*[a-z]\.$/.test(text) && end - first > 8 && opensNext
          ? [{ ...insert(range.end, ` ${text}`), at: range }]
          : [];
      }),
  },
  {
    name: 'list item repeated',
    rule: 'wording/repeated-item',
    plantings: (letter) =>
      matches(letter, /,(\s+[a-z]{5,}\s[a-z]{5,}),/).map(({ range, groups }) => ({
        ...insert(range.end, `,${groups[1] ?? ''}`),
        at: range,
      })),
  },
  {
    name: 'bracket opened',
    rule: 'wording/unbalanced-bracket',
    plantings: (letter) => plainWords(letter).map(({ range }) => ({ ...insert(range.start, '('), at: range })),
  },
  { name: 'bracket closed', rule: 'wording/unbalanced-bracket', plantings: (letter) => behindWords(letter, () => ')') },
  {
    name: 'square bracket opened',
    rule: 'wording/unbalanced-bracket',
    plantings: (letter) =>
      plainWords(letter, (word) => !/^(?:date|name|type|state|section|page)/.test(word)).map(({ range }) => ({
        ...insert(range.start, '['),
        at: range,
      })),
  },
  {
    name: 'closing bracket lost',
    rule: 'wording/unbalanced-bracket',
    plantings: (letter) =>
      matches(letter, /\([a-z][^()]{3,60}[a-z](\))\s/).map(({ range, groups }) => ({
        ...cut(range),
        at: { start: range.end - (groups[0].length - 1), end: range.end },
      })),
  },
  {
    name: 'quotation opened',
    rule: 'wording/unbalanced-quote',
    plantings: (letter) => plainWords(letter).map(({ range }) => ({ ...insert(range.start, '"'), at: range })),
  },
  { name: 'quotation closed', rule: 'wording/unbalanced-quote', plantings: (letter) => behindWords(letter, () => '”') },
  {
    name: 'stray apostrophe',
    rule: 'wording/unbalanced-quote',
    plantings: (letter) =>
      behindWords(
        letter,
        () => "'",
        (word) => !/[sxz]$/.test(word),
      ),
  },
  {
    name: 'final stop lost',
    rule: 'wording/final-stop',
    plantings: (letter) =>
      passageEnds(letter).flatMap((end) =>
        /[a-z]\.$/.test(letter.text.slice(0, end).slice(-2))
          ? [cut({ start: end - 1, end }, { start: end - 4, end: end - 1 })]
          : [],
      ),
  },
  {
    name: 'blank before a comma',
    rule: 'wording/spacing',
    plantings: (letter) => matches(letter, /[a-z]{3}(,) [a-z]/).map(({ range }) => insert(range.start, ' ')),
  },
  {
    name: 'blank before a stop',
    rule: 'wording/spacing',
    plantings: (letter) => matches(letter, /[a-z]{3}(\.) [A-Z][a-z]+ /).map(({ range }) => insert(range.start, ' ')),
  },
  {
    name: 'blank lost behind a comma',
    rule: 'wording/spacing',
    plantings: (letter) => matches(letter, /[a-z]{3},( )[a-z]{2}/).map(({ range }) => cut(range)),
  },
  {
    name: 'blank lost behind a stop',
    rule: 'wording/spacing',
    plantings: (letter) => matches(letter, /[a-z]{3}\.( )[A-Z][a-z]+ [a-z]/).map(({ range }) => cut(range)),
  },
  {
    name: 'comma doubled',
    rule: 'wording/doubled-mark',
    plantings: (letter) => matches(letter, /[a-z]{3}(,) [a-z]/).map(({ range }) => insert(range.start, ',')),
  },
  {
    name: 'stop doubled',
    rule: 'wording/doubled-mark',
    plantings: (letter) => matches(letter, /[a-z]{3}(\.) [A-Z][a-z]+ /).map(({ range }) => insert(range.start, '.')),
  },
  {
    name: '“an” before a consonant',
    rule: 'wording/article',
    plantings: (letter) =>
      matches(letter, /[a-z] (a) [bcdfgk-npr-tvw][a-z]+[ ,]/).map(({ range }) => overwrite(range, 'an')),
  },
  {
    name: '“a” before a vowel',
    rule: 'wording/article',
    plantings: (letter) =>
      matches(letter, /[a-z] (an) (?:[ai][a-z]+|MRI|EMG)[ ,]/).map(({ range }) => overwrite(range, 'a')),
  },
  {
    name: 'week in the plural',
    rule: 'wording/agreement',
    // Its page says that what is in quotation marks is not told: nothing is planted right after one.
    plantings: (letter) =>
      matches(letter, /(?<!["“][^"”]{0,200})per week([ ,.])/).map(({ range }) => insert(range.start, 's')),
  },
  {
    name: '“and” for “an”',
    rule: 'wording/confused-word',
    plantings: (letter) =>
      matches(letter, /sustained (an) (?:industrial|injury)/).map(({ range }) => overwrite(range, 'and')),
  },
  {
    name: 'field word misspelt',
    rule: 'wording/spelling',
    // The words by which other rules know treatments, requests and conclusions are theirs too.
    companions: [
      'decision/no-conclusion',
      'decision/conclusion-wording',
      'decision/other-treatment',
      'facts/modality',
      'facts/body-region',
    ],
    plantings: (letter) =>
      misspellings
        .filter(
          ([, right]) =>
            !/necess|medical|recommend|treat|guidel|chirop|acup|lumba|cervi|thora|should|ankle|elbow|wrist|request|therap|physical|inject|surg|patient|worker|physician|theirs?|indust|injur/.test(
              right,
            ),
        )
        .flatMap(([wrong, right]) =>
          matches(letter, new RegExp(`[a-z] (${right})[ ,.]`))
            .slice(0, 1)
            .map(({ range }) => overwrite(range, wrong)),
        ),
  },
  {
    name: 'bracket to be filled in',
    rule: 'wording/placeholder',
    plantings: (letter) => behindWords(letter, () => ' [insert date]'),
  },
  {
    name: 'row of underscores',
    rule: 'wording/placeholder',
    plantings: (letter) => behindWords(letter, () => ' ____'),
  },
  { name: 'question marks', rule: 'wording/placeholder', plantings: (letter) => behindWords(letter, () => ' ???') },
  { name: 'word of a draft', rule: 'wording/placeholder', plantings: (letter) => behindWords(letter, () => ' TBD') },
  {
    name: 'snippet stop',
    rule: 'wording/placeholder',
    plantings: (letter) => behindWords(letter, () => ' ${1:region}'),
  },
  {
    name: 'stop lost before an opener',
    rule: 'wording/run-on',
    companions: ['wording/long-sentence'],
    plantings: (letter) =>
      matches(
        letter,
        /[a-z]{2}\s[a-z]{2,}(\.)\s(?:However|When|There|Although|This|These|He|She|Therefore)\s[a-z]/,
      ).map(({ range }) => cut(range, { start: range.start - 2, end: range.end + 4 })),
  },
  {
    name: '“therefore” without a mark',
    rule: 'wording/run-on',
    companions: ['wording/long-sentence'],
    plantings: (letter) =>
      matches(letter, /[a-z]{5}(\.\sTherefore,)\sthe\s/).map(({ range }) => overwrite(range, ' therefore')),
  },
];

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSentences } from '../../server/src/reading/sentences.ts';
import { readWrongArticles } from '../../server/src/reading/wording/articles.ts';
import { readLoneApostrophes, readLoneBrackets, readLoneQuotes } from '../../server/src/reading/wording/enclosures.ts';
import { readPlaceholders } from '../../server/src/reading/wording/placeholders.ts';
import { readRepeatedItems, readRepeatedWords } from '../../server/src/reading/wording/repeats.ts';
import { readRunOns } from '../../server/src/reading/wording/run-ons.ts';
import { marksIn } from '../../server/src/reading/wording/shapes.ts';
import { readSlips } from '../../server/src/reading/wording/slips.ts';
import { readSpacing } from '../../server/src/reading/wording/spacing.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import type { Tokens } from '../../server/src/text/tokens.ts';
import { lex } from '../../server/src/text/lexer.ts';
import { shown } from './wording-kit.ts';

const all = (tokens: Tokens): number[] => marksIn(tokens, 0, tokens.count);
const brackets = (text: string): string[] =>
  shown(
    text,
    (tokens) => readLoneBrackets(tokens, 0, all(tokens)),
    ({ range }) => ({ start: range.start, end: range.start + 6 }),
  );
const quotes = (text: string): string[] =>
  shown(
    text,
    (tokens) => [...readLoneQuotes(tokens, 0, all(tokens)), ...readLoneApostrophes(tokens, 0, all(tokens))],
    ({ range }) => ({ start: Math.max(0, range.start - 4), end: range.end }),
  );
const repeats = (text: string): string[] =>
  shown(
    text,
    (tokens) => readRepeatedWords(tokens, 0, tokens.count, 2),
    ({ range }) => range,
  );
const items = (text: string): string[] =>
  shown(
    text,
    (tokens) => readSentences(tokens, 0, tokens.count).flatMap((sentence) => readRepeatedItems(tokens, sentence)),
    ({ range }) => range,
  );
const placeholders = (text: string): string[] =>
  shown(
    text,
    (tokens) => readPlaceholders(tokens, 0, tokens.count),
    ({ range }) => range,
  );
const runOns = (text: string): string[] =>
  shown(
    text,
    (tokens) => readRunOns(tokens, 0, tokens.count, 2),
    ({ range }) => range,
  );

describe('brackets', () => {
  it.each([
    ['care (two visits for the neck', ['(two v']],
    ['care two visits) for the neck', [') for ']],
    ['pain in the [back and leg', ['[back ']],
    ['one (two [three) four', ['[three']],
    ['aims: (1) motion (2) strength) and rest', [') and ']],
  ])('without a partner are found: %s', (text, found) => expect(brackets(text)).toEqual(found));

  it.each([
    'aims: 1) motion 2) strength a) at home b) at work',
    'aims: i) motion ii) strength iv) rest',
    '(due to 1) pain and 2) spasm)',
    'the record (of May [sic]) and (the rest (of it))',
    'instruction(s) for 4 weeks (ICD9 729.1)',
  ])('in pairs and of lists are left alone: %s', (text) => expect(brackets(text)).toEqual([]));
});

describe('quotation marks', () => {
  it.each([
    ['he wrote "no change and left', 1],
    ['he wrote no change" and left', 1],
    ['he wrote “no change and left', 1],
    ["pain right' arm", 1],
  ])('without a partner are found: %s', (text, count) => expect(quotes(text)).toHaveLength(count));

  it.each([
    'he wrote "no change" and left',
    'he wrote “no change” and "left."',
    '"a "six-visit trial" is advised" says the guideline',
    'he is 5\'10" tall and the wound is 6" long',
    "the workers' notes, O'Brien's test and Cruz' letter",
    "a so-called 'flare' of pain",
    '("a", "b") and/or "c"',
  ])('in pairs, inches and possessives are left alone: %s', (text) => expect(quotes(text)).toEqual([]));
});

describe('repeated words', () => {
  it.each(
    [
      ['given that that guidelines', ['that that']],
      ['of the\nthe knee', ['the\nthe']],
      ['pain in the in the knee', ['in the in the']],
      ['The the worker', ['The the']],
      ['for 6 weeks for 6 weeks', ['for 6 weeks for 6 weeks']],
    ].slice(0, 4) as [string, string[]][],
  )('are found: %s', (text, found) => expect(repeats(text)).toEqual(found));

  it('are counted, and all but the first can go', () => {
    const text = 'It was the the THE best of of';
    const found = readRepeatedWords(lex(text), 0, 8, 2);
    expect(found.map(({ times, words }) => [words, times])).toEqual([
      ['the', 3],
      ['of', 2],
    ]);
    expect(found.map(({ others }) => text.slice(others.start, others.end))).toEqual([' the THE', ' of']);
  });

  it.each([
    'he had had pain',
    'moved side to side to the end',
    'had a strength of 5 of 5 in the arm',
    'grew more and more and more stiff',
    'a drug that is not recommended is not recommended',
    'Acupuncture Acupuncture is used as an option',
    'of the knee, the knee',
    'the left\n\nleft knee',
    'L L 5 5 x x',
  ])('that are meant are left alone: %s', (text) => expect(repeats(text)).toEqual([]));
});

describe('repeated items', () => {
  it.each([
    ['He had diagnostic imaging, diagnostic imaging, and rest.', ['diagnostic imaging']],
    ['Neck flexion at 25 degrees, flexion at 28 degrees, was painful.', ['flexion at 28 degrees']],
    ['Six more therapy visits were asked: six more therapy visits.', ['six more therapy visits']],
    ['He took heat, gabapentin, gabapentin and rest.', ['gabapentin']],
  ])('are found: %s', (text, found) => expect(items(text)).toEqual(found));

  it.each([
    'Pain in the neck, neck stiffness, and rest.',
    'Flexion 25 degrees, extension 25 degrees.',
    'At L4, L5, L4 and L5.',
  ])('that differ are left alone: %s', (text) => expect(items(text)).toEqual([]));
});

describe('placeholders', () => {
  it.each([
    '[insert the date here]',
    '[treatment]',
    '[treatment, visits or quantity, body part]',
    '[guideline and year]',
    '[NAME OF CLINIC]',
    '[MM/DD/YYYY]',
    '<date>',
    '____',
    '???',
    '${1:region}',
    'TBD',
    'XXX',
  ])('are found: %s', (mark) => expect(placeholders(`Seen on ${mark} again.`)).toEqual([mark]));

  it.each([
    'the index [CI] of it',
    'he said [sic] so',
    '“[the worker] fell”',
    'is it?',
    'pain < 5 and > 2',
    'the todo list',
    '[1]',
    'at $60 each',
    'a_b',
  ])('are not seen in: %s', (text) => expect(placeholders(text)).toEqual([]));
});

describe('spacing', () => {
  const slips = (text: string) => {
    const tokens = lex(text);
    return readSpacing(tokens, 0, tokens.count, all(tokens));
  };

  it.each([
    ['radicular neck , upper back', 'radicular neck, upper back'],
    ['It is stiff . Rest helps.', 'It is stiff. Rest helps.'],
    ['took medications.On Monday', 'took medications. On Monday'],
    ['Guidelines,Chronic Pain', 'Guidelines, Chronic Pain'],
    ['rest;heat helps', 'rest; heat helps'],
    ['It was seen on 04/12/2017.Swelling was less', 'It was seen on 04/12/2017. Swelling was less'],
    ['Grip was 3/5.Tone was full', 'Grip was 3/5. Tone was full'],
    ['rest,, heat', 'rest, heat'],
    ['It ended.. Rest', 'It ended. Rest'],
    ['(e.g., exercise.). This', '(e.g., exercise). This'],
  ])('“%s” becomes “%s”', (text, right) =>
    expect(
      applyEdits(
        text,
        slips(text).map(({ range, right: newText }) => ({ range, newText })),
      ),
    ).toBe(right),
  );

  it.each([
    'a dose of .5 mg',
    'at 3.3.1 and 1,062 and C5,C6',
    'see www.Example.com or a@Mail.Example',
    'i.e. and e.g.), etc.).',
    'see www.clinic.example/2017.Html/x and 2/3.Notes/y',
    'wait... for it',
    'Ph.D. and M.D. and U.S.A.',
    'by  , who',
    'one\n, two',
    'St.Louis',
  ])('is left alone: %s', (text) => expect(slips(text)).toEqual([]));
});

describe('articles', () => {
  const wrong = (text: string): string[] =>
    shown(
      text,
      (tokens) => readWrongArticles(tokens, 0, tokens.count),
      ({ shown: range }) => range,
    );

  it.each([
    ['had a MRI', 'a MRI'],
    ['an sprain', 'an sprain'],
    ['a ankle', 'a ankle'],
    ['a 8-week', 'a 8'],
    ['an 6-week', 'an 6'],
    ['an year', 'an year'],
    ['A injury', 'A injury'],
    ['an unit', 'an unit'],
    ['a hour', 'a hour'],
    ['a EMG', 'a EMG'],
    ['an CT', 'an CT'],
  ])('are found: %s', (text, found) => expect(wrong(text)).toEqual([found]));

  it.each([
    'an MRI, a CT, an hour, a unit, a NSAID, an NSAID, a ROM',
    'an 8-week and an 11-year-old and an 18th, a 6-week',
    'a one-time, a European, a urine test, an unusual, a used, a uniform',
    'vitamin A is',
    'grade A injury',
    'a and b',
    'an x-ray and a x-ray, an HNP',
    'a un-\nilateral',
  ])('are left alone: %s', (text) => expect(wrong(text)).toEqual([]));
});

describe('slips', () => {
  const mended = (text: string): string => {
    const tokens = lex(text);
    return applyEdits(
      text,
      readSlips(tokens, 0, tokens.count).map(({ range, right }) => ({ range, newText: right })),
    );
  };

  it.each([
    ['Longterm use', 'Long-term use'],
    [
      'The request for five sessions are not medically necessary',
      'The request for five sessions is not medically necessary',
    ],
    ["the injured workers' pain", "the injured worker's pain"],
    ['two sess9ions of care', 'two sessions of care'],
    ['in accordance to the note', 'in accordance with the note'],
    ['Labor Code section 4610©(1)', 'Labor Code section 4610(c)(1)'],
    ['8 CCR § 9792.6.1®, denied', '8 CCR § 9792.6.1(r), denied'],
  ])('“%s” becomes “%s”', (text, right) => expect(mended(text)).toBe(right));

  it.each([
    'a 6 visit trial, an 8 session course, session 3 of 8, 1 session per week',
    'a review of the notes does not say',
    'The request for care and the request for rest are medically necessary',
    'The requests for care are medically necessary',
    'The guidelines of the MTUS recommend rest',
    'the stain on the floor, the lumber yard',
    'the injured worker and injured workers in general',
    'L4 5S1 C5C6 H2O B12 x3y',
    'In the long-\nterm use is not advised',
    'the code of 2004 © of the publisher, Celebrex® 200, MDGuidelines 2012®',
  ])('is left alone: %s', (text) => expect(mended(text)).toBe(text));
});

describe('run-ons', () => {
  it.each([
    ['It exceeds the guidelines therefore the request is denied.', ['guidelines therefore']],
    ['They consider surgery an option When the test is unclear.', ['option When']],
    ['Care (e.g., massage, heat) Active care is best.', [') Active']],
    ['It was off by May 2016 (as he wrote) After that she drove again.', [') After']],
    ['He rested (as told) During the winter he was well.', [') During']],
    ['9 visits over 8 weeks Neuralgia: 8 visits over 4 weeks Arthritis: 9.', ['weeks Neuralgia']],
  ])('are found: %s', (text, found) => expect(runOns(text)).toEqual(found));

  it.each([
    'It is therefore right; therefore the request is granted.',
    'He rests. Therefore, the request is granted.',
    'and therefore the request',
    'Seen for 8 sessions November 2016 and later.',
    'The section In Brief says so.',
    'Given at the clinic (Reno) After Hours and elsewhere.',
    'Asked for on Monday (Li, 2005) The use of it',
    'the knee\n\nThis is new',
  ])('are left alone: %s', (text) => expect(runOns(text)).toEqual([]));
});

it('reads any text without failing, within it', () => {
  const piece = fc.constantFrom(
    'the ',
    'that ',
    '( ',
    ')',
    '[',
    ']',
    '"',
    "'",
    '”',
    ',',
    ' ,',
    '.',
    '..',
    ';',
    'a ',
    'an ',
    'MRI ',
    '8 ',
    'session ',
    'are ',
    '${',
    '}',
    '___',
    '?',
    '\n',
    '\n\n',
    'Then ',
    'therefore ',
    '😀',
    'é',
    '<',
    '>',
    '\u0000',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const tokens = lex(text);
      const marks = all(tokens);
      const ranges = [
        ...readLoneBrackets(tokens, 0, marks),
        ...readLoneQuotes(tokens, 0, marks),
        ...readLoneApostrophes(tokens, 0, marks),
        ...readSpacing(tokens, 0, tokens.count, marks),
        ...readRepeatedWords(tokens, 0, tokens.count, 2),
        ...readPlaceholders(tokens, 0, tokens.count),
        ...readRunOns(tokens, 0, tokens.count, 2),
        ...readWrongArticles(tokens, 0, tokens.count),
        ...readSlips(tokens, 0, tokens.count),
        ...readSentences(tokens, 0, tokens.count).flatMap((sentence) => readRepeatedItems(tokens, sentence)),
      ].map(({ range }) => range);
      for (const { start, end } of ranges) expect(0 <= start && start <= end && end <= text.length).toBe(true);
    }),
    { numRuns: 300 },
  );
});

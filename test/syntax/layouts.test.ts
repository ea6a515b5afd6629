import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';
import { inAllLayouts } from '../kit/letters.ts';
import { outlineOf } from '../kit/outline.ts';
import { ROOT } from '../kit/rules.ts';

const sample = (name: string): string => fs.readFileSync(path.join(ROOT, 'test/letters', `${name}.imr`), 'utf8');
const text = sample('clean-2017-modified-request');
const plain = outlineOf(readLetter(text));

const HEADING = /^(?:HOW THE|CLINICAL CASE|IMR ISSUES).*$/gm;

/** The same letter as other tools and habits set it. */
const settings: Readonly<Record<string, (text: string) => string>> = {
  'CRLF line ends': (letter) => letter.replaceAll('\n', '\r\n'),
  'CR line ends': (letter) => letter.replaceAll('\n', '\r'),
  'tabs in the header': (letter) => letter.replace(/ {3,}/g, '\t'),
  'two or three blanks between words': (letter) =>
    letter.replace(/(\w) (\w)/g, (_, a: string, b: string) => `${a}${a < b ? '  ' : '   '}${b}`),
  'trailing blanks': (letter) => letter.replace(/$/gm, '  '),
  'typographic quotes and dashes': (letter) => {
    const body = letter.indexOf('HOW THE');
    const set = letter
      .slice(body)
      .replaceAll("'", '’')
      .replaceAll('"', '”')
      .replace(/(\d)-(\d)/g, '$1–$2');
    return letter.slice(0, body) + set;
  },
  'headings centred': (letter) => letter.replace(HEADING, (heading) => `${' '.repeat(20)}${heading}`),
  'headings bold': (letter) => letter.replace(HEADING, '**$&**'),
  'headings with a colon': (letter) => letter.replace(HEADING, '$&:'),
  'headings with one capital': (letter) =>
    letter.replace(HEADING, (heading) => heading[0]! + heading.slice(1).toLowerCase()),
  'headings as in a title': (letter) =>
    letter.replace(HEADING, (heading) => heading.toLowerCase().replace(/\b[a-z]/g, (first) => first.toUpperCase())),
  'more blank lines': (letter) => letter.replaceAll('\n\n', '\n\n\n\n'),
  'a byte order mark': (letter) => `\ufeff${letter}`,
  'no line end at the end': (letter) => letter.trimEnd(),
};

describe('a letter is read the same with', () => {
  it('nothing changed, and has what it has', () => {
    expect(plain.sections).toEqual(['how-made', 'case-summary', 'issues']);
    expect(plain.statement).toHaveLength(5);
    expect(plain.issues.map(({ decision }) => decision)).toEqual(['Upheld', 'Overturned', 'Upheld']);
    expect(Object.keys(plain.header)).toHaveLength(7);
  });

  it.each(Object.entries(settings))('%s', (_, set) => {
    const changed = set(text);
    expect(changed).not.toBe(text);
    expect(outlineOf(readLetter(changed))).toEqual(plain);
  });

  it('a page break in the middle of a sentence', () => {
    const changed = text
      .replace('authorized six of the twelve', 'authorized six of the\n\n\ntwelve')
      .replace('the very\ntrial', 'the very\n\ntrial');
    expect(changed.length).toBe(text.length + 3);
    expect(outlineOf(readLetter(changed))).toEqual(plain);
  });
});

describe.each([
  'clean-2014-medications',
  'clean-2016-surgery-crlf',
  'clean-2017-modified-request',
  'clean-2013-documents-reviewed',
])('%s', (name) => {
  const own = sample(name);
  it.each(inAllLayouts([{ name, text: own }]).map(({ layout, text: laidOut }) => [layout, laidOut] as const))(
    'is read the same %s',
    (_, laidOut) => expect(outlineOf(readLetter(laidOut))).toEqual(outlineOf(readLetter(own))),
  );
});

describe('a title that is wrapped before its line is full', () => {
  it.each([
    'Retrospective compound cream 60 gm #1, per\n01/12/2017 order',
    'FUNCTIONAL CAPACITY EVALUATION\n(LEFT KNEE)',
    'Ketoprofen 10%/Lidocaine\n5%, 60 grams #1',
  ])('%s', (title) => {
    const letter = baseLetter({
      issues: [
        baseIssue({ rationale: 'The first request is medically necessary' }),
        baseIssue({ title: `${title}: Upheld` }),
      ],
    });
    expect(readLetter(letter).issues.map((issue) => issue.title)).toEqual([
      'Physical therapy for the left knee, 6 visits',
      title.replace('\n', ' '),
    ]);
  });
});

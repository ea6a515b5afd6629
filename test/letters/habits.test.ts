import { describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/engine/finding.ts';
import { findingsOf, newFindings, weighs } from '../kit/fixes.ts';
import { allLettersUnderTest } from '../kit/letters.ts';

// The same letter in other hands: what authors and their tools write differently without meaning anything else. Whatever the habit, the
// letter has the warnings and errors that it has.

const DECIDED = /^(.*\S): ?(Upheld|Overturned) *$/gm;
const HEADING = /^(HOW THE IMR.*|CLINICAL CASE SUMMARY|IMR ISSUES.*)$/gm;
const LABEL = /^((?:Claims Administrator|MAXIMUS) guideline|Decision rationale):/gm;
const PART = '(?=knee|shoulder|wrist|ankle|elbow|hand|hip)';
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const HABITS: Readonly<Record<string, (letter: string) => string>> = {
  'titles and labels in bold': (letter) => letter.replace(DECIDED, '**$1: $2**').replace(LABEL, '**$1:**'),
  'headings and titles of Markdown': (letter) => letter.replace(HEADING, '## $1').replace(DECIDED, '### $1: $2'),
  'labels underlined': (letter) => letter.replace(LABEL, '_$1_:'),
  'labels in capitals': (letter) => letter.replace(LABEL, (label) => label.toUpperCase()),
  'labels with two capitals': (letter) =>
    letter.replace(
      /^(?:Decision r|MAXIMUS g|Claims Administrator g)/gm,
      (label) => label.slice(0, -1) + label.at(-1)!.toUpperCase(),
    ),
  'a blank before the colon of labels': (letter) => letter.replace(LABEL, '$1 :'),
  'labels on a line of their own': (letter) => letter.replace(new RegExp(`${LABEL.source} *`, 'gm'), '$1:\n\n'),
  'decisions in capitals': (letter) =>
    letter.replace(DECIDED, (_, title: string, word: string) => `${title}: ${word.toUpperCase()}`),
  'decisions on the next line': (letter) => letter.replace(DECIDED, '$1:\n$2'),
  'soft hyphens': (letter) => letter.replace(/medically/g, 'medi\u00adcally'),
  'characters without width': (letter) => letter.replace(/necessary/g, 'necessary\u200b'),
  'letters set as one': (letter) =>
    letter.replaceAll('ffi', '\ufb03').replaceAll('fi', '\ufb01').replaceAll('fl', '\ufb02'),
  'lines drawn under headings': (letter) => letter.replace(HEADING, `$1\n${'_'.repeat(40)}`),
  'lines of stars before titles': (letter) => letter.replace(/\n\n(?=[^\n]*: (?:Upheld|Overturned)\n)/g, '\n\n***\n\n'),
  'blanks that do not break': (letter) => letter.replace(/ (\d)/g, '\u00a0$1'),
  'two blanks behind a sentence': (letter) => letter.replace(/\. (?=[A-Z])/g, '.  '),
  'indented lines': (letter) => letter.replace(/^(?=\S)/gm, '    '),
  'form feeds': (letter) => letter.replace(/\n\n/g, (gap, at) => (Number(at) % 7 === 0 ? '\n\f\n' : gap)),
  'years in brackets': (letter) => letter.replace(/(Medical Treatment|Complaints) (20\d\d)/g, '$1 ($2)'),
  'the MTUS by its whole name': (letter) =>
    letter.replace(/based on MTUS/g, 'based on the Medical Treatment Utilization Schedule (MTUS)'),
  'no stop behind sections': (letter) => letter.replace(/(Section\(s\): [^.\n]+)\.$/gm, '$1'),
  'numbers as words': (letter) =>
    letter.replace(
      /(?<![\w./#-])\d{1,2}(?= (?:visits|sessions|treatments)\b)/g,
      (number) => NUMBERS[Number(number)] ?? number,
    ),
  'numbers as words and figures': (letter) =>
    letter.replace(/(?<![\w./#-])\d{1,2}(?= (?:visits|sessions)\b)/g, (number) =>
      NUMBERS[Number(number)] ? `${NUMBERS[Number(number)]!} (${number})` : number,
    ),
  '“to” for the dash of ranges': (letter) =>
    letter.replace(/\b(\d{1,2})-(\d{1,2})(?= (?:visits|sessions|weeks))/g, '$1 to $2'),
  '“sessions” for visits': (letter) => letter.replace(/\bvisits\b/g, 'sessions'),
  'PT for physical therapy': (letter) => letter.replace(/\bphysical therapy\b/gi, 'PT'),
  'treatments in capitals': (letter) =>
    letter.replace(/\b(?:physical therapy|acupuncture|occupational therapy)\b/gi, (name) => name.toUpperCase()),
  'lt. and rt. for the sides': (letter) =>
    letter.replace(new RegExp(`\\bleft ${PART}`, 'g'), 'lt. ').replace(new RegExp(`\\bright ${PART}`, 'g'), 'rt. '),
  'L-spine': (letter) => letter.replace(/\blumbar spine\b/g, 'L-spine').replace(/\bcervical spine\b/g, 'C-spine'),
  'blanks between dose and unit': (letter) => letter.replace(/(\d)mg\b/g, '$1 mg'),
  'dates with the month’s name': (letter) =>
    letter.replace(/\b(\d{1,2})\/(\d{1,2})\/(20\d\d)\b/g, (date, month, day, year) =>
      MONTHS[Number(month) - 1] ? `${MONTHS[Number(month) - 1]!} ${String(Number(day))}, ${String(year)}` : date,
    ),
  '“is deemed”': (letter) => letter.replace(/is (not )?medically necessary\./g, 'is deemed $1medically necessary.'),
  '“and appropriate”': (letter) => letter.replace(/medically necessary\./g, 'medically necessary and appropriate.'),
};

const letters = allLettersUnderTest().map(({ name, text }) => ({ name, text, weighing: weighing(text) }));

/** The findings that weigh. */
function weighing(text: string): Finding[] {
  return findingsOf(text).filter(weighs);
}

describe('the warnings and errors of a letter are the same with', () => {
  it.each(Object.entries(HABITS))('%s', (_, habit) => {
    const changed = letters.map(({ text, ...letter }) => ({ ...letter, text, other: habit(text) }));
    expect(changed.filter(({ text, other }) => text !== other).length).toBeGreaterThan(3);
    const compared = changed.map(({ name, weighing: before, other }) => {
      const after = weighing(other);
      return { name, come: newFindings(before, after), gone: newFindings(after, before) };
    });
    // What comes is a false alarm. What goes is a slip of grammar that the habit hides, in few of the published letters.
    expect(compared.filter(({ come }) => come.length > 0)).toEqual([]);
    const hidden = compared.filter(({ gone }) => gone.length > 0);
    expect(hidden.length, JSON.stringify(hidden)).toBeLessThanOrEqual(MOST_HIDDEN);
  });
});

/** In our own letters nothing is hidden; of some sixty published ones so many may lose a finding. */
const MOST_HIDDEN = process.env.LETTERS === 'published' ? 3 : 0;

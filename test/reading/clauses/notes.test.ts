import { describe, expect, it } from 'vitest';
import { verdictIn } from './read-clauses.ts';

const subjects = ['', 'Therefore, ', 'As such, ', 'Request ', 'Request for a scan ', 'The brace ', 'Further therapy '];
const tails = [
  '',
  ' for this worker',
  ' at this time',
  ' as submitted',
  ' on the above',
  ', since nothing is said of red flags',
  ' for the reasons given',
  ' under the guideline',
];
const refused = 'medically necessary,necessary,certified,approved,authorized,supported,indicated,warranted,justified';
const necessities = [
  'Medical necessity',
  'Necessity',
  'Medical necessity of the study',
  'Medical necessity for a cane',
];
const decisions = ['Denial', 'UR denial', 'Utilization review', 'UR'];

/** A note as its parts make it: a sentence that leaves its “is” out. */
function note(...parts: readonly string[]): string {
  const text = parts.join('');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

/** Reads each note with each tail, and lists those that are read otherwise than they were made. */
function misread(heads: readonly string[], wanted: string): string[] {
  const notes = heads.flatMap((head) => tails.map((tail) => note(head, tail)));
  expect(notes.length).toBeGreaterThan(20);
  return notes.filter((text) => verdictIn(text) !== wanted);
}

describe('a note that leaves its “is” out', () => {
  const words = refused.split(',');
  it('denies what it says is not so', () => {
    const heads = subjects.flatMap((subject) => words.map((word) => `${subject}not ${word}`));
    expect(misread(heads, 'not necessary')).toEqual([]);
  });

  it('allows what it says is so', () => {
    const heads = subjects.flatMap((subject) => words.map((word) => `${subject}${word}`));
    expect(misread(heads, 'necessary')).toEqual([]);
  });

  it('denies and allows by what it says of medical necessity', () => {
    const words = ['established', 'shown', 'demonstrated', 'supported', 'documented'];
    const of = (word: string): string[] => necessities.map((one) => `${one} ${word}`);
    expect(misread([...words.map((word) => `not ${word}`), 'lacking', 'absent'].flatMap(of), 'not necessary')).toEqual(
      [],
    );
    expect(misread(words.flatMap(of), 'necessary')).toEqual([]);
  });

  it('denies with “no” what a request needs', () => {
    const nouns = ['indication', 'clinical indication', 'need', 'current need', 'medical necessity'];
    const heads = ['No ', 'Low risk, no ', 'He walks well; no ', 'The films were normal - no '];
    const notes = heads.flatMap((head) => nouns.map((noun) => `${head}${noun} for a scan`));
    expect(misread(notes, 'not necessary')).toEqual([]);
  });

  it('decides by what it says of the decision of utilization review', () => {
    const of = (word: string): string[] => decisions.map((one) => `${one} ${word}`);
    expect(misread(['upheld', 'affirmed', 'sustained'].flatMap(of), 'not necessary')).toEqual([]);
    expect(misread(['overturned', 'reversed', 'set aside'].flatMap(of), 'necessary')).toEqual([]);
  });

  it.each([
    ['Criteria unmet; brace not certified.', 'not necessary'],
    ['No red flag in the notes, scan not approved.', 'not necessary'],
    ['Splinting failed, so release approved.', 'necessary'],
    ['Reflexes full, no weakness: study of the nerves unwarranted.', 'not necessary'],
    ['No rides, no family near: transport reasonable.', 'necessary'],
    ['Four days out, no films - too early for a scan.', 'not necessary'],
    ['The result would change nothing; study not justified.', 'not necessary'],
    ['Two blocks have failed; fusion warranted.', 'necessary'],
    ['No need for a brace, cane or walker supported.', 'not necessary'],
    ['The films are clean; no indication for a block, graft or brace supported.', 'not necessary'],
  ])('goes by its last part: %s', (text, wanted) => {
    expect(verdictIn(text)).toBe(wanted);
  });

  it.each([
    'Treatment requested by the surgeon in May.',
    'Therapy completed for the left knee.',
    'Visits denied by the adjuster for lack of records.',
    'Splint given for the night.',
    'Pain not improved with therapy.',
    'No scan, block or brace approved.',
    'The knee gives way; scan requested by the surgeon.',
    'No fracture, no dislocation.',
    'If splinting helps, no need for a release.',
    'When the films are clean, no indication for a scan.',
    'The first block was denied; the second approved.',
    'Utilization review certified the cane in May; walker denied.',
    'The claim was accepted in 2014; fusion authorized in 2015.',
  ])('decides nothing: %s', (text) => {
    expect(verdictIn(text)).toBe('none');
  });
});

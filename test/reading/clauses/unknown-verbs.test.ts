import { describe, expect, it } from 'vitest';
import { verdictIn } from './read-clauses.ts';

/** What does something to a finding; the verb is made up, so that no list has it. */
const subjects = [
  'The denial',
  'The appeal',
  'Nothing in the file',
  'None of this',
  'Nobody',
  'It',
  'I',
  'The reviewer',
];
const affirmed = ['could dax', 'daxes', 'daxed', 'seems to dax', 'is slow to dax', 'would dax', 'is apt to dax'];
const denied = [
  'does not dax',
  'did not dax',
  'cannot dax',
  'will not dax',
  'would not dax',
  'has not daxed',
  'fails to dax',
  'is unable to dax',
  'need not dax',
  'never daxes',
  'hardly daxes',
  'does nothing to dax',
  'does little to dax',
  'is not dax to',
];
const objects = ['the finding that', 'the view that', 'my conclusion that', 'the fact that', 'the argument that'];
const findings = ['the therapy is medically necessary', 'the therapy is not medically necessary'];

const denies = /^No/;

describe('a verb that the lexicon does not have', () => {
  it.each(subjects)('passes nothing on for sure: %s …', (subject) => {
    // Nobody writes “nothing does not”.
    const verbs = denies.test(subject) ? affirmed : [...affirmed, ...denied];
    const read = verbs.flatMap((verb) =>
      objects
        .flatMap((object) => findings.map((finding) => `${subject} ${verb} ${object} ${finding}.`))
        .filter((sentence) => verdictIn(sentence) !== 'none'),
    );
    expect(read).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { noConfiguration } from '../../server/src/config/configuration.ts';
import { extended } from '../../server/src/config/layers.ts';
import { builtInLibrary } from '../../server/src/config/library.ts';
import { readConfiguration } from '../../server/src/config/read.ts';
import { meanings, type UserWords } from '../../server/src/knowledge/clauses/user-words.ts';
import { makeKnowledge, readLetter, readLetterInParts } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

const read = (text: string) => readConfiguration(text, { rules: [], forms: [], library: builtInLibrary });
const told = (text: string) =>
  read(text).problems.map(({ message, range }) => [text.slice(range.start, range.end), message]);

describe('the words of a team by which sentences are read', () => {
  test('are read, whatever they mean', () => {
    const clauses = meanings.map((means) => ({ means, words: [`word for ${means}`] }));
    const { configuration, problems } = read(JSON.stringify({ clauses }));
    expect(problems).toEqual([]);
    expect(configuration.clauses).toEqual(clauses);
  });
  test('are told where they are wrong, and the rest is in force', () => {
    const text =
      '{ "clauses": [{ "means": "refused", "words": ["binned"] }, { "means": "deny", "words": [] }, { "means": "deny", "words": ["bin 2"] }, { "means": "no", "word": ["nary a"] }, { "means": "not", "words": ["nowise"] }] }';
    expect(told(text).map(([span]) => span)).toEqual(expect.arrayContaining(['"refused"', '[]', '"bin 2"', '"word"']));
    expect(read(text).configuration.clauses).toEqual([{ means: 'not', words: ['nowise'] }]);
  });
  test('are joined with those of what is extended', () => {
    const own = (word: string): UserWords => ({ means: 'not', words: [word] });
    const joined = extended(
      { ...noConfiguration, clauses: [own('nowise')] },
      { ...noConfiguration, clauses: [own('nary')] },
    );
    expect(joined.clauses).toEqual([own('nowise'), own('nary')]);
  });
});

const concluded = (rationale: string, clauses: readonly UserWords[]): (boolean | undefined)[] => {
  const knowledge = makeKnowledge([], [], new Set(), clauses);
  const text = baseLetter({ issues: [baseIssue({ rationale })] });
  const inParts = readLetterInParts(text, knowledge).parts.flatMap(({ letter }) => letter.issues);
  return [readLetter(text, knowledge).issues, inParts].map(([issue]) => issue!.argument?.conclusion?.necessary);
};

describe('a letter', () => {
  test.each<[string, UserWords, boolean | undefined, boolean | undefined]>([
    ['The request is one for the birds.', { means: 'unnecessary', words: ['one for the birds'] }, undefined, false],
    ['The request is spot on.', { means: 'necessary', words: ['spot on'] }, undefined, true],
    ['I greenlight the request.', { means: 'authorize', words: ['greenlight'] }, undefined, true],
    ['The request is booted.', { means: 'deny', words: ['boot'] }, undefined, false],
    ['The request is nowise medically necessary.', { means: 'not', words: ['nowise'] }, true, false],
    [
      'The bill desk found that the request is medically necessary.',
      { means: 'utilization-review', words: ['bill desk'] },
      true,
      undefined,
    ],
    ['The request is not medically necessary.', { means: 'nothing', words: ['not'] }, false, true],
  ])('is read by them: %s', (rationale, words, without, expected) => {
    expect(concluded(rationale, [])).toEqual([without, without]);
    expect(concluded(rationale, [words])).toEqual([expected, expected]);
  });
});

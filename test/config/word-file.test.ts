import { describe, expect, it } from 'vitest';
import { loadConfiguration } from '../../server/src/config/load.ts';
import { readSettings } from '../../server/src/config/settings.ts';
import { isWordFile, readWordFile } from '../../server/src/config/word-file.ts';
import { checkLetter } from '../../server/src/engine/check.ts';
import { makeKnowledge, readLetter } from '../../server/src/letter/read.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

const rationale =
  'The weekness of the thigh is mild. The request for 6 visits of physical therapy for the left knee is medically necessary.';

describe('a file of words', () => {
  it('has one word a line, whatever the line ends and comments', () => {
    expect(readWordFile('Kettelmann\r\n# names\r\nweekness # ours\r\n\r\n')).toEqual({
      words: ['kettelmann', 'weekness'],
      problems: [],
    });
  });

  it('tells where a word stands twice, and takes it once', () => {
    const text = 'Kettelmann\r\nweekness\r\nkettelmann # again\r\n';
    const { words, problems } = readWordFile(text);
    expect(words).toEqual(['kettelmann', 'weekness']);
    expect(problems.map(({ range, severity }) => [text.slice(range.start, range.end).split(' ')[0], severity])).toEqual(
      [['kettelmann', 'information']],
    );
  });

  it('tells ten repetitions one by one, and the others together', () => {
    expect(
      readWordFile('weekness\n'.repeat(100))
        .problems.map(({ message }) => message)
        .at(-1),
    ).toBe('89 more words stand twice. They are skipped.');
  });

  it('keeps the rest where a line is no word, and tells where', () => {
    const text = 'alpha\ntwo words\nbeta\n';
    const { words, problems } = readWordFile(text);
    expect(words).toEqual(['alpha', 'beta']);
    expect(problems.map(({ range }) => text.slice(range.start, range.end))).toEqual(['two words']);
  });

  it('is left aside where it is no text', () => {
    const { words, problems } = readWordFile('PK\u0003\u0004\0\0word');
    expect([words.length, problems.length]).toEqual([0, 1]);
  });

  it('is cut where it is too long, in a moment', () => {
    const { words, problems } = readWordFile('kettelmann\n'.repeat(1_000_000));
    expect([words, problems.length]).toEqual([['kettelmann'], 12]);
  });

  it.each([
    ['weekness', false],
    ['words.txt', true],
    ['lists/words', true],
  ])('“%s” names a file: %s', (entry, expected) => expect(isWordFile(entry)).toBe(expected));
});

it('a configuration has words and files of words; what is wrong with a file takes nothing else down', async () => {
  const files = new Map([
    ['file:///w/determination-letters.json', '{ "words": ["Kettelmann", "ours.txt", "none.txt"] }'],
    ['file:///w/ours.txt', 'weekness\nnot a word\n'],
  ]);
  const known = { rules: [], forms: [], library: { guidelines: [], sources: [], regions: [], treatments: [] } };
  const loaded = await loadConfiguration('file:///w/determination-letters.json', {
    readText: (location) => Promise.resolve(files.get(location)),
    known,
    root: undefined,
  });
  expect(loaded?.configuration.words).toEqual(['kettelmann', 'weekness']);
  expect(loaded?.sources.map(({ location, problems }) => [location, problems.length])).toEqual([
    ['file:///w/ours.txt', 1],
    ['file:///w/determination-letters.json', 1],
  ]);
});

it('a word of one’s own is no misspelling', () => {
  const text = baseLetter({ issues: [baseIssue({ rationale })] });
  const found = (words: readonly string[]): number =>
    checkLetter(readLetter(text, makeKnowledge([], [], new Set(words))), { only: ['wording/spelling'] }).length;
  expect(found([])).toBe(1);
  expect(found(readSettings({ words: ['Weekness', 7, ''] }).words)).toBe(0);
});

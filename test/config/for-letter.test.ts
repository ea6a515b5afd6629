import { describe, expect, test } from 'vitest';
import { noConfiguration } from '../../server/src/config/configuration.ts';
import { configurationFor, isIgnored } from '../../server/src/config/for-letter.ts';
import { builtInLibrary } from '../../server/src/config/library.ts';
import { readConfiguration } from '../../server/src/config/read.ts';
import { testOf } from '../../server/src/config/patterns.ts';

const known = {
  rules: [{ id: 'counts/a' }, { id: 'counts/b' }, { id: 'wording/c' }] as const,
  forms: ['f2013', 'f2015'],
  library: builtInLibrary,
};
const read = (value: object) => readConfiguration(JSON.stringify(value), known);
const problemsOf = (value: object) => read(value).problems.map(({ message }) => message);

describe('letters that are ignored', () => {
  test.each([
    ['archive/', 'archive/2013/a.imr', true],
    ['archive/', 'old/archive/a.imr', true],
    ['/archive/', 'old/archive/a.imr', false],
    ['archive/', 'archived.imr', false],
    ['*.old.imr', 'deep/er/a.old.imr', true],
    ['sent/*.imr', 'sent/a.imr', true],
    ['sent/*.imr', 'sent/deep/a.imr', false],
    ['sent/**/*.imr', 'sent/deep/a.imr', true],
    ['a[12].imr', 'a2.imr', true],
    ['*.imr', 'Ärztin (neu)/Entwurf 1.imr', true],
    ['*', '../outside.imr', false],
    ['*', '/outside.imr', false],
    ['*', '', false],
  ])('%j and %j', (pattern, path, expected) => {
    expect(isIgnored({ ...noConfiguration, ignore: [pattern] }, path)).toBe(expected);
  });

  test('the last pattern that matches counts', () => {
    const configuration = { ...noConfiguration, ignore: ['sent/*.imr', '!sent/sample.imr'] };
    expect(isIgnored(configuration, 'sent/a.imr')).toBe(true);
    expect(isIgnored(configuration, 'sent/sample.imr')).toBe(false);
  });

  test('an unsaved letter is none of them', () => {
    expect(isIgnored({ ...noConfiguration, ignore: ['*'] }, undefined)).toBe(false);
  });

  test('one pattern may stand without a list', () => {
    expect(read({ ignore: 'archive/' }).configuration.ignore).toEqual(['archive/']);
  });
});

describe('patterns that match nothing are told', () => {
  test.each([
    ['', 'An empty pattern'],
    ['# old', 'a comment'],
    ['a\\b.imr', 'not with \\'],
    ['*.{imr,letter}', 'cannot have braces'],
    ['./archive/', 'cannot start with ./ or ../'],
    ['../archive/', 'cannot start with ./ or ../'],
    ['**/a/**/b/**/c', 'at most 2 times'],
    ['x'.repeat(300), 'at most 200 characters'],
    [7, 'Expected text in double quotes.'],
  ])('%j', (pattern, message) => {
    const { configuration, problems } = read({ ignore: ['good/', pattern] });
    expect(problems).toMatchObject([{ message: expect.stringContaining(message) as string, severity: 'error' }]);
    expect(configuration.ignore).toEqual(['good/']);
  });
});

describe('overrides', () => {
  const { configuration, problems } = read({
    form: 'f2015',
    rules: { 'counts/a': 'error', 'wording/c': 'hint' },
    overrides: [
      { files: '2013/', form: 'f2013', rules: { 'counts/*': 'off' } },
      { files: ['*.draft.imr'], rules: { 'counts/a': 'warning' } },
    ],
  });

  test('are read without a problem', () => expect(problems).toEqual([]));

  test('lie over the rest of the file, a later one over an earlier one', () => {
    expect(configurationFor(configuration, '2016/a.imr')).toBe(configuration);
    expect(configurationFor(configuration, '2013/a.imr')).toMatchObject({
      form: 'f2013',
      rules: { 'counts/*': 'off', 'wording/c': 'hint' },
    });
    expect(configurationFor(configuration, '2013/a.imr').rules).not.toHaveProperty('counts/a');
    expect(configurationFor(configuration, '2013/a.draft.imr')).toMatchObject({
      form: 'f2013',
      rules: { 'counts/*': 'off', 'counts/a': 'warning' },
    });
    expect(configurationFor(configuration, 'b.draft.imr').form).toBe('f2015');
  });

  test('give the same object to letters that they hold for alike', () => {
    expect(configurationFor(configuration, '2013/a.imr')).toBe(configurationFor(configuration, '2013/b.imr'));
  });

  test('do not hold for an unsaved letter', () => {
    expect(configurationFor(configuration, undefined)).toBe(configuration);
  });

  test('that are wrong are told, and the good ones hold', () => {
    const value = {
      overrides: [
        { rules: { 'counts/a': 'off' } },
        'archive/',
        { files: ['a.imr'], from: 'f2013' },
        { files: 'b.imr', form: 'f2031', rules: { 'counts/a': 'off' } },
        { files: [] },
      ],
    };
    expect(problemsOf(value)).toEqual([
      '“files” is missing: the letters that this override applies to.',
      'Expected an object: { "files": "archive/", "rules": { … } }.',
      'There is no part of an override “from”. Did you mean “form”?',
      'There is no form “f2031”. Did you mean “f2013”? The forms are f2013, f2015.',
    ]);
    expect(read(value).configuration.overrides).toMatchObject([
      { files: ['a.imr'], rules: {} },
      { files: ['b.imr'], form: undefined, rules: { 'counts/a': 'off' } },
    ]);
  });
});

test('no pattern that is allowed takes long, whatever the path', () => {
  const stars = ['*a', 'a*', '[a-z]*', '?*', '*a*b'].map((piece) => `${piece.repeat(40).slice(0, 195)}z`);
  const deep = ['**/*a*/**/*a*/*z', '**/a/**/a*a*a*a*z', '*a/'.repeat(60) + 'z'];
  const paths = [`${'a'.repeat(250)}/`.repeat(3) + 'aab.imr', 'aaaaa/'.repeat(90) + 'a.imr', `${'a'.repeat(4000)}.imr`];
  for (const pattern of [...stars, ...deep]) {
    expect(problemsOf({ ignore: [pattern] }), pattern).toEqual([]);
    const test = testOf([pattern]);
    for (const path of paths) {
      const begun = performance.now();
      test(path);
      expect(performance.now() - begun, `${pattern} against ${path.length} characters`).toBeLessThan(1000);
    }
  }
});

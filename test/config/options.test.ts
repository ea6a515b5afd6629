import { describe, expect, test } from 'vitest';
import type { KnownNames } from '../../server/src/config/configuration.ts';
import { builtInLibrary } from '../../server/src/config/library.ts';
import { readConfiguration } from '../../server/src/config/read.ts';
import { rules } from '../../server/src/rules/index.ts';
import { optionsOf } from '../../server/src/rules/options.ts';

const known: KnownNames = {
  rules: [
    { id: 'wording/none' },
    {
      id: 'wording/words',
      options: {
        words: { description: 'The most words.', default: 60, least: 10, most: 100 },
        allowed: { description: 'What may stand.', default: [], example: 'a.m.' },
      },
    },
  ],
  forms: [],
  library: builtInLibrary,
};
const read = (setting: unknown) => readConfiguration(JSON.stringify({ rules: { 'wording/words': setting } }), known);
const told = (setting: unknown, id = 'wording/words') => {
  const text = JSON.stringify({ rules: { [id]: setting } });
  const { problems } = readConfiguration(text, known);
  return problems.map(({ message, range }) => [text.slice(range.start, range.end), message]);
};

describe('options of a rule', () => {
  test('stand beside its level', () => {
    const { configuration, problems } = read({ level: 'hint', words: 45, allowed: ['et al.'] });
    expect(problems).toEqual([]);
    expect(configuration.rules).toEqual({ 'wording/words': 'hint' });
    expect(configuration.options).toEqual({ 'wording/words': { words: 45, allowed: ['et al.'] } });
  });

  test('may stand without a level, which then is the rule’s own', () => {
    const { configuration } = read({ words: 45 });
    expect(configuration.rules).toEqual({});
    expect(configuration.options).toEqual({ 'wording/words': { words: 45 } });
  });

  test.each([
    [{ words: 5 }, '5', 'Expected a whole number from 10 to 100.'],
    [{ words: 20.5 }, '20.5', 'Expected a whole number from 10 to 100.'],
    [{ words: '20' }, '"20"', 'Expected a whole number from 10 to 100.'],
    [{ allowed: 'x' }, '"x"', 'Expected a list of at most 200 texts that are not empty.'],
    [{ allowed: [' '] }, '[" "]', 'Expected a list of at most 200 texts that are not empty.'],
    [{ wrods: 20 }, '"wrods"', 'There is no option of this rule “wrods”. Did you mean “words”?'],
    [{ level: 'loud' }, '"loud"', 'Expected one of "error", "warning", "information", "hint", "off".'],
  ])('%j is told at its place', (setting, place, message) => {
    expect(told(setting)).toEqual([[place, message]]);
  });

  test('a rule without any takes none', () => {
    expect(told({ words: 20 }, 'wording/none')).toEqual([['"words"', 'There is no option of this rule “words”.']]);
  });

  test('a wrong one leaves the others and the level as they are', () => {
    const { configuration } = read({ level: 'off', words: 7, allowed: ['x'] });
    expect(configuration.rules).toEqual({ 'wording/words': 'off' });
    expect(configuration.options).toEqual({ 'wording/words': { allowed: ['x'] } });
  });
});

describe.each(rules.filter(({ meta }) => meta.options))('$meta.id', ({ meta }) => {
  test('declares options that its own defaults fit', () => {
    for (const [name, option] of Object.entries(meta.options ?? {})) {
      expect(name).toMatch(/^[a-z][a-zA-Z]*$/);
      expect(name).not.toBe('level');
      expect(option.description).toMatch(/^[A-Z].*\.$/);
      const text = JSON.stringify({ rules: { [meta.id]: { [name]: option.default } } });
      expect(readConfiguration(text, { rules: [meta], forms: [], library: builtInLibrary }).problems).toEqual([]);
    }
    expect(Object.keys(optionsOf({ meta }))).toEqual(Object.keys(meta.options ?? {}));
  });
});

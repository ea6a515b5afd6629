import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configurationSchema } from '../../server/src/config/schema.ts';
import { builtInLibrary } from '../../server/src/config/library.ts';
import { type LoadedConfiguration, loadConfiguration } from '../../server/src/config/load.ts';
import { UnreadableError } from '../../server/src/ports/file-system.ts';
import { form } from './form.ts';

const DESK = 'file:///desk/';
const MAIN = `${DESK}determination-letters.json`;
const known = { rules: [{ id: 'counts/a' }, { id: 'counts/b' }] as const, forms: ['f2015'], library: builtInLibrary };

/** Loads the file on the desk; files by path from there, an object is written as JSON, an `Error` is what reading gives. */
async function load(files: Record<string, unknown>): Promise<LoadedConfiguration | undefined> {
  const texts = new Map(Object.entries({ ...files }).map(([name, value]) => [new URL(name, DESK).href, value]));
  const readText = (location: string): Promise<string | undefined> => {
    const found = texts.get(location);
    if (found instanceof Error) return Promise.reject(found);
    return Promise.resolve(found === undefined || typeof found === 'string' ? found : JSON.stringify(found));
  };
  return loadConfiguration(MAIN, { readText, known, root: DESK });
}
const main = 'determination-letters.json';
const problems = (loaded: LoadedConfiguration | undefined) =>
  loaded?.sources.flatMap(({ location, problems: told }) =>
    told.map(({ message, severity }) => [location.replace(DESK, ''), severity, message]),
  );

describe('a file that is extended', () => {
  test('lies under the one that extends it', async () => {
    const loaded = await load({
      [main]: { extends: 'team/base.json', form: 'house', rules: { 'counts/b': 'hint' }, ignore: 'b/' },
      'team/base.json': {
        forms: [form],
        rules: { 'counts/a': 'off', 'counts/b': 'off' },
        ignore: ['a/'],
        baseline: 'known.json',
      },
    });
    expect(problems(loaded)).toEqual([]);
    expect(loaded?.configuration).toMatchObject({
      form: 'house',
      forms: [{ id: 'house' }],
      rules: { 'counts/a': 'off', 'counts/b': 'hint' },
      ignore: ['a/', 'b/'],
      baseline: `${DESK}team/known.json`,
    });
    expect(loaded?.sources.map(({ location }) => location)).toEqual([`${DESK}team/base.json`, MAIN]);
  });

  test('may be several: a later one lies over an earlier one', async () => {
    const loaded = await load({
      [main]: { extends: ['a.json', 'b.json'] },
      'a.json': { rules: { 'counts/a': 'off', 'counts/b': 'off' } },
      'b.json': { rules: { 'counts/*': 'hint' } },
    });
    expect(loaded?.configuration.rules).toEqual({ 'counts/*': 'hint' });
  });

  test('brings guidelines that one can build upon', async () => {
    const loaded = await load({
      [main]: { extends: 'a.json', guidelines: [{ id: 'new-rules', extends: 'house-rules', title: 'New Rules' }] },
      'a.json': {
        guidelines: [
          {
            id: 'house-rules',
            title: 'House Rules',
            inForce: { from: '2013-01-01', to: '2014-12-31' },
            sections: [{ id: 'therapy', title: 'Therapy' }],
          },
        ],
      },
    });
    expect(loaded?.configuration.guidelines.map(({ id }) => id)).toEqual(['house-rules', 'new-rules']);
    expect(loaded?.configuration.guidelines[1]?.sections.map(({ id }) => id)).toEqual(['therapy']);
  });

  test('may have a name that URLs would take apart', async () => {
    const name = 'team rules #1 100%.json';
    const loaded = await load({
      [main]: { extends: name },
      [encodeURIComponent(name)]: { rules: { 'counts/a': 'off' } },
    });
    expect(problems(loaded)).toEqual([]);
    expect(loaded?.configuration.rules).toEqual({ 'counts/a': 'off' });
  });

  test('outside the folder is told of, and holds', async () => {
    const loaded = await load({
      [main]: { extends: '../team.json' },
      '../team.json': { extends: 'more.json', rules: { 'counts/a': 'off' } },
      '../more.json': { rules: { 'counts/b': 'off' } },
    });
    expect(problems(loaded)).toEqual([
      [main, 'information', expect.stringContaining('“../team.json” is outside the folder you work in, at /team.json')],
    ]);
    expect(loaded?.configuration.rules).toEqual({ 'counts/a': 'off', 'counts/b': 'off' });
  });
});

describe('what cannot be extended is told, and the rest holds', () => {
  const good = { rules: { 'counts/a': 'off' } };
  test.each([
    ['none.json', 'There is no file “none.json”. It is skipped.'],
    ['https://example.org/team.json', expect.stringContaining('only local files')],
    ['//server/team.json', expect.stringContaining('only local files')],
    ['data:application/json,{}', expect.stringContaining('only local files')],
    ['a\\b.json', 'Paths separate folders with /, not with \\.'],
    ['', expect.stringContaining('the path of a file')],
    ['team/', expect.stringContaining('the path of a file')],
    [7, 'Expected text in double quotes.'],
    [main, 'This configuration extends itself through determination-letters.json. It is skipped.'],
  ])('%j', async (path, message) => {
    const loaded = await load({ [main]: { extends: path, ...good } });
    expect(problems(loaded)).toEqual(expect.arrayContaining([[main, 'error', message]]));
    expect(loaded?.configuration.rules).toEqual({ 'counts/a': 'off' });
  });

  test('a file that cannot be read, in itself', async () => {
    const loaded = await load({ [main]: { extends: 'a.json', ...good }, 'a.json': new UnreadableError('is a folder') });
    expect(problems(loaded)).toEqual([['a.json', 'error', 'This configuration is a folder. It is skipped.']]);
    expect(loaded?.configuration.rules).toEqual({ 'counts/a': 'off' });
  });

  test('a circle, at the path that closes it', async () => {
    const loaded = await load({
      [main]: { extends: 'a.json' },
      'a.json': { extends: 'b.json' },
      'b.json': { extends: ['a.json', main], ...good },
    });
    expect(problems(loaded)).toEqual([
      ['b.json', 'error', 'This configuration extends itself through b.json, a.json. It is skipped.'],
      ['b.json', 'error', expect.stringContaining('a.json, b.json, determination-letters.json')],
    ]);
    expect(loaded?.configuration.rules).toEqual({ 'counts/a': 'off' });
  });

  test('files without end, by their depth and their number', async () => {
    const chain = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.json`, { extends: `${i + 1}.json` }]));
    const deep = await load({ [main]: { extends: '0.json' }, ...chain });
    expect(problems(deep)).toEqual([[expect.any(String), 'error', expect.stringContaining('at most 8 levels deep')]]);

    const wide = Object.fromEntries(
      Array.from({ length: 100 }, (_, i) => [
        `${i}.json`,
        { extends: Array.from({ length: 16 }, (_, j) => `${(i * 16 + j + 1) % 100}.json`) },
      ]),
    );
    const many = await load({ [main]: { extends: '0.json' }, ...wide });
    expect(many?.sources.length).toBeLessThanOrEqual(32 + 8);
    expect(JSON.stringify(problems(many))).toContain('at most 32 files');
  });
});

test('no file is no configuration', async () => {
  expect(await load({})).toBeUndefined();
});

test('no configuration makes it fail, and each problem lies in its file', async () => {
  const keys = fc.constantFrom(...Object.keys(configurationSchema.shape), 'files', 'counts/a', 'level', '__proto__');
  const leaf = fc.oneof(
    fc.constantFrom(
      'a.json',
      main,
      '../x.json',
      '*',
      '!',
      'off',
      'house',
      'http://x',
      '\0',
      '//',
      'C:/x',
      '%',
      '\ud800',
    ),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.string(),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'medium' },
      leaf,
      fc.array(tie('any'), { maxLength: 4 }),
      fc.dictionary(fc.oneof(keys, fc.string()), tie('any'), { maxKeys: 5 }),
    ),
  })).any;
  await fc.assert(
    fc.asyncProperty(fc.dictionary(keys, value), value, fc.nat(200), async (one, other, cut) => {
      const text = JSON.stringify(one);
      const loaded = await load({ [main]: cut < 100 ? text.slice(0, -cut) : text, 'a.json': other });
      for (const { text: whole, problems: told } of loaded?.sources ?? [])
        for (const { range, message } of told) {
          expect(range.start).toBeLessThanOrEqual(range.end);
          expect(range.end).toBeLessThanOrEqual(whole.length);
          expect(message).not.toBe('');
        }
    }),
    { numRuns: 500 },
  );
});

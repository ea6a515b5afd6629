import { afterEach, beforeEach, expect, test } from 'vitest';
import { Desk } from '../kit/run-cli.ts';
import { MISSPELT } from '../protocol/letters.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.make();
});
afterEach(() => desk.remove());

const rules = (level: string) => ({ rules: { 'structure/heading-spelling': level } });
const configure = (value: object, name = 'determination-letters.json') => desk.write(name, JSON.stringify(value));

async function check(...args: string[]) {
  const { status, stdout, stderr } = await desk.run(['check', '--format', 'json', ...args]);
  const letters = JSON.parse(stdout) as { path: string; findings: { severity: string }[] }[];
  return {
    status,
    stderr,
    found: letters.map(({ path, findings }) => [path, ...findings.map(({ severity }) => severity)]),
  };
}

test('ignored letters are not found in folders and globs; one that is named is checked', async () => {
  configure({ ignore: ['archive/', '!archive/kept.imr', 'old-*'] });
  for (const name of ['a.imr', 'archive/b.imr', 'deep/archive/c.imr', 'old-d.imr']) desk.write(name, MISSPELT);
  expect((await check('.')).found.map(([path]) => path)).toEqual(['a.imr']);
  expect((await check('**/*.imr')).found.map(([path]) => path)).toEqual(['a.imr']);
  expect((await check('archive/b.imr')).found.map(([path]) => path)).toEqual(['archive/b.imr']);
});

test('overrides are for their letters', async () => {
  configure({ ...rules('error'), overrides: [{ files: 'drafts/', ...rules('hint') }] });
  desk.write('a.imr', MISSPELT);
  desk.write('drafts/b.imr', MISSPELT);
  expect((await check('.')).found).toEqual([
    ['a.imr', 'error'],
    ['drafts/b.imr', 'hint'],
  ]);
});

test('a file above the current folder does not count', async () => {
  configure(rules('off'));
  desk.write('work/a.imr', MISSPELT);
  const { status } = await desk.run(['check', 'a.imr'], '', { cwd: `${desk.folder}/work` });
  expect([status, (await check('work')).found]).toEqual([1, [['work/a.imr']]]);
});

test('the patterns of one that is named apply from the current folder', async () => {
  configure({ ignore: ['/sent/'] }, 'settings/team.json');
  for (const name of ['sent/a.imr', 'settings/sent/b.imr']) desk.write(name, MISSPELT);
  expect((await check('--config', 'settings/team.json', '.')).found.map(([path]) => path)).toEqual([
    'settings/sent/b.imr',
  ]);
});

test('the patterns of one that is extended apply from the folder of the one that extends it', async () => {
  configure({ extends: 'shared/team.json' });
  configure({ ignore: ['/sent/'] }, 'shared/team.json');
  for (const name of ['sent/a.imr', 'shared/sent/b.imr']) desk.write(name, MISSPELT);
  expect((await check('.')).found.map(([path]) => path)).toEqual(['shared/sent/b.imr']);
});

test('a file outside the current folder may be extended, which is said and no failure', async () => {
  configure({ extends: '../team.json' }, 'work/determination-letters.json');
  configure(rules('hint'), 'team.json');
  desk.write('work/a.imr', MISSPELT);
  const { status, stderr, stdout } = await desk.run(['check', 'a.imr'], '', { cwd: `${desk.folder}/work` });
  expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('1 hint') as string });
  expect(stderr).toMatch(/determination-letters\.json:1:12: “\.\.\/team\.json” is outside the folder you work in/);
});

test('what is wrong in an extended file is told at its place, and the rest holds', async () => {
  configure({ extends: 'team.json', ...rules('hint') });
  desk.write('team.json', '{\n  "form": 3\n}');
  desk.write('a.imr', MISSPELT);
  const { status, stderr, found } = await check('a.imr');
  expect(found).toEqual([['a.imr', 'hint']]);
  expect(status).toBe(2);
  expect(stderr).toContain('team.json:2:11: Expected text in double quotes.');
});

test('a device is no configuration, and is not read', async () => {
  configure({ extends: '/dev/zero', ...rules('hint') });
  desk.write('a.imr', MISSPELT);
  const { status, stderr } = await check('a.imr');
  expect(status).toBe(2);
  expect(stderr).toContain('is a pipe, socket or device, not a file');
});

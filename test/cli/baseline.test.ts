import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk } from '../kit/run-cli.ts';
import { CLEAN, MISSPELT } from '../protocol/letters.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.make();
});
afterEach(() => desk.remove());

const LABEL = MISSPELT.replace('Claims Administrator guideline', 'Claims Adminstrator guideline');

/** The rules that are reported, by path, with the exit status. */
async function check(...args: string[]) {
  const { status, stdout, stderr } = await desk.run(['check', '--format', 'json', ...args]);
  const letters = JSON.parse(stdout) as { path: string; findings: { rule: string }[] }[];
  return {
    status,
    stderr,
    told: Object.fromEntries(letters.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)])),
  };
}
const known = () => JSON.parse(desk.read('known.json')) as { letters: Record<string, Record<string, string[]>> };
const HEADING = 'structure/heading-spelling';

describe('a baseline', () => {
  beforeEach(() => {
    desk.write('in/a.imr', MISSPELT);
    desk.write('in/b.imr', CLEAN);
  });

  test('made once, leaves out what is known, and tells what is new', async () => {
    expect(await check('in', '--baseline', 'known.json', '--update-baseline')).toEqual({
      status: 0,
      stderr: '',
      told: { 'in/a.imr': [], 'in/b.imr': [] },
    });
    expect(Object.keys(known().letters)).toEqual(['in/a.imr']);
    desk.write('in/a.imr', `\n\n${LABEL}`);
    desk.write('in/b.imr', MISSPELT);
    expect(await check('in', '--baseline', 'known.json')).toEqual({
      status: 1,
      stderr: '',
      told: { 'in/a.imr': ['structure/label-spelling'], 'in/b.imr': [HEADING] },
    });
  });

  test('holds for letters and file that move together, from whatever folder', async () => {
    await check('in', '--baseline', 'in/known.json', '--update-baseline');
    fs.renameSync(`${desk.folder}/in`, `${desk.folder}/out`);
    expect((await check('out', '--baseline', 'out/known.json')).status).toBe(0);
    fs.renameSync(`${desk.folder}/out/a.imr`, `${desk.folder}/out/z.imr`);
    expect((await check('out', '--baseline', 'out/known.json')).told['out/z.imr']).toEqual([HEADING]);
  });

  test('is renewed for the letters that are checked, and pruned of what is settled and gone', async () => {
    desk.write('in/c.imr', LABEL);
    await check('in', '--baseline', 'known.json', '--update-baseline');
    desk.write('in/c.imr', MISSPELT);
    expect((await check('in/c.imr', '--baseline', 'known.json', '--prune-baseline')).status).toBe(0);
    expect(Object.keys(known().letters['in/c.imr']!)).toEqual([HEADING]);
    fs.rmSync(`${desk.folder}/in/a.imr`);
    desk.write('in/b.imr', MISSPELT);
    const { status, told } = await check('in', '--baseline', 'known.json', '--prune-baseline');
    expect([status, told]).toEqual([1, { 'in/b.imr': [HEADING], 'in/c.imr': [] }]);
    expect(Object.keys(known().letters)).toEqual(['in/c.imr']);
    await check('in/b.imr', '--baseline', 'known.json', '--update-baseline');
    expect(Object.keys(known().letters)).toEqual(['in/b.imr', 'in/c.imr']);
  });

  test('keeps what rules that were not asked have found, and does not look at --level', async () => {
    desk.write('in/c.imr', LABEL);
    await check('in', '--baseline', 'known.json', '--update-baseline', '--level', 'error');
    const before = desk.read('known.json');
    desk.write('in/c.imr', CLEAN);
    await check('in/c.imr', '--baseline', 'known.json', '--update-baseline', '--rule', HEADING);
    expect(Object.keys(known().letters['in/c.imr']!)).toEqual(['structure/label-spelling']);
    desk.write('in/c.imr', LABEL);
    await check('in', '--baseline', 'known.json', '--update-baseline');
    expect(desk.read('known.json')).toBe(before);
  });

  test('is not touched by a check, and what is known is not fixed', async () => {
    await check('in', '--baseline', 'known.json', '--update-baseline');
    const before = desk.read('known.json');
    desk.write('in/a.imr', LABEL);
    expect((await check('in', '--baseline', 'known.json', '--fix')).status).toBe(0);
    expect(desk.read('in/a.imr')).toBe(MISSPELT);
    expect(desk.read('known.json')).toBe(before);
    expect(fs.readdirSync(desk.folder).sort()).toEqual(['in', 'known.json']);
  });

  test('says the same for one thread and for many letters in several', async () => {
    for (let i = 0; i < 100; i++) desk.write(`in/many/${i}.imr`, i % 2 ? LABEL : MISSPELT);
    await check('in', '--baseline', 'one.json', '--update-baseline', '--jobs', '1');
    await check('in', '--baseline', 'three.json', '--update-baseline', '--jobs', '3');
    expect(desk.read('three.json')).toBe(desk.read('one.json'));
  }, 60_000);

  test.each([
    ['is missing', undefined, 'known.json does not exist'],
    ['is none', 'not JSON', 'known.json is no baseline: it is not JSON'],
    ['is of another version', '{"version": 9}', 'known.json is a baseline of a version that is not known'],
  ])('that %s is told once; the letters are checked, and it stays as it is', async (_, content, message) => {
    if (content !== undefined) desk.write('known.json', content);
    const { status, stderr, told } = await check('in', '--baseline', 'known.json', '--prune-baseline');
    expect(status).toBe(2);
    expect(stderr.trimEnd().split('\n')).toEqual([`determination-letters: ${message}`]);
    expect(told).toEqual({ 'in/a.imr': [HEADING], 'in/b.imr': [] });
    if (content !== undefined) expect(desk.read('known.json')).toBe(content);
  });

  test('that is a pipe, a folder or of gigabytes is told, and nobody waits', async () => {
    spawnSync('mkfifo', ['pipe.json'], { cwd: desk.folder });
    fs.truncateSync(desk.write('huge.json', ''), 2 ** 31);
    for (const [file, message] of [
      ['pipe.json', 'is a pipe, socket or device, not a file'],
      ['in', 'is a folder'],
      ['huge.json', 'is too long to be a baseline'],
    ] as const) {
      const { status, stderr, told } = await check('in', '--baseline', file);
      expect([status, stderr]).toEqual([2, `determination-letters: ${file} ${message}\n`]);
      expect(told['in/a.imr']).toEqual([HEADING]);
    }
  });

  test('that cannot be written is told', async () => {
    const { status, stderr } = await check('in', '--baseline', 'none/known.json', '--update-baseline');
    expect([status, stderr]).toEqual([2, 'determination-letters: none/known.json cannot be written (ENOENT)\n']);
  });

  test('that the configuration names holds for the letters below it, until another is named', async () => {
    await check('in', '--baseline', 'known.json', '--update-baseline');
    desk.write('in/determination-letters.json', '{ "baseline": "../known.json" }');
    expect(await check('in')).toMatchObject({ status: 0, stderr: '', told: { 'in/a.imr': [] } });
    desk.write('none.json', '{ "version": 1, "letters": {} }');
    expect((await check('in', '--baseline', 'none.json')).told['in/a.imr']).toEqual([HEADING]);
    desk.write('known.json', '{');
    const { status, stderr, told } = await check('in');
    expect([status, stderr, told['in/a.imr']]).toEqual([
      2,
      'determination-letters: known.json is no baseline: it is not JSON\n',
      [HEADING],
    ]);
  });

  test.each([
    [['--update-baseline'], '--update-baseline needs --baseline FILE.'],
    [['--baseline', 'k', '--update-baseline', '--prune-baseline'], 'it does not need --prune-baseline'],
    [['--baseline', 'k', '--prune-baseline', '--fix'], 'cannot be used with --fix'],
  ])('is not made by %j', async (args, message) => {
    const { status, stderr } = await desk.run(['check', 'in', ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('suppressed findings', () => {
  const ignored = `<!-- ignore-letter ${HEADING}: as printed -->\n${MISSPELT}`;

  test('are not there', async () => {
    desk.write('a.imr', ignored);
    expect(await check('a.imr')).toEqual({ status: 0, stderr: '', told: { 'a.imr': [] } });
  });

  test('are not fixed', async () => {
    desk.write('a.imr', ignored);
    await check('a.imr', '--fix');
    expect(desk.read('a.imr')).toBe(ignored);
  });

  test('stay told where their comment is wrong', async () => {
    desk.write('a.imr', ignored.replace('heading-spelling', 'heading-speling'));
    expect(await check('a.imr')).toMatchObject({
      status: 1,
      told: { 'a.imr': ['structure/wrong-suppression', HEADING] },
    });
  });
});

describe('format', () => {
  const commented = CLEAN.replace('CLINICAL', '<!-- a note -->\nCLINICAL');

  test('keeps comments, in what it prints and in files', async () => {
    desk.write('a.imr', commented);
    expect((await desk.run(['format', 'a.imr'])).stdout).toContain('<!-- a note -->\nCLINICAL');
    await desk.run(['format', '--write', 'a.imr']);
    expect(desk.read('a.imr')).toContain('<!-- a note -->\nCLINICAL');
  });

  test('leaves them out with --strip-comments, and then does not change files', async () => {
    desk.write('a.imr', commented);
    desk.write('plain.imr', CLEAN);
    const { stdout } = await desk.run(['format', '--strip-comments', 'a.imr']);
    expect(stdout).toBe((await desk.run(['format', 'plain.imr'])).stdout);
    const refused = await desk.run(['format', '--strip-comments', '--write', 'a.imr']);
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('--strip-comments')]);
  });
});

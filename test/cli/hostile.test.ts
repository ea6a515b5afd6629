import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readTextFile } from '../../server/src/cli/files.ts';
import { Desk } from '../kit/run-cli.ts';
import { CLEAN, MISSPELT } from '../protocol/letters.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.make();
});
afterEach(() => desk.remove());

const at = (name: string): string => path.join(desk.folder, name);

describe('what stands among letters', () => {
  test('a file of 2 GB, which is not read', async () => {
    desk.write('a.imr', MISSPELT);
    fs.truncateSync(desk.write('huge.imr', ''), 2 ** 31 + 1);
    const { status, stdout, stderr } = await desk.run(['check', '--format', 'json', '.']);
    expect(status).toBe(2);
    expect(stderr).toBe(
      'determination-letters: huge.imr is too long to be a letter (2147.5 million bytes): it was not checked\n',
    );
    expect((JSON.parse(stdout) as { path: string }[]).map((letter) => letter.path)).toEqual(['a.imr', 'huge.imr']);
    expect(stdout).toContain('it has 2147.5 million bytes');
  });

  test('binary files, which are told as such whatever their bytes', async () => {
    desk.write('a.imr', Uint8Array.of(0x89, 0x50, 0, 0xff));
    desk.write('b.imr', Uint8Array.of(0x89, 0x50, 0xff));
    expect((await desk.run(['check', '.'])).stderr.trimEnd().split('\n')).toEqual([
      'determination-letters: a.imr contains NUL bytes; it is a binary file, not a letter',
      'determination-letters: b.imr is not UTF-8 text: save it with the encoding UTF-8',
    ]);
  });

  test('a letter that is being written while it is read: told, not half checked', () => {
    const file = desk.write('a.imr', CLEAN);
    const read = vi.spyOn(fs, 'readSync').mockImplementationOnce((descriptor, buffer) => {
      read.mockRestore();
      fs.appendFileSync(file, 'More.\n');
      return fs.readSync(descriptor, buffer);
    });
    expect(() => readTextFile(file)).toThrow('changed while it was being read: check it again');
    expect(readTextFile(file).text).toBe(`${CLEAN}More.\n`);
  });

  test('a pipe that nobody writes to, and a link to nothing', async () => {
    desk.write('a.imr', CLEAN);
    spawnSync('mkfifo', [at('pipe.imr'), at('pipe.txt')]);
    fs.symlinkSync('nowhere', at('link.imr'));
    const { status, stderr } = await desk.run(['check', '.']);
    expect(status).toBe(2);
    expect(stderr.trimEnd().split('\n')).toEqual([
      'determination-letters: link.imr does not exist',
      'determination-letters: pipe.imr is a pipe, socket or device, not a file',
      'determination-letters: pipe.txt is a pipe, socket or device, not a file',
    ]);
  });

  test('a pipe that is named, as by the shell’s *.imr: it is told at once, not waited for', async () => {
    spawnSync('mkfifo', [at('pipe.imr')]);
    desk.write('letter.imr', MISSPELT);
    const { status, stdout, stderr } = await desk.run(['check', '--format', 'jsonl', 'letter.imr', 'pipe.imr']);
    expect([status, stdout.includes('structure/heading-spelling')]).toEqual([2, true]);
    expect(stderr).toContain('pipe.imr is a pipe, socket or device, not a file');
  });

  test('a pipe that the shell has opened is read', () => {
    const program = `node ${JSON.stringify(desk.bundle)} check --format jsonl <(cat letter.imr)`;
    desk.write('letter.imr', MISSPELT);
    const { status, stdout } = spawnSync('bash', ['-c', program], { cwd: desk.folder, encoding: 'utf8' });
    expect([status, stdout.includes('structure/heading-spelling')]).toEqual([1, true]);
  });

  test('a rich text, which is told to be one', async () => {
    desk.write('a.imr', '{\\rtf1\\ansi Case Number: CM16-0990001}');
    expect((await desk.run(['check', 'a.imr'])).stderr).toBe(
      'determination-letters: a.imr is an RTF file, not plain text: save it as plain text or as .docx\n',
    );
  });

  test('a letter in UTF-16, found in a folder as it is when it is named', async () => {
    desk.write('a.txt', Buffer.from(`\ufeff${MISSPELT}`, 'utf16le'));
    const named = await desk.run(['check', '--format', 'json', 'a.txt']);
    expect(named.stdout).toContain('structure/heading-spelling');
    expect((await desk.run(['check', '--format', 'json', '.'])).stdout).toBe(named.stdout);
  });

  test('no letter at all, which is a mistake in the call', async () => {
    desk.write('notes/readme.md', 'Nothing here.');
    const { status, stderr } = await desk.run(['check', 'notes']);
    expect([status, stderr]).toEqual([2, 'determination-letters: No letter found in notes.\n']);
  });

  test.each(['text', 'json', 'jsonl', 'sarif', 'github', 'junit'])(
    'names with control characters, line ends and marks of direction are never printed raw, in %s',
    async (format) => {
      const name = 'a\u0007\n\u202e\u2066b\u009b.imr';
      desk.write(name, MISSPELT);
      fs.mkdirSync(at('c\u202e.imr'));
      spawnSync('mkfifo', [at('d\u202e\n.imr')]);
      const { stdout, stderr } = await desk.run(['check', '--format', format, '.']);
      expect(stdout).toContain('structure/heading-spelling');
      expect([...'\u0007\u009b\u202e\u2066'].filter((mark) => (stdout + stderr).includes(mark))).toEqual([]);
      expect(stdout.split('\n').some((line) => line.startsWith('\u202e') || line.startsWith('?b'))).toBe(false);
      if (format === 'json')
        expect((JSON.parse(stdout) as { path: string }[]).map((letter) => letter.path)).toContain(name);
    },
  );

  test('a folder that is called as a letter', async () => {
    desk.write('odd.imr/a.imr', CLEAN);
    const { status, stdout } = await desk.run(['check', '.']);
    expect([status, stdout]).toEqual([0, 'No findings in 1 letter.\n']);
  });
});

describe('ignore files', () => {
  test('a pattern that would take minutes is told and skipped; the other lines hold', async () => {
    desk.write('a.imr', CLEAN);
    desk.write('old/b.imr', CLEAN);
    desk.write(`${'deep/'.repeat(30)}c.imr`, CLEAN);
    desk.write('.determination-lettersignore', `old/\n${'**/a/'.repeat(20)}**\n`);
    const { status, stdout, stderr } = await desk.run(['check', '--format', 'jsonl', '.']);
    expect(stdout).not.toContain('b.imr');
    expect(stdout).toContain('c.imr');
    expect([status, stderr]).toEqual([
      2,
      'determination-letters: .determination-lettersignore:2: A pattern can have “**” at most 2 times. This line is skipped.\n',
    ]);
  });

  const checked = async (...args: string[]): Promise<string[]> => {
    const { stdout } = await desk.run(['read', ...args]);
    return (JSON.parse(stdout) as { path: string }[]).map((letter) => letter.path);
  };
  beforeEach(() => {
    for (const name of ['a.imr', 'old/b.imr', 'old/c.imr', 'new/old/d.imr', 'new/e.imr']) desk.write(name, CLEAN);
    desk.write('.determination-lettersignore', '# what has gone out\n/old/*\n!c.imr\n');
    desk.write('new/.determination-lettersignore', '\ufeffe.*\n');
  });

  test('leave letters out of folders and globs, each for its own folder', async () => {
    expect(await checked('.')).toEqual(['a.imr', 'new/old/d.imr', 'old/c.imr']);
    expect(await checked('old')).toEqual(['old/c.imr']);
    expect(await checked('**/*.imr')).toEqual(['a.imr', 'new/old/d.imr', 'old/c.imr']);
    expect(await checked(at('new'))).toEqual([at('new/old/d.imr')]);
  });

  test('say nothing of letters that are named, nor with --no-ignore', async () => {
    expect(await checked('old/b.imr', 'new/e.imr')).toEqual(['old/b.imr', 'new/e.imr']);
    expect(await checked('--no-ignore', '.')).toHaveLength(5);
  });

  test('are turned off by --no-ignore together with those of the configuration', async () => {
    desk.write('determination-letters.json', '{ "ignore": ["/a.imr"] }');
    expect(await checked('.')).toEqual(['new/old/d.imr', 'old/c.imr']);
    expect(await checked('--no-ignore', '.')).toHaveLength(5);
  });

  test('that cannot be read hide nothing', async () => {
    fs.rmSync(at('.determination-lettersignore'));
    fs.mkdirSync(at('.determination-lettersignore'));
    expect(await checked('old')).toHaveLength(2);
  });
});

describe('check --fix', () => {
  test('--dry-run shows the difference and changes nothing', async () => {
    desk.write('a.imr', MISSPELT);
    desk.write('b.imr', CLEAN);
    const { status, stdout } = await desk.run(['check', '--fix', '--dry-run', '.']);
    expect([status, desk.read('a.imr')]).toEqual([0, MISSPELT]);
    expect(stdout).toMatch(
      /^--- a\.imr\n\+\+\+ a\.imr\n@@ .*\n(?: .*\n)+-CLINCAL CASE SUMMARY\n\+CLINICAL CASE SUMMARY\n(?: .*\n)+$/,
    );
    const patched = spawnSync('git', ['apply', '-p0', '-'], { input: stdout, cwd: desk.folder, encoding: 'utf8' });
    expect([patched.stderr, desk.read('a.imr')]).toEqual(['', CLEAN]);
    expect((await desk.run(['check', '--dry-run', '.'])).stderr).toContain('it requires --fix');
    expect((await desk.run(['check', '--fix', '--dry-run', '-'], MISSPELT)).stdout).toContain('+CLINICAL');
  });

  test('where the disk takes no more: told, and the letter is as it was', () => {
    const long = `${MISSPELT}${'\n'.repeat(4000)}`;
    desk.write('a.imr', long);
    // No file may be longer than 2 blocks: what a write gets of a full disk.
    const call = `ulimit -f 2; exec "${process.execPath}" "${desk.bundle}" check --fix a.imr`;
    const { status, stderr, stdout } = spawnSync('bash', ['-c', call], { cwd: desk.folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([
      2,
      'determination-letters: a.imr cannot be written (EFBIG): it was not changed\n',
    ]);
    // What would have been fixed is still found.
    expect(stdout).toMatch(/^a\.imr:.*\n(?:.*\n)+\d+ findings? .* in 1 of 1 letter\.\n$/);
    expect(desk.read('a.imr')).toBe(long);
    expect(fs.readdirSync(desk.folder)).toEqual(['a.imr']);
  });

  test('twice at once: each letter is fixed or told, and whole', async () => {
    for (let i = 0; i < 40; i++) desk.write(`${i}.imr`, MISSPELT);
    const runs = await Promise.all([1, 2, 3].map(() => desk.run(['check', '--fix', '--jobs', '1', '.'])));
    const told = runs.flatMap(({ stderr }) => stderr.split('\n').filter((line) => line !== ''));
    for (const line of told)
      expect(line).toMatch(/imr (?:was changed|is being changed|was being changed|cannot be written \(ENOENT)/);
    for (let i = 0; i < 40; i++) expect(desk.read(`${i}.imr`)).toBe(CLEAN);
    expect(fs.readdirSync(desk.folder)).toHaveLength(40);
  });

  test('a lock of a run that was killed holds nobody up for long', async () => {
    desk.write('a.imr', MISSPELT);
    const lock = desk.write('.a.imr.lock', '');
    const held = await desk.run(['check', '--fix', 'a.imr']);
    expect([held.status, held.stderr]).toEqual([
      2,
      'determination-letters: a.imr is being changed by another run of this program: it was not changed\n',
    ]);
    fs.utimesSync(lock, 1000, 1000);
    expect((await desk.run(['check', '--fix', 'a.imr'])).status).toBe(0);
    expect(fs.readdirSync(desk.folder)).toEqual(['a.imr']);
  });
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it, with nothing half done', async (signal) => {
  for (let i = 0; i < 300; i++) desk.write(`${i}.imr`, MISSPELT);
  const child = spawn(process.execPath, [desk.bundle, 'check', '--fix', '--format', 'jsonl', '.'], {
    cwd: desk.folder,
  });
  let stdout = '';
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (stdout === '') child.kill(signal);
    stdout += text;
  });
  const ended = await new Promise((done) => child.once('close', (_, by) => done(by)));
  expect([ended, stderr]).toEqual([signal, '']);
  for (const line of stdout.trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('findings');
  const texts = fs.readdirSync(desk.folder).map((name) => desk.read(name));
  expect(texts).toHaveLength(300);
  expect(texts.every((text) => text === MISSPELT || text === CLEAN)).toBe(true);
});

test('a reader that goes away ends a stream of JSON Lines too', async () => {
  const child = spawn(process.execPath, [desk.bundle, 'check', '--input', 'jsonl', '--format', 'jsonl', '-']);
  child.stdin.on('error', () => undefined);
  // The input stays open: only the missing reader can end the program.
  const feed = setInterval(() => child.stdin.write(`${JSON.stringify({ text: MISSPELT })}\n`.repeat(50)), 10);
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((done) => child.once('exit', done));
  clearInterval(feed);
  expect(status).toBe(1);
});

import fs from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Desk } from '../kit/run-cli.ts';
import { CLEAN } from '../protocol/letters.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.make();
});
afterEach(() => desk.remove());

/** The clean letter in the clean layout, and with a line broken as by a page. */
const NEAT = async () => (await desk.run(['format', '-'], CLEAN)).stdout;
const broken = (text: string) => text.replace('strained the left wrist', 'strained the\nleft wrist');

describe('format', () => {
  test('prints the letter, from a file or standard input', async () => {
    const neat = await NEAT();
    expect(neat.replace(/\s+/g, '')).toBe(CLEAN.replace(/\s+/g, ''));
    desk.write('a.imr', broken(neat));
    expect(await desk.run(['format', 'a.imr'])).toEqual({ status: 0, stdout: neat, stderr: '' });
    expect(desk.read('a.imr')).toBe(broken(neat));
  });

  test('--check names the letters that are laid out otherwise, and changes none', async () => {
    const neat = await NEAT();
    desk.write('a.imr', broken(neat));
    desk.write('b.imr', neat);
    const { status, stdout } = await desk.run(['format', '--check', '.']);
    expect([status, stdout]).toEqual([1, 'a.imr\n']);
    expect(desk.read('a.imr')).toBe(broken(neat));
    expect((await desk.run(['format', '--check', 'b.imr'])).status).toBe(0);
  });

  test('--write changes those, and leaves the others untouched', async () => {
    const neat = await NEAT();
    desk.write('a.imr', broken(neat));
    const kept = desk.write('b.imr', neat);
    fs.utimesSync(kept, 1000, 1000);
    const { status, stdout } = await desk.run(['format', '--write', '.']);
    expect([status, stdout]).toEqual([0, 'a.imr\n']);
    expect(desk.read('a.imr')).toBe(neat);
    expect(fs.statSync(kept).mtimeMs).toBe(1_000_000);
  });

  test('wrong use is told in one line', async () => {
    for (const args of [[], ['--check', '--write', 'a.imr'], ['--write', '-'], ['--chek', 'a.imr']]) {
      const { status, stderr } = await desk.run(['format', ...args]);
      expect(status).toBe(2);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
    desk.write('b.imr', await NEAT());
    const { status, stdout } = await desk.run(['format', '--check', 'none.imr', 'b.imr']);
    expect([status, stdout]).toEqual([2, '']);
  });
});

import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../kit/rules.ts';
import { run } from './loop.ts';
import { mutate } from './mutate.ts';
import type { Target } from './target.ts';
import { targets } from './targets/index.ts';
import { endSessions } from './targets/session.ts';

const KEPT = path.join(ROOT, 'test/fuzz/kept');

/** Enough to notice that something broke; `npm run fuzz` goes deeper. */
const CASES = 100;

afterAll(endSessions);

describe.each(targets)('$name', (target) => {
  it(`holds for its seeds and for ${CASES.toString()} inputs made of them`, async () => {
    const bounds = { cases: Math.min(target.seeds.length, 15) + CASES, seed: 7, time: 100_000 };
    // The first of the seeds as they are, the others through what is made of them.
    const { failures, interesting } = await run({ ...target, seeds: target.seeds.slice(0, 15) }, bounds);
    expect(failures).toEqual([]);
    expect(interesting).toBeGreaterThan(5);
  }, 120_000);

  const kept = fs
    .readdirSync(KEPT)
    .filter((name) => name.startsWith(`${target.name}-`))
    .map((name) => JSON.parse(fs.readFileSync(path.join(KEPT, name), 'utf8')) as { why: string; input: string });

  it.each(kept)('holds where it once did not: $why', async ({ input }) => {
    await target.check(input, true);
  });
});

describe('the search', () => {
  /** Fails on two brackets with a digit between them. */
  const faulty: Target = {
    name: 'faulty',
    seeds: ['The request for 12 visits (of physical therapy) is not medically necessary. Section 3 (page 4) applies.'],
    mutate,
    check: (input) => {
      if (/\([^()]*\d[^()]*\)[^()]*\(/.test(input)) throw new Error(`found at ${String(input.length)}`);
      return [];
    },
  };

  it('finds a fault, makes its input small, and tells it once', async () => {
    const { failures } = await run(faulty, { cases: 5000, seed: 1, time: 20_000 });
    expect(failures.map(({ input }) => input)).toEqual([expect.stringMatching(/^\(\d\)\($/)]);
  });

  it('does the same for the same seed', async () => {
    const inputs = async (): Promise<string[]> => {
      const seen: string[] = [];
      const check = (input: string): string[] => {
        seen.push(input);
        return [input.slice(0, 3)];
      };
      await run({ ...faulty, check }, { cases: 50, seed: 3, time: 20_000 });
      return seen;
    };
    expect(await inputs()).toEqual(await inputs());
  });
});

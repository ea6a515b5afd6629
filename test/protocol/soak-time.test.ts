import { expect, test } from 'vitest';
import { residentMemory } from '../../tools/lib/resident-memory.ts';
import { isSteady, soak } from '../../tools/soak/session.ts';
import { ownLetters } from '../fuzz/seeds.ts';
import { built } from '../kit/dist.ts';

// The short form of `npm run soak`: some hundred edits as fast as they are answered. In so short a time the program is still being compiled,
// which takes memory: what is found is a server that keeps some seven kilobytes of each edit, or is slower with each. Not every system tells the memory of a process.
const LONG = { timeout: 120_000, retry: 2, skip: residentMemory(process.pid) === undefined };
test('a server that is typed at stays as fast and as small as it was', LONG, async () => {
  const run = await soak(await built('server.js'), ownLetters, { minutes: 0.35, pace: 0 });
  expect(run.edits).toBeGreaterThan(200);
  expect(isSteady(run, { processor: 3, memory: 25 }), JSON.stringify(run)).toBe(true);
});

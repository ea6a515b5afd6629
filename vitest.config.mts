import os from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that hold times against each other: they run one by one when all others are done. */
const TIMES = 'test/**/*-time.test.ts';
/** Tests that are about the published letters alone. */
const PUBLISHED = 'test/**/*-published.test.ts';

export default defineConfig({
  test: {
    // A test that waits this long on a noisy machine hangs. With TEST_ALL=1 nothing is left out, which takes long.
    testTimeout: process.env.TEST_ALL ? 3_600_000 : 60_000,
    hookTimeout: 60_000,
    // Files share what they import: loading it for each would take as long as many of them run. None changes what another sees.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'server/src/**/*.test.ts'],
          // The first run inside VS Code: `node tools/test.mjs vscode`.
          exclude: ['test/vscode/**', TIMES, PUBLISHED],
          // Programs read the word list when they have time; tests of what is found have it from the beginning.
          setupFiles: ['test/kit/words.ts'],
          maxWorkers: os.availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'time', include: [TIMES], maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
      {
        // What is tried on our own letters, tried on the published ones: `node tools/test.mjs published`, where they are at hand.
        extends: true,
        test: {
          name: 'published',
          include: [
            PUBLISHED,
            'test/planted/*.test.ts',
            'test/across/planted.test.ts',
            'test/letters/habits.test.ts',
            'test/properties/{comments,incremental,quick-fixes,safe-fixes}.test.ts',
            'test/service/features/{anywhere,format}.test.ts',
            'test/web/findings.test.ts',
          ],
          setupFiles: ['test/kit/words.ts'],
          env: { LETTERS: 'published' },
          maxWorkers: os.availableParallelism(),
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});

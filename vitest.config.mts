import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'server/src/**/*.test.ts'],
    // These run inside VS Code: `node tools/test.mjs vscode`.
    exclude: ['test/vscode/**'],
    // A test that waits this long on a noisy machine hangs.
    testTimeout: 20_000,
  },
});

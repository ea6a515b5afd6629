import { afterEach, expect, test, vi } from 'vitest';
import { callTool } from '../kit/tool.ts';
import { sourceFiles } from '../tidy/sources.ts';

afterEach(() => vi.unstubAllEnvs());

test.runIf(process.platform === 'linux')('a machine without a display is told from one with', () => {
  vi.stubEnv('DISPLAY', '');
  vi.stubEnv('WAYLAND_DISPLAY', '');
  expect(callTool('vscode/desktop.mjs', 'noDisplay')).toMatch(/no display/);
  vi.stubEnv('DISPLAY', ':0');
  expect(callTool('vscode/desktop.mjs', 'noDisplay')).toBeUndefined();
});

test('what is downloaded comes by npm, apt-get and the library that has VS Code: no script has an address of its own', () => {
  const scripts = sourceFiles(['tools'], ['.mjs']);
  expect(scripts.length).toBeGreaterThan(20);
  const asks = /\bfetch\(|from 'node:(?:https?|net|tls)'|https?:\/\/(?!\$\{|letters\.invalid)/;
  // They speak to the VS Code that they have started.
  const own = ['tools/vscode/server.mjs', 'tools/vscode/stand-in.mjs'];
  expect(scripts.filter(({ file, text }) => asks.test(text) && !own.includes(file)).map(({ file }) => file)).toEqual(
    [],
  );
});

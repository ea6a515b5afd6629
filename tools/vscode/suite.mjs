// Runs test/vscode in a real VS Code: the desktop one that @vscode/test-electron downloads, else the one in the browser.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSER_OPTIONS, NODE_OPTIONS } from '../build.mjs';
import { ROOT, SCRATCH } from '../lib/paths.mjs';
import { downloadDesktop, noDisplay } from './desktop.mjs';

/**
 * The program that runs the tests. Says which VS Code it is, and why not the desktop one where that cannot be.
 * DETERMINATION_LETTERS_BROWSER=1 asks for the one in the browser.
 */
async function chooseProgram() {
  let reason = process.env.DETERMINATION_LETTERS_BROWSER ? 'it was asked for' : noDisplay();
  if (!reason) {
    try {
      const program = await downloadDesktop();
      console.log('In the desktop VS Code that @vscode/test-electron downloaded.');
      return program;
    } catch (error) {
      reason = `the desktop VS Code cannot be downloaded (${error.message})`;
    }
  }
  console.log(`In a VS Code server with a Chromium, since ${reason}.`);
  return fileURLToPath(new URL('stand-in.mjs', import.meta.url));
}

/** The tests as bundles, by the extension host that they run in. Mocha finds its parts by file name in Node: there it stays outside. */
const SUITES = {
  node: { ...NODE_OPTIONS, entryPoints: ['test/vscode/index.ts'], external: ['vscode', 'mocha'] },
  web: {
    ...BROWSER_OPTIONS,
    entryPoints: ['test/vscode/index.web.ts'],
    external: ['vscode'],
    alias: { 'node:assert/strict': './test/vscode/assert.ts' },
    // Not as CommonJS: Mocha would then take the file's exports for its own.
    format: 'iife',
    globalName: 'suite_',
    footer: { js: 'module.exports = suite_;' },
  },
};

/**
 * Bundles and runs the suite in an extension host (`node`, `web`) on a copy of examples/, so that no test writes into the repository.
 * Resolves to { passed, failed (numbers of tests), reasons (of those that failed) }; rejects when the run itself failed (no VS Code, a crash, no result).
 */
export async function runSuite(host = 'node') {
  const { build } = await import('esbuild');
  const { runTests, TestRunFailedError } = await import('@vscode/test-electron');
  const program = await chooseProgram();
  const suite = path.join(SCRATCH, `vscode-tests/${host}.js`);
  await build({ ...SUITES[host], outfile: suite, sourcemap: 'inline' });

  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-'));
  // A file, so that a test can add a folder without VS Code starting again.
  const workspace = path.join(scratch, 'letters.code-workspace');
  fs.writeFileSync(workspace, JSON.stringify({ folders: [{ path: 'examples' }] }));
  // The suite writes it next to the workspace.
  const results = path.join(scratch, 'results.json');
  fs.cpSync(path.join(ROOT, 'examples'), path.join(scratch, 'examples'), { recursive: true });
  try {
    let failure;
    try {
      await runTests({
        vscodeExecutablePath: program,
        extensionDevelopmentPath: ROOT,
        extensionTestsPath: suite,
        launchArgs: [
          workspace,
          '--disable-extensions',
          `--extensionDevelopmentKind=${host}`,
          `--user-data-dir=${scratch}/user`,
          `--extensions-dir=${scratch}/extensions`,
        ],
      });
    } catch (error) {
      failure = error;
    }
    const counts = fs.existsSync(results) ? JSON.parse(fs.readFileSync(results, 'utf8')) : undefined;
    if (counts?.failed > 0 && failure instanceof TestRunFailedError) return counts;
    if (failure) throw failure;
    if (!counts || counts.passed + counts.failed === 0) throw new Error('VS Code ended without having run a test');
    return counts;
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

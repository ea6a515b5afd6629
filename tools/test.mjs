// node tools/test.mjs [STEP…]: everything that must hold. Without a step: all of them, in this order. The last line says how many
// passed and failed: each test of the unit and VS Code steps counts, and each other step counts as one.
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { ROOT, SCRATCH } from './lib/paths.mjs';
import { run, runTool } from './lib/processes.mjs';

/** A step resolves to its exit code, or to the numbers { passed, failed } of its tests; what it throws is why it failed. */
const STEPS = {
  typecheck: () => runTool('typescript', ['--build'], {}, 'tsc'),
  lint: () => runTool('eslint', ['.']),
  format: () => runTool('prettier', ['--check', '--log-level=warn', '.']),
  unit: unitTests,
  build: async () => {
    await build();
    return 0;
  },
  vscode: async () => {
    const { runSuite } = await import('./vscode/suite.mjs');
    return runSuite('node');
  },
  web: async () => {
    const { runSuite } = await import('./vscode/suite.mjs');
    return runSuite('web');
  },
  package: async () => {
    const { tryInstalled } = await import('./vscode/installed.mjs');
    const { size, activation } = await tryInstalled();
    console.log(`The installed package: ${Math.round(size / 1024)} KB, activated in ${activation} ms.`);
    return 0;
  },
  speed: () => run(process.execPath, [path.join(ROOT, 'tools/run.mjs'), 'speed']),
  accuracy: async () => {
    if (fs.existsSync(path.join(ROOT, '../shared/letters'))) {
      return run(process.execPath, [path.join(ROOT, 'tools/run.mjs'), 'accuracy']);
    }
    console.log('The published letters are not beside this repository: nothing to measure here.');
    return { passed: 0, failed: 0 };
  },
};

async function unitTests() {
  const report = path.join(SCRATCH, 'vitest.json');
  fs.rmSync(report, { force: true });
  const code = await runTool('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(fs.readFileSync(report, 'utf8'));
  // A file that cannot be loaded has no tests that fail.
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(STEPS, name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. The steps are: ${Object.keys(STEPS).join(', ')}`);
  process.exit(2);
}
// VS Code runs what the build wrote.
if (['vscode', 'web'].some((name) => wanted.includes(name)) && !wanted.includes('build')) wanted.push('build');

const total = { passed: 0, failed: 0 };
const summary = [];
try {
  await install();
  for (const [name, step] of Object.entries(STEPS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.log(`\n── ${name}`);
    const started = Date.now();
    let result;
    try {
      result = await step();
    } catch (error) {
      if (!error.errors) console.error(error.message); // esbuild has shown its own messages
      result = 1;
    }
    const counts = typeof result === 'object' ? result : { passed: Number(result === 0), failed: Number(result !== 0) };
    total.passed += counts.passed;
    total.failed += counts.failed;
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    summary.push(
      `${counts.failed > 0 ? 'FAILED' : 'ok    '} ${name.padEnd(10)} ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`,
    );
  }
} catch (error) {
  console.error(error.message);
  total.failed += 1;
}
console.log(`\n${summary.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

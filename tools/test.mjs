// node tools/test.mjs [STEP…]: everything that must hold. Without a step: all of them, in this order. The last line says how many
// passed and failed: each test of the unit and VS Code steps counts, and each other step counts as one. TEST_ALL=1 leaves nothing out of
// the unit tests.
import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { ROOT, SCRATCH } from './lib/paths.mjs';
import { run, runTool } from './lib/processes.mjs';

/** Why a step on the published letters is skipped. */
const PUBLISHED_SKIPPED = 'the published letters are not next to this repository';

/**
 * A step resolves to its exit code, or to { passed, failed (numbers of its tests), skipped (why the whole step, or the names of tests), reasons (of those
 * that failed) }; what it throws is why it failed.
 */
const STEPS = {
  typecheck: (options) => runTool('typescript', ['--build'], options, 'tsc'),
  // Without a cache: what a rule on types says of a file may change with another file.
  lint: (options) => runTool('eslint', ['.'], options),
  format: (options) =>
    runTool('prettier', ['--check', '--log-level=warn', '--cache', '--cache-strategy=content', '.'], options),
  unit: () => unitTests(['unit', 'time']),
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
  published: async () => {
    if (!fs.existsSync(path.join(ROOT, '../shared/letters')))
      return { passed: 0, failed: 0, skipped: PUBLISHED_SKIPPED };
    return unitTests(['published']);
  },
  accuracy: async () => {
    if (!fs.existsSync(path.join(ROOT, '../shared/letters')))
      return { passed: 0, failed: 0, skipped: PUBLISHED_SKIPPED };
    return run(process.execPath, [path.join(ROOT, 'tools/run.mjs'), 'accuracy']);
  },
};

/** Runs projects of vitest.config.mts. A file that cannot be loaded counts as a test that failed, and a skipped test is named. */
async function unitTests(projects) {
  const report = path.join(SCRATCH, 'vitest.json');
  fs.rmSync(report, { force: true });
  const chosen = projects.flatMap((name) => ['--project', name]);
  const json = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await runTool('vitest', ['run', ...chosen, ...json]);
  const { numPassedTests: passed, testResults } = JSON.parse(fs.readFileSync(report, 'utf8'));
  const reasons = [];
  const skipped = [];
  for (const { name, status, message, assertionResults } of testResults) {
    const file = path.relative(ROOT, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0 && status === 'failed') reasons.push(`${file} did not load: ${message}`);
    reasons.push(...failed.map(({ fullName, failureMessages: [why] }) => `${file}: ${fullName}: ${why}`));
    const left = assertionResults.filter((test) => ['pending', 'skipped', 'todo'].includes(test.status));
    skipped.push(...left.map(({ fullName }) => `${file}: ${fullName}`));
  }
  if (code !== 0 && reasons.length === 0) reasons.push(`vitest ended with ${code}.`);
  if (passed === 0 && reasons.length === 0) reasons.push('No test ran.');
  return { passed, failed: reasons.length, skipped, reasons };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(STEPS, name));
if (unknown.length > 0) {
  console.error(`There is no step ${unknown.join(', ')}. The steps are: ${Object.keys(STEPS).join(', ')}`);
  process.exit(2);
}
// VS Code runs what the build wrote.
if (['vscode', 'web'].some((name) => wanted.includes(name)) && !wanted.includes('build')) wanted.push('build');

/** Steps of one program that keeps one core busy run at the same time, in these rows; what they print is shown when they end. */
const ROWS = [['lint'], ['typecheck', 'format']];

const total = { passed: 0, failed: 0, skipped: 0 };
const summary = [];
/** Why steps failed, said again at the end: what keeps a log may keep its last lines only. */
const reasons = [];

/** Runs a step and counts what comes of it; resolves to how many failed. */
async function runStep(name, options) {
  const started = Date.now();
  let result;
  try {
    result = await STEPS[name](options);
  } catch (error) {
    if (!error.errors) console.error(error.message); // esbuild has shown its own messages
    result = { passed: 0, failed: 1, reasons: [error.message] };
  }
  const counts = typeof result === 'object' ? result : { passed: Number(result === 0), failed: Number(result !== 0) };
  total.passed += counts.passed;
  total.failed += counts.failed;
  const skipped = [counts.skipped ?? []].flat();
  total.skipped += skipped.length;
  reasons.push(...(counts.reasons ?? []).map((reason) => `${name}: ${firstLines(reason)}`));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  summary.push(
    `${counts.failed > 0 ? 'FAILED ' : counts.passed > 0 ? 'ok     ' : 'skipped'} ${name.padEnd(10)} ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`,
    ...skipped.map((what) => `        skipped: ${what}`),
  );
  return counts.failed;
}

/** What a few lines can hold of why something failed, without the colors of a terminal. */
function firstLines(reason) {
  const lines = stripVTControlCharacters(reason).split('\n');
  return lines
    .filter((line) => line.trim())
    .slice(0, 4)
    .map((line) => line.slice(0, 300))
    .join('\n    ');
}

/** Runs the steps of a row one after the other and shows what each has printed. */
async function runRow(names) {
  for (const name of names) {
    const file = path.join(SCRATCH, `${name}.txt`);
    fs.mkdirSync(SCRATCH, { recursive: true });
    const output = fs.openSync(file, 'w');
    const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
    const failed = await runStep(name, {
      stdio: ['ignore', output, output],
      env: { ...process.env, ...color },
    });
    fs.closeSync(output);
    console.log(`\n── ${name}`);
    const printed = fs.readFileSync(file, 'utf8');
    process.stdout.write(printed);
    if (failed > 0) reasons.push(`${name}: ${firstLines(printed)}`);
  }
}

const chosen = Object.keys(STEPS).filter((name) => wanted.length === 0 || wanted.includes(name));
const rows = ROWS.map((row) => row.filter((name) => chosen.includes(name)));
try {
  await install();
  await Promise.all(rows.map(runRow));
  for (const name of chosen.filter((step) => !rows.flat().includes(step))) {
    console.log(`\n── ${name}`);
    await runStep(name, {});
  }
} catch (error) {
  console.error(error.message);
  total.failed += 1;
}
if (reasons.length > 0) console.log(`\n${reasons.slice(0, 5).join('\n')}`);
console.log(`\n${summary.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;

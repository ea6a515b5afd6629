import fs from 'node:fs';
import Mocha from 'mocha';

/** What VS Code calls to run the suite. The numbers go into the file that the caller named, a failure also into the exit code. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false, reporter: 'spec' });
  // Gives this file and those it loads the words suite and test.
  mocha.suite.emit('pre-require', globalThis, 'index', mocha);
  return loadTests().then(
    () =>
      new Promise<void>((resolve, reject) => {
        const runner = mocha.run((failures) => {
          const results = process.env['DETERMINATION_LETTERS_RESULTS'];
          const counts = { passed: runner.stats?.passes ?? 0, failed: failures };
          if (results) fs.writeFileSync(results, JSON.stringify(counts));
          if (failures > 0) reject(new Error(`${String(failures)} tests failed`));
          else resolve();
        });
      }),
  );
}

async function loadTests(): Promise<void> {
  await import('./language.test.ts');
  await import('./findings.test.ts');
  await import('./settings.test.ts');
  await import('./commands.test.ts');
  await import('./features.test.ts');
  await import('./writing.test.ts');
  await import('./tools.test.ts');
}

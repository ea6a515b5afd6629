import Mocha from 'mocha';
import { loadTests } from './all.ts';
import { tellResults } from './results.ts';

/** What VS Code's Node extension host calls to run the suite. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false, reporter: 'spec' });
  // Gives the files that are loaded now the words suite and test.
  mocha.suite.emit('pre-require', globalThis, 'index', mocha);
  await loadTests();
  // These start or end a process, which a browser has none of.
  await import('./crash.test.ts');
  await import('./checkout.test.ts');
  await tellResults((done) => mocha.run(done));
}

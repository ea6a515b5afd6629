// The build of Mocha for browsers puts itself into the global scope.
import 'mocha/mocha.js';
import { loadTests } from './all.ts';
import { tellResults } from './results.ts';

/** What VS Code's extension host in a browser calls to run the suite. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 30_000, color: false, reporter: 'spec' });
  await loadTests();
  await tellResults((done) => mocha.run(done));
}

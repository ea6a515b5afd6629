import type { Terminal } from '../output.ts';

/** A command of the program. */
export interface Command {
  /** What `--help` prints. */
  readonly help: string;
  /** Does it; resolves to the exit status. Throws a `UsageError` for a call that is not allowed. */
  run(args: string[], terminal: Terminal): Promise<number>;
}

import type { OptionTable } from '../arguments.ts';
import type { Terminal } from '../output.ts';

/** A command of the program: what it does, and what help, documentation and completion say of it. */
export interface Command {
  /** What comes after its name in a call: `[options] PATH…`. */
  readonly usage: string;
  /** What it does, in lines as wide as help is. */
  readonly about: string;
  readonly options: OptionTable;
  /** What a call does, and the call without the program's name. */
  readonly examples: readonly (readonly [does: string, call: string])[];
  /** What its exit status says, where it can be other than 0 for done and 2 for wrong use. */
  readonly status?: string;
  /** What a shell completes its arguments with. */
  readonly completes?: 'file' | 'rule' | readonly string[];
  /** Runs the command and resolves to the exit status. `all` gives every command, to those that list the others. Throws a `UsageError` for a call that is not allowed. */
  run(args: string[], terminal: Terminal, all: () => Promise<NamedCommand[]>): Promise<number>;
}

/** A command with its name and what the list of commands says of it. */
export interface NamedCommand extends Command {
  readonly name: string;
  readonly summary: string;
}

import { builtInTask, type TaskName } from '../tasks/index.ts';
import { Setups } from '../configuration.ts';
import { TooLongError } from '../files.ts';
import { PartDoneError, type Task } from '../tasks/task.ts';
import { tellTrouble } from '../trouble.ts';
import type { LetterInput } from './letter-input.ts';
import { openLetter } from './open.ts';

/** A task by its name, with its options as plain data: what a worker thread is given. */
export interface TaskCall {
  readonly name: TaskName;
  readonly options: object;
  /** The configuration file that was named, for all letters. */
  readonly config: string | undefined;
}

/** What came of one letter: an outcome, a trouble in one line, or both. */
export interface LetterResult<Outcome> {
  readonly path: string;
  readonly outcome?: Outcome;
  readonly trouble?: string;
}

/** The configuration of letters, which tells what is to be said of it. */
export function setupsFor(config: string | undefined, tell: Tell): Setups {
  return new Setups(
    config,
    (message) => tell(message, true),
    (message) => tell(message, false),
  );
}

/** Runs a task on letters one at a time; never rejects because of a letter. */
export type Work<Outcome> = (inputs: readonly LetterInput[]) => Promise<LetterResult<Outcome>[]>;

/** Receives a message about a configuration; `wrong` if it is an error. */
export type Tell = (message: string, wrong: boolean) => void;

/**
 * Makes the work ready in this thread. Each thread reads the configuration for itself, by the same rules from the same files.
 * @param tell is told each thing once
 * @param rest is awaited between letters
 */
export async function makeWork<Outcome>(
  { name, options, config }: TaskCall,
  tell: Tell,
  rest: () => Promise<unknown>,
): Promise<Work<Outcome>> {
  const task = (await builtInTask(name, options)) as Task<Outcome>;
  const setups = setupsFor(config, tell);
  const one = async (input: LetterInput): Promise<LetterResult<Outcome>> => {
    let path = input.path;
    const setup = await setups.for(input.line === undefined ? (input.name ?? path) : undefined);
    try {
      const file = await openLetter(input);
      path = file.path;
      return { path, outcome: await task.run({ file, setup }) };
    } catch (error) {
      const trouble = tellTrouble(path, error);
      if (error instanceof PartDoneError) return { path, outcome: error.outcome as Outcome, trouble };
      return error instanceof TooLongError && task.tooLong
        ? { path, outcome: task.tooLong(path, error, setup), trouble }
        : { path, trouble };
    }
  };
  return async (inputs) => {
    const results: LetterResult<Outcome>[] = [];
    for (const input of inputs) {
      results.push(await one(input));
      await rest();
    }
    return results;
  };
}

import { builtInTask, type TaskName } from '../tasks/index.ts';
import { Setups } from '../configuration.ts';
import { TooLongError } from '../files.ts';
import type { Task } from '../tasks/task.ts';
import { tellTrouble } from '../trouble.ts';
import type { LetterInput } from './letter-input.ts';
import { openLetter } from './open.ts';

/** A task by its name, with its options as plain data: what a worker thread is told. */
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

/** Does a task to letters, one after the other; never rejects for a letter's sake. */
export type Work<Outcome> = (inputs: readonly LetterInput[]) => Promise<LetterResult<Outcome>[]>;

/**
 * Makes the work ready in this thread. Each thread reads the configuration for itself, by the same rules from the same files.
 * @param complain is told of what is wrong with a configuration, once a thread and problem
 * @param rest is awaited between letters
 */
export async function makeWork<Outcome>(
  { name, options, config }: TaskCall,
  complain: (message: string) => void,
  rest: () => Promise<unknown>,
): Promise<Work<Outcome>> {
  const task = (await builtInTask(name, options)) as Task<Outcome>;
  const setups = new Setups(config, complain);
  const one = async (input: LetterInput): Promise<LetterResult<Outcome>> => {
    let path = input.path;
    const setup = await setups.for(input.line === undefined ? (input.name ?? path) : undefined);
    try {
      const file = openLetter(input);
      path = file.path;
      return { path, outcome: await task.run({ file, setup }) };
    } catch (error) {
      const trouble = tellTrouble(path, error);
      return error instanceof TooLongError && task.tooLong
        ? { path, outcome: task.tooLong(path, error.length, setup), trouble }
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

import { setImmediate as turn } from 'node:timers/promises';
import { BrokenPipeError, Exit, type Terminal } from '../output.ts';
import { Progress } from '../progress.ts';
import { inOrder } from './in-order.ts';
import { findInputs } from './inputs.ts';
import { untilInterrupted } from './interrupt.ts';
import type { LetterInput } from './letter-input.ts';
import type { LettersCall } from './call.ts';
import type { TaskCall } from './work.ts';
import { makeWork, type LetterResult } from './work.ts';
import { WorkerPool } from './worker-pool.ts';

/** What a command writes of its letters. It is called in the order of the paths, and never again before it is done. */
export interface LetterWriter<Outcome> {
  /** Before the first letter. */
  begin?(): Promise<void> | void;
  /** What came of a letter. */
  letter(outcome: Outcome, path: string): Promise<void> | void;
  /** What went wrong with a letter or a place, in one line, already reported on standard error. */
  trouble?(path: string, message: string): Promise<void> | void;
  /** After the last letter; not called when the reader has gone or the user has stopped the program. */
  end?(): Promise<void> | void;
}

/** So many handfuls are done in this thread before others are started, since to start one takes as long as to do some dozens of letters. */
const HANDFULS_HERE = 2;

/**
 * Does a task to every letter that a call names, in as many threads as pay, and gives what comes of them to a writer in the order of the
 * paths. What can be said of one letter alone belongs into the task; what is said of all letters is gathered by the writer from small
 * outcomes. No more than some handfuls of letters and outcomes are in memory, however many there are.
 *
 * The task is one of `cli/tasks`, which see: to add a command, add a task and call this.
 *
 * Each trouble, as an unreadable file, is reported in one line and the other letters are done.
 * @returns the exit status: `Exit.trouble` where something could not be done, else `Exit.ok`
 * @throws what the writer throws, but a `BrokenPipeError`: who reads has seen enough, and that is no trouble
 */
export async function eachLetter<Outcome>(
  terminal: Terminal,
  call: LettersCall,
  task: Omit<TaskCall, 'config'>,
  writer: LetterWriter<Outcome>,
): Promise<number> {
  const whole: TaskCall = { ...task, config: call.config };
  const progress = new Progress(terminal);
  let status: number = Exit.ok;
  const told = new Set<string>();
  const complain = (message: string): void => {
    status = Exit.trouble;
    progress.hide();
    terminal.complain(message);
  };
  // Each thread reads the configuration, and would say the same of it.
  const tell = (message: string, wrong: boolean): void => {
    if (told.has(message)) return;
    told.add(message);
    progress.hide();
    if (wrong) complain(message);
    else terminal.complain(message);
  };

  const stop = new AbortController();
  const inputs = findInputs(call, stop.signal, tell);
  const here = await makeWork<Outcome>(whole, tell, turn);
  const pool = new WorkerPool<Outcome>(terminal.program, whole, call.jobs - 1, tell);
  let any = false;
  let handfuls = 0;
  let underWayHere = 0;
  // This thread is one of those that work: a thread of its own for finding and writing would be idle, and each costs memory and its own warming up.
  const run = async (handful: readonly LetterInput[]): Promise<LetterResult<Outcome>[]> => {
    if (handfuls++ >= HANDFULS_HERE && underWayHere > 0) return pool.run(handful);
    underWayHere += 1;
    try {
      return await here(handful);
    } finally {
      underWayHere -= 1;
    }
  };

  const interruption = untilInterrupted(stop);
  try {
    await writer.begin?.();
    for await (const results of inOrder(inputs, run, call.jobs === 1 ? 1 : call.jobs * 4)) {
      for (const { path, outcome, trouble } of results) {
        any = true;
        if (trouble !== undefined) {
          complain(trouble);
          await writer.trouble?.(path, trouble);
        }
        if (terminal.out.isTerminal) progress.hide();
        if (outcome !== undefined) await writer.letter(outcome, path);
        progress.count();
      }
    }
    progress.hide();
    // An empty stream of JSON Lines is an answer; a call that finds nothing to check is a mistake in its paths.
    if (!any && !interruption.came && call.input === 'letter') complain(`No letter found in ${call.paths.join(', ')}.`);
    if (!interruption.came) await writer.end?.();
  } catch (error) {
    if (!(error instanceof BrokenPipeError)) throw error;
  } finally {
    progress.hide();
    stop.abort();
    await pool.close();
    interruption.end();
  }
  return status;
}

import os from 'node:os';
import { choose, type OptionTable } from '../arguments.ts';
import { STDIN } from '../files.ts';
import { UsageError } from '../output.ts';

/** Which letters are to be done, and how they are come by. */
export interface LettersCall {
  /** Files, folders, globs, `-`. */
  readonly paths: readonly string[];
  /** What a path holds: a letter, or letters as JSON Lines. */
  readonly input: (typeof inputs)[number];
  /** How standard input is named, also for its configuration; `-` if it has no name. */
  readonly stdinName: string;
  /** The configuration that was named, for all letters. */
  readonly config: string | undefined;
  /** How many threads may be used, at least 1. */
  readonly jobs: number;
  /** Whether ignore files are followed. */
  readonly ignoreFiles: boolean;
}

const inputs = ['letter', 'jsonl'] as const;

/** More threads than this gain little, and each needs its memory. */
const MOST_JOBS_UNASKED = 8;
const MOST_JOBS = 256;

/** The options that the commands over letters share. */
export const lettersOptions = {
  input: {
    type: 'string',
    value: 'KIND',
    choices: inputs,
    default: 'letter',
    help: 'what each PATH contains; jsonl is one letter per line: {"name": "a.imr", "text": "…"}',
  },
  'stdin-name': {
    type: 'string',
    value: 'NAME',
    complete: 'file',
    help: 'path shown for standard input, and used to find its configuration',
  },
  config: {
    type: 'string',
    value: 'FILE',
    complete: 'file',
    help: 'configuration to use instead of the nearest determination-letters.json',
  },
  'no-ignore': {
    type: 'boolean',
    default: false,
    help: 'include what .determination-lettersignore files and the configuration exclude',
  },
  jobs: {
    type: 'string',
    value: 'N',
    help: 'number of threads (default: one per core, up to 8)',
  },
} as const satisfies OptionTable;

/** What `PATH` is, for the help of the commands over letters. */
export const pathHelp = `PATH is a file, a folder (searched for *.imr, *.letter, and *.txt that begin like a letter),
a glob in quotes, or - for standard input. A Word (*.docx) or PDF file is read if you name it.`;

/** Puts a call together. Throws a `UsageError` where no letters are named, or an option is not as it must be. */
export function lettersCall(
  values: {
    readonly input: string;
    readonly 'stdin-name'?: string | undefined;
    readonly config?: string | undefined;
    readonly 'no-ignore': boolean;
    readonly jobs?: string | undefined;
  },
  paths: readonly string[],
  verb: string,
): LettersCall {
  if (paths.length === 0)
    throw new UsageError(`Name the letters to ${verb}: files, folders, globs, or - for standard input.`);
  const name = values['stdin-name'];
  if (name !== undefined && !paths.includes(STDIN))
    throw new UsageError('--stdin-name names standard input: it requires - as one of the paths.');
  return {
    paths,
    input: choose('--input', values.input, inputs),
    stdinName: name ?? STDIN,
    config: values.config,
    jobs: values.jobs === undefined ? Math.min(os.availableParallelism(), MOST_JOBS_UNASKED) : asJobs(values.jobs),
    ignoreFiles: !values['no-ignore'],
  };
}

function asJobs(value: string): number {
  const jobs = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (jobs < 1 || jobs > MOST_JOBS)
    throw new UsageError(`--jobs takes a number from 1 to ${MOST_JOBS}, not “${value}”.`);
  return jobs;
}

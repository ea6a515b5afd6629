import { parseArgs } from 'node:util';
import { nearest } from '../text/distance.ts';
import { UsageError } from './output.ts';

/** An option of a command: how it is read, and what help, documentation and completion say of it. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly short?: string;
  readonly default?: string | boolean;
  /** How help names the value, in capitals. */
  readonly value?: string;
  /** The values that are allowed, where there are few. */
  readonly choices?: readonly string[];
  /** What a shell completes the value with, where not with its choices. */
  readonly complete?: 'file' | 'rule' | 'form';
  /** What it does, in a phrase. */
  readonly help: string;
}

/** The options of a command by their long names. */
export type OptionTable = Readonly<Record<string, Option>>;

/** The option that every command has. */
export const helpOption = { help: { type: 'boolean', short: 'h', help: 'this text' } } as const satisfies OptionTable;

/** The options and paths of a call, as `parseArgs` gives them. Throws a `UsageError` for an option that is not there or lacks its value. */
export function parseCall<T extends OptionTable>(args: string[], options: T) {
  try {
    return parseArgs({ args, options: { ...options, ...helpOption }, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const unknown = /'(-[^']+)'/.exec(error.message)?.[1];
    const near = unknown && nearest(unknown.replace(/^-+/, ''), Object.keys(options));
    throw new UsageError(
      error.message.startsWith('Unknown option') && unknown
        ? `There is no option ${unknown}.${near ? ` Did you mean --${near}?` : ''}`
        : error.message,
    );
  }
}

/** How many choices a message names. */
const MOST_NAMED = 20;

/** One of some words; throws a `UsageError` for any other that names them, of many those that may be meant. */
export function choose<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    const near = nearest(value, choices);
    const meant = near === undefined ? '' : ` Did you mean ${near}?`;
    if (choices.length <= MOST_NAMED)
      throw new UsageError(`${option} takes ${choices.join(', ')}, not “${value}”.${meant}`);
    // Of many, those of the same category are named: “counts/totl”.
    const [category = ''] = value.split('/');
    const alike = choices.filter((choice) => choice.startsWith(`${category}/`));
    const known =
      alike.length > 0 ? ` It accepts ${alike.join(', ')}.` : ' For all names, run determination-letters rules.';
    throw new UsageError(`${option} does not accept “${value}”.${meant === '' ? known : meant}`);
  }
  return found;
}

import { parseArgs, type ParseArgsConfig } from 'node:util';
import { nearest } from '../text/distance.ts';
import { UsageError } from './output.ts';

/** The options and paths of a call, as `parseArgs` gives them. Throws a `UsageError` for an option that is not there or lacks its value. */
export function parseCall<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true });
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

/** One of a few words; throws a `UsageError` that names them for any other. */
export function choose<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) {
    const near = nearest(value, choices);
    throw new UsageError(
      `${option} takes ${choices.join(', ')}, not “${value}”.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    );
  }
  return found;
}

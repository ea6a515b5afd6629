import type { OptionTable } from './arguments.ts';
import { type BaselineChange, type BaselineFile, openBaseline } from './baseline-file.ts';
import { UsageError } from './output.ts';

/** The options of `check` that are about a baseline. */
export const baselineOptions = {
  baseline: {
    type: 'string',
    value: 'FILE',
    complete: 'file',
    help: 'leave out the findings in this file',
  },
  'update-baseline': {
    type: 'boolean',
    default: false,
    help: 'record the current findings in the --baseline file',
  },
  'prune-baseline': {
    type: 'boolean',
    default: false,
    help: 'remove resolved findings from the --baseline file',
  },
} as const satisfies OptionTable;

/** A baseline that `check` was called with. */
export interface BaselineCall {
  readonly change: BaselineChange | undefined;
  /** Undefined if none was named, or it is not to be used since something is wrong with it. */
  readonly file: BaselineFile | undefined;
  /** Whether something was wrong, which has been told. */
  readonly failed: boolean;
}

/**
 * Reads the options. What is wrong with the file is reported, and the letters are checked without it.
 * @throws UsageError for options that do not go together
 */
export function baselineCall(
  values: { baseline?: string | undefined; 'update-baseline': boolean; 'prune-baseline': boolean; fix: boolean },
  complain: (message: string) => void,
): BaselineCall {
  const { baseline, fix, 'update-baseline': update, 'prune-baseline': prune } = values;
  if (update && prune)
    throw new UsageError('--update-baseline also removes resolved findings: it does not need --prune-baseline.');
  const change = update ? 'update' : prune ? 'prune' : undefined;
  if (change && baseline === undefined) throw new UsageError(`--${change}-baseline needs --baseline FILE.`);
  if (change && fix)
    throw new UsageError(`--${change}-baseline records the letters as they are: it cannot be used with --fix.`);
  const file = baseline === undefined ? undefined : openBaseline(baseline, change === 'update', complain);
  return { change, file, failed: baseline !== undefined && !file };
}

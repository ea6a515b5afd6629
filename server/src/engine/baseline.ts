/** What was found in a letter when it was looked at last: by rule id, the fingerprints of its findings; one that was found twice is there twice. */
export type KnownFindings = ReadonlyMap<string, readonly string[]>;

/** The known findings of letters, by the letter's path from the baseline's own folder, with `/` between its parts. */
export type Baseline = ReadonlyMap<string, KnownFindings>;

const VERSION = 1;

/** A baseline as a file: paths, rules and fingerprints in their order, a fingerprint to a line, so that differences are small. */
export function printBaseline(baseline: Baseline): string {
  const sorted = <T>(map: ReadonlyMap<string, T>): [string, T][] => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const letters = sorted(baseline)
    .filter(([, known]) => known.size > 0)
    .map(([path, known]) => [
      path,
      Object.fromEntries(sorted(known).map(([rule, prints]) => [rule, prints.toSorted()])),
    ]);
  return `${JSON.stringify({ version: VERSION, letters: Object.fromEntries(letters) as object }, undefined, 2)}\n`;
}

/** Reads a baseline from the text of its file. Throws a `BaselineError` that says what is wrong with it. */
export function readBaseline(text: string): Baseline {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BaselineError('is no baseline: it is not JSON');
  }
  if (!isObject(value) || !('version' in value)) throw new BaselineError('is no baseline: it has no version');
  if (value.version !== VERSION) throw new BaselineError(`is a baseline of a version that is not known`);
  if (!isObject(value.letters)) throw new BaselineError('is no baseline: it has no letters');
  return new Map(Object.entries(value.letters).map(([path, known]) => [path, readKnown(path, known)]));
}

function readKnown(path: string, value: unknown): KnownFindings {
  if (!isObject(value)) throw new BaselineError(`is no baseline: “${path}” has no list of rules`);
  return new Map(
    Object.entries(value).map(([rule, prints]) => {
      if (!Array.isArray(prints) || !prints.every((print): print is string => typeof print === 'string'))
        throw new BaselineError(`is no baseline: “${rule}” of “${path}” has no list of fingerprints`);
      return [rule, prints];
    }),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Says what is wrong with the file of a baseline, to come after its path. */
export class BaselineError extends Error {
  override name = 'BaselineError';
}

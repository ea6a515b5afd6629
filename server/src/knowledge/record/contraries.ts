import type { Standing } from '../drugs/drug.ts';
import contraries from './contraries.json' with { type: 'json' };

/** Words of which a thing has one at a time: it is mild, moderate or severe. */
export interface Scale {
  /** Kebab-case, never renamed: `severity`. */
  readonly id: string;
  /** The words of each value, in lower case. */
  readonly values: readonly (readonly string[])[];
  /** Whether they may be said of a person, with nothing else named. */
  readonly person?: boolean | undefined;
}

/** The file of scales, with its standing and source; the tests check it against the schema. */
export interface ScalesFile {
  readonly standing: Standing;
  readonly source: string;
  readonly scales: readonly Scale[];
}

/** All words that exclude each other. */
export const CONTRARIES: ScalesFile = contraries as ScalesFile;

import type { Standing } from '../drugs/drug.ts';
import kinds from './kinds.json' with { type: 'json' };

/** A word with those that name a kind of it: who had none had none of these. */
export interface KindsOf {
  readonly of: string;
  readonly are: readonly string[];
}

/** The file of kinds, with its standing and source; the tests check it against the schema. */
export interface KindsFile {
  readonly standing: Standing;
  readonly source: string;
  readonly kinds: readonly KindsOf[];
}

/** Everything that another word names a kind of. */
export const KINDS: KindsFile = kinds as KindsFile;

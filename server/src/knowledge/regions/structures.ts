import type { Standing } from '../drugs/drug.ts';
import structures from './structures.json' with { type: 'json' };

/** Names of which one excludes the other where the same is meant: the medial and the lateral malleolus, a fusion and a discectomy. */
export interface NameFamily {
  /** Kebab-case, never renamed: `malleolus`. */
  readonly id: string;
  /** The names of each kind; with `heads` only what tells them apart: “medial”. */
  readonly kinds: readonly (readonly string[])[];
  /** The nouns that follow each name: “malleolus”. */
  readonly heads?: readonly string[] | undefined;
  /** Whether the name says all; others need the same event: a repair of the one, or a fracture of it. */
  readonly self?: boolean | undefined;
  /** Whether it is something that is done, which counts where it was done. */
  readonly past?: boolean | undefined;
}

/** The file of names that exclude each other, with its standing and source; the tests check it against the schema. */
export interface StructuresFile {
  readonly standing: Standing;
  readonly source: string;
  /** Words for one sort of event each: “repair”, “sutured”. */
  readonly events: readonly (readonly string[])[];
  readonly families: readonly NameFamily[];
}

/** All names of structures, diagnoses and operations that exclude each other. */
export const STRUCTURES: StructuresFile = structures as StructuresFile;

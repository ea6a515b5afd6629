import type { Standing } from '../drugs/drug.ts';
import measured from './measured.json' with { type: 'json' };

/** Something of which a report gives numbers, with the words that tell of it, verbs or others. */
export interface Measured {
  /** Lower case, never renamed: `off work`; of several entries with one id each has words of its own. For a movement, its topic. */
  readonly id: string;
  /** Whether it is a movement of a joint, of which the topics have the other names. */
  readonly is?: 'movement' | undefined;
  /** The units next to which the words tell of it; next to any if none are named. */
  readonly units?: readonly string[] | undefined;
  /** Whether the words are nouns that a number counts. */
  readonly counted?: boolean | undefined;
  /** Verbs that tell of it, without their forms: “give way”. */
  readonly verbs?: readonly string[] | undefined;
  /** Nouns and set phrases that tell of it. */
  readonly words?: readonly string[] | undefined;
}

/** The file of what is measured, with its standing and source; the tests check it against the schema. */
export interface MeasuredFile {
  readonly standing: Standing;
  readonly source: string;
  readonly measured: readonly Measured[];
}

/** Everything of which reports give numbers in words of more than one kind. */
export const MEASURED: MeasuredFile = measured as MeasuredFile;

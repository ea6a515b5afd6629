import type { Standing } from '../drugs/drug.ts';
import states from './states.json' with { type: 'json' };

/**
 * Two opposites that are said of a finding, a part of the body, a drug or the worker, one of which denies the other: healed and open,
 * stopped and continued.
 */
export interface State {
  /** Kebab-case, never renamed: `healing`. */
  readonly id: string;
  /** What the opposites are about, as a sentence writes it. */
  readonly name: string;
  /** The words of the one, in lower case with one blank between them; where one of the two is normal, it is this. */
  readonly good: readonly string[];
  /** The words of the other. */
  readonly bad: readonly string[];
  /** The nouns that they are said of, those of one thing together; of any noun where it is not given. */
  readonly of?: readonly (readonly string[])[] | undefined;
  /** The topic of which they are a result where they are said of a part of the body: a weak leg is one without its strength. */
  readonly topic?: string | undefined;
  /** Whether the words say it by themselves, of the worker: “sleeps well”. */
  readonly whole?: boolean | undefined;
  /** Whether they are said of drugs. */
  readonly drug?: boolean | undefined;
}

/** The file of states, with its standing and source; the tests check it against the schema. */
export interface StatesFile {
  readonly standing: Standing;
  readonly source: string;
  readonly states: readonly State[];
}

/** All pairs of opposites. */
export const STATES: StatesFile = states as StatesFile;

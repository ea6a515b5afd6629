import type { Standing } from '../drugs/drug.ts';
import { nounForms, verbForms } from '../clauses/inflect.ts';
import states from './states.json' with { type: 'json' };

/**
 * What a person or a thing is in one way at a time, by all ways to say it. A way is words that come one after the other with a few others
 * between them: `+live` is a verb in all its forms, `#house` a noun in both, `alone|apart` any of these, `KIN` any of that name in the file's
 * words, `DRUG` a drug. After `not` a way counts only where it is denied; any other that is denied leaves the other values.
 */
export interface State {
  /** Kebab-case, never renamed: `company`. */
  readonly id: string;
  /** The ways to say each value. */
  readonly values: readonly (readonly string[])[];
  /** Words that part what it is said of: a brace and a splint are worn each for itself. */
  readonly kinds?: string | undefined;
  /** Words of a clause by which it is so only there and then: “at home”. */
  readonly limits?: string | undefined;
  /** The value that is said of all kinds where it names none; the one that is denied elsewhere. */
  readonly all?: number | undefined;
  /** Whether a body part has it, and not the worker. */
  readonly local?: boolean | undefined;
  /** Whether it was once and for all, whatever came before or after. */
  readonly event?: boolean | undefined;
  /** Whether its ways judge or wish themselves, as a clause about nothing else does. */
  readonly judged?: boolean | undefined;
}

/** The file of states, with its standing and source; the tests check it against the schema. */
export interface StatesFile {
  readonly standing: Standing;
  readonly source: string;
  readonly words: Readonly<Record<string, string>>;
  readonly states: readonly State[];
}

/** All states. */
export const STATES: StatesFile = states as StatesFile;

/** Lists the words that a step of a way stands for. */
export function wordsOfStep(step: string): string[] {
  return step.split(/[| ]/).flatMap((word) => {
    if (word.startsWith('+')) return verbForms(word.slice(1)).map((form) => form.word);
    if (word.startsWith('#')) return nounForms(word.slice(1));
    const named = STATES.words[word];
    return named === undefined ? [word] : wordsOfStep(named);
  });
}

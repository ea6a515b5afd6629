import type { Standing } from '../drugs/drug.ts';
import { phrasesOf } from '../../text/phrases.ts';
import contraries from './contraries.json' with { type: 'json' };

/** Words of which a thing has one at a time: it is mild, moderate or severe. */
export interface Scale {
  /** Kebab-case, never renamed: `severity`. */
  readonly id: string;
  /** The words of each value, in lower case. */
  readonly values: readonly (readonly string[])[];
  /** Whether they may be said of a person, with nothing else named. */
  readonly person?: boolean | undefined;
  /** Words that leave open which of several values it has: what is reduced is better or worse, and not unchanged. */
  readonly spans?: readonly ScaleSpan[] | undefined;
  /** The nouns that they are said of; without these of any. */
  readonly of?: readonly string[] | undefined;
  /** Whether the words say it of the worker, whatever else is named. */
  readonly whole?: boolean | undefined;
  /** Whether they say how something went, and are said of what comes before them alone: “grip rose”. */
  readonly moves?: boolean | undefined;
  /** Whether they are said of treatments and drugs alone. */
  readonly given?: boolean | undefined;
}

/** Words that leave open some values of a scale. */
export interface ScaleSpan {
  /** The values, counted from 0. */
  readonly of: readonly number[];
  readonly words: readonly string[];
  /** Words that follow each of them: “duty” and “work” after “light”. */
  readonly heads?: readonly string[] | undefined;
  /** Whether they count only where they are denied: “has not worked”. */
  readonly denied?: boolean | undefined;
}

/** Lists every way to write what a span has. */
export function formsOfSpan({ words, heads }: ScaleSpan): readonly string[] {
  return heads ? phrasesOf(words, heads) : words;
}

/** The file of scales, with its standing and source; the tests check it against the schema. */
export interface ScalesFile {
  readonly standing: Standing;
  readonly source: string;
  readonly scales: readonly Scale[];
}

/** All words that exclude each other. */
export const CONTRARIES: ScalesFile = contraries as ScalesFile;

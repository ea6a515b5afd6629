import type { Grounded } from '../drugs/drug.ts';
import articles from './articles.json' with { type: 'json' };
import givenNames from './given-names.json' with { type: 'json' };
import placeholders from './placeholders.json' with { type: 'json' };
import slips from './slips.json' with { type: 'json' };

/** Words that are wrong wherever they stand, with what was intended. */
export interface SlipPhrase {
  /** In small letters, words with one space between them. */
  readonly wrong: string;
  readonly right: string;
}

/** The slips file: phrases, and single misspelled words with their right spelling. */
export interface SlipsFile extends Grounded {
  readonly phrases: readonly SlipPhrase[];
  readonly words: Readonly<Record<string, string>>;
}

/** Which article goes with what: abbreviations as they are said, and words whose first sound is not that of their first letter. */
export interface ArticlesFile extends Grounded {
  /** Abbreviations said with a vowel first: “an MRI”. */
  readonly an: readonly string[];
  /** Abbreviations said with a consonant first: “a CT”. */
  readonly a: readonly string[];
  /** Words with a silent h. */
  readonly anWords: readonly string[];
  /** Words that begin with a vowel letter and the sound of y or w: “a unit”, “a one”. */
  readonly aWords: readonly string[];
  /** Beginnings of words in u that sound as in “up”. */
  readonly vowelsOfU: readonly string[];
}

/** What stands where a text is still to be written: the words inside square brackets, and words by themselves in capitals. */
export interface PlaceholdersFile extends Grounded {
  readonly brackets: readonly string[];
  readonly words: readonly string[];
}

/** Given names. */
export interface GivenNamesFile extends Grounded {
  readonly names: readonly string[];
}

/** Slips with their corrections; checked against its schema, as all data, by the tests. */
export const SLIPS: SlipsFile = slips as SlipsFile;

/** The articles' file. */
export const ARTICLES: ArticlesFile = articles as ArticlesFile;

/** The placeholders' file. */
export const PLACEHOLDERS: PlaceholdersFile = placeholders as PlaceholdersFile;

/** The given names' file. */
export const GIVEN_NAMES: GivenNamesFile = givenNames as GivenNamesFile;

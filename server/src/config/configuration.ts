import type { Form } from '../knowledge/forms/form.ts';
import type { Guideline } from '../knowledge/guidelines/guideline.ts';
import type { UserWords } from '../knowledge/clauses/user-words.ts';
import type { Phrase } from '../knowledge/phrases/phrase.ts';
import type { RuleMeta, RuleOptions } from '../rules/rule.ts';
import type { Range } from '../text/range.ts';
import type { Library } from './library.ts';

/** The name of the configuration file: JSON with comments. */
export const CONFIGURATION_FILE = 'determination-letters.json';

/** What a rule can be set to. */
export const levels = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** The severity of a rule's findings, or `off`: the rule is not run. */
export type Level = (typeof levels)[number];

/** Settings for all letters or, in an override, for some. */
export interface Choices {
  /** The id of the form that letters are written in; undefined: recognized from each text. */
  readonly form: string | undefined;
  /** Rule id, or `category/*`, to its level. */
  readonly rules: Readonly<Record<string, Level>>;
  /** Rule id to those of its options that are set. */
  readonly options: Readonly<Record<string, RuleOptions>>;
}

/** Choices for the letters that the patterns in `files` name. */
export interface Override extends Choices {
  /** As in `.gitignore`, from the folder of the configuration file. */
  readonly files: readonly string[];
}

/** Where a configuration file takes one more word, and what goes before and after it there; line and character count from 0. */
export interface WordPlace {
  readonly line: number;
  readonly character: number;
  readonly before: string;
  readonly after: string;
}

/** What can be configured. Whatever is not, is as built in. */
export interface Configuration extends Choices {
  /** The team's own forms; one with a built-in id replaces it. */
  readonly forms: readonly Form[];
  /** The team's own guidelines, whole; one with a built-in id replaces it. */
  readonly guidelines: readonly Guideline[];
  /** The team's own phrases; one with a built-in id replaces it. */
  readonly phrases: readonly Phrase[];
  /** Words of the team's own by which sentences are read, in addition to the built-in ones. */
  readonly clauses: readonly UserWords[];
  /** Words of the team's own, in small letters: none of them is a misspelling. */
  readonly words: readonly string[];
  /** Patterns of the letters that are not checked, as in `.gitignore`, from the folder of the configuration file. */
  readonly ignore: readonly string[];
  /** In the order of the file: a later one lies over an earlier one. */
  readonly overrides: readonly Override[];
  /** Where the baseline is, as a URI; undefined: there is none. */
  readonly baseline: string | undefined;
}

/** Nothing configured. */
export const noConfiguration: Configuration = {
  form: undefined,
  forms: [],
  guidelines: [],
  phrases: [],
  clauses: [],
  words: [],
  rules: {},
  options: {},
  ignore: [],
  overrides: [],
  baseline: undefined,
};

/** What is wrong with a configuration file, and where: offsets in its text. */
export interface ConfigurationProblem {
  readonly message: string;
  readonly range: Range;
  /** `information` is worth knowing and no fault. */
  readonly severity: 'error' | 'warning' | 'information';
}

/** What names are known where a configuration is read. */
export interface KnownNames {
  /** All rules, with the options that they declare. */
  readonly rules: readonly Pick<RuleMeta, 'id' | 'options'>[];
  /** Ids of the built-in forms. */
  readonly forms: readonly string[];
  readonly library: Library;
}

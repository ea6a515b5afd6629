import type { Form } from '../knowledge/forms/form.ts';
import type { Guideline } from '../knowledge/guidelines/guideline.ts';
import type { Phrase } from '../knowledge/phrases/phrase.ts';
import type { Range } from '../text/range.ts';

/** The name of the configuration file: JSON with comments. */
export const CONFIGURATION_FILE = 'determination-letters.json';

/** What a rule can be set to. */
export const levels = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** The severity of a rule's findings, or `off`: the rule is not run. */
export type Level = (typeof levels)[number];

/** What can be configured. Whatever is not, is as built in. */
export interface Configuration {
  /** The id of the form that letters are written in; undefined: recognised from each text. */
  readonly form: string | undefined;
  /** The team's own forms; one with a built-in id stands in for it. */
  readonly forms: readonly Form[];
  /** The team's own guidelines, whole; one with a built-in id stands in for it. */
  readonly guidelines: readonly Guideline[];
  /** The team's own phrases; one with a built-in id stands in for it. */
  readonly phrases: readonly Phrase[];
  /** Rule id, or `category/*`, to its level. */
  readonly rules: Readonly<Record<string, Level>>;
}

/** Nothing configured. */
export const noConfiguration: Configuration = { form: undefined, forms: [], guidelines: [], phrases: [], rules: {} };

/** What is wrong with a configuration file, and where: offsets in its text. */
export interface ConfigurationProblem {
  readonly message: string;
  readonly range: Range;
  readonly severity: 'error' | 'warning';
}

/** What names are known where a configuration is read. */
export interface KnownNames {
  /** Ids of all rules. */
  readonly rules: readonly string[];
  /** Ids of the built-in forms. */
  readonly forms: readonly string[];
}

/**
 * The file is the team's agreement; a writer's own editor settings lie over it: each rule that they name, and the form if they name one.
 * A rule set to a level in the settings wins over the file even where the file has it off, and the other way round.
 */
export function withSettings(file: Configuration, settings: Pick<Configuration, 'form' | 'rules'>): Configuration {
  const rules = { ...file.rules };
  for (const [id, level] of Object.entries(settings.rules)) {
    // A whole category in the settings is meant for its rules that the file names one by one as well.
    if (id.endsWith('/*')) for (const own of Object.keys(rules)) if (own.startsWith(id.slice(0, -1))) delete rules[own];
    rules[id] = level;
  }
  return { ...file, form: settings.form ?? file.form, rules: { ...rules, ...settings.rules } };
}

import type { RuleOptions } from '../rules/rule.ts';
import type { Choices, Configuration, Level } from './configuration.ts';

/**
 * Choices with others laid over them: the form if those above name one, each rule that they name, each option that they set.
 * A category above is intended for its rules that are named one by one below as well.
 */
export function layered(below: Choices, above: Partial<Choices>): Choices {
  return {
    form: above.form ?? below.form,
    rules: layeredRules(below.rules, above.rules ?? {}),
    options: layeredOptions(below.options, above.options ?? {}),
  };
}

/**
 * The file is the team's agreement; a writer's own editor settings lie over it.
 * A rule set to a level in the settings wins over the file even where the file has it off, and the other way round.
 */
export function withSettings(file: Configuration, settings: Pick<Configuration, 'form' | 'rules'>): Configuration {
  return { ...file, ...layered(file, settings) };
}

/** A configuration upon the one that it extends: lists are joined, and what has an id that is there already replaces it. */
export function extended(base: Configuration, own: Configuration): Configuration {
  return {
    ...layered(base, own),
    forms: joined(base.forms, own.forms),
    guidelines: joined(base.guidelines, own.guidelines),
    phrases: joined(base.phrases, own.phrases),
    clauses: [...base.clauses, ...own.clauses],
    words: [...base.words, ...own.words],
    ignore: [...base.ignore, ...own.ignore],
    overrides: [...base.overrides, ...own.overrides],
    baseline: own.baseline ?? base.baseline,
  };
}

function layeredRules(
  below: Readonly<Record<string, Level>>,
  above: Readonly<Record<string, Level>>,
): Record<string, Level> {
  const covered = (id: string): boolean => `${id.slice(0, id.indexOf('/'))}/*` in above;
  return { ...Object.fromEntries(Object.entries(below).filter(([id]) => !covered(id))), ...above };
}

function layeredOptions(
  below: Readonly<Record<string, RuleOptions>>,
  above: Readonly<Record<string, RuleOptions>>,
): Record<string, RuleOptions> {
  const layers = Object.entries(above).map(([id, options]) => [id, { ...below[id], ...options }] as const);
  return { ...below, ...Object.fromEntries(layers) };
}

/** Two lists as one, in which what has an id of the first replaces it. */
export function joined<T extends { readonly id: string }>(base: readonly T[], own: readonly T[]): readonly T[] {
  const ids = new Set(own.map(({ id }) => id));
  return [...base.filter(({ id }) => !ids.has(id)), ...own];
}

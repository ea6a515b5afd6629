import type { Rule, RuleOptions } from './rule.ts';

const none: RuleOptions = {};

/** The options that a rule is run with: as set, else as it declares them. */
export function optionsOf({ meta }: Pick<Rule, 'meta'>, set?: RuleOptions): RuleOptions {
  if (!meta.options) return none;
  const declared = Object.entries(meta.options).map(([name, option]) => [name, option.default] as const);
  return { ...Object.fromEntries(declared), ...set };
}

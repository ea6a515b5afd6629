import { type Level, levels } from '../../server/src/config/configuration.ts';
import type { OptionDeclaration } from '../../server/src/rules/rule.ts';
import type { RuleFacts } from './rule-facts.ts';

const MEANINGS: Readonly<Record<Level, string>> = {
  error: 'Fix before the letter is sent.',
  warning: 'Very likely a mistake.',
  information: 'Worth checking; often intended.',
  hint: 'House style.',
  off: 'Turns the rule off.',
};

/** A JSON Schema of the object that sets the levels of rules: every rule with its summary, every category as `category/*`. */
export function ruleLevelsSchema(rules: readonly RuleFacts[]): JsonObject {
  return schemaOf(rules, ({ id, summary, severity }) => [id, { ...level, default: severity, description: summary }]);
}

/** The same for the configuration file, where a rule that has options takes an object with its level and them as well. */
export function ruleSettingsSchema(rules: readonly RuleFacts[]): JsonObject {
  return schemaOf(rules, ({ id, summary, severity, options }) => {
    const plain = { ...level, default: severity };
    if (Object.keys(options).length === 0) return [id, { ...plain, description: summary }];
    const named = Object.entries(options).map(([name, option]) => [name, optionSchema(option)] as const);
    const properties = { level: plain, ...Object.fromEntries(named) };
    const withOptions = { type: 'object', properties, additionalProperties: false };
    return [id, { anyOf: [plain, withOptions], description: summary }];
  });
}

type JsonObject = Record<string, unknown>;

const level = { type: 'string', enum: levels, enumDescriptions: levels.map((name) => MEANINGS[name]) };

function schemaOf(rules: readonly RuleFacts[], entryOf: (rule: RuleFacts) => [string, JsonObject]): JsonObject {
  const categories = [...new Set(rules.map(({ category }) => category))];
  const all = categories.map((category) => [`${category}/*`, { ...level, description: `All rules of ${category}.` }]);
  return {
    properties: Object.fromEntries([...all, ...rules.map(entryOf)]) as JsonObject,
    additionalProperties: false,
  };
}

function optionSchema(option: OptionDeclaration): JsonObject {
  const { description, default: value } = option;
  if ('least' in option)
    return { type: 'integer', minimum: option.least, maximum: option.most, default: value, description };
  return { type: 'array', items: { type: 'string', minLength: 1 }, default: value, description };
}

import { type Level, levels } from '../../server/src/config/configuration.ts';
import type { RuleFacts } from './rule-facts.ts';

const MEANINGS: Readonly<Record<Level, string>> = {
  error: 'The letter must not go out with this finding.',
  warning: 'Very likely a defect.',
  information: 'Worth knowing; often intended.',
  hint: 'House style.',
  off: 'The rule is not run.',
};

/** A JSON Schema of the object that sets the levels of rules: every rule with its summary, every category as `category/*`. */
export function ruleLevelsSchema(rules: readonly RuleFacts[]): Record<string, unknown> {
  const level = { type: 'string', enum: levels, enumDescriptions: levels.map((name) => MEANINGS[name]) };
  const categories = [...new Set(rules.map(({ category }) => category))];
  return {
    properties: Object.fromEntries([
      ...categories.map((category) => [`${category}/*`, { ...level, description: `All rules of ${category}.` }]),
      ...rules.map(({ id, summary, severity }) => [id, { ...level, default: severity, description: summary }]),
    ]) as Record<string, unknown>,
    additionalProperties: false,
  };
}

import * as z from 'zod';
import { CONFIGURATION_FILE } from '../../server/src/config/configuration.ts';
import { configurationSchema } from '../../server/src/config/schema.ts';
import { builtInForms } from '../../server/src/knowledge/forms/index.ts';
import type { RuleFacts } from './rule-facts.ts';
import { ruleLevelsSchema } from './rule-levels.ts';

/** The JSON Schema of the configuration file, from the schema it is read by, with the names of rules and forms to complete. */
export function configurationJsonSchema(rules: readonly RuleFacts[]): string {
  const schema = z.toJSONSchema(configurationSchema, { io: 'input', target: 'draft-7' });
  const properties = (schema.properties ?? {}) as Record<string, Record<string, unknown>>;
  const { description, default: none } = properties.rules ?? {};
  return JSON.stringify({
    ...schema,
    title: `Configuration of Determination Letters (${CONFIGURATION_FILE})`,
    allowTrailingCommas: true,
    properties: {
      ...properties,
      form: { ...properties.form, examples: builtInForms.map(({ id }) => id) },
      rules: { type: 'object', description, default: none, ...ruleLevelsSchema(rules) },
    },
  });
}

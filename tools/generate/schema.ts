import * as z from 'zod';
import { CONFIGURATION_FILE } from '../../server/src/config/configuration.ts';
import { configurationSchema } from '../../server/src/config/schema.ts';
import { builtInForms } from '../../server/src/knowledge/forms/index.ts';
import type { RuleFacts } from './rule-facts.ts';
import { ruleSettingsSchema } from './rule-levels.ts';

type Properties = Record<string, Record<string, unknown>>;

/** The JSON Schema of the configuration file, from the schema it is read by, with the names of rules and forms to complete. */
export function configurationJsonSchema(rules: readonly RuleFacts[]): string {
  const schema = z.toJSONSchema(configurationSchema, { io: 'input', target: 'draft-7' });
  const properties = (schema.properties ?? {}) as Properties;
  const settings = ruleSettingsSchema(rules);
  const forms = { examples: builtInForms.map(({ id }) => id) };
  const named = (own: Properties): Properties => ({
    ...own,
    form: { ...own.form, ...forms },
    rules: { type: 'object', description: own.rules?.description, default: own.rules?.default, ...settings },
  });
  const { items, ...overrides } = properties.overrides ?? {};
  const { properties: choices, ...override } = items as { properties: Properties };
  return JSON.stringify({
    ...schema,
    title: `Configuration of Determination Letters (${CONFIGURATION_FILE})`,
    allowTrailingCommas: true,
    properties: {
      ...named(properties),
      overrides: {
        ...overrides,
        items: {
          ...override,
          // The rules by name are long: they stand once, with the file's own.
          properties: { ...choices, form: { ...choices.form, ...forms }, rules: { $ref: '#/properties/rules' } },
        },
      },
    },
  });
}

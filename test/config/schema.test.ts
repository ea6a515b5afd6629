import { z } from 'zod';
import { expect, test } from 'vitest';
import { builtInLibrary } from '../../server/src/config/library.ts';
import { readExtends, readConfiguration } from '../../server/src/config/read.ts';
import { configurationSchema } from '../../server/src/config/schema.ts';
import { builtInForms } from '../../server/src/knowledge/forms/index.ts';
import { ruleMetas } from '../../server/src/rules/index.ts';
import schema from '../../schemas/determination-letters.schema.json' with { type: 'json' };

const known = { rules: ruleMetas, forms: builtInForms.map(({ id }) => id), library: builtInLibrary };
const { properties = {} } = z.toJSONSchema(configurationSchema, { io: 'input' }) as {
  properties?: Record<string, { description?: string; examples?: unknown[] }>;
};
const examples = Object.entries(properties).flatMap(([key, { examples: all = [] }]) =>
  all.map((example) => JSON.stringify({ [key]: example })),
);

test.each(examples)('the example %s of the documentation is right', (text) => {
  expect(readConfiguration(text, known).problems).toEqual([]);
  expect(readExtends(text).problems).toEqual([]);
  expect(configurationSchema.safeParse(JSON.parse(text)).success).toBe(true);
});

test('every key but that of the schema has an example, and every one says what it is', () => {
  for (const [key, { description, examples: all }] of Object.entries(properties)) {
    expect(description, key).toMatch(/^[A-Z].*\.$/);
    if (key !== '$schema') expect(all?.length, key).toBeGreaterThan(0);
  }
});

test('the schema for editors knows the options of rules', () => {
  const long = (schema.properties.rules.properties as Record<string, unknown>)['wording/long-sentence'];
  expect(long).toMatchObject({
    anyOf: [
      { type: 'string', default: 'hint' },
      { properties: { words: { type: 'integer', minimum: 25, default: 60 } }, additionalProperties: false },
    ],
  });
});

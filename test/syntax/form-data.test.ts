import { describe, expect, it } from 'vitest';
import { builtInForms } from '../../server/src/knowledge/forms/index.ts';
import { formSchema } from '../../server/src/knowledge/forms/schema.ts';

describe.each(builtInForms.map((form) => ({ id: form.id, form })))('the built-in form $id', ({ form }) => {
  it('agrees with the schema, which adds nothing to it', () => {
    expect(formSchema.parse(form)).toEqual(form);
  });

  it('finds each part of the statement by the phrases of its own standard text', () => {
    for (const { id, phrases, text } of form.statement)
      for (const phrase of phrases) expect(text.toLowerCase(), id).toContain(phrase.toLowerCase());
  });

  it('means its own words by foreign decisions', () => {
    const words = form.issues.decisions.map(({ word }) => word);
    for (const [foreign, meant] of Object.entries(form.issues.foreign)) {
      expect(words).not.toContain(foreign);
      expect(['', ...words]).toContain(meant);
    }
  });
});

it('the ids of the built-in forms differ', () => {
  expect(new Set(builtInForms.map(({ id }) => id)).size).toBe(builtInForms.length);
});

import * as z from 'zod';
import { userGuidelineSchema } from '../knowledge/guidelines/user-schema.ts';
import { formSchema } from '../knowledge/forms/schema.ts';
import { phraseSchema } from '../knowledge/phrases/schema.ts';
import { levels } from './configuration.ts';

/** The level of a rule. */
export const levelSchema = z.enum(levels);

/**
 * The shape of `determination-letters.json`. Which rules and forms there are is not part of it: `readConfiguration` holds the names against those known.
 * Import this only where a configuration file is read: evaluating it costs a start that has none.
 */
export const configurationSchema = z.strictObject({
  $schema: z.string().optional().describe('Where the schema of this file is, for editors.'),
  form: z
    .string()
    .optional()
    .describe('The form that letters are written in, by its id. Without it, the form is recognised from each text.'),
  forms: z
    .array(formSchema)
    .default([])
    .describe('Forms of your own, beside the built-in ones or, with the id of one, in its place.'),
  guidelines: z
    .array(userGuidelineSchema)
    .default([])
    .describe(
      'Guidelines of your own, beside the built-in ones or, with the id of one, changing it: documents, editions, sections and limits.',
    ),
  phrases: z
    .array(phraseSchema)
    .default([])
    .describe('Standard language of your own, beside the built-in phrases or, with the id of one, in its place.'),
  rules: z
    .record(z.string(), levelSchema)
    .default({})
    .describe(
      'Severity of rules, by rule id or by category as "structure/*"; "off" silences. A rule not named keeps its own severity.',
    ),
});

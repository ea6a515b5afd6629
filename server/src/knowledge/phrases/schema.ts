import * as z from 'zod';
import { idSchema, kindSchema } from '../treatments/schema.ts';
import { phraseProblem, slotOf } from './slots.ts';

const text = z.string().trim().min(1);

/** The text of a phrase: every slot is a known one, every bracket is closed. */
const phraseText = text.superRefine((value, context) => {
  const message = phraseProblem(value);
  if (message !== undefined) context.addIssue({ code: 'custom', message });
});

const slotNames = z.array(z.string().refine((name) => slotOf(name) !== undefined, 'There is no such slot.'));

/** The shape of a phrase: the built-in ones and those that a user adds in the configuration file. */
export const phraseSchema = z.strictObject({
  id: idSchema.describe('Name of the phrase; with the id of a built-in phrase, it replaces that phrase.'),
  title: text.describe('What it says, in a few words, for lists.'),
  place: z
    .enum(['summary', 'title', 'administrator-guideline', 'reviewer-guideline', 'rationale', 'conclusion', 'advisory'])
    .default('rationale')
    .describe('Where it is offered in a letter.'),
  prefixes: z.array(text).default([]).describe('What a writer types to find it.'),
  upholds: z.boolean().optional().describe('True if it argues for upholding the denial, false if for overturning it.'),
  treatments: z.array(idSchema).optional().describe('Ids of treatments that it fits (default: any).'),
  kinds: z.array(kindSchema).optional().describe('Kinds of treatment that it fits (default: any).'),
  regions: z.array(idSchema).optional().describe('Ids of body regions that it fits (default: any).'),
  exceptRegions: z.array(idSchema).optional().describe('Ids of body regions that it does not fit.'),
  limits: z.array(text).optional().describe('Kinds of guideline limit that {limit} can be.'),
  compares: z
    .enum(['exceeds', 'within'])
    .optional()
    .describe('Offered only if the request exceeds, or is within, {limit}.'),
  needs: slotNames.optional().describe('Offered only if the letter fills these slots.'),
  unless: slotNames.optional().describe('Not offered if the letter fills these slots.'),
  text: phraseText.describe('The text, with {slots} that the letter fills and [placeholders] for the writer.'),
});

/** A file of phrases. */
export const phrasesFileSchema = z.array(phraseSchema);

/** The file of what rationales say of treatments. */
export const factsFileSchema = z.array(
  z.strictObject({
    id: idSchema,
    treatments: z.array(idSchema).min(1),
    unit: text.optional(),
    countable: z.boolean().optional(),
    plural: z.boolean().optional(),
    criteria: text,
    lacking: text,
    against: text.optional(),
  }),
);

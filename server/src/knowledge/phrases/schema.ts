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
  id: idSchema.describe('Name of the phrase; with the id of a built-in one it takes its place.'),
  title: text.describe('What it says, in a few words, for lists.'),
  place: z
    .enum(['summary', 'title', 'administrator-guideline', 'reviewer-guideline', 'rationale', 'conclusion', 'advisory'])
    .default('rationale')
    .describe('Where in a letter it is offered.'),
  prefixes: z.array(text).default([]).describe('What a writer types to find it.'),
  upholds: z.boolean().optional().describe('True if it argues for upholding the denial, false if for overturning it.'),
  treatments: z.array(idSchema).optional().describe('Ids of treatments that it fits; without it, any.'),
  kinds: z.array(kindSchema).optional().describe('Kinds of treatment that it fits; without it, any.'),
  regions: z.array(idSchema).optional().describe('Ids of regions of the body that it fits; without it, any.'),
  exceptRegions: z.array(idSchema).optional().describe('Ids of regions of the body that it does not fit.'),
  limits: z.array(text).optional().describe('Kinds of guideline limit that {limit} may be of.'),
  compares: z
    .enum(['exceeds', 'within'])
    .optional()
    .describe('Offered only if the request exceeds, or is within, {limit}.'),
  needs: slotNames.optional().describe('Slots without which it is not offered.'),
  unless: slotNames.optional().describe('Slots with which it is not offered.'),
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

import * as z from 'zod';
import { standingSchema } from '../drugs/schema.ts';
import { idSchema, kindSchema } from '../treatments/schema.ts';

/** A name of a topic: lower-case words with one space between them; a possessive keeps its apostrophe. */
const nameSchema = z
  .string()
  .regex(/^[\p{Ll}0-9']+(?: [\p{Ll}0-9']+)*$/u, 'must be lower-case words with one blank between them');

/** One topic of a file of topics. */
export const topicSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1).optional(),
  eponym: z.string().min(2).optional(),
  noun: z.enum(['test', 'sign']).optional(),
  common: z.boolean().optional(),
  kind: z.enum(['test', 'sign', 'habit', 'function', 'scale', 'movement', 'item', 'group']),
  forms: z.array(nameSchema).optional(),
  pairs: z.array(z.strictObject({ of: z.array(nameSchema).min(1), heads: z.array(nameSchema).min(1) })).optional(),
  regions: z.array(idSchema).optional(),
  of: idSchema.optional(),
  covers: z.array(idSchema).min(1).optional(),
  most: z.number().positive().optional(),
  kinds: z.array(z.union([kindSchema, idSchema])).optional(),
  shownBy: z.array(idSchema).optional(),
  standing: standingSchema.optional(),
  source: z.string().min(1).optional(),
});

/** A file of topics. */
export const topicsFileSchema = z.strictObject({
  standing: standingSchema,
  source: z.string().min(1),
  topics: z.array(topicSchema).min(1),
});

/** One scale of words that exclude each other. */
export const scaleSchema = z.strictObject({
  id: idSchema,
  values: z.array(z.array(nameSchema).min(1)).min(2),
  person: z.boolean().optional(),
  spans: z
    .array(
      z.strictObject({
        of: z.array(z.int().min(0)).min(1),
        words: z.array(nameSchema).min(1),
        heads: z.array(nameSchema).min(1).optional(),
        denied: z.boolean().optional(),
      }),
    )
    .optional(),
  of: z.array(nameSchema).min(1).optional(),
  whole: z.boolean().optional(),
  moves: z.boolean().optional(),
  given: z.boolean().optional(),
});

/** The file of words that exclude each other. */
export const scalesFileSchema = z.strictObject({
  standing: standingSchema,
  source: z.string().min(1),
  scales: z.array(scaleSchema).min(1),
});

/** A way to say a state: steps with one space between them, each some words, verbs after `+`, nouns after `#`, or names in capitals. */
const waySchema = z
  .string()
  .regex(/^(?:not )?[+#|a-zA-Z]+(?: [+#|a-zA-Z]+)*$/u, 'must be steps with one blank between them');

/** One state. */
export const stateSchema = z.strictObject({
  id: idSchema,
  values: z.array(z.array(waySchema)).min(2),
  kinds: z.string().min(1).optional(),
  limits: z.string().min(1).optional(),
  all: z.int().min(0).optional(),
  local: z.boolean().optional(),
  event: z.boolean().optional(),
  judged: z.boolean().optional(),
});

/** The file of states. */
export const statesFileSchema = z.strictObject({
  standing: standingSchema,
  source: z.string().min(1),
  words: z.record(z.string().regex(/^[A-Z]+$/u), z.string().min(1)),
  states: z.array(stateSchema).min(1),
});

/** The file of kinds. */
export const kindsFileSchema = z.strictObject({
  standing: standingSchema,
  source: z.string().min(1),
  kinds: z.array(z.strictObject({ of: nameSchema, are: z.array(nameSchema).min(1) })).min(1),
});

/** The file of trades. */
export const tradesFileSchema = z.strictObject({
  standing: standingSchema,
  source: z.string().min(1),
  trades: z.array(z.array(nameSchema).min(1)).min(1),
});

/** Something of which a report gives numbers. */
export const measuredSchema = z.strictObject({
  id: nameSchema,
  is: z.literal('movement').optional(),
  units: z.array(nameSchema).min(1).optional(),
  counted: z.boolean().optional(),
  verbs: z.array(nameSchema).min(1).optional(),
  words: z.array(nameSchema).min(1).optional(),
});

/** The file of what is measured. */
export const measuredFileSchema = z.strictObject({
  standing: standingSchema,
  source: z.string().min(1),
  measured: z.array(measuredSchema).min(1),
});

/** Names of which one excludes the other. */
export const nameFamilySchema = z.strictObject({
  id: idSchema,
  kinds: z.array(z.array(nameSchema).min(1)).min(2),
  heads: z.array(nameSchema).min(1).optional(),
  self: z.boolean().optional(),
  past: z.boolean().optional(),
});

/** The file of names that exclude each other. */
export const structuresFileSchema = z.strictObject({
  standing: standingSchema,
  source: z.string().min(1),
  events: z.array(z.array(nameSchema).min(2)).min(1),
  families: z.array(nameFamilySchema).min(1),
});

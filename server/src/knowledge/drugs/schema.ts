import * as z from 'zod';
import { formSchema, idSchema } from '../treatments/schema.ts';

/** How sure a fact is. */
export const standingSchema = z.enum(['verified', 'letters', 'unverified']);

/** An ISO day that exists. */
export const daySchema = z.iso.date();

const grounded = { standing: standingSchema, source: z.string().min(1) };

/** The ways in which a drug is given. */
export const routeSchema = z.enum([
  'oral',
  'topical',
  'transdermal',
  'injection',
  'intrathecal',
  'suspension',
  'nasal',
  'rectal',
  'inhaled',
  'eye',
]);

const FORMULARY = ['exempt', 'non-exempt', 'unlisted', 'compounded'] as const;

const statusSchema = z.strictObject({
  meaning: z.string().min(1),
  from: daySchema.nullable(),
  version: z.string().min(1).nullable(),
  ...grounded,
});

/** One drug of the drugs file. */
export const drugSchema = z.strictObject({
  generic: z.string().min(1),
  brands: z.array(z.string().min(1)),
  class: idSchema,
  forms: z.array(formSchema).optional(),
  routes: z.array(routeSchema).min(1),
  compounded: z.literal(true).optional(),
  formulary: z.enum(FORMULARY).optional(),
  standing: standingSchema.optional(),
  source: z.string().min(1).optional(),
});

/** The drugs file. */
export const drugsFileSchema = z.strictObject({
  ...grounded,
  formulary: z.record(z.enum(FORMULARY), statusSchema),
  versions: z.array(z.strictObject({ version: z.string().min(1).nullable(), effective: daySchema, ...grounded })),
  drugs: z.array(drugSchema),
});

/** The file of what opioids are worth in morphine. */
export const morphineFileSchema = z.strictObject({
  ...grounded,
  factors: z.record(z.string().min(1), z.tuple([z.number().positive(), z.number().positive()])),
});

import * as z from 'zod';
import { formSchema, idSchema } from '../treatments/schema.ts';

/** How sure a fact is. */
export const standingSchema = z.enum(['verified', 'letters', 'unverified']);

/** An ISO day that exists. */
export const daySchema = z.iso.date();

const grounded = { standing: standingSchema, source: z.string().min(1) };

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
  formulary: z.enum(['exempt', 'non-exempt']).optional(),
  standing: standingSchema.optional(),
  source: z.string().min(1).optional(),
});

/** The drugs file. */
export const drugsFileSchema = z.strictObject({
  ...grounded,
  formulary: z.strictObject({ exempt: statusSchema, 'non-exempt': statusSchema }),
  versions: z.array(z.strictObject({ version: z.string().min(1).nullable(), effective: daySchema, ...grounded })),
  drugs: z.array(drugSchema),
});

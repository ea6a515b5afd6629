import * as z from 'zod';
import { standingSchema } from '../drugs/schema.ts';
import { formSchema, idSchema } from '../treatments/schema.ts';

/** One region of the regions file. */
export const regionSchema = z.strictObject({
  id: idSchema,
  name: formSchema,
  parent: idSchema.optional(),
  sided: z.boolean(),
  segment: z.enum(['C', 'T', 'L', 'S']).optional(),
  neighbours: z.array(idSchema).optional(),
  forms: z.array(formSchema).min(1),
  abbreviations: z.array(z.string().min(1)).optional(),
  careAnywhere: z
    .strictObject({ treatments: z.array(idSchema).min(1), standing: standingSchema, source: z.string().min(5) })
    .optional(),
  note: z.string().min(1).optional(),
});

/** The regions file: a list of regions. */
export const regionsFileSchema = z.array(regionSchema);

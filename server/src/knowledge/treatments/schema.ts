import * as z from 'zod';

/** An id of a treatment, region or section: lower-case words joined by hyphens. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

/** A form: lower-case words without punctuation, one space between them. */
export const formSchema = z
  .string()
  .regex(/^[a-z0-9]+(?: [a-z0-9]+)*$/, 'must be lower-case words with one blank between them');

/** The kinds of treatment. */
export const kindSchema = z.enum([
  'therapy',
  'drug',
  'imaging',
  'diagnostic',
  'injection',
  'device',
  'surgery',
  'consultation',
  'program',
  'other',
]);

/** One treatment of a treatments file. */
export const treatmentSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  kind: kindSchema,
  family: idSchema,
  parent: idSchema.optional(),
  neighbours: z.array(idSchema).optional(),
  regions: z.array(idSchema).optional(),
  whenCounted: idSchema.optional(),
  counted: z.boolean().optional(),
  forms: z.array(formSchema).min(1),
  abbreviations: z.array(z.string().min(1)).optional(),
});

/** A treatments file: a list of treatments. */
export const treatmentsFileSchema = z.array(treatmentSchema);

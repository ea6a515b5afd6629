import * as z from 'zod';
import { daySchema, standingSchema } from '../drugs/schema.ts';
import { formSchema, idSchema, kindSchema } from '../treatments/schema.ts';

const text = z.string().min(1);
const grounded = { standing: standingSchema, source: text };

/** From least to most, the least not above the most. */
export const boundsSchema = z
  .tuple([z.number().min(0).nullable(), z.number().min(0).nullable()])
  .refine(([least, most]) => least === null || most === null || least <= most, 'the least must not be above the most')
  .refine(([least, most]) => least !== null || most !== null, 'one end must be known');

/** One limit of a section. */
export const limitSchema = z.strictObject({
  kind: z.enum([
    'trial',
    'total',
    'diagnosis',
    'flare-up',
    'maintenance',
    'post-injection',
    'postsurgical',
    'initial-course',
    'fading',
    'frequency',
    'duration',
    'extension',
    'repeat',
    'ceiling',
    'criterion',
    'region',
  ]),
  applies: text,
  condition: idSchema.optional(),
  recommended: z.boolean().optional(),
  visits: boundsSchema.optional(),
  weeks: boundsSchema.optional(),
  months: boundsSchema.optional(),
  perWeek: boundsSchema.optional(),
  unit: text.optional(),
  frequency: text.optional(),
  regions: z.array(idSchema).optional(),
  drugs: z.array(text).min(1).optional(),
  once: z.literal(true).optional(),
  ...grounded,
});

/** Page ranges, each from first to last, in ascending order. */
export const pagesSchema = z.strictObject({
  ranges: z
    .array(
      z
        .tuple([z.int().positive(), z.int().positive()])
        .refine(([first, last]) => first <= last, 'the first page must not be above the last'),
    )
    .min(1)
    .refine((ranges) => ranges.every((range, i) => i === 0 || range[0] > ranges[i - 1]![1]), 'ranges must ascend'),
  ...grounded,
});

/** One section of a guideline. */
export const sectionSchema = z.strictObject({
  id: idSchema,
  title: text,
  number: z
    .string()
    .regex(/^\d+(?:\.\d+)*$/)
    .optional(),
  under: z
    .string()
    .regex(/^\d+(?:\.\d+)*$/)
    .optional(),
  forms: z.array(formSchema).optional(),
  pages: pagesSchema.nullable(),
  treatments: z.array(idSchema),
  kinds: z.array(kindSchema).optional(),
  drugs: z.array(text).optional(),
  regions: z.array(idSchema).optional(),
  anywhere: z.literal(true).optional(),
  limits: z.array(limitSchema),
  says: text,
  disputed: text.optional(),
  ...grounded,
});

/** When an edition applies; its end never before its beginning. */
export const inForceSchema = z
  .strictObject({
    from: daySchema.nullable(),
    to: daySchema.nullable(),
    earliest: daySchema.optional(),
    latest: daySchema.optional(),
    ...grounded,
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    message: 'must not end before it begins',
    path: ['to'],
  });

/** One edition of one guideline. */
export const guidelineSchema = z.strictObject({
  id: idSchema,
  family: idSchema,
  source: text,
  title: text,
  citedYears: z.array(z.int().min(1990).max(2100)),
  citedYearsStanding: z.literal('unverified').optional(),
  publisher: text,
  published: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
    .nullable(),
  chapter: z.int().positive().optional(),
  names: z.array(formSchema).min(1),
  mentions: z.array(formSchema).optional(),
  statute: text.nullable(),
  inForce: inForceSchema,
  regions: z.array(idSchema),
  neighbourRegions: z.array(idSchema).optional(),
  sectionList: z.enum(['none', 'few', 'open', 'closed']),
  sections: z.array(sectionSchema),
  // Editors run what other schemes name (“command:”), and a configuration may come from anyone.
  link: z.url({ protocol: /^https?$/, normalize: true }).nullable(),
  note: text.optional(),
});

/** A file of guidelines. */
export const guidelinesFileSchema = z.array(guidelineSchema);

/** The file of guideline sources. */
export const sourcesFileSchema = z.array(
  z.strictObject({ id: text, title: text, names: z.array(formSchema).min(1), note: text, ...grounded }),
);

/** The file of limits set by law. */
export const statutoryLimitsFileSchema = z.array(
  z.strictObject({
    id: idSchema,
    law: text,
    treatment: idSchema,
    visits: z.int().positive(),
    per: text,
    injuriesFrom: daySchema,
    except: text,
    ...grounded,
  }),
);

/** The file of adoption orders and of how many MTUS documents an issue can cite. */
export const ordersFileSchema = z.strictObject({
  orders: z.array(z.strictObject({ effective: daySchema, sections: text, what: text, ...grounded })),
  citationsPerIssue: z.strictObject({ most: z.int().positive(), ...grounded }),
});

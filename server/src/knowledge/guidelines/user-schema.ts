import * as z from 'zod';
import { daySchema } from '../drugs/schema.ts';
import { idSchema } from '../treatments/schema.ts';
import { boundsSchema, guidelineSchema, limitSchema, pagesSchema, sectionSchema } from './schema.ts';

/** What a team writes down itself counts as verified, and its source is the team's file. */
const grounded = {
  standing: sectionSchema.shape.standing.default('verified'),
  source: z.string().min(1).default('your configuration'),
};

/** Kinds of limits that are a rule in words and need no number. */
const inWords: ReadonlySet<string> = new Set(['criterion', 'maintenance', 'region', 'extension']);

const userLimitSchema = limitSchema
  .extend({
    applies: z.string().min(1).default('in general'),
    visits: boundsSchema.optional(),
    ...grounded,
  })
  .refine(
    ({ kind, visits, weeks, months, perWeek, frequency }) =>
      inWords.has(kind) || visits || weeks || months || perWeek || frequency !== undefined,
    { message: 'A limit needs a number and what it counts: “visits”, “weeks”, “months”, “perWeek” or “frequency”.' },
  )
  .refine(({ frequency }) => frequency === undefined || /[a-z]/i.test(frequency), {
    message: 'Say what the number counts: “3 per week”, “35 hours per week”.',
    path: ['frequency'],
  });

/** A section of one's own, or what is to be different about one that the document has. */
const userSectionSchema = sectionSchema
  .partial()
  .extend({
    id: idSchema,
    pages: z
      .strictObject({ ranges: pagesSchema.shape.ranges, ...grounded })
      .nullable()
      .optional(),
    limits: z.array(userLimitSchema).optional(),
  })
  .omit({ standing: true, source: true });

/** A document of one's own, or what is to be different about one that the library has, named by its id. */
export const userGuidelineSchema = guidelineSchema
  .partial()
  .extend({
    id: idSchema,
    extends: idSchema.optional().describe('Id of the document that this one copies, except for what is given here.'),
    inForce: z
      .strictObject({ from: daySchema.nullable().default(null), to: daySchema.nullable().default(null), ...grounded })
      .refine(({ from, to }) => from === null || to === null || from <= to, {
        message: 'must not end before it begins',
        path: ['to'],
      })
      .optional(),
    sections: z.array(userSectionSchema).optional(),
  })
  .describe('A guideline. With the id of a built-in one, what is given here replaces its own.');

/** A guideline as a configuration file gives it. */
export type UserGuideline = z.output<typeof userGuidelineSchema>;

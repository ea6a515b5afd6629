import * as z from 'zod';

const text = z.string().trim().min(1);
const id = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9-]*$/, 'An id is written with letters, digits and hyphens, and begins with a small letter.');

/** The shape of a letter form in data: the built-in ones and those a user adds in the configuration file. `Form` is what it gives. */
export const formSchema = z
  .strictObject({
    id: id.describe('Name of the form in settings and reports.'),
    name: text.describe('Name of the form as shown to people.'),
    source: text.default('configuration').describe('Source of the form.'),
    standing: z
      .enum(['verified', 'letters', 'unverified'])
      .default('letters')
      .describe(
        'How certain this description is; findings on the structure of an unverified form are at most information.',
      ),
    marks: z.array(text).default([]).describe('Words that identify this form.'),
    header: z
      .array(
        z.strictObject({
          id,
          label: text,
          value: z.enum(['case-number', 'date', 'text']),
          choices: z.array(text).optional().describe('The possible values, if there are few.'),
          aliases: z.array(text).optional(),
        }),
      )
      .default([])
      .describe('Fields of the header table, in order.'),
    sections: z
      .array(
        z.strictObject({
          id,
          heading: text,
          aliases: z.array(text).optional(),
          role: z.enum([
            'statement',
            'credentials',
            'summary',
            'documents',
            'issues',
            'dispute',
            'guideline',
            'rationale',
            'other',
          ]),
          required: z.boolean(),
          intro: text.optional(),
        }),
      )
      .min(1)
      .describe('Sections, in order.'),
    statement: z
      .array(z.strictObject({ id, name: text, phrases: z.array(text).min(1), text }))
      .default([])
      .describe('Parts that the statement of how the determination was made must have.'),
    credentials: z
      .strictObject({
        style: z.enum(['prose', 'block', 'section']),
        intro: text.optional(),
        licensure: text.optional(),
        specialty: text.optional(),
        certified: z.array(text).optional(),
        licensed: z.array(text).optional(),
      })
      .describe("Where and how the reviewer's credentials appear."),
    issues: z.strictObject({
      style: z.enum(['decided-title', 'finding', 'dispute']),
      decisions: z.array(z.strictObject({ word: text, upholds: z.boolean() })),
      foreign: z.record(text, z.string()).default({}),
      fields: z.array(
        z.strictObject({
          id,
          label: text,
          labels: z.array(text).optional().describe('Other labels that are equally correct.'),
          aliases: z.array(text).optional(),
          required: z.boolean(),
          placeholder: text,
        }),
      ),
      modifiedTitles: z
        .array(z.strictObject({ opens: text, authorized: text, closes: text }))
        .optional()
        .describe('How titles of requests that utilization review modified are worded.'),
    }),
  })
  .superRefine((form, context) => {
    for (const [key, list] of [
      ['header', form.header],
      ['sections', form.sections],
      ['statement', form.statement],
    ] as const)
      repeated(list, [key], context);
    repeated(form.issues.fields, ['issues', 'fields'], context);
    const words = new Set(form.issues.decisions.map(({ word }) => word));
    for (const [word, meant] of Object.entries(form.issues.foreign)) {
      if (meant !== '' && !words.has(meant))
        context.addIssue({
          code: 'custom',
          path: ['issues', 'foreign', word],
          message: `“${meant}” is no decision word of this form.`,
        });
    }
  });

/** What the schema gives for a form; the same shape as `Form`. */
export type FormData = z.infer<typeof formSchema>;

function repeated(list: readonly { id: string }[], path: readonly string[], context: z.RefinementCtx): void {
  list.forEach((item, index) => {
    if (list.findIndex((other) => other.id === item.id) < index)
      context.addIssue({ code: 'custom', path: [...path, index, 'id'], message: `The id “${item.id}” stands twice.` });
  });
}

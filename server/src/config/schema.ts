import * as z from 'zod';
import { userGuidelineSchema } from '../knowledge/guidelines/user-schema.ts';
import { formSchema } from '../knowledge/forms/schema.ts';
import { userWordsSchema } from '../knowledge/clauses/user-schema.ts';
import { phraseSchema } from '../knowledge/phrases/schema.ts';
import { levels } from './configuration.ts';

/** The level of a rule. */
export const levelSchema = z.enum(levels);

const pattern = z.string().min(1);
const patterns = z.union([pattern, z.array(pattern)]);
const file = z.string().min(1);

const form = z
  .string()
  .optional()
  .meta({
    description: 'The form that letters are written in, by its id. Without it, the form is recognized from each text.',
    examples: ['dwc-2015'],
  });

/** Which rules there are, and what options they have, is not part of the shape: `readConfiguration` holds them against those known. */
const rules = z
  .record(z.string(), z.union([levelSchema, z.looseObject({ level: levelSchema.optional() })]))
  .default({})
  .meta({
    description:
      'Severity of rules, by rule id or by category as `structure/*`; `off` turns one off. A rule that is not listed keeps its default severity. A rule with options takes an object with its `level` and the options.',
    examples: [
      {
        'wording/*': 'off',
        'counts/no-quantity': 'warning',
        'wording/long-sentence': { level: 'information', words: 45 },
      },
    ],
  });

/** Choices for some letters only. */
export const overrideSchema = z.strictObject({
  files: patterns.meta({
    description: 'The letters it applies to: patterns as in `.gitignore`, relative to the folder of this file.',
  }),
  form,
  rules,
});

/** Labels for parts of forms, by the ids of form and part. */
export const labelsSchema = z.record(z.string(), z.record(z.string(), z.array(z.string().trim().min(1)).min(1)));

/**
 * The shape of `determination-letters.json`, of which its JSON Schema and its documentation are made. The examples are read by tests.
 * Import this only where a configuration file is read: evaluating it costs a start that has none.
 */
export const configurationSchema = z.strictObject({
  $schema: z.string().optional().meta({ description: 'The location of the schema of this file, for editors.' }),
  extends: z
    .union([file, z.array(file)])
    .optional()
    .meta({
      description:
        'Configuration files on this computer that this one extends, by path relative to this file; later files override earlier ones, and this file overrides them all. Patterns in them apply from the folder of the file nearest to the letter.',
      examples: ['../team.json', ['team.json', 'opioids.json']],
    }),
  form,
  forms: z
    .array(formSchema)
    .default([])
    .meta({
      description: 'Your own forms. A form with the id of a built-in form replaces it.',
      examples: [
        [
          {
            id: 'house',
            name: 'House form',
            sections: [{ id: 'reasons', heading: 'REASONS', role: 'rationale', required: true }],
            credentials: { style: 'section' },
            issues: { style: 'dispute', decisions: [], fields: [] },
          },
        ],
      ],
    }),
  labels: labelsSchema.default({}).meta({
    description:
      'Additional labels and headings of a form, by the id of the form and of its part: a header field, a section, or a field of an issue.',
    examples: [{ 'dwc-2015': { 'reviewer-guideline': ['Basis of the Expert Reviewer'], dateOfInjury: ['DOI'] } }],
  }),
  guidelines: z
    .array(userGuidelineSchema)
    .default([])
    .meta({
      description:
        'Your own guidelines: documents, editions, sections and limits. A guideline with the id of a built-in one changes it.',
      examples: [
        [{ id: 'house-rules', title: 'House Rules for Therapy', sections: [{ id: 'therapy', title: 'Therapy' }] }],
      ],
    }),
  phrases: z
    .array(phraseSchema)
    .default([])
    .meta({
      description: 'Your own standard language. A phrase with the id of a built-in one replaces it.',
      examples: [
        [
          {
            id: 'house-no-goals',
            title: 'No goals of treatment',
            prefixes: ['goals'],
            text: 'The records do not state a goal of the requested treatment.',
          },
        ],
      ],
    }),
  clauses: z
    .array(userWordsSchema)
    .default([])
    .meta({
      description:
        'Words that your reviewers use in conclusions and that the program does not know, or your names for the parties in a letter.',
      examples: [
        [
          { means: 'utilization-review', words: ['bill desk'] },
          { means: 'unnecessary', words: ['out of all proportion'] },
        ],
      ],
    }),
  rules,
  words: z
    .array(z.string().min(1))
    .default([])
    .meta({
      description:
        "The team's own words, which are never reported as misspelled. An entry with a folder or a file extension is a file of such words, by path relative to this file: one word per line; `#` starts a comment.",
      examples: [['Kettelmann', 'words/clinic.txt']],
    }),
  ignore: patterns.default([]).meta({
    description:
      'Letters that are not checked: patterns as in `.gitignore`, relative to the folder of this file. A name without a slash matches at any depth, a name that ends in a slash matches a folder and everything in it, `**` means any folders, and a pattern after an exclamation mark re-includes letters.',
    examples: ['archive/', ['sent/**/*.imr', '!sent/sample.imr']],
  }),
  overrides: z
    .array(overrideSchema)
    .default([])
    .meta({
      description:
        'Settings that differ for some letters. If several apply to one letter, later ones override earlier ones.',
      examples: [[{ files: ['2013/', '*.old.imr'], form: 'dispute-2013', rules: { 'wording/*': 'off' } }]],
    }),
  baseline: file.optional().meta({
    description: 'The baseline file, by path relative to this file. It lists known findings, which are not reported.',
    examples: ['determination-letters.baseline.json'],
  }),
});

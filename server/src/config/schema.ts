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
      'Severity of rules, by rule id or by category as `structure/*`; `off` turns one off. A rule not named keeps its own severity. A rule that has options takes an object with its `level` and the options.',
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
    description: 'The letters that it is for: patterns as in `.gitignore`, from the folder of this file.',
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
  $schema: z.string().optional().meta({ description: 'Where the schema of this file is, for editors.' }),
  extends: z
    .union([file, z.array(file)])
    .optional()
    .meta({
      description:
        'Configuration files on this computer that this one builds upon, by their paths from this file; later files override earlier ones, and this file overrides them all. Patterns in them apply from the folder of the file nearest to the letter.',
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
      'Labels and headings that a form may have in addition to its own, by the id of the form and of the part of it: a field of the header, a section, a field of an issue.',
    examples: [{ 'dwc-2015': { 'reviewer-guideline': ['Basis of the Expert Reviewer'], dateOfInjury: ['DOI'] } }],
  }),
  guidelines: z
    .array(userGuidelineSchema)
    .default([])
    .meta({
      description:
        'Guidelines of your own, in addition to the built-in ones or, with the id of one, changing it: documents, editions, sections and limits.',
      examples: [
        [{ id: 'house-rules', title: 'House Rules for Therapy', sections: [{ id: 'therapy', title: 'Therapy' }] }],
      ],
    }),
  phrases: z
    .array(phraseSchema)
    .default([])
    .meta({
      description:
        'Standard language of your own, in addition to the built-in phrases or, with the id of one, in its place.',
      examples: [
        [
          {
            id: 'house-no-goals',
            title: 'No goals of treatment',
            prefixes: ['goals'],
            text: 'The records name no goal that the requested treatment is to reach.',
          },
        ],
      ],
    }),
  clauses: z
    .array(userWordsSchema)
    .default([])
    .meta({
      description:
        'Words by which your reviewers conclude and that the program does not know, or your names for those who speak in a letter.',
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
        "Words of the team's own, which are never reported as misspelled. An entry with a folder or an ending is a file of such words by its path from this one, one per line, in which `#` begins a comment.",
      examples: [['Kettelmann', 'words/clinic.txt']],
    }),
  ignore: patterns.default([]).meta({
    description:
      'Letters that are not checked: patterns as in `.gitignore`, from the folder of this file. A name without a slash matches at any depth, one that ends in a slash matches a folder with all that is in it, `**` stands for any folders, and a pattern after an exclamation mark re-includes letters.',
    examples: ['archive/', ['sent/**/*.imr', '!sent/sample.imr']],
  }),
  overrides: z
    .array(overrideSchema)
    .default([])
    .meta({
      description:
        'Settings that differ for some letters. Of several that apply to one letter, a later one overrides an earlier one.',
      examples: [[{ files: ['2013/', '*.old.imr'], form: 'dispute-2013', rules: { 'wording/*': 'off' } }]],
    }),
  baseline: file.optional().meta({
    description: 'The baseline, by its path from this file: findings that are known and not reported.',
    examples: ['determination-letters.baseline.json'],
  }),
});

import * as z from 'zod';
import { standingSchema } from '../drugs/schema.ts';

const grounded = { standing: standingSchema, source: z.string().min(1) };
/** Words in small letters with one space between them; an apostrophe or hyphen may be in a word. */
const phrase = z.string().regex(/^[a-z'-]+(?: [a-z'-]+)*$/);
const words = z.array(phrase).min(1);
/** The words of a group: each of them, if the group says so together with one of those before and one of those after it. */
const listed = { before: words.optional(), words, after: words.optional() };
const part = z.enum(['verb', 'noun', 'adjective', 'comparison']);
const direction = z.union([z.literal(1), z.literal(-1)]);
const predicate = z.enum([
  'necessary',
  'authorize',
  'deny',
  'modify',
  'request',
  'exceed',
  'within',
  'recommend',
  'support',
  'use',
  'give',
  'postpone',
  'improve',
  'document',
  'examine',
  'injure',
  'meet',
  'agree',
  'suffice',
  'due',
  'cause',
]);

const groupSchema = z.discriminatedUnion('family', [
  z.strictObject({
    family: z.literal('function'),
    class: z.enum([
      'copula',
      'copula-form',
      'auxiliary',
      'determiner',
      'preposition',
      'pronoun',
      'coordinator',
      'contrast',
      'conjunct',
      'that',
      'relative',
      'to',
    ]),
    past: z.boolean().optional(),
    ...listed,
  }),
  z.strictObject({
    family: z.literal('negation'),
    reach: z.enum(['verb', 'noun', 'nor', 'excess', 'phrase']),
    frees: z.boolean().optional(),
    ...listed,
  }),
  z.strictObject({ family: z.literal('pseudo'), ...listed }),
  z.strictObject({ family: z.literal('formal'), ...listed }),
  z.strictObject({
    family: z.literal('embedding'),
    part,
    direction,
    speech: z.boolean().optional(),
    reports: z.boolean().optional(),
    takes: z.enum(['clause', 'decision', 'predicate', 'nothing']).optional(),
    noun: z.boolean().optional(),
    predicate: predicate.optional(),
    frees: z.boolean().optional(),
    ...listed,
  }),
  z.strictObject({
    family: z.literal('predicate'),
    predicate,
    part,
    direction,
    wording: z.enum(['law', 'review']).optional(),
    needs: z.enum(['copula', 'limit', 'request', 'worker', 'leave']).optional(),
    noun: z.boolean().optional(),
    embeds: z.boolean().optional(),
    ...listed,
  }),
  z.strictObject({
    family: z.literal('mood'),
    mood: z.enum(['stated', 'hedged', 'possible', 'hypothetical', 'obligation', 'intended']),
    part: part.optional(),
    statedIfDenied: z.boolean().optional(),
    ...listed,
  }),
  z.strictObject({
    family: z.literal('speaker'),
    who: z.enum(['reviewer', 'utilization-review', 'provider', 'guideline', 'worker', 'record']),
    part: part.optional(),
    ...listed,
  }),
  z.strictObject({
    family: z.literal('topic'),
    topic: z.enum(['request', 'patients', 'count', 'limit', 'criteria', 'restriction', 'part']),
    part: part.optional(),
    ...listed,
  }),
  z.strictObject({
    family: z.literal('subordinator'),
    kind: z.enum(['condition', 'question', 'concession', 'reason']),
    refusalStands: z.boolean().optional(),
    needs: z.enum(['clause', 'comma', 'start']).optional(),
    negatable: z.boolean().optional(),
    time: z.boolean().optional(),
    ...listed,
  }),
  z.strictObject({ family: z.literal('adjunct'), attributes: z.boolean().optional(), ...listed }),
]);

/** One file of the lexicon of clauses. */
export const clauseWordsSchema = z.strictObject({ ...grounded, groups: z.array(groupSchema).min(1) });

/** The irregular verbs: third person, past, past participle and present participle of each. */
export const irregularVerbsSchema = z.strictObject({
  ...grounded,
  verbs: z.record(phrase, z.array(phrase).length(4)),
});

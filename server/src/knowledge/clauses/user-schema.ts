import * as z from 'zod';
import { meanings } from './user-words.ts';

/** The shape of words that a user adds to the lexicon of clauses. */
export const userWordsSchema = z.strictObject({
  means: z
    .enum(meanings)
    .describe(
      'What the words say or do: that something is `necessary` or `unnecessary` (after “is”), `authorize` or `deny` (verbs), `not` or `no`, who speaks (`reviewer`, `utilization-review`, `provider`, `guideline`, `record`), or `nothing`, for words that only resemble other words.',
    ),
  words: z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[a-z'-]+(?: [a-z'-]+)*$/, 'Words consist of letters, with one blank between two words.'),
    )
    .min(1)
    .describe(
      'The words, one or several together; verbs and names in dictionary form, from which their other forms are derived.',
    ),
});

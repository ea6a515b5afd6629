import * as z from 'zod';
import { standingSchema } from '../drugs/schema.ts';

const grounded = { standing: standingSchema, source: z.string().min(1) };
const words = z.array(z.string().min(1)).min(1);
/** Words in small letters with one space between them; an apostrophe or hyphen may be in a word. */
const phrase = z.string().regex(/^[a-z'-]+(?: [a-z'-]+)*$/);

/** The slips file. A slip and its correction must differ. */
export const slipsSchema = z.strictObject({
  ...grounded,
  phrases: z.array(
    z
      .strictObject({ wrong: phrase, right: z.string().min(1) })
      .refine(({ wrong, right }) => wrong !== right.toLowerCase()),
  ),
  words: z
    .record(phrase, z.string().min(1))
    .refine((record) => Object.entries(record).every(([wrong, right]) => wrong !== right.toLowerCase())),
});

/** The articles' file. */
export const articlesSchema = z.strictObject({
  ...grounded,
  an: words,
  a: words,
  anWords: words,
  aWords: words,
  vowelsOfU: words,
});

/** The placeholders' file. */
export const placeholdersSchema = z.strictObject({ ...grounded, brackets: z.array(phrase), words });

/** The given names' file. */
export const givenNamesSchema = z.strictObject({ ...grounded, names: z.array(z.string().regex(/^[A-Z][a-z]+$/)) });

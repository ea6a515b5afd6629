import { type OtherProgram, otherPrograms } from '../knowledge/forms/other-programs.ts';
import { PhraseTable } from '../text/phrases.ts';
import type { Tokens } from '../text/tokens.ts';

/** A text that speaks for a form as much as this is a letter of that form, whatever its first lines say: some headings of a form are common words. */
const SURE_WEIGHT = 6;

/** How many tokens of a text are looked at: the titles of such letters are in their first lines. */
const OPENING = 200;

/** Made before any text is read: the words of a phrase have to be known to the lexer. */
const titles = new PhraseTable<OtherProgram>();
for (const program of otherPrograms) for (const title of program.titles) titles.add(title, program);

/** Returns the other review program whose letter a text is; undefined for a text that speaks for a form, with `weight`, more than that. */
export function otherProgramOf(tokens: Tokens, weight: number): OtherProgram | undefined {
  if (weight >= SURE_WEIGHT) return undefined;
  for (let i = 0; i < Math.min(tokens.count, OPENING); i++) {
    const match = titles.matchAt(tokens, i);
    if (match) return match.value;
  }
  return undefined;
}

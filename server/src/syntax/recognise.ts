import type { Tokens } from '../text/tokens.ts';
import type { FormLibrary, ReadyForm } from './form-library.ts';

/** The form that a text speaks for most, and how much it does; a weight below `LETTER_WEIGHT` means that the text does not look like a letter. */
export interface Recognition {
  readonly ready: ReadyForm;
  readonly weight: number;
}

/** Two headings or labels, or one telling phrase, make a text a letter. */
export const LETTER_WEIGHT = 2;

/** Finds the letter form from the text; `named` forces a form by its id where there is one of that name. */
export function recogniseForm(tokens: Tokens, library: FormLibrary, named: string | undefined): Recognition {
  const weights = new Array<number>(library.forms.length).fill(0);
  const seen = new Set<unknown>();
  for (let i = 0; i < tokens.count; i++) {
    const match = library.claims.matchAt(tokens, i);
    if (!match || seen.has(match.value)) continue;
    seen.add(match.value);
    for (const { form, weight } of match.value) weights[form]! += weight;
  }
  const best = Math.max(...weights);
  const index = named === undefined ? -1 : library.forms.findIndex(({ form }) => form.id === named);
  return { ready: library.forms[index >= 0 ? index : weights.indexOf(best)]!, weight: best };
}

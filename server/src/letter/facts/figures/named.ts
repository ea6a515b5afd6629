import { MEASURED, type Measured } from '../../../knowledge/record/measured.ts';
import { PhraseTable } from '../../../text/phrases.ts';
import { type Tokens, tokenText } from '../../../text/tokens.ts';
import { stem } from './stem.ts';

const table = new PhraseTable<Measured>();
for (const entry of MEASURED.measured) for (const word of entry.words) table.add(word, entry);

/** Begins the keys of names, as it begins no word. */
export const NAME = '=';

/** The key of what the words at token `i`, ending before token `before`, name as measured in a unit, and where they end. */
export function measuredAt(
  tokens: Tokens,
  i: number,
  before: number,
  unit: string,
): { readonly key: string; readonly end: number } | undefined {
  const match = table.matchAt(tokens, i, before);
  if (!match || match.value.counted || match.value.units?.includes(unit) === false) return undefined;
  return { key: `${NAME}${match.value.is ?? 'thing'} ${match.value.id}`, end: match.end };
}

/** What the noun at token `i` counts: nouns of one meaning count the same. */
export function countedBy(tokens: Tokens, i: number): string {
  const match = table.matchAt(tokens, i, i + 1);
  return match?.value.counted ? match.value.id : stem(tokenText(tokens, i).toLowerCase());
}

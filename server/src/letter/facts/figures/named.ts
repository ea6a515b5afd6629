import { verbForms } from '../../../knowledge/clauses/inflect.ts';
import { MEASURED, type Measured } from '../../../knowledge/record/measured.ts';
import { PhraseTable } from '../../../text/phrases.ts';
import { type Tokens, tokenText } from '../../../text/tokens.ts';
import { stem } from './stem.ts';

const table = new PhraseTable<Measured>();
for (const entry of MEASURED.measured) {
  const { verbs = [], words = [] } = entry;
  for (const { word } of verbs.flatMap(verbForms)) table.add(word, entry);
  for (const word of words) table.add(word, entry);
}

/** Begins the keys of names, as it begins no word. */
export const NAME = '=';

/** The key of a movement of a joint; of all of them, what it begins with. */
export function movementKey(id: string): string {
  return `${NAME}movement ${id}`;
}

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

/** Whether the word at token `i` names one of what is counted: “one injection”. */
export function countsOne(tokens: Tokens, i: number): boolean {
  return table.matchAt(tokens, i, i + 1)?.value.counted === true;
}

import { REGIONS } from '../../server/src/knowledge/regions/regions.ts';
import { standardKnowledge } from '../../server/src/letter/read.ts';
import { readTerms, type Term } from '../../server/src/reading/terms.ts';
import { PhraseTable } from '../../server/src/text/phrases.ts';
import { lex } from '../../server/src/text/lexer.ts';

/** The treatments, drugs, regions and sides that a text names, in order. */
export function termsIn(text: string): Term[] {
  const { terms } = standardKnowledge();
  const tokens = lex(text);
  return readTerms(tokens, 0, tokens.count, terms);
}

/** Ids of the treatments that a text names. */
export function treatmentsIn(text: string): string[] {
  return termsIn(text).flatMap((term) => (term.kind === 'treatment' ? [term.treatment.id] : []));
}

/** Generic names of the drugs that a text names. */
export function drugsIn(text: string): string[] {
  return termsIn(text).flatMap((term) => (term.kind === 'drug' ? [term.drug.generic] : []));
}

/** Ids of the regions that a text names. */
export function regionsIn(text: string): string[] {
  return termsIn(text).flatMap((term) => (term.kind === 'region' ? [term.region.id] : []));
}

let regions: PhraseTable<string> | undefined;

/** Ids of the regions whose words stand in a text, inside the names of treatments too (“hand therapy”). */
export function regionWordsIn(text: string): string[] {
  if (!regions) {
    regions = new PhraseTable();
    for (const { id, forms, abbreviations = [] } of REGIONS)
      for (const form of [...forms, ...abbreviations]) regions.add(form, id);
  }
  const tokens = lex(text);
  const found: string[] = [];
  for (let i = 0; i < tokens.count; i++) found.push(...[regions.matchAt(tokens, i)?.value ?? []].flat());
  return found;
}

import { type PredicateName, readClauses } from '../reading/clauses/clause.ts';
import { type Term, termsWithin } from '../reading/terms.ts';
import type { Range } from '../text/range.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Treatment } from '../knowledge/treatments/treatment.ts';
import type { Argument } from './conclusion.ts';

/** What a rationale argues about drugs, apart from its conclusions. */
export interface ArguedDrugs {
  /** The classes of drugs that sentences are about: named at a sentence's beginning, or as what a guideline recommends. */
  readonly classes: readonly { readonly treatment: Treatment; readonly range: Range }[];
  /** Ids of all classes that are named, by themselves or by one of their drugs. */
  readonly named: ReadonlySet<string>;
}

/** Predicates whose subject or object a guideline speaks about. */
const advising: ReadonlySet<PredicateName> = new Set<PredicateName>(['recommend', 'support']);

/** How many tokens of a sentence may come before the class that it is about: “This muscle relaxant …”. */
const BEFORE = 1;

/** Reads the classes of drugs that a rationale argues about. Sentences that conclude repeat the request and are left out. */
export function readArguedDrugs(tokens: Tokens, argument: Argument | undefined, terms: readonly Term[]): ArguedDrugs {
  const classes: { treatment: Treatment; range: Range }[] = [];
  const named = new Set<string>();
  for (const sentence of argument?.sentences ?? []) {
    if (argument!.verdicts.some((verdict) => verdict.sentence === sentence && verdict.wording === 'law')) continue;
    for (const term of termsWithin(terms, sentence.first, sentence.end)) {
      if (term.kind === 'drug') named.add(term.drug.class);
      if (term.kind !== 'treatment' || term.treatment.kind !== 'drug') continue;
      named.add(term.treatment.id);
      const isSubject =
        term.first - sentence.first <= BEFORE ||
        readClauses(tokens, sentence).some(
          ({ predicate, place, sure, object }) =>
            advising.has(predicate) && place === 'main' && sure && object.first === term.first,
        );
      if (isSubject) classes.push({ treatment: term.treatment, range: term.range });
    }
  }
  return { classes, named };
}

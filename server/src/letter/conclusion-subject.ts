import type { Drug } from '../knowledge/drugs/drug.ts';
import type { Region } from '../knowledge/regions/region.ts';
import type { Treatment } from '../knowledge/treatments/treatment.ts';
import { innerRegion } from '../reading/inner-regions.ts';
import { type Side, type Term, termsWithin } from '../reading/terms.ts';
import { cover, type Range } from '../text/range.ts';
import { Kind, type Tokens } from '../text/tokens.ts';
import { WordSet } from '../text/word-set.ts';
import type { Conclusion } from './conclusion.ts';

/** A part of the body where a text names it with its side, if it does. */
export interface Site {
  readonly region: Region;
  readonly side: Side | undefined;
  readonly term: Term;
  /** The region's name with the side that goes with it. */
  readonly range: Range;
}

/** What a concluding sentence decides on: the treatments, drugs and parts of the body in the clause of its verdict. */
export interface Subject {
  readonly treatments: readonly { readonly treatment: Treatment; readonly term: Term }[];
  readonly drugs: readonly { readonly drug: Drug; readonly term: Term }[];
  readonly sites: readonly Site[];
}

/** Words that open the clause of the verdict; what stands before them argues for it. */
const openers = new WordSet(['therefore', 'thus', 'hence', 'such', 'consequently', 'accordingly', 'deemed']);
const request = new WordSet(['request', 'requested', 'requests']);

/** Reads what a conclusion is about, from the words between the opening of its clause and its verdict; `terms` are those of the whole letter. */
export function readSubject(tokens: Tokens, { verdict }: Conclusion, terms: readonly Term[]): Subject {
  const { sentence } = verdict;
  let first = sentence.first;
  for (let i = sentence.first; i < verdict.first; i++) {
    if (tokens.kinds[i] !== Kind.word || tokens.values[i] === 0) continue;
    if (openers.has(tokens.values[i]!)) first = i;
    // “In the absence of …, the request for …”: the last request that is named is the one decided.
    else if (request.has(tokens.values[i]!) && i - first > 12) first = i;
  }
  const noun = verdict.end - verdict.first > 8;
  const own = termsWithin(terms, first, noun ? verdict.end : verdict.first);
  return {
    treatments: own.flatMap((term) => (term.kind === 'treatment' ? [{ treatment: term.treatment, term }] : [])),
    drugs: own.flatMap((term) => (term.kind === 'drug' ? [{ drug: term.drug, term }] : [])),
    sites: sitesOf(tokens, own),
  };
}

/** The parts of the body among terms, and those in the names of treatments (“shoulder arthroscopy”), each with the side that stands right before it, or that a list before it carries on. */
export function sitesOf(tokens: Tokens, terms: readonly Term[]): Site[] {
  const sites: Site[] = [];
  terms.forEach((term, index) => {
    const region = term.kind === 'region' ? term.region : innerRegion(tokens, term);
    if (!region) return;
    const before = terms[index - 1];
    const behind = terms[index + 1];
    const own =
      before?.kind === 'side' && term.first - before.end <= 2
        ? before
        : behind?.kind === 'side' && behind.first - term.end <= 1
          ? behind
          : undefined;
    sites.push({ region, side: own?.side, term, range: own ? cover(own.range, term.range) : term.range });
  });
  return sites;
}

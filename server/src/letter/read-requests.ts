import { computed, type Quantity } from '../reading/quantities/quantity.ts';
import { readQuantities } from '../reading/quantities/read.ts';
import { type Term, termsWithin } from '../reading/terms.ts';
import type { IssueNode, Span } from '../syntax/tree.ts';
import { Kind, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import type { Request, RequestRole } from './requests.ts';
import { readDrugRequest } from './read-drug-request.ts';

/** Reads what an issue's title requests, each treatment with its quantity; `terms` are those of the whole letter, in order. */
export function readRequests(tokens: Tokens, node: IssueNode, terms: readonly Term[]): Request[] {
  if (node.titleParts.length === 0) return readPart(tokens, node.titleSpan, 'requested', terms);
  return node.titleParts.flatMap(({ part, span }) => readPart(tokens, span, part, terms));
}

function readPart(tokens: Tokens, span: Span, role: RequestRole, allTerms: readonly Term[]): Request[] {
  if (span.end <= span.first) return [];
  const terms = termsWithin(allTerms, span.first, span.end);
  const quantities = readQuantities(tokens, span.first, span.end).filter((quantity) => isCounting(quantity));
  const cuts = cutsBetween(tokens, span, terms, quantities);
  const requests = cuts.map((cut) => makeRequest(tokens, cut, role, terms, quantities));
  // “Eight sessions for the neck and four for the back”: a request that names no treatment is about the one before.
  return requests.map((request, index) =>
    request.treatments.length === 0 && index > 0
      ? { ...request, treatments: requests[index - 1]!.treatments }
      : request,
  );
}

/** A quantity that counts visits, or a bare number that the request's treatment gives its meaning. */
function isCounting(quantity: Quantity): boolean {
  const { stated, frequency, duration, hours } = quantity;
  return stated !== undefined || frequency !== undefined || duration !== undefined || hours !== undefined;
}

/** The stretches of a title that each hold one request. */
function cutsBetween(tokens: Tokens, span: Span, terms: readonly Term[], quantities: readonly Quantity[]): Span[] {
  const counted = quantities.filter((quantity) => quantity.stated || computed(quantity));
  const cuts: Span[] = [];
  let first = span.first;
  for (let k = 0; k < counted.length - 1; k++) {
    const between = { first: counted[k]!.end, end: counted[k + 1]!.first };
    const named = terms.find((term) => isThing(term) && term.first >= between.first && term.end <= between.end);
    const end =
      named && counted[k]!.stated && !namesBefore(terms, counted[k]!, first)
        ? between.end
        : (named?.first ?? between.end);
    cuts.push({ first, end });
    first = end;
  }
  const last = counted.at(-1);
  const added =
    last &&
    terms.find(
      (term) =>
        isThing(term) &&
        term.first >= last.end &&
        tokens.kinds[term.first - 1] === Kind.word &&
        isJoint(tokens, term.first, last.end) &&
        namesBefore(terms, last, first),
    );
  if (added) {
    cuts.push({ first, end: added.first });
    first = added.first;
  }
  cuts.push({ first, end: span.end });
  return cuts;
}

const and = intern('and');
const plus = intern('plus');

/** Whether “and” stands right before a term, or one word before it (“and infrared myofascial release”). */
function isJoint(tokens: Tokens, first: number, from: number): boolean {
  for (let i = first - 1; i >= Math.max(from, first - 2); i--)
    if (tokens.kinds[i] === Kind.word && (tokens.values[i] === and || tokens.values[i] === plus)) return true;
  return false;
}

function namesBefore(terms: readonly Term[], quantity: Quantity, from: number): boolean {
  return terms.some((term) => isThing(term) && term.first >= from && term.end <= quantity.end);
}

function isThing(term: Term): boolean {
  return term.kind === 'treatment' || term.kind === 'drug';
}

function makeRequest(
  tokens: Tokens,
  cut: Span,
  role: RequestRole,
  allTerms: readonly Term[],
  quantities: readonly Quantity[],
): Request {
  const terms = termsWithin(allTerms, cut.first, cut.end);
  const own = quantities.filter((quantity) => quantity.first >= cut.first && quantity.end <= cut.end);
  const treatments = [...new Set(terms.flatMap((term) => (term.kind === 'treatment' ? [term.treatment] : [])))];
  const regions = [...new Set(terms.flatMap((term) => (term.kind === 'region' ? [term.region] : [])))];
  const drugTerm = terms.find((term) => term.kind === 'drug');
  const drug =
    drugTerm?.kind === 'drug' && !treatments.some(({ counted }) => counted)
      ? readDrugRequest(tokens, drugTerm, drugTerm.drug, cut)
      : undefined;
  const last = Math.max(cut.first, cut.end - 1);
  return {
    role,
    range: { start: tokens.starts[cut.first]!, end: tokens.ends[last]! },
    treatments,
    regions,
    side: sideOf(terms),
    quantity: drug ? undefined : (own.find((quantity) => quantity.stated || computed(quantity)) ?? own[0] ?? undefined),
    drug,
  };
}

/** The one side that is named; both where both are. */
function sideOf(terms: readonly Term[]): Request['side'] {
  const sides = new Set(terms.flatMap((term) => (term.kind === 'side' ? [term.side] : [])));
  if (sides.size === 0) return undefined;
  return sides.size > 1 ? 'bilateral' : [...sides][0];
}

import { treatmentById } from '../../knowledge/treatments/treatments.ts';
import type { Treatment, TreatmentKind } from '../../knowledge/treatments/treatment.ts';
import { sitesOf } from '../../knowledge/treatments/sites.ts';
import { computed, type Quantity } from '../../reading/quantities/quantity.ts';
import { readQuantities } from '../../reading/quantities/read.ts';
import { isThing, type Term, termsWithin } from '../../reading/terms.ts';
import type { IssueNode, Span } from '../../syntax/tree.ts';
import { isMark, Kind, Mark, rangeOf, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import type { Request, RequestRole } from './request.ts';
import { namedDrugs, readDrugRequest } from './drugs.ts';

/** Reads what an issue's title requests, each treatment with its quantity; `terms` are those of the whole letter, in order. */
export function readRequests(tokens: Tokens, node: IssueNode, terms: readonly Term[]): Request[] {
  if (node.titleParts.length === 0) return readPart(tokens, node.titleSpan, 'requested', terms);
  // “…, leaving the original request IMR eligible”: the whole of it is in dispute, and nothing remains of it.
  return node.titleParts.flatMap(({ part, span }) =>
    readPart(tokens, span, part === 'whole' ? 'requested' : part, terms),
  );
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
      ? { ...request, treatments: requests[index - 1]!.treatments, meant: requests[index - 1]!.meant }
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

function makeRequest(
  tokens: Tokens,
  cut: Span,
  role: RequestRole,
  allTerms: readonly Term[],
  quantities: readonly Quantity[],
): Request {
  const terms = termsWithin(allTerms, cut.first, cut.end);
  const own = quantities.filter((quantity) => quantity.first >= cut.first && quantity.end <= cut.end);
  const quantity = own.find((one) => one.stated || computed(one)) ?? own[0];
  const treatments = [...new Set(terms.flatMap((term) => (term.kind === 'treatment' ? [term.treatment] : [])))];
  const regions = [...new Set(terms.flatMap((term) => (term.kind === 'region' ? [term.region] : [])))];
  const drugTerm = terms.find((term) => term.kind === 'drug');
  const named = namedDrugs(tokens, terms, cut);
  const drug =
    drugTerm && !treatments.some(({ counted }) => counted)
      ? readDrugRequest(tokens, drugTerm, named[0]!, cut)
      : undefined;
  const last = Math.max(cut.first, cut.end - 1);
  return {
    role,
    range: rangeOf(tokens, cut.first, last + 1),
    treatments,
    meant: treatmentsMeant(tokens, cut, terms, quantity),
    regions,
    sites: [...new Set(terms.flatMap((term) => (term.kind === 'treatment' ? sitesIn(tokens, term) : [])))],
    side: sideOf(terms),
    quantity: drug ? undefined : quantity,
    drug,
    named,
  };
}

type TreatmentTerm = Extract<Term, { kind: 'treatment' }>;

function sitesIn(tokens: Tokens, { treatment, range }: TreatmentTerm): readonly string[] {
  return sitesOf(treatment, tokens.text.slice(range.start, range.end));
}

/** Words for a visit at which someone is looked at; “physical therapy visits” are none. */
const evaluationWords = new WordSet([
  ...['evaluation', 'evaluations', 'reevaluation', 'reevaluations', 'examination', 'reexamination'],
  ...[
    'assessment',
    'assessments',
    'consult',
    'consults',
    'consultation',
    'consultations',
    'appointment',
    'appointments',
  ],
]);
const EVALUATION = 'consultation';
/** What an evaluation by or for it is not: “hand surgery evaluation” asks for no surgery. */
const evaluated: ReadonlySet<TreatmentKind> = new Set(['surgery', 'therapy', 'injection', 'program', 'device']);

/** The treatments that a request is for: an evaluation for a treatment is a visit, and what counts visits of a picture is a treatment. */
function treatmentsMeant(
  tokens: Tokens,
  cut: Span,
  terms: readonly Term[],
  quantity: Quantity | undefined,
): Treatment[] {
  const counts = quantity?.frequency !== undefined;
  // “6 visits”; “#2” may be two pictures.
  const visits = counts || quantity?.stated?.bare === false;
  const found = new Set<Treatment>();
  let evaluations = false;
  for (const term of terms) {
    if (term.kind !== 'treatment') continue;
    const { treatment } = term;
    const looked = !counts && evaluated.has(treatment.kind) && isEvaluationAt(tokens, term.end, cut.end);
    const meant = visits && treatment.whenCounted ? treatmentById(treatment.whenCounted) : treatment;
    if (looked) evaluations = true;
    else if (meant) found.add(meant);
  }
  if (!counts && !evaluations) evaluations = hasEvaluation(tokens, cut, terms);
  const visit = evaluations ? treatmentById(EVALUATION) : undefined;
  return visit && ![...found].some(({ family }) => family === visit.family) ? [...found, visit] : [...found];
}

/** Whether “evaluation” or the like is at token `i`, or after a “re-” there. */
function isEvaluationAt(tokens: Tokens, i: number, end: number): boolean {
  const at = isMark(tokens, i + 1, Mark.hyphen) ? i + 2 : i;
  return at < end && isWordOf(tokens, at, evaluationWords);
}

function hasEvaluation(tokens: Tokens, { first, end }: Span, terms: readonly Term[]): boolean {
  for (let i = first; i < end; i++)
    if (isEvaluationAt(tokens, i, end) && !terms.some((term) => term.first <= i && i < term.end)) return true;
  return false;
}

/** The one side that is named; both where both are. */
function sideOf(terms: readonly Term[]): Request['side'] {
  const sides = new Set(terms.flatMap((term) => (term.kind === 'side' ? [term.side] : [])));
  if (sides.size === 0) return undefined;
  return sides.size > 1 ? 'bilateral' : [...sides][0];
}

import { articleWords } from '../knowledge/clauses/common-words.ts';
import type { Drug } from '../knowledge/drugs/drug.ts';
import { isFormOf } from '../knowledge/drugs/drugs.ts';
import type { Region } from '../knowledge/regions/region.ts';
import type { Treatment, TreatmentKind } from '../knowledge/treatments/treatment.ts';
import { isCaseOf, overlapTreatments } from '../knowledge/treatments/treatments.ts';
import { innerRegion } from '../reading/inner-regions.ts';
import { kindsCalled } from '../reading/kind-nouns.ts';
import { partsOf, type Quantity } from '../reading/quantities/quantity.ts';
import { readQuantities } from '../reading/quantities/read.ts';
import { type Side, type Term, termsWithin } from '../reading/terms.ts';
import { cover, type Range } from '../text/range.ts';
import type { About, Verdict } from '../reading/verdicts.ts';
import { isMark, isWord, Kind, Mark, tokenText, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { Flag } from '../reading/clauses/lexicon.ts';
import { spanHas } from '../reading/clauses/spans.ts';
import type { Span } from '../syntax/tree.ts';
import { isWordOf, WordSet } from '../text/word-set.ts';
import type { Argument, Conclusion } from './conclusion.ts';
import type { Request } from './requests/request.ts';

/** A body part where a text names it with its side, if it does. */
export interface Site {
  readonly region: Region;
  readonly side: Side | undefined;
  readonly term: Term;
  /** The region's name with the side that goes with it. */
  readonly range: Range;
}

/** What a concluding sentence decides on: the treatments, drugs and body parts in the clause of its verdict. */
export interface Subject {
  readonly treatments: readonly { readonly treatment: Treatment; readonly term: Term }[];
  readonly drugs: readonly { readonly drug: Drug; readonly term: Term }[];
  readonly sites: readonly Site[];
}

/** Reads for how long a conclusion decides something: “an aide for six weeks is not …”; undefined if it names no such time, or several. */
export function readConcludedTime(tokens: Tokens, { verdict: { subject } }: Conclusion): Quantity | undefined {
  const [one, ...more] = readQuantities(tokens, subject.first, subject.end);
  return one && more.length === 0 && one.duration && partsOf(one).length === 1 ? one : undefined;
}

/** The treatments that any verdict of a rationale decides on: where one is the requested, another that is named is an aside. */
export function decidedTreatments({ verdicts }: Argument, terms: readonly Term[]): Treatment[] {
  return verdicts.flatMap((verdict) =>
    termsOf(verdict, terms).flatMap((term) => (term.kind === 'treatment' ? [term.treatment] : [])),
  );
}

/** Tells whether verdicts name a treatment or drug that a request of the issue asks for, or what its title calls it, or only others. */
export function aboutFrom(
  tokens: Tokens,
  title: Span,
  requests: readonly Request[],
  terms: readonly Term[],
): (verdict: Pick<Verdict, 'subject' | 'object'>) => About {
  const treatments = requests.flatMap((request) => request.treatments);
  const drugs = requests.flatMap(({ drug }) => drug?.drug ?? []);
  const isAsked = (term: Term): boolean =>
    (term.kind === 'treatment' &&
      (treatments.some((asked) => isSameTreatment(asked, term.treatment)) ||
        drugs.some((asked) => isCaseOf(asked.class, term.treatment.id)))) ||
    (term.kind === 'drug' && drugs.some((asked) => isFormOf(asked, term.drug)));
  const head = headOf(tokens, title);
  const kinds = new Set<TreatmentKind>(treatments.map(({ kind }) => kind));
  if (drugs.length > 0) kinds.add('drug');
  const isOfKind = (at: number): boolean | undefined => kindsCalled(tokens, at)?.some((kind) => kinds.has(kind));
  const isKind = ({ first, end }: Term): boolean =>
    end - first === 1 && isWordOf(tokens, first - 1, pointers) && isOfKind(first) === true;
  const isCalled = (at: number): boolean => isOfKind(at) ?? (head !== undefined && isCalledBy(tokens, at, head));
  return (verdict) => {
    const own = termsOf(verdict, terms).filter(({ kind }) => kind === 'treatment' || kind === 'drug');
    const isNamed = own.length > 0 && treatments.length + drugs.length > 0;
    if (!isNamed) return callsIt(tokens, verdict, isCalled) ? 'request' : 'unnamed';
    // “the medication”: a treatment of the library by its name, and here what its kind is called.
    return own.some((term) => isAsked(term) || isKind(term)) ? 'request' : 'another';
  };
}

/** The noun by which a title calls what it asks for, in lower case: the “aide” of “Home health aide, 4 hours a day”. */
function headOf(tokens: Tokens, { first, end }: Span): string | undefined {
  let at = first;
  while (at < end && tokens.kinds[at] === Kind.word && !spanHas(tokens, { first: at, end: at + 1 }, Flag.preposition))
    at++;
  return at > first ? tokenText(tokens, at - 1).toLowerCase() : undefined;
}

const no = intern('no');
const pointers = new WordSet(['the', 'this', 'these']);

function isCalledBy(tokens: Tokens, at: number, head: string): boolean {
  const length = tokens.ends[at]! - tokens.starts[at]!;
  return length === head.length && tokenText(tokens, at).toLowerCase() === head;
}

/** How far in a span its noun is looked for, in tokens. */
const LONGEST_NAME = 40;

/** Whether words call something by a noun of its own or its kind, with an article, “this” or “no” before it: “the aide”, “a repeat evaluation”. */
function callsIt(
  tokens: Tokens,
  { subject, object }: Pick<Verdict, 'subject' | 'object'>,
  isCalled: (at: number) => boolean,
): boolean {
  return [subject, object].some(({ first, end }) => {
    // “no cause to stop therapy now”
    if (first < end && end - first <= 2 && tokens.kinds[first] === Kind.word && isCalled(first)) return true;
    for (let at = first + 1; at < Math.min(end, first + LONGEST_NAME); at++)
      if (
        tokens.kinds[at] === Kind.word &&
        isCalled(at) &&
        (isWord(tokens, at - 1, no) || spanHas(tokens, { first: Math.max(first, at - 2), end: at }, Flag.determiner))
      )
        return true;
    return false;
  });
}

/** Whether two names are of one treatment, a case of it, or a word for its whole kind: “the requested surgery”. */
export function isSameTreatment(one: Treatment, other: Treatment): boolean {
  if (overlapTreatments(one.id, other.id) || isShortFor(one, other) || isShortFor(other, one)) return true;
  return one.kind === other.kind && (isWholeKind(one) || isWholeKind(other) || one.kind === 'surgery');
}

/** “arthrogram”, after an MR arthrogram was requested; “botulinum toxin” for its injection. */
function isShortFor(one: Treatment, { name }: Treatment): boolean {
  return name.endsWith(` ${one.name}`) || name.startsWith(`${one.name} `);
}

/** Tells whether a name is that of all treatments of a kind: “surgery”, “imaging studies”. */
export function isWholeKind({ id, kind }: Treatment): boolean {
  return id === kind || id === `${kind}-study`;
}

/** Reads what a conclusion is about: the subject of its verdict, and for “the medical necessity of …” the object; `terms` are those of the whole letter. */
export function readSubject(tokens: Tokens, { verdict }: Conclusion, terms: readonly Term[]): Subject {
  const own = termsOf(verdict, terms).filter((term) => !isWhen(tokens, term) && !mayBeOfTherapy(tokens, term));
  return {
    treatments: own.flatMap((term) => (term.kind === 'treatment' ? [{ treatment: term.treatment, term }] : [])),
    drugs: own.flatMap((term) => (term.kind === 'drug' ? [{ drug: term.drug, term }] : [])),
    sites: sitesOf(tokens, own),
  };
}

const visits = new WordSet(['visits']);
const after = new WordSet(['postoperative', 'postop', 'post']);

/** “the postoperative visits”: those to the surgeon, or those of the therapy that was requested. */
function mayBeOfTherapy(tokens: Tokens, { first, end }: Term): boolean {
  return isWordOf(tokens, end - 1, visits) && isWordOf(tokens, first, after);
}

const times = new WordSet(['after', 'following', 'since', 'before', 'until']);
const determiners = new WordSet([...articleWords, 'his', 'her', 'this', 'that']);

/** “the visits after the operation”: a treatment that only says when. */
function isWhen(tokens: Tokens, { kind, first }: Term): boolean {
  return (
    kind === 'treatment' && isWordOf(tokens, isWordOf(tokens, first - 1, determiners) ? first - 2 : first - 1, times)
  );
}

/** How far from its verb terms are looked for, in tokens: a sentence that never ends is read in linear time. */
const FARTHEST = 160;

function termsOf({ subject, object }: Pick<Verdict, 'subject' | 'object'>, terms: readonly Term[]): Term[] {
  return [
    ...termsWithin(terms, Math.max(subject.first, subject.end - FARTHEST), subject.end),
    ...termsWithin(terms, object.first, Math.min(object.end, object.first + FARTHEST)),
  ];
}

/** The body parts among terms, and those in the names of treatments (“shoulder arthroscopy”), each with the side that stands right before it, or that a list before it carries on. */
export function sitesOf(tokens: Tokens, terms: readonly Term[]): Site[] {
  const sites: Site[] = [];
  terms.forEach((term, index) => {
    const region = term.kind === 'region' ? term.region : innerRegion(tokens, term);
    if (!region) return;
    const before = terms[index - 1];
    // “the wrist MRI, left”
    const next = terms[index + 1]?.kind === 'treatment' ? index + 2 : index + 1;
    const behind = terms[next];
    const own =
      before?.kind === 'side' && term.first - before.end <= 2
        ? before
        : behind?.kind === 'side' && follows(tokens, behind, term) && !isOfNext(tokens, behind, terms[next + 1])
          ? behind
          : undefined;
    sites.push({ region, side: own?.side, term, range: own ? cover(own.range, term.range) : term.range });
  });
  return sites;
}

/** Whether a side stands right after the name of a body part, or is added to it: “the wrist MRI, left”. */
function follows(tokens: Tokens, side: Term, { end }: Term): boolean {
  return side.first - end <= (isMark(tokens, side.first - 1, Mark.comma) ? ADDED : 1);
}

/** How far after a body part its side may be added after a comma, in tokens. */
const ADDED = 4;

/** Whether a side goes with the body part right after it: “thoracic spine and right hip”. */
function isOfNext(tokens: Tokens, side: Term, next: Term | undefined): boolean {
  return (
    next !== undefined &&
    next.first - side.end <= 1 &&
    (next.kind === 'region' || innerRegion(tokens, next) !== undefined)
  );
}

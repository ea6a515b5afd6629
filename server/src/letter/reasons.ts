import { type Clause, type PredicateName, readClauses } from '../reading/clauses/clause.ts';
import { FINITE, Flag, lexiconOf, type Word } from '../reading/clauses/lexicon.ts';
import { isExpletive, pointsBack } from '../reading/clauses/spans.ts';
import { isNumeral } from '../reading/numbers.ts';
import type { Sentence } from '../reading/sentences.ts';
import { type Term, termsWithin } from '../reading/terms.ts';
import type { Range } from '../text/range.ts';
import { Kind, tokenAt, tokenText, type Tokens } from '../text/tokens.ts';
import type { Argument } from './conclusion.ts';

/** What a clause says where it describes this case, or of what a guideline holds. */
const grounds: ReadonlySet<PredicateName> = new Set<PredicateName>([
  'give',
  'improve',
  'use',
  'exceed',
  'recommend',
  'examine',
  'injure',
]);

/** What is done or comes of it: its nouns are facts too. */
const done: ReadonlySet<PredicateName> = new Set<PredicateName>(['give', 'improve', 'injure']);

/** What a clause says where it decides, or repeats what is asked for or was decided. */
const decisions: ReadonlySet<PredicateName> = new Set<PredicateName>(['necessary', 'authorize', 'deny', 'request']);

/** So many words beyond the request and the terms of review are no reason yet, where they stand in a decision. */
const FEW = 2;

/**
 * Whether a rationale gives a reason: a fact of the case or what a guideline says. That “the criteria are not met”, that the file was read,
 * or that utilization review denied the request, is none. `title` is where the request is named: its words say nothing new, and neither do
 * the names of treatments, drugs and regions, which are among the `terms`.
 */
export function givesReason(tokens: Tokens, { sentences }: Argument, title: Range, terms: readonly Term[]): boolean {
  const span = { first: tokenAt(tokens, title.start), end: tokenAt(tokens, title.end) };
  const { words: known, numbers: asked } = readSubstance(tokens, span, [], false);
  let own = 0;
  for (const sentence of sentences) {
    const clauses = readClauses(tokens, sentence);
    if (clauses.some((clause) => isGround(tokens, clause))) return true;
    const isDecision = clauses.some(decides);
    const { words, numbers, limit, argued } = readSubstance(tokens, sentence, terms, isDecision);
    // A number that no one asked for is a fact, if nothing is decided: “Eight sessions changed nothing.”
    const numbered = (limit || !isDecision) && [...numbers].some((number) => !asked.has(number));
    const fresh = [...words].filter((word) => !known.has(word)).length;
    // Why utilization review refused is no reason of the reviewer's.
    const isTheirs = isDecision && clauses.every(({ agent, says }) => (agent ?? says) === 'utilization-review');
    if (numbered || (fresh > 0 && (!isDecision || (argued && !isTheirs)))) return true;
    own += fresh;
    if (own > FEW) return true;
  }
  return false;
}

/** A decision of someone, or a request: what is authorized is one only where the request is, or where utilization review did so. */
function decides({ predicate, subjectIsRequest, agent, says }: Clause): boolean {
  if (predicate === 'agree') return agent === 'reviewer';
  if (predicate !== 'authorize' && predicate !== 'deny') return decisions.has(predicate);
  return subjectIsRequest || agent === 'utilization-review' || says === 'utilization-review';
}

/** A fact of the case, or that another request is not necessary: “as the surgery is not, the brace is not”. */
function isGround(tokens: Tokens, clause: Clause): boolean {
  const { predicate, place, agent, says, subjectIsRequest } = clause;
  // “I see no cause to differ.”
  if (predicate === 'examine' && agent === 'reviewer') return false;
  // “for the reasons it gives”
  if (predicate === 'give' && isExpletive(tokens, { subject: clause.subject, start: clause.subject.first }))
    return false;
  return place === 'reason'
    ? grounds.has(predicate) ||
        (says === undefined &&
          !subjectIsRequest &&
          (isRefusal(clause) || (predicate === 'necessary' && isNamed(tokens, clause))))
    : place !== 'attributive' && grounds.has(predicate);
}

/** Whether what a clause refers to has a name, and is not “it”. */
function isNamed(tokens: Tokens, { subject }: Clause): boolean {
  return subject.end > subject.first && !pointsBack(tokens, subject);
}

/** What was refused before: “because the surgery was denied”. */
function isRefusal({ predicate, passive, agent }: Clause): boolean {
  return (predicate === 'deny' || predicate === 'authorize') && passive && agent !== 'utilization-review';
}

interface Substance {
  /** The words that the lexicon does not have, and that name no treatment or drug, nor in a decision a body part. */
  readonly words: ReadonlySet<string>;
  /** The numbers, as they are written. */
  readonly numbers: ReadonlySet<string>;
  /** Whether a guideline or limit is named, against which a number may be held. */
  readonly limit: boolean;
  /** Whether something is said to be why: “because”, “without”, “so”. */
  readonly argued: boolean;
}

function readSubstance(
  tokens: Tokens,
  { first, end }: Sentence,
  terms: readonly Term[],
  isDecision: boolean,
): Substance {
  const words = new Set<string>();
  const lexicon = lexiconOf(tokens);
  const named = termsWithin(terms, first, end).filter(
    ({ kind }) => isDecision || kind === 'treatment' || kind === 'drug',
  );
  let next = 0;
  const numbers = new Set<string>();
  let limit = false;
  let argued = false;
  for (let i = first; i < end; i++) {
    while (next < named.length && named[next]!.end <= i) next++;
    const match = lexicon.words.matchAt(tokens, i, end);
    if (match) {
      limit ||= (match.value.flags & Flag.limit) !== 0;
      argued ||= isArguing(match.value);
      // “No trial was made.”
      if (isDone(match.value)) words.add(tokenText(tokens, i).toLowerCase());
      i = match.end - 1;
    } else if (isNumeral(tokens, i)) numbers.add(tokenText(tokens, i).toLowerCase());
    else if (
      tokens.kinds[i] === Kind.word &&
      tokens.ends[i]! - tokens.starts[i]! > 2 &&
      !(next < named.length && named[next]!.first <= i)
    )
      words.add(tokenText(tokens, i).toLowerCase());
  }
  return { words, numbers, limit, argued };
}

function isDone({ flags, predicates }: Word): boolean {
  return !(flags & (FINITE | Flag.pastForm)) && predicates.some(({ predicate }) => done.has(predicate));
}

function isArguing({ subordinator, negation, adjunct, flags }: Word): boolean {
  return (
    subordinator?.kind === 'reason' ||
    negation === 'phrase' ||
    (adjunct !== undefined && !adjunct.attributes) ||
    (flags & Flag.conjunct) !== 0
  );
}

import type { Actor, Mood, PredicateName, Wording } from '../../knowledge/clauses/clause-words.ts';

export type { Actor, Mood, PredicateName, Wording } from '../../knowledge/clauses/clause-words.ts';

/** A run of tokens: `first` up to, not including, `end`. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** Position of a clause in its sentence: what only a relative clause or a bracket says is not what the sentence says. */
export type Place =
  | 'main'
  | 'complement'
  | 'condition'
  | 'concession'
  | 'reason'
  | 'relative'
  | 'restrictive'
  | 'phrase'
  | 'bracket'
  | 'attributive';

/** What a sentence says once of one predicate. Places are tokens of the passage. */
export interface Clause {
  readonly predicate: PredicateName;
  /** 1 where the sentence affirms the predicate, −1 where it denies it. */
  readonly polarity: 1 | -1;
  /** Whether the polarity is certain; if it is not, nothing may rest on it. */
  readonly sure: boolean;
  readonly mood: Mood;
  /** Whether it holds on a condition only; `refusal-stands` is a denial until something comes about. */
  readonly condition: 'none' | 'conditional' | 'refusal-stands';
  /** Whose words these are, if they are not the author's. */
  readonly says: Actor | undefined;
  /** Who does it, where the clause names someone: “the provider requested …”, “denied by utilization review”. */
  readonly agent: Actor | undefined;
  readonly place: Place;
  readonly wording: Wording | undefined;
  /** Whether it mentions the past: “was approved” is history, “is approved” a decision. */
  readonly past: boolean;
  /** Whether something is said to be so of its subject: “is supported”, not “supports”. */
  readonly passive: boolean;
  /** Whether the subject is the request in dispute. */
  readonly subjectIsRequest: boolean;
  /** Whether its sentence refers to patients in general, not to the request. */
  readonly general: boolean;
  /** The words of the predicate with its verbs and negation: “is not medically necessary”. */
  readonly first: number;
  readonly end: number;
  /** The words before its verb, and those after it, up to the next clause. */
  readonly subject: Span;
  readonly object: Span;
}

import type { Actor, Mood } from '../../knowledge/clauses/clause-words.ts';
import type { Clause, Place, Span } from './shapes.ts';
import type { Embedding } from './lexicon.ts';

/** Affirmed or denied. */
export type Sign = 1 | -1;

/** A clause while its sentence is read. */
export type Draft = { -readonly [Key in keyof Clause]: Clause[Key] } & {
  /** Whether its verb has been read: “medical necessity” as a subject says nothing before “is not established”. */
  settled: boolean;
};

/** How a verb group governs what comes next: what it took, and whether by finding, agreeing or supporting. */
export type Fold = Pick<Embedding, 'part' | 'speech' | 'takes' | 'predicate' | 'direction'>;

/** The deepest nesting that is followed; what lies deeper is not sure. */
export const DEEPEST = 12;

/**
 * A clause, phrase or bracket that is being read. Its sign is a product: negations multiply, and pass into what a verb of finding or
 * showing embeds.
 */
export class Frame {
  readonly place: Place;
  /** The sign with which it begins: in what a denied “show that” embeds it is −1. */
  readonly base: Sign;
  readonly outer: Frame | undefined;
  readonly depth: number;
  /** The first of the sentence's drafts that may be this frame's. */
  firstDraft: number;
  sign: Sign;
  verbNeg: Sign = 1;
  subjectNeg: Sign = 1;
  /** Where the first negation of the subject stands. */
  subjectNegAt = -1;
  objectNeg: Sign = 1;
  /** Whether the subject's negation has passed into `sign`. */
  subjectFolded = false;
  hasVerb = false;
  /** Whether an auxiliary waits for its main verb. */
  open = false;
  /** Whether the verb group says what its subject is: “is”, “seems”. */
  copula = false;
  past = false;
  mood: Mood = 'stated';
  baseMood: Mood = 'stated';
  /** Whether it is possible only as “could” is: what could not be is not. */
  statedIfDenied = false;
  /** The tokens of the verb group so far. */
  verbFirst = -1;
  verbEnd = -1;
  folded: Fold | undefined;
  /** The verb that governs, where one does. */
  verb: Fold | undefined;
  /** Whether a finite clause may follow without “that”. */
  bare = false;
  agent: Actor | undefined;
  says: Actor | undefined;
  /** Whose what its subject names is: “the surgeon's letter”. */
  owner: Actor | undefined;
  condition: 'none' | 'conditional' | 'until' = 'none';
  /** For a condition, whether a denial under it stands today. */
  refusalStands = false;
  /** Whether its phrase names who says so: “according to …”. */
  attributes = false;
  /** Whether the reviewer judges what its subject did. */
  judged = false;
  /** Whether its subject is a decision, and not the request itself: “the denial of the request”. */
  ofDecision = false;
  request = false;
  /** Whether it has a participle and no verb: “there being no …”. */
  participle = false;
  /** Whether an infinitive is its subject: “to find otherwise would be …”. */
  infinitive = false;
  sure = true;
  /** Whether its verb is one that the lexicon does not have: what its nouns and infinitives govern is not sure. */
  unclear = false;
  /** Where a comma or “and” was passed under an open negation; −1 if none was. */
  borderAt = -1;
  /** Where the last “and” or “or” of this frame ends. */
  coordinatedAt = -1;
  /** Where “not” stands. */
  negatedAt = -1;
  /** Whether “nor” comes before the next verb. */
  nor = false;
  /** The sign of the last complement: “and that” opens another of it. */
  complementBase: Sign | undefined;
  waiting: Draft[] = [];
  start: number;
  /** Where its clause begins; `start` moves on to what its verb takes. */
  begin: number;
  subject: Span | undefined;

  constructor(place: Place, base: Sign, outer: Frame | undefined, start: number, firstDraft: number) {
    this.place = place;
    this.base = base;
    this.sign = base;
    this.outer = outer;
    this.depth = outer ? outer.depth + 1 : 0;
    this.start = start;
    this.begin = start;
    this.firstDraft = firstDraft;
  }

  /** The reviewer judges what someone else did: “utilization review was right to deny it”, “wrongly found …”. */
  judge(): void {
    this.says = undefined;
    this.agent = 'reviewer';
    this.judged = true;
  }

  /** The sign of what is here. */
  get effective(): Sign {
    return (this.sign * this.verbNeg * this.objectNeg * (this.subjectFolded ? 1 : this.subjectNeg)) as Sign;
  }

  /** Passes the sign into what is governed. */
  fold(fold: Fold): void {
    this.sign = (this.effective * fold.direction) as Sign;
    this.verbNeg = 1;
    this.objectNeg = 1;
    this.subjectFolded = true;
    this.borderAt = -1;
    this.folded = fold;
    if (fold.part === 'verb') this.verb = fold;
  }

  /** What nouns of the subject govern stays theirs when the verb comes: “the lack of findings does not support …”. */
  unfold(): void {
    if (this.hasVerb || !this.folded) return;
    this.sign = this.base;
    this.objectNeg = 1;
    this.subjectFolded = false;
    this.folded = undefined;
  }

  /** Another verb of the same subject begins: the subject's negation stays, the verb's goes. */
  nextVerb(): void {
    this.sign = this.base;
    this.verbNeg = 1;
    this.objectNeg = 1;
    this.subjectFolded = false;
    this.folded = undefined;
    this.verb = undefined;
    this.bare = false;
    this.borderAt = -1;
    this.mood = this.baseMood;
    this.statedIfDenied = false;
    this.copula = false;
    this.unclear = false;
    if (this.nor) {
      this.verbNeg = -1;
      this.subjectFolded = true;
    }
    this.nor = false;
  }

  /** A fresh clause begins at a token. */
  restart(start: number, firstDraft: number): void {
    this.nextVerb();
    this.subjectNeg = 1;
    this.hasVerb = false;
    this.open = false;
    this.past = false;
    this.verbFirst = -1;
    this.verbEnd = -1;
    this.agent = undefined;
    this.says = this.outer?.says;
    this.owner = undefined;
    this.judged = false;
    this.ofDecision = false;
    this.request = false;
    this.participle = false;
    this.infinitive = false;
    this.condition = 'none';
    this.waiting = [];
    this.subject = undefined;
    this.start = start;
    this.begin = start;
    this.firstDraft = firstDraft;
  }

  /** Whether it is a complement or relative clause that still lacks its verb: what borders there part, they part its subject. */
  get inSubject(): boolean {
    const embedded = this.place === 'complement' || this.place === 'relative' || this.place === 'restrictive';
    return !this.hasVerb && (embedded || (this.place === 'condition' && this.condition === 'none'));
  }

  /** Whether the clause about this frame still lacks its verb. */
  get beforeOuterVerb(): boolean {
    let outer = this.outer;
    // “a product that contains one drug that is recommended is not …”: a clause within a clause that has its verb.
    const isWithin = this.place === 'restrictive' && this.hasVerb;
    while (outer?.place === 'phrase' || (isWithin && outer?.place === 'restrictive')) outer = outer.outer;
    return outer !== undefined && !outer.hasVerb;
  }
}

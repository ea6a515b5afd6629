import type { Tokens } from '../../text/tokens.ts';
import type { Sentence } from '../sentences.ts';
import { DEEPEST, type Draft, Frame, type Sign } from './frame.ts';
import type { Item } from './items.ts';
import type { Predicate } from './lexicon.ts';
import type { Place, Span } from './shapes.ts';
import { isFinite, type VerbUse } from './verbs.ts';

/** An open negation reaches this many tokens beyond a comma surely. */
const SURE_REACH = 6;

/** How what is found or seems to be so may be meant, that what it takes is intended so too: “it would seem that …”. */
const inherited: ReadonlySet<Draft['mood']> = new Set<Draft['mood']>(['possible', 'hypothetical', 'hedged']);

/** The sentence that is being read: its items, the frames open so far, and what was read of it. */
export class Stack {
  readonly tokens: Tokens;
  readonly items: readonly Item[];
  readonly sentence: Sentence;
  readonly drafts: Draft[] = [];
  top: Frame;
  /** The tokens that name patients at large. */
  readonly general: number[] = [];
  /** The first draft whose object is not yet bounded. */
  private unbounded = 0;
  private last: number | undefined;

  constructor(tokens: Tokens, items: readonly Item[], sentence: Sentence) {
    this.tokens = tokens;
    this.items = items;
    this.sentence = sentence;
    this.top = new Frame('main', 1, undefined, sentence.first, 0);
  }

  push(place: Place, base: Sign, start: number): void {
    const outer = this.top;
    if (outer.depth >= DEEPEST) {
      outer.sure = false;
      return;
    }
    const frame = new Frame(place, base, outer, start, this.drafts.length);
    frame.says = outer.says;
    frame.sure =
      outer.sure && !(outer.unclear && (place === 'complement' || place === 'restrictive' || place === 'phrase'));
    if (place === 'complement' || place === 'relative') frame.condition = outer.condition;
    // “It would be at risk, which makes it …”: a relative clause has a mood of its own.
    if (place === 'complement' && inherited.has(outer.mood)) {
      frame.baseMood = outer.mood;
      frame.mood = outer.mood;
    }
    this.top = frame;
  }

  /** Opens a condition: what is said in it is only supposed. */
  condition(start: number): void {
    const { top } = this;
    this.push('condition', 1, start);
    if (this.top === top) return;
    this.top.baseMood = 'hypothetical';
    this.top.mood = 'hypothetical';
    this.top.condition = 'conditional';
  }

  /** Lets what the clause has said so far depend on something. */
  depend(on: Draft['condition'], denied = on): void {
    for (const draft of this.drafts.slice(this.top.firstDraft)) draft.condition = isRefusal(draft) ? denied : on;
  }

  pop(): void {
    const frame = this.top;
    const { outer } = frame;
    if (!outer) return;
    this.top = outer;
    // “What I do not find is that it is …”
    if (frame.place === 'condition' && !frame.sure && frame.effective === -1) outer.sure = false;
    if (frame.place === 'condition' && frame.condition !== 'none' && frame.beforeOuterVerb)
      this.clauseFrame().condition = frame.refusalStands ? 'until' : 'conditional';
    // A clause as subject waits for the verb, as a noun does.
    if (frame.place === 'complement' && !outer.hasVerb) {
      for (const draft of this.drafts.slice(frame.firstDraft)) {
        if (!draft.settled) continue;
        draft.sure = false;
        // The subject's own negation comes with the verb.
        draft.polarity = (draft.polarity * outer.subjectNeg) as Sign;
        outer.waiting.push(draft);
      }
    }
  }

  popPhrases(): void {
    while (this.top.place === 'phrase') this.pop();
  }

  /** Ends the innermost clause within a subject that waits for its verb. */
  endAside(): void {
    let frame: Frame | undefined = this.top;
    while (frame && frame.place !== 'bracket' && !frame.beforeOuterVerb) frame = frame.outer;
    if (!frame || frame.place === 'bracket') return;
    while (this.top !== frame) this.pop();
    this.pop();
  }

  closeBracket(): void {
    let frame: Frame | undefined = this.top;
    while (frame && frame.place !== 'bracket') frame = frame.outer;
    if (!frame) return;
    while (this.top !== frame) this.pop();
    this.pop();
  }

  /** The first token of the sentence's last finite verb. */
  get lastFinite(): number {
    this.last ??= this.items.findLast((_, k) => isFinite(this.tokens, this.items, k))?.first ?? -1;
    return this.last;
  }

  /** The innermost frame that is no phrase. */
  clauseFrame(): Frame {
    let frame = this.top;
    while (frame.place === 'phrase' && frame.outer) frame = frame.outer;
    return frame;
  }

  /** Ends the object of the last clauses at a token. */
  bound(end: number): void {
    for (; this.unbounded < this.drafts.length; this.unbounded++) {
      const draft = this.drafts[this.unbounded]!;
      draft.object = { first: draft.object.first, end: Math.max(draft.object.first, end) };
    }
  }

  /** Keeps what a subject says until its verb comes. */
  wait(top: Frame, draft: Draft): void {
    draft.polarity = (draft.polarity * top.base * top.subjectNeg) as Sign;
    draft.settled = false;
    top.ofDecision ||= draft.wording === 'review';
    top.waiting.push(draft);
  }

  /** What a verb seemed to take is the subject of the clause that it takes: “I recommend the denial be overturned”. */
  takeSubject(outer: Frame): void {
    for (const draft of this.drafts.slice(outer.firstDraft))
      if (draft.end > outer.start && draft.predicate === 'necessary' && !draft.passive && draft.place !== 'attributive')
        this.wait(this.top, draft);
  }

  /** Gives what waits for its verb the sign that the verb has. */
  settle(top: Frame, end: number, sign: Sign): void {
    for (const draft of top.waiting) {
      draft.polarity = (draft.polarity * sign) as Sign;
      draft.sure = top.sure;
      draft.settled = true;
      draft.mood = moodOf(top, draft.polarity);
      draft.condition = conditionOf(top, draft.polarity);
      draft.past = top.past && draft.predicate !== 'deny';
      // “Findings that would support it are listed”: what a clause in the subject says is not said of the request.
      if (draft.predicate !== 'support' && draft.predicate !== 'recommend') {
        draft.passive = true;
        draft.subjectIsRequest ||= draft.wording !== 'law';
      }
      draft.says = top.says;
      if (draft.wording) draft.end = end;
    }
    top.waiting = [];
  }

  record(
    {
      predicate,
      direction,
      wording,
    }: Pick<Predicate, 'predicate' | 'direction'> & { readonly wording?: Draft['wording'] },
    used: VerbUse,
    first: number,
    end: number,
  ): Draft {
    const top = this.top;
    const clause = this.clauseFrame();
    const polarity = (used === 'attributive' ? direction : top.effective * direction) as Sign;
    const inGroup = used !== 'attributive' && clause.hasVerb && clause.verbFirst >= 0 && top.place !== 'phrase';
    const far = top.borderAt >= 0 && first - top.borderAt > SURE_REACH && !this.isRightBehindNot(first);
    const draft: Draft = {
      predicate,
      polarity,
      sure:
        top.sure &&
        !top.unclear &&
        !far &&
        !(wording !== 'law' && isTwiceDenied(top)) &&
        !(top.infinitive && !top.hasVerb),
      mood: moodOf(top, polarity),
      condition: conditionOf(clause, isRefusal({ predicate, polarity }) ? -1 : 1),
      says: clause.agent === 'guideline' && used === 'finite' ? 'guideline' : clause.says,
      agent: clause.agent,
      // “a request to be approved” says of no request that it is.
      place: used === 'attributive' || (used === 'passive' && !clause.hasVerb) ? 'attributive' : placeOf(top),
      wording,
      past: clause.past && !clause.judged,
      passive: used === 'passive',
      subjectIsRequest: clause.request && !clause.ofDecision,
      general: false,
      first: inGroup ? Math.min(first, clause.verbFirst) : first,
      end,
      subject: subjectOf(clause, first),
      object: { first: end, end },
      settled: true,
    };
    this.drafts.push(draft);
    top.nor = false;
    return draft;
  }

  /** “…, to be medically necessary”, “…, not medically necessary”: the words right before bind the predicate to its verb. */
  isRightBehindNot(first: number): boolean {
    const { text, starts, ends } = this.tokens;
    return first > 0 && /^(?:be|not)$/i.test(text.slice(starts[first - 1], ends[first - 1]));
  }
}

/** “hardly calls for twelve, and none are authorized”: whether both the subject and its verb are denied, which is hardly meant. */
function isTwiceDenied({ subjectNeg, subjectFolded, verbNeg, waiting }: Frame): boolean {
  return subjectNeg === -1 && verbNeg === -1 && !subjectFolded && waiting.length === 0;
}

/** Whether what is said refuses: it is denied, or “deny” is said of it. */
function isRefusal({ predicate, polarity }: Pick<Draft, 'predicate' | 'polarity'>): boolean {
  return (polarity === -1) !== (predicate === 'deny');
}

/** What is only part of a concession, a reason or a phrase is no more said than these: “despite the view that …”. */
function placeOf(frame: Frame): Place {
  let at = frame;
  while (at.place === 'complement' && at.outer) at = at.outer;
  return at.place === 'relative' || at.place === 'restrictive' || at.place === 'main' ? frame.place : at.place;
}

/** What could not be is not; nor is that for which there is no ground on which it might be. */
function moodOf({ statedIfDenied, base, mood, folded, sign }: Frame, polarity: Sign): Draft['mood'] {
  // “could call it not necessary” denies nothing that could be.
  const isCalled = folded?.part === 'verb' && sign === 1;
  const isDenied = (statedIfDenied && polarity === -1 && !isCalled) || (mood === 'possible' && base === -1);
  return isDenied ? 'stated' : mood;
}

function conditionOf(frame: Frame, polarity: Sign): Draft['condition'] {
  return frame.condition === 'until' ? (polarity === -1 ? 'refusal-stands' : 'conditional') : frame.condition;
}

/** The words before the verb; what “find” or “consider” takes is the subject of what it is found to be. */
function subjectOf({ subject, start }: Frame, first: number): Span {
  return subject && start <= subject.first ? subject : { first: Math.min(start, first), end: first };
}

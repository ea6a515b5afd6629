import type { Range } from '../text/range.ts';
import type { Tokens } from '../text/tokens.ts';
import { type Clause, readClauses, type Span, type Wording } from './clauses/clause.ts';
import type { Sentence } from './sentences.ts';

export type { Wording } from './clauses/clause.ts';

/** What a sentence says of the necessity of something. */
export interface Verdict {
  readonly necessary: boolean;
  readonly wording: Wording;
  readonly sentence: Sentence;
  /** The words of the verdict: “is not medically necessary”. */
  readonly range: Range;
  /** First token of the verdict's verb: what stands before it in the sentence is what the verdict is about. */
  readonly first: number;
  readonly end: number;
  /** What it is about: the words before its verb, and those after it. */
  readonly subject: Span;
  readonly object: Span;
  /** Whether it only “seems” so. */
  readonly hedged: boolean;
}

/** The verdict of a sentence, its last in the words of the law, else its last; undefined where it gives none, or one that is not sure. */
export function verdictOf(tokens: Tokens, sentence: Sentence): Verdict | undefined {
  const clauses = readClauses(tokens, sentence);
  if (clauses.length === 0) return undefined;
  const verdicts = clauses.filter(isVerdict);
  const clause = verdicts.findLast(({ wording }) => wording === 'law') ?? verdicts.at(-1);
  if (!clause?.sure) return undefined;
  return {
    necessary: (clause.polarity === 1) === (clause.predicate !== 'deny'),
    wording: clause.wording ?? 'review',
    sentence,
    range: { start: tokens.starts[clause.first]!, end: tokens.ends[clause.end - 1]! },
    first: clause.first,
    end: clause.end,
    subject: clause.subject,
    object: clause.object,
    hedged: clause.mood === 'hedged',
  };
}

/** Whether a sentence speaks of medical necessity so that what it says of it is not certain: nothing may be missed there. */
export function isUndecided(tokens: Tokens, sentence: Sentence): boolean {
  return readClauses(tokens, sentence).some(
    ({ predicate, wording, says, sure, place, mood }) =>
      predicate === 'necessary' &&
      (says === undefined || says === 'reviewer') &&
      (wording === 'law' ? place !== 'condition' && mood !== 'possible' : !sure),
  );
}

/** Whether a clause is the author's own word on necessity, here and now. */
function isVerdict({
  predicate,
  polarity,
  wording,
  place,
  says,
  agent,
  condition,
  mood,
  past,
  passive,
  subjectIsRequest,
  general,
}: Clause): boolean {
  if (place !== 'main' && place !== 'complement' && place !== 'relative') return false;
  if (says !== undefined && says !== 'reviewer') return false;
  if (condition === 'conditional' || mood === 'possible' || mood === 'intended') return false;
  if (general) return false;
  const supposed = mood === 'hypothetical' || mood === 'obligation';
  if (supposed && condition !== 'none') return false;
  switch (predicate) {
    case 'necessary':
      // “Surgery would not be necessary” refuses; “a trial would be necessary” proposes something else.
      if (mood === 'obligation') return wording !== 'law' && subjectIsRequest;
      return !supposed || subjectIsRequest || polarity === -1;
    case 'authorize':
    case 'deny':
      if (past || (supposed && !subjectIsRequest)) return false;
      return passive ? agent !== 'utilization-review' && agent !== 'provider' : agent === 'reviewer';
    case 'recommend':
    case 'support':
      return passive && subjectIsRequest && !past && agent !== 'guideline';
    default:
      return false;
  }
}

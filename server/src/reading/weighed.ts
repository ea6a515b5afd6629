import { isWord, Kind, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../text/word-set.ts';
import type { AboutOf } from './about.ts';
import type { Clause } from './clauses/clause.ts';
import { FINITE, Flag } from './clauses/lexicon.ts';
import { spanHas } from './clauses/spans.ts';
import { pointsAtRequest } from './grants.ts';
import { numberAt } from './numbers.ts';
import type { Sentence } from './sentences.ts';
import { onGiven } from './withheld.ts';

/**
 * Reads what clauses say of the request by holding it against something: “is more than can be supported”, “is more appropriate than a scan”,
 * “more must be known before a scan is necessary”, “to call it necessary would be a stretch”. Other clauses are given back as they are.
 */
export function weigh(
  tokens: Tokens,
  sentence: Sentence,
  read: readonly Clause[],
  aboutOf: AboutOf,
): readonly Clause[] {
  const clauses = read.map((clause) => onGiven(tokens, sentence, clause, aboutOf));
  const would = infinitiveEnd(tokens, sentence);
  if (would > 0) return [...proposedIn(tokens, clauses, would, aboutOf), ...clauses.filter(({ end }) => end > would)];
  const beyond = clauses.find((clause) => isBeyond(tokens, clause, clauses));
  if (beyond) return clauses.map((clause) => (clause === beyond ? overdone(clause) : clause));
  const isCompared = wordIn(tokens, sentence.first, sentence.end, than) < sentence.end;
  const isEarly = wordIn(tokens, sentence.first, sentence.end, before) < sentence.end;
  if (!isCompared && !isEarly) return clauses;
  return clauses.map((clause) => {
    if (isCompared) {
      const measure = clauses.find((other) => isMeasure(tokens, other) && isWithin(tokens, other, clause));
      // “Imaging is more than justified.”, not “is more than needed”
      if (measure && isAllowed(clause) && clause.passive && clause.end - measure.end === 1)
        return { ...clause, sure: measure.predicate === 'exceed' && !isWordOf(tokens, measure.end, needed) };
      if (
        measure &&
        (isAllowed(clause) ? clause.passive || clause.agent === 'reviewer' : clause.predicate === 'authorize')
      )
        // “Ninety is more than can be supported.”, “… than I can approve.”
        return { ...clause, ...measured(tokens, measure, aboutOf), first: measure.first, subject: measure.subject };
      // “is, to my reading, more than is needed”, “Few are more clearly justified than this.”
      if (
        isAllowed(clause) &&
        clause.wording !== 'law' &&
        clause.passive &&
        !measure &&
        (hasWord(tokens, clause, than) || isDeniedMore(tokens, clause))
      )
        return { ...clause, sure: false };
      if (isOutdone(tokens, clause, aboutOf)) return { ...clause, polarity: -1, subject: clause.object };
    }
    const at = isEarly && isAllowed(clause) ? beforeIn(tokens, sentence, clause) : -1;
    if (at < 0) return clause;
    const isOwed = wordIn(tokens, sentence.first, at, owing) < at;
    return { ...clause, polarity: -1, sure: clause.sure && isOwed };
  });
}

const needed = new WordSet(['necessary', 'needed', 'required']);
const than = new WordSet(['than']);
const before = new WordSet(['before']);

/** “Ninety tablets exceed anything that the record supports”: whether a clause holds its subject against all that is due. */
function isBeyond(tokens: Tokens, { predicate, object, end }: Clause, clauses: readonly Clause[]): boolean {
  if (predicate !== 'exceed' || !isWordOf(tokens, object.first, whole)) return false;
  return clauses.some(
    (due) => due.first >= end && isAllowed(due) && due.agent !== 'guideline' && due.says !== 'guideline',
  );
}

function overdone(clause: Clause): Clause {
  const polarity = clause.polarity === 1 ? -1 : 1;
  return { ...clause, predicate: 'necessary', wording: 'review', polarity, passive: true };
}

const whole = new WordSet(['what', 'anything', 'whatever', 'all', 'everything']);

/** Whether a clause says that its subject is more or less than what follows. */
function isMeasure(tokens: Tokens, { predicate, passive, end }: Clause): boolean {
  return passive && (predicate === 'exceed' || predicate === 'within') && isWordOf(tokens, end - 1, than);
}

/** Whether what a clause says is part of what another compares: no mark and no “and” parts the two. */
function isWithin(tokens: Tokens, measure: Clause, { end }: Clause): boolean {
  if (end <= measure.end || end - measure.end > LONGEST_MEASURE) return false;
  return !hasMark(tokens, measure.end, end) && !spanHas(tokens, { first: measure.end, end }, Flag.coordinator);
}

/** So many tokens what something is compared with may take. */
const LONGEST_MEASURE = 16;

function hasMark(tokens: Tokens, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (tokens.kinds[at] === Kind.mark) return true;
  return false;
}

function isAllowed({ predicate }: Clause): boolean {
  return predicate === 'necessary' || predicate === 'support' || predicate === 'recommend';
}

/** What is more than can be supported is not; what is less than that is so where it is a quantity. */
function measured(
  tokens: Tokens,
  { predicate, polarity, subject, sure }: Clause,
  aboutOf: AboutOf,
): Pick<Clause, 'polarity' | 'sure'> {
  const isQuantity =
    numberAt(tokens, subject.first) !== undefined ||
    spanHas(tokens, subject, Flag.count | Flag.request) ||
    aboutOf({ subject, object: subject }) === 'request';
  return {
    polarity: predicate === 'exceed' ? (-polarity as Clause['polarity']) : polarity,
    sure: sure && isQuantity,
  };
}

/** “A course of therapy is more appropriate than a scan”: whether something else is better than the request. */
function isOutdone(
  tokens: Tokens,
  { predicate, passive, polarity, first, end, subject, object }: Clause,
  aboutOf: AboutOf,
): boolean {
  if (predicate !== 'necessary' || !passive || polarity === -1) return false;
  if (!isWordOf(tokens, object.first, than) || wordIn(tokens, first, end, more) === end) return false;
  return aboutOf({ subject: object, object }) === 'request' && aboutOf({ subject, object: subject }) !== 'request';
}

/** “is no more necessary than …”: a comparison that is denied. */
function isDeniedMore(tokens: Tokens, { polarity, first, end, object }: Clause): boolean {
  return polarity === -1 && isWordOf(tokens, object.first, than) && hasWord(tokens, { first, end }, more);
}

const more = new WordSet(['more', 'better']);

/** Where “before” begins a clause that a verb comes before: “is needed before a scan is justified”, not “on the notes before me”; −1 if none is. */
function beforeIn(tokens: Tokens, sentence: Sentence, { subject, first, end }: Clause): number {
  const from = Math.max(sentence.first, Math.min(subject.first - 1, first), end - LONGEST_MEASURE);
  const at = wordIn(tokens, from, end, before);
  const isClause = at < end - 1 && !isWordOf(tokens, at + 1, persons) && !hasMark(tokens, at, end);
  return isClause && spanHas(tokens, { first: sentence.first, end: at }, FINITE) ? at : -1;
}

const persons = new WordSet(['me', 'us', 'him', 'her', 'and']);
const owing = new WordSet(['would', 'must', 'should', 'need', 'needs', 'needed', 'required', 'ought', 'more']);

/** Where “would” begins the verb of a sentence whose subject is an infinitive: “To withhold it now would be …”; −1 where none does. */
function infinitiveEnd(tokens: Tokens, { first, end }: Sentence): number {
  if (!isWord(tokens, first, to)) return -1;
  const at = wordIn(tokens, first, Math.min(end, first + LONGEST_INFINITIVE), would);
  return at < Math.min(end, first + LONGEST_INFINITIVE) && !isWord(tokens, at + 1, not) ? at : -1;
}

/** What would follow from something speaks against it, unless it would be right: “to approve it would be to ignore …”. */
function proposedIn(tokens: Tokens, clauses: readonly Clause[], would: number, aboutOf: AboutOf): readonly Clause[] {
  const judged = clauses.find(({ first, passive }) => first === would && passive);
  const sign = judged?.sure && judged.polarity === 1 && judged.predicate !== 'deny' ? 1 : -1;
  const proposed = clauses.filter(({ end, predicate }) => end <= would && proposing.has(predicate));
  return proposed
    .filter(({ object, subject }) =>
      [object, subject].some(
        (span) => aboutOf({ subject: span, object: span }) === 'request' || pointsAtRequest(tokens, span),
      ),
    )
    .slice(0, 1)
    .map((clause) => ({
      ...clause,
      // “To refuse it would be a mistake.”: what it would be is read already.
      polarity: clause.sure ? clause.polarity : ((clause.polarity * sign) as Clause['polarity']),
      sure: true,
      place: 'main',
      mood: 'stated',
      agent: 'reviewer',
      passive: false,
    }));
}

const proposing: ReadonlySet<Clause['predicate']> = new Set<Clause['predicate']>(['necessary', 'authorize', 'deny']);
const LONGEST_INFINITIVE = 24;
const to = intern('to');
const not = intern('not');
const would = new WordSet(['would']);

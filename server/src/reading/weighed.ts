import { isMark, isWord, Mark, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { isWordOf, wordIn, WordSet } from '../text/word-set.ts';
import type { AboutOf } from './about.ts';
import type { Clause } from './clauses/clause.ts';
import { Flag } from './clauses/lexicon.ts';
import { isDefinite, spanHas } from './clauses/spans.ts';
import { numberAt } from './numbers.ts';
import type { Sentence } from './sentences.ts';

/**
 * Reads what clauses say of the request by holding it against something: “is more than can be supported”, “is more appropriate than a scan”,
 * “more must be known before a scan is necessary”, “to call it necessary would be a stretch”. Other clauses are given back as they are.
 */
export function weigh(
  tokens: Tokens,
  sentence: Sentence,
  clauses: readonly Clause[],
  aboutOf: AboutOf,
): readonly Clause[] {
  const would = infinitiveEnd(tokens, sentence);
  if (would > 0) return [...proposedIn(tokens, clauses, would), ...clauses.filter(({ end }) => end > would)];
  const isCompared = wordIn(tokens, sentence.first, sentence.end, than) < sentence.end;
  const isEarly = wordIn(tokens, sentence.first, sentence.end, before) < sentence.end;
  if (!isCompared && !isEarly) return clauses;
  return clauses.map((clause) => {
    if (isCompared) {
      const measure = clauses.find((other) => isMeasure(tokens, other) && other.end <= clause.end && other !== clause);
      // “Imaging is more than justified.”, not “is more than needed”
      if (measure && isAllowed(clause) && clause.passive && clause.end - measure.end === 1)
        return { ...clause, sure: measure.predicate === 'exceed' && !isWordOf(tokens, measure.end, needed) };
      if (measure && isAllowed(clause) && clause.passive)
        // “Ninety is more than can be supported.”
        return { ...clause, ...measured(tokens, measure, aboutOf), first: measure.first, subject: measure.subject };
      if (isOutdone(tokens, clause, aboutOf)) return { ...clause, polarity: -1, subject: clause.object };
    }
    if (!isEarly || !isAllowed(clause) || !isBehindBefore(tokens, clause)) return clause;
    const isOwed = clauses.some(({ mood, end }) => (mood === 'obligation' || mood === 'hypothetical') && end < clause.end);
    return { ...clause, polarity: -1, sure: clause.sure && isOwed };
  });
}

const needed = new WordSet(['necessary', 'needed', 'required']);
const than = new WordSet(['than']);
const before = new WordSet(['before']);

/** Whether a clause says that its subject is more or less than what follows. */
function isMeasure(tokens: Tokens, { predicate, passive, end }: Clause): boolean {
  return passive && (predicate === 'exceed' || predicate === 'within') && isWordOf(tokens, end - 1, than);
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
function isOutdone(tokens: Tokens, { predicate, passive, polarity, first, end, subject, object }: Clause, aboutOf: AboutOf): boolean {
  if (predicate !== 'necessary' || !passive || polarity === -1) return false;
  if (!isWordOf(tokens, object.first, than) || wordIn(tokens, first, end, more) === end) return false;
  return aboutOf({ subject: object, object }) === 'request' && aboutOf({ subject, object: subject }) !== 'request';
}

const more = new WordSet(['more', 'better']);

/** Whether a clause begins behind “before” in what was read as one with the clause about it. */
function isBehindBefore(tokens: Tokens, { first, end }: Clause): boolean {
  const at = wordIn(tokens, first, end, before);
  return at < end - 1 && at > first && !isMark(tokens, at + 1, Mark.comma) && !isMark(tokens, at - 1, Mark.comma);
}

/** Where “would” begins the verb of a sentence whose subject is an infinitive: “To withhold it now would be …”; −1 where none does. */
function infinitiveEnd(tokens: Tokens, { first, end }: Sentence): number {
  if (!isWord(tokens, first, to)) return -1;
  const at = wordIn(tokens, first, Math.min(end, first + LONGEST_INFINITIVE), would);
  return at < Math.min(end, first + LONGEST_INFINITIVE) && !isWord(tokens, at + 1, not) ? at : -1;
}

/** What would follow from something speaks against it, unless it would be right: “to approve it would be to ignore …”. */
function proposedIn(tokens: Tokens, clauses: readonly Clause[], would: number): readonly Clause[] {
  const judged = clauses.find(({ first, passive }) => first === would && passive);
  const sign = judged?.sure && judged.polarity === 1 && judged.predicate !== 'deny' ? 1 : -1;
  const proposed = clauses.filter(({ end, predicate }) => end <= would && proposing.has(predicate));
  return proposed
    .filter(({ object, subject }) => isDefinite(tokens, object) || isDefinite(tokens, subject) || numberAt(tokens, object.first))
    .slice(0, 1)
    .map((clause) => ({
      ...clause,
      polarity: (clause.polarity * sign) as Clause['polarity'],
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

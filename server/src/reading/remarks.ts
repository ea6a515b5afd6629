import { pointingWords, portionNouns } from '../knowledge/clauses/common-words.ts';
import { isWord, Kind, rangeOf, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';
import { type Claim, isOfCriteria, isOwn, isPartly, isTurned } from './claims.ts';
import type { AboutOf } from './about.ts';
import { type Clause, readClauses, type Span } from './clauses/clause.ts';
import { Flag } from './clauses/lexicon.ts';
import { behindFront, isExpletive, lastPart, spanHas } from './clauses/spans.ts';
import { endsWith } from './clauses/verbs.ts';
import { numberAt } from './numbers.ts';
import { type Portion, portionOf, type Share } from './portions.ts';
import type { Sentence } from './sentences.ts';

/**
 * What a sentence says for one side without comparing numbers: the criteria are not met, a part of what is asked for is due, only a part is,
 * the rest is not, or what is known of the worker supports the whole or does not.
 */
export type RemarkKind = 'unmet' | 'supported' | 'unsupported' | Share;

/** A remark on the request by which the opposite decision could be expected. */
export interface Remark extends Omit<Claim, 'kind'> {
  readonly kind: RemarkKind;
  /** Whether its words tell that it is on a part, and not only the number that it gives: “four of the ten visits”, “four visits”. */
  readonly plain: boolean;
  /** How many tablets, capsules or patches it finds due. */
  readonly pieces?: number | undefined;
  /** The one side for which it finds something due: less than was asked for where that is for both. */
  readonly side?: 'left' | 'right' | undefined;
}

/** The remark that a sentence makes; undefined if it makes none, or another makes it. */
export function remarkOf(tokens: Tokens, sentence: Sentence, aboutOf: AboutOf = () => 'unnamed'): Remark | undefined {
  const isUsual = hasWord(tokens, sentence, usually);
  const clauses = readClauses(tokens, sentence);
  const remarks = clauses.flatMap((clause) => {
    if (aboutOf(isNamedFirst(tokens, clause) ? { ...clause, object: clause.subject } : clause) === 'another') return [];
    const conceded = clause.place === 'concession' || isTurned(tokens, clause, sentence);
    if (isUnmet(tokens, clause))
      return {
        kind: 'unmet',
        plain: true,
        sentence,
        conceded,
        range: rangeOf(tokens, clause.first, clause.end),
      } as const;
    const support = supportOf(tokens, clause, aboutOf);
    if (support)
      return {
        kind: support,
        plain: true,
        sentence,
        conceded,
        range: rangeOf(tokens, clause.first, clause.end),
      } as const;
    const share = isUsual ? undefined : shareOf(tokens, clause, clauses);
    const first = Math.max(sentence.first, clause.subject.first);
    return share ? { ...share, sentence, conceded, range: rangeOf(tokens, first, clause.end) } : [];
  });
  // “Four are justified; the remaining visits are not.”
  const isParted = remarks[0]?.kind === 'part' && remarks.some(({ kind, plain }) => kind === 'rest' && plain);
  if (isParted) return { ...remarks[0]!, kind: 'only', plain: true };
  return remarks[0] ?? (isUsual ? undefined : onOneSide(tokens, sentence, clauses));
}

/** “The study is supported for the right arm alone”: what is due on one side. */
function onOneSide(tokens: Tokens, sentence: Sentence, clauses: readonly Clause[]): Remark | undefined {
  if (!hasWord(tokens, sentence, sides)) return undefined;
  for (const clause of clauses) {
    const { subject, object, end, passive, polarity, predicate, place, first } = clause;
    if (!passive || polarity === -1 || place !== 'main' || predicate === 'agree' || !isOnDue(tokens, clause)) continue;
    const said = { first: Math.max(sentence.first, subject.first), end: Math.max(end, object.end) };
    const isLeft = hasWord(tokens, said, leftWord);
    if (isLeft === hasWord(tokens, said, rightWord)) continue;
    const conceded = isTurned(tokens, clause, sentence);
    const side = isLeft ? 'left' : 'right';
    return { kind: 'part', plain: false, side, sentence, conceded, range: rangeOf(tokens, first, said.end) };
  }
  return undefined;
}

const leftWord = new WordSet(['left']);
const rightWord = new WordSet(['right']);
const sides = new WordSet(['left', 'right']);

/** “Three days of the rental would be reasonable after the anesthetic”: what is said of a subject is about that, whatever comes after. */
function isNamedFirst(tokens: Tokens, { passive, subject }: Clause): boolean {
  return passive && subject.first < subject.end && !isExpletive(tokens, { subject, start: subject.first });
}

/** What holds for most workers holds for this one only where it is said. */
const usually = new WordSet(['usually', 'ordinarily', 'normally', 'typically', 'generally', 'commonly', 'often']);

function isUnmet(tokens: Tokens, clause: Clause): boolean {
  return (
    clause.predicate === 'meet' &&
    (clause.polarity === -1 || isPartly(tokens, clause)) &&
    isOwn(clause) &&
    isOfCriteria(tokens, clause)
  );
}

/** “The history supports the test.”: whether what is known of the worker speaks for the request by name. */
function supportOf(tokens: Tokens, clause: Clause, aboutOf: AboutOf): 'supported' | 'unsupported' | undefined {
  const { predicate, passive, place, subject, polarity, end } = clause;
  if (predicate !== 'support' || passive || place !== 'main' || !isOwn(clause) || aboutOf(clause) !== 'request')
    return undefined;
  // “findings to warrant imaging”
  if (isWord(tokens, end - 2, toWord) || spanHas(tokens, subject, Flag.guideline)) return undefined;
  if (!hasWord(tokens, subject, clinical)) return undefined;
  return polarity === 1 ? 'supported' : 'unsupported';
}

/** What is known of a worker. */
const clinical = new WordSet(
  'history examination exam findings signs symptoms presentation picture course record records chart imaging films study studies'.split(
    ' ',
  ),
);

/** What part of the request a clause finds due, or does not. */
function shareOf(tokens: Tokens, clause: Clause, clauses: readonly Clause[]): Portion | undefined {
  if (!isOnDue(tokens, clause)) return undefined;
  // “Half that number would do.”
  if (clause.passive || clause.predicate === 'suffice' || clause.predicate === 'same') {
    const subject = behindFront(tokens, clause.subject);
    if (clause.polarity === 1 && isSmallerOffer(tokens, { ...clause, subject }))
      return { kind: isWord(tokens, clause.subject.end - 1, alone) ? 'only' : 'part', plain: true };
    const portion = portionOf(tokens, clause.subject) ?? portionOf(tokens, subject);
    if (portion) return isSaidOf(tokens, clause, portion, clauses) ? signed(portion, clause) : undefined;
  }
  return clause.passive ? undefined : givenOf(tokens, clause);
}

/** Whether a clause says that something is due, or is not: “is supported”, “would do”, “; the other six are not”. */
function isOnDue(tokens: Tokens, clause: Clause): boolean {
  const { predicate, polarity, passive, past, mood, end } = clause;
  if (past || !(predicate === 'same' ? (polarity === -1) !== isWordOf(tokens, end - 1, doing) : due.has(predicate)))
    return false;
  // “Four visits have been authorized” tells what was done.
  if (predicate === 'authorize' && passive && clause.mood === 'stated') return false;
  const own = mood === 'hypothetical' || mood === 'possible' ? 'stated' : mood;
  // “The guideline supports only six of these”: what it says of this case is the reviewer's word.
  const says = clause.says === 'guideline' && !passive ? undefined : clause.says;
  return isOwn({ ...clause, mood: own, says });
}

/** Whether what a clause says of its subject is said of a part of the request. */
function isSaidOf(
  tokens: Tokens,
  { predicate, agent, subject, subjectIsRequest, end }: Clause,
  { plain }: Portion,
  clauses: readonly Clause[],
): boolean {
  if (predicate === 'agree' || (agent !== undefined && agent !== 'record' && agent !== 'guideline')) return false;
  if (plain) return true;
  // “Two weeks of rest are needed before exercise”, “The four visits that were authorized are enough”.
  const isOther = isWordOf(tokens, end - 1, needed) || clauses.some((other) => isDone(other, subject));
  return agent !== 'guideline' && !subjectIsRequest && !isOther;
}

function isDone({ predicate, first, end }: Clause, subject: Span): boolean {
  return (predicate === 'authorize' || predicate === 'give') && subject.first <= first && end <= subject.end;
}

/** What a reviewer, the record or a guideline gives: “I would allow four”. */
function givenOf(tokens: Tokens, clause: Clause): Portion | undefined {
  const { predicate, agent, subject, object } = clause;
  const portion = portionOf(
    tokens,
    isWordOf(tokens, object.first, giving) ? { ...object, first: object.first + 1 } : object,
  );
  if (!portion) return undefined;
  // “The guideline would permit four of the ten”: no guideline knows the ten.
  if (agent === 'guideline' && !hasWord(tokens, object, definite)) return undefined;
  if (agent === 'guideline' || clause.polarity === -1)
    return portion.plain && predicate !== 'agree' ? signed(portion, clause) : undefined;
  const isNobody = subject.first >= subject.end || isExpletive(tokens, { subject, start: subject.first });
  return agent === 'reviewer' || agent === 'record' || (isNobody && predicate !== 'agree') ? portion : undefined;
}

const definite = new WordSet([...pointingWords, 'the', 'requested']);

const due: ReadonlySet<Clause['predicate']> = new Set<Clause['predicate']>([
  'necessary',
  'support',
  'authorize',
  'recommend',
  'agree',
  'suffice',
]);

/** A part that is not due leaves the whole undue, as the rest does; what suffices is all that is due. */
function signed({ kind, plain, pieces }: Portion, { predicate, polarity }: Clause): Portion | undefined {
  if (polarity === -1) return kind === 'only' || predicate === 'suffice' ? undefined : { kind: 'rest', plain };
  if (kind === 'rest') return undefined;
  return { kind: predicate === 'suffice' ? 'only' : kind, plain, pieces };
}

/** “agree to four sessions”, “support for four sessions” */
const giving = new WordSet(['to', 'for']);

/** “A trial for two weeks would be supported”: so much of something, offered in general words and not as the request. */
function isSmallerOffer(tokens: Tokens, { subject, subjectIsRequest, object, end }: Clause): boolean {
  if (subjectIsRequest || isWordOf(tokens, end - 1, needed) || spanHas(tokens, object, Flag.guideline | Flag.patients))
    return false;
  let { first } = lastPart(tokens, subject);
  while (first < subject.end && (tokens.kinds[first] === Kind.mark || isWordOf(tokens, first, joining))) first++;
  if (isWord(tokens, first, article)) first++;
  // “A two-week supply”
  if (numberAt(tokens, first)) return hasWord(tokens, { first, end: Math.min(first + 4, subject.end) }, offers);
  // “A weaning supply of …”
  if (!isWordOf(tokens, first, offers) && (!endsWith(tokens, first, 'ing') || !isWordOf(tokens, ++first, offers)))
    return false;
  for (let at = first + 1; at < subject.end - 2; at++)
    if (isWordOf(tokens, at, amounts) && numberAt(tokens, at + 1)) return true;
  return false;
}

const joining = new WordSet(['and', 'but', 'so']);
const article = intern('a');
const alone = intern('alone');
const doing = new WordSet(['do', 'does']);
const toWord = intern('to');
/** What a reviewer offers in place of what is asked for, and the words before how much of it. */
const offers = new WordSet([...portionNouns, 'help', 'period']);
const amounts = new WordSet(['for', 'of']);
const needed = new WordSet(['needed', 'required', 'essential']);

import { isWord, Kind, rangeOf, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';
import { type Claim, isOfCriteria, isOwn, isTurned } from './claims.ts';
import { type Clause, readClauses, type Span } from './clauses/clause.ts';
import { Flag } from './clauses/lexicon.ts';
import { isExpletive, spanHas } from './clauses/spans.ts';
import { numberAt } from './numbers.ts';
import type { Sentence } from './sentences.ts';
import type { AboutOf } from './verdicts.ts';

/**
 * What a sentence says for one side without comparing numbers: the criteria are not met, a part of what is asked for is due, only a part is,
 * or the rest is not.
 */
export type RemarkKind = 'unmet' | Share;

type Share = 'part' | 'only' | 'rest';

/** A remark on the request by which the opposite decision could be expected. */
export interface Remark extends Omit<Claim, 'kind'> {
  readonly kind: RemarkKind;
  /** Whether its words tell that it is on a part, and not only the number that it gives: “four of the ten visits”, “four visits”. */
  readonly plain: boolean;
}

/** The remark that a sentence makes; undefined where it makes none, or another makes it. */
export function remarkOf(tokens: Tokens, sentence: Sentence, aboutOf: AboutOf = () => 'unnamed'): Remark | undefined {
  const isUsual = hasWord(tokens, sentence, usually);
  const remarks = readClauses(tokens, sentence).flatMap((clause) => {
    if (aboutOf(clause) === 'another') return [];
    const conceded = clause.place === 'concession' || isTurned(tokens, clause, sentence);
    if (isUnmet(tokens, clause))
      return {
        kind: 'unmet',
        plain: true,
        sentence,
        conceded,
        range: rangeOf(tokens, clause.first, clause.end),
      } as const;
    const share = isUsual ? undefined : shareOf(tokens, clause);
    const first = Math.max(sentence.first, clause.subject.first);
    return share ? { ...share, sentence, conceded, range: rangeOf(tokens, first, clause.end) } : [];
  });
  // “Four are justified; the remaining visits are not.”
  const isParted = remarks[0]?.kind === 'part' && remarks.some(({ kind, plain }) => kind === 'rest' && plain);
  return isParted ? { ...remarks[0]!, kind: 'only', plain: true } : remarks[0];
}

/** What holds for most workers holds for this one only where it is said. */
const usually = new WordSet(['usually', 'ordinarily', 'normally', 'typically', 'generally', 'commonly', 'often']);

function isUnmet(tokens: Tokens, clause: Clause): boolean {
  return clause.predicate === 'meet' && clause.polarity === -1 && isOwn(clause) && isOfCriteria(tokens, clause);
}

interface Named {
  readonly kind: Share;
  readonly plain: boolean;
}

/** What part of the request a clause finds due, or does not. */
function shareOf(tokens: Tokens, clause: Clause): Named | undefined {
  const { polarity, passive, agent, subject, object } = clause;
  // “…; the other six are not.”
  const predicate = clause.predicate === 'same' && polarity === -1 ? 'necessary' : clause.predicate;
  const mood = clause.mood === 'hypothetical' || clause.mood === 'possible' ? 'stated' : clause.mood;
  // “The guideline supports only six of these”: what it says of this case is the reviewer's word.
  const says = clause.says === 'guideline' && !passive ? undefined : clause.says;
  // “Four visits have been authorized” tells what was done.
  if (predicate === 'authorize' && passive && clause.mood === 'stated') return undefined;
  if (!due.has(predicate) || clause.past || !isOwn({ ...clause, mood, says })) return undefined;
  if (passive || agent === undefined) {
    const named = agent === undefined ? nameShare(tokens, subject) : undefined;
    // What suffices is all that is due.
    if (named?.kind === 'part' && predicate === 'suffice' && polarity === 1) return { ...named, kind: 'only' };
    // “Two weeks of rest are needed before exercise” is no part of the request.
    if (named && !named.plain && isWordOf(tokens, clause.end - 1, needed)) return undefined;
    if (named && predicate !== 'agree') return signed(named, polarity);
    if (polarity === 1 && predicate !== 'agree' && isSmallerOffer(tokens, clause)) return { kind: 'part', plain: true };
  }
  if (passive || polarity === -1) return undefined;
  // “The guideline would permit four of the ten”: no guideline knows the ten.
  const given = nameShare(tokens, skipTo(tokens, object));
  if (agent === 'guideline') return given?.plain && predicate !== 'agree' ? given : undefined;
  return agent === 'reviewer' ||
    agent === 'record' ||
    (isExpletive(tokens, { subject, start: subject.first }) && predicate !== 'agree')
    ? given
    : undefined;
}

const due: ReadonlySet<Clause['predicate']> = new Set<Clause['predicate']>([
  'necessary',
  'support',
  'authorize',
  'recommend',
  'agree',
  'suffice',
]);

/** A part that is not due leaves the whole undue, as the rest does. */
function signed({ kind, plain }: Named, polarity: Clause['polarity']): Named | undefined {
  if (polarity === 1) return kind === 'rest' ? undefined : { kind, plain };
  return kind === 'only' ? undefined : { kind: 'rest', plain };
}

/** “agree to four sessions” */
function skipTo(tokens: Tokens, { first, end }: Span): Span {
  return isWord(tokens, first, to) ? { first: first + 1, end } : { first, end };
}

/** What part of something words name: “a smaller number of visits”, “three of the four”, “no more than six”, “the rest”. */
function nameShare(tokens: Tokens, { first, end }: Span): Named | undefined {
  let at = first;
  while (at < end && (tokens.kinds[at] === Kind.mark || isWordOf(tokens, at, leading))) at++;
  if (isWordOf(tokens, at, resting) || (isWordOf(tokens, at, last) && numberAt(tokens, at + 1)))
    return { kind: 'rest', plain: true };
  if (isExcess(tokens, at, end)) return { kind: 'rest', plain: false };
  const limit = limitingEnd(tokens, at);
  const plain = spanHas(tokens, { first, end }, Flag.part) || isCountOf(tokens, limit ?? at, end);
  if (limit !== undefined) return plain || numberAt(tokens, limit) ? { kind: 'only', plain } : undefined;
  if (plain) return { kind: 'part', plain };
  return numberAt(tokens, at) || (isWordOf(tokens, at, opening) && numberAt(tokens, at + 1))
    ? { kind: 'part', plain: false }
    : undefined;
}

const to = intern('to');
const of = intern('of');
const no = intern('no');
const not = intern('not');
const more = intern('more');
const than = intern('than');
const atWord = intern('at');
const most = intern('most');
const leading = new WordSet(['the', 'any', 'these', 'those', 'therefore', 'thus', 'hence', 'and', 'but', 'so', 'of']);
const resting = new WordSet(['rest', 'remainder', 'remaining', 'balance', 'others']);
const last = new WordSet(['last', 'final', 'other']);
const opening = new WordSet(['first', 'initial', 'about', 'some', 'perhaps']);
const limiting = new WordSet(['only', 'just', 'merely']);
const passing = new WordSet(['beyond', 'past', 'above', 'over', 'exceeding']);

/** Where “only” or “no more than” ends, that begins at a token. */
function limitingEnd(tokens: Tokens, at: number): number | undefined {
  if (isWordOf(tokens, at, limiting)) return at + 1;
  if (isWord(tokens, at, atWord) && isWord(tokens, at + 1, most)) return at + 2;
  const denied = isWord(tokens, at, no) || isWord(tokens, at, not);
  return denied && isWord(tokens, at + 1, more) && isWord(tokens, at + 2, than) ? at + 3 : undefined;
}

/** “more than four”, “visits beyond the first six”, “anything in excess of eight”. */
function isExcess(tokens: Tokens, at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + 5); i++) {
    const passed = isWordOf(tokens, i, passing)
      ? i + 1
      : (isWord(tokens, i, more) && isWord(tokens, i + 1, than)) ||
          (isWordOf(tokens, i, excess) && isWord(tokens, i + 1, of))
        ? i + 2
        : undefined;
    if (passed === undefined) continue;
    let number = passed;
    while (number < passed + 2 && isWordOf(tokens, number, beforeNumber)) number++;
    return numberAt(tokens, number) !== undefined && !isWord(tokens, i - 1, no);
  }
  return false;
}

const excess = new WordSet(['excess']);
const beforeNumber = new WordSet(['the', 'these', 'first', 'initial']);

/** “four of the ten”, “two visits of those”, “one month of the rental”. */
function isCountOf(tokens: Tokens, first: number, end: number): boolean {
  for (let at = first; at < Math.min(end - 2, first + 3); at++) {
    const number = numberAt(tokens, at);
    if (!number) continue;
    const next = isWord(tokens, number.end, of) ? number.end : number.end + 1;
    return next < end && isWord(tokens, next, of) && isWordOf(tokens, next + 1, definite);
  }
  return false;
}

const definite = new WordSet(['the', 'these', 'those']);

/** “A trial for two weeks would be supported”: so much of something, offered in general words and not as the request. */
function isSmallerOffer(tokens: Tokens, { subject, subjectIsRequest, object, end }: Clause): boolean {
  if (subjectIsRequest || isWordOf(tokens, end - 1, needed) || spanHas(tokens, object, Flag.guideline | Flag.patients))
    return false;
  let { first } = subject;
  while (first < subject.end && tokens.kinds[first] === Kind.mark) first++;
  const isOffer = isWordOf(tokens, first, offers) || isWordOf(tokens, first + 1, offers);
  if (!isOffer) return false;
  for (let at = first + 1; at < subject.end - 2; at++)
    if (isWordOf(tokens, at, amounts) && numberAt(tokens, at + 1)) return true;
  return false;
}

/** What a reviewer offers in place of what is asked for, and the words before how much of it. */
const offers = new WordSet(['trial', 'supply', 'rental', 'course', 'help', 'refill', 'period', 'prescription', 'loan']);
const amounts = new WordSet(['for', 'of']);
const needed = new WordSet(['needed', 'required', 'essential']);

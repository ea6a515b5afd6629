import { formsOfHave } from '../../knowledge/clauses/common-words.ts';
import { treatmentById } from '../../knowledge/treatments/treatments.ts';
import type { Treatment, TreatmentKind } from '../../knowledge/treatments/treatment.ts';
import { isWhole } from '../../reading/amounts/sums.ts';
import { unitOf } from '../../reading/amounts/units.ts';
import { numberAt, numeralCue } from '../../reading/numbers.ts';
import { type Bounds, type Quantity, total } from '../../reading/quantities/quantity.ts';
import type { Term } from '../../reading/terms.ts';
import { figureCue, nextCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import type { Mention } from '../mentions.ts';
import type { FactSubject } from './fact.ts';
import { factOf, isGeneral, type Reading, sinceIn, siteNear } from './passage.ts';
import { stanceOf } from './polarity.ts';
import { emitUnused } from './unused.ts';
import { flagsAt, flagsBetween } from './flags.ts';
import { type Segment } from './segments.ts';
import { Word } from './words.ts';
import { anyTherapy, homeExercise, namedTreatments, treatmentSubject, treatmentSubjects } from './named.ts';

/** Whether something is given in visits: those after an operation are visits of therapy. */
function isVisited({ kind, id }: FactSubject): boolean {
  const own = kind === 'treatment' ? treatmentById(id)?.kind : undefined;
  return kind === 'topic'
    ? id !== homeExercise.id && id !== 'any-injection' && id !== 'any-surgery'
    : own === 'therapy' || own === 'program';
}

/** Reads the numbers of visits, each with the treatment of its own phrase. */
export function readVisits(reading: Reading): void {
  const { tokens, segment, mentions, before, asked, emit } = reading;
  for (const { quantity, treatments, role, share } of mentions) {
    if (
      quantity.first < segment.first ||
      quantity.end > segment.end ||
      (role === 'limit' && segment.passage !== 'summary')
    )
      continue;
    const all = total(quantity);
    // “Tylenol #3” counts no visits.
    if (!all || (quantity.stated?.bare && treatments.length === 0) || isOfDays(tokens, quantity)) continue;
    // “Two of the 22 sessions were for instruction” counts 22.
    const part = sharedOf(tokens, segment, quantity);
    const value: Bounds =
      part ??
      (share === undefined || share > all[1] || !isHad(role, tokens, segment, quantity.first)
        ? (attendedOf(tokens, segment, quantity.end) ?? all)
        : [share, share]);
    const stance = stanceOf(tokens, segment, quantity.first, quantity.end);
    const { status } = stance;
    const behind = flagsBetween(tokens, segment, quantity.end, Math.min(segment.end, quantity.end + 10));
    // “Twelve sessions have not helped” and “have failed” tell that they were given.
    const isOfEffect = (): boolean =>
      (behind & (Word.good | Word.bad)) !== 0 || isWithoutEffect(tokens, segment, quantity.end);
    if (stance.sign !== 1 && !(stance.denied && !stance.negated && isOfEffect())) continue;
    // “9 visits over 8 weeks” without a word that they were had is what a guideline or a plan has.
    const planned =
      // “3 to 6 treatments are enough”
      (segment.passage !== 'summary' && value[0] !== value[1] && role !== 'received') ||
      ((quantity.duration !== undefined || isWord(tokens, quantity.end, over)) &&
        segment.passage !== 'summary' &&
        (flagsBetween(tokens, segment, Math.max(segment.first, quantity.first - RECEIVED), quantity.first) &
          Word.give) ===
          0);
    const given =
      !planned &&
      (status === 'given' ||
        (status === 'stated' &&
          (role === 'received' ||
            isTreated(tokens, segment, quantity.first) ||
            isSoFar(tokens, quantity.end) ||
            isThere(tokens, segment, quantity.first) ||
            (behind & (Word.show | Word.give)) !== 0 ||
            isPast(tokens, quantity.end) ||
            isOfEffect())));
    // “eight postoperative visits” are visits of therapy.
    const treated = (within(segment, quantity) ?? ofAt(tokens, segment, quantity.end) ?? treatments).filter(
      (treatment) =>
        (treatment.kind === 'therapy' || treatment.kind === 'program') &&
        !isListed(tokens, segment, quantity.end, treatment),
    );
    const subjects = isOfTherapy(tokens, segment, quantity)
      ? [anyTherapy]
      : treated.length > 0
        ? treated.map(treatmentSubject)
        : treatmentSubjects(segment, before).filter(isVisited).slice(0, 1);
    if (subjects.length > 1) continue;
    const [named] = subjects;
    const subject = (named && isVisited(named) && !isLoose(named, segment) ? named : askedTherapy(asked)) ?? anyTherapy;
    const rest = {
      status: given ? 'given' : planned ? 'planned' : status,
      ...siteNear(tokens, segment, quantity.first, quantity.end),
    } as const;
    // “all 12 of the approved visits”
    const written = isWord(tokens, quantity.first - 1, allWord) ? 'all' : undefined;
    emit(factOf(reading, subject, 'visits', quantity, { value, written, ...rest }));
    // “5 of the 6 authorized visits” may be called six elsewhere.
    if (value !== all) {
      emit(factOf(reading, subject, 'visits', quantity, { value: all, ...rest, status: 'authorized' }));
      emitUnused(reading, quantity, all[1] - value[1]);
    }
    const last = before.at(-1);
    const since = sinceIn(tokens, segment) ?? (last && sinceIn(tokens, last));
    if (given) emit(factOf(reading, subject, 'given', quantity, { ...rest, written: since }));
  }
}

/** Whether the words before a share of visits say that so many were had. */
function isHad(role: Mention['role'], tokens: Tokens, { first, passage }: Segment, at: number): boolean {
  return (
    passage === 'summary' ||
    role === 'received' ||
    hasWord(tokens, { first: Math.max(first, at - RECEIVED), end: at }, received)
  );
}

const notwithstanding = new WordSet(['despite', 'notwithstanding', 'spite']);
const listing = new WordSet(['including', 'included', 'consisted', 'consisting', 'with', 'as', 'through']);
const treating = new WordSet(['care', 'treated', 'treatment', 'treatments', 'managed', 'measures', 'management']);
const told = new WordSet([...formsOfHave, 'was', 'were', 'included', 'consisted']);

/** “gives way despite 24 visits”, “failed conservative care, including 14 visits of therapy”: what is listed of care that was given, or that came to nothing, was given. */
function isTreated(tokens: Tokens, segment: Segment, first: number): boolean {
  const before = { first: segment.first, end: first };
  const flags = flagsBetween(tokens, segment, segment.first, first);
  if (segment.general || (flags & (Word.ask | Word.plan | Word.allow | Word.modal)) !== 0) return false;
  if (hasWord(tokens, before, notwithstanding)) return true;
  if (!hasWord(tokens, before, listing)) return false;
  return (flags & Word.bad) !== 0 || (hasWord(tokens, before, treating) && hasWord(tokens, segment, told));
}

/** The eleven of “Of fourteen visits she has gone to eleven”. */
function sharedOf(tokens: Tokens, segment: Segment, { first, end }: Quantity): Bounds | undefined {
  if (!isWord(tokens, first - 1, of) || first - 1 > segment.first + 1) return undefined;
  for (let i = end; (i = nextCue(tokens, i, segment.end, figureCue | numeralCue)) < segment.end; i++) {
    const number = numberAt(tokens, i);
    if (number && isAlone(tokens, number.end) && !isDated(segment, i)) return [number.value, number.value];
  }
  return undefined;
}

const over = intern('over');
const allWord = intern('all');
/** How near before a course the word may be that tells that it was had. */
const RECEIVED = 6;
const pastWords = new WordSet([...formsOfHave, 'brought', 'led', 'gave', 'were', 'was', 'did', 'made', 'left', 'cut']);

/** “The sixteen sessions brought …”, “12 visits of PT did not last”: what brought something about was given. */
function isPast(tokens: Tokens, end: number): boolean {
  const at = isWord(tokens, end, of) ? end + 2 : end;
  for (let i = at; i < at + 2; i++) if (isWordOf(tokens, i, pastWords)) return true;
  return false;
}

const auxiliaries = new WordSet([...formsOfHave, 'could', 'did', 'do', "didn't", "hadn't", "haven't", "hasn't"]);
const turned = new WordSet(['not', 'never', 'neither', "didn't", "hadn't", "haven't", "hasn't"]);
/** How far after visits, past what is listed with them, the verb may be that says what came of them. */
const EFFECT = 14;

/** “Fifteen visits and an injection had not changed that”: what has not done something was given. */
function isWithoutEffect(tokens: Tokens, { end: to }: Segment, end: number): boolean {
  for (let i = end; i < Math.min(to, end + EFFECT); i++) {
    if (!isWordOf(tokens, i, auxiliaries)) continue;
    let at = i + 1;
    while (isWordOf(tokens, at, turned)) at++;
    const isTurned = at > i + 1 || isWordOf(tokens, i, turned);
    return (
      isTurned && tokens.kinds[at] === Kind.word && !isWordOf(tokens, at, passive) && !isWordOf(tokens, at, doneWords)
    );
  }
  return false;
}

const there = intern('there');
const having = intern('having');
const existed = new WordSet(['was', 'were']);

const withWord = intern('with');

/** “There were 16 sessions”, “there were six months of care, with 16 sessions” */
function isThere(tokens: Tokens, segment: Segment, first: number): boolean {
  if (isWord(tokens, first - 1, withWord)) return hasWord(tokens, { first: segment.first, end: first }, existed);
  // “there having been twenty visits, a brace and …”
  if (isWord(tokens, first - 2, having) && isWord(tokens, first - 3, there)) return true;
  return isWordOf(tokens, first - 1, existed) && isWord(tokens, first - 2, there);
}

const soFar = new WordSet(['date', 'far', 'done', 'now']);
const so = new WordSet(['to', 'so', 'thus', 'until', 'already']);

/** “OT x 30 to date”: what was given up to now. */
function isSoFar(tokens: Tokens, end: number): boolean {
  return isWordOf(tokens, end, soFar) || (isWordOf(tokens, end, so) && isWordOf(tokens, end + 1, soFar));
}

const spans: ReadonlySet<unknown> = new Set(['day', 'week', 'month', 'year']);

/** Whether therapy is named without its kind, and not in the very clause: “twelve visits of therapy” are of any. */
function isLoose({ id }: FactSubject, { topics }: Segment): boolean {
  return id === anyTherapy.id && !topics.some(({ topic }) => topic.id === anyTherapy.id);
}

/** “7 days after surgery”: a length, though titles count the days of a rental. */
function isOfDays(tokens: Tokens, { first, end, frequency, stated, duration }: Quantity): boolean {
  // “nine visits over eight weeks” has its visits.
  if (frequency || (stated && duration)) return false;
  for (let i = first; i < end; i++)
    if (tokens.kinds[i] === Kind.word && spans.has(unitOf(tokens.values[i]!))) return true;
  return false;
}

/** The one treatment that “of” names right after a number of visits; none where it names therapy. */
function ofAt(tokens: Tokens, { terms }: Segment, end: number): Treatment[] | undefined {
  if (!isWord(tokens, end, of)) return undefined;
  const next = terms.find(({ kind, first }) => kind === 'treatment' && first > end && first <= end + 4);
  return next?.kind === 'treatment' ? [next.treatment] : undefined;
}

/** The treatment that stands within a number of visits: “10 hand therapy sessions”. */
function within({ terms }: Segment, quantity: Quantity): Treatment[] | undefined {
  const own = terms.find(
    ({ kind, first, end }) => kind === 'treatment' && first > quantity.first && end <= quantity.end,
  );
  return own?.kind === 'treatment' ? [own.treatment] : undefined;
}

/** “24 visits of therapy”, “ten therapy sessions”, whatever else the clause names. */
function isOfTherapy(tokens: Tokens, { topics }: Segment, quantity: Quantity): boolean {
  return topics.some(
    ({ topic, first, end }) =>
      topic.id === anyTherapy.id &&
      ((first > quantity.first && end <= quantity.end) ||
        (isWord(tokens, quantity.end, of) && first === quantity.end + 1)),
  );
}

const of = intern('of');
const received = new WordSet([
  'attended',
  'completed',
  'received',
  'had',
  'finished',
  'used',
  'undergone',
  'underwent',
]);
const by = intern('by');
const followed = intern('followed');
const softening = new WordSet(['already', 'about', 'only', 'all', 'now', 'some', 'at', 'least', 'over', 'the']);
const going = new WordSet([
  'so',
  'and',
  'but',
  'that',
  'by',
  'before',
  'already',
  'now',
  'since',
  'with',
  'without',
  'to',
]);
/** More visits than these nobody had. */
const MOST_VISITS = 200;

/** “He has had twelve, so that …”: visits of the therapy that the title asks for, where nothing else is spoken of. */
export function readBareVisits(reading: Reading): void {
  const { tokens, segment, before, asked, emit } = reading;
  if (segment.passage === 'summary') return readWholes(reading);
  if (segment.passage !== 'rationale') return;
  const own = askedTherapy(asked) ?? askedOf(asked, 'injection');
  const [counted, ...others] = treatmentSubjects(segment, before);
  const named = others.length === 0 && counted && isInjected(counted) ? counted : undefined;
  if (!own && !named) return;
  for (let i = segment.first; (i = nextCue(tokens, i, segment.end, figureCue | numeralCue)) < segment.end; i++) {
    const number = numberAt(tokens, i);
    if (!number || number.value < 2 || number.value > MOST_VISITS) continue;
    const { end } = number;
    const value: Bounds = [number.value, number.value];
    if (isAskedMore(tokens, segment, i, end))
      emit(factOf(reading, moreVisits, 'amount', { first: i, end: end + 1 }, { value, status: 'requested' }));
    const given = isGivenAfter(tokens, segment, end);
    const subject = given ? (named ?? own) : own;
    if (
      subject &&
      (given || (isReceived(tokens, segment, i) && isAlone(tokens, end))) &&
      !isDated(segment, i) &&
      !isRule(tokens, segment, i) &&
      isAllThatIsNamed(subject, [...before, segment])
    )
      emit(factOf(reading, subject, 'visits', { first: i, end }, { value, status: 'given' }));
    i = end - 1;
  }
}

/** “16 and then 8 visits, 24 altogether”: all the visits that a summary counts, with no noun of their own. */
function readWholes(reading: Reading): void {
  const { tokens, segment, mentions, emit } = reading;
  if (mentions.length === 0) return;
  const counted = mentions.some(({ role }) => role === 'received' || role === 'other');
  for (let i = segment.first; (i = nextCue(tokens, i, segment.end, figureCue | numeralCue)) < segment.end; i++) {
    const number = numberAt(tokens, i);
    if (!number) continue;
    const { value, end } = number;
    const whole =
      counted &&
      isWhole(tokens, { number: { first: i }, end }) &&
      isAlone(tokens, isWord(tokens, end, inWord) ? end + 2 : end + 1);
    // “ten were approved, of which she has used four”
    const used = isReceived(tokens, segment, i) && isAlone(tokens, end) && !isDated(segment, i);
    // “12 visits in 2015 and another 6 in 2016”, “and eight more in 2016”
    const further =
      (isWordOf(tokens, i - 1, another) && isWordOf(tokens, end, when)) ||
      (isWordOf(tokens, end, adding) && isWordOf(tokens, end + 1, when));
    if (value > 1 && value <= MOST_VISITS && (whole || used || further)) {
      const status = used ? 'given' : 'stated';
      emit(factOf(reading, anyTherapy, 'visits', { first: i, end }, { value: [value, value], status }));
    }
    i = end - 1;
  }
}

const another = new WordSet(['another', 'further', 'additional', 'extra']);
const inWord = intern('in');
const when = new WordSet(['in', 'from', 'since', 'between', 'after', 'this', 'last', 'later']);

/** Visits that are to be added to those given: the subject of what “six more” counts. */
export const moreVisits: FactSubject = { kind: 'topic', id: 'more visits', name: 'visits' };
const adding = new WordSet(['more', 'further', 'additional']);
const leading = new WordSet(['and', 'but', 'so', 'the', 'another', 'that']);

/** “Six more are not shown to help”: with no noun that they count, the visits that are asked for. */
function isAskedMore(tokens: Tokens, segment: Segment, i: number, end: number): boolean {
  let at = i - 1;
  while (at >= segment.first && (tokens.kinds[at] === Kind.mark || isWordOf(tokens, at, leading))) at--;
  return (
    at < segment.first &&
    isWordOf(tokens, end, adding) &&
    end + 1 < segment.end &&
    (flagsAt(tokens, end + 1, segment.first) & (Word.verb | Word.modal | Word.negative)) !== 0
  );
}

/** Whether clauses name no treatment but this one, and therapy. */
function isAllThatIsNamed({ id: own }: FactSubject, segments: readonly Segment[]): boolean {
  return segments.every((segment) =>
    namedTreatments(segment).every(
      ({ subject: { id } }) =>
        id === own || id === anyTherapy.id || id === 'any-surgery' || treatmentById(id)?.kind === 'surgery',
    ),
  );
}

/** Whether what is told up to a token is a rule or a supposition: a guideline named after a comma rules nothing before it. */
function isRule(tokens: Tokens, segment: Segment, i: number): boolean {
  if (!isGeneral(segment, i + 1)) return false;
  for (let k = segment.first; k <= i; k++)
    if ((flagsAt(tokens, k, segment.first) & (Word.general | Word.modal)) !== 0) return true;
  return !isMark(tokens, i + 1, Mark.comma);
}

function isReceived(tokens: Tokens, { first }: Segment, i: number): boolean {
  let at = i - 1;
  while (at > first && isWordOf(tokens, at, softening)) at--;
  // “was followed by 16”
  if (isWord(tokens, at, by) && isWord(tokens, at - 1, followed)) return true;
  return isWordOf(tokens, at, received);
}

const passive = new WordSet([...formsOfHave, 'been', 'were', 'was', 'already']);
const doneWords = new WordSet([
  'given',
  'done',
  'completed',
  'attended',
  'received',
  'used',
  'performed',
  'tried',
  'provided',
]);

/** “two have been given” */
function isGivenAfter(tokens: Tokens, { end: to }: Segment, end: number): boolean {
  let at = end;
  while (at < to && isWordOf(tokens, at, passive)) at++;
  return at > end && at < to && isWordOf(tokens, at, doneWords);
}

/** Whether no noun comes after a number that it could count. */
function isAlone(tokens: Tokens, end: number): boolean {
  if (tokens.kinds[end] === Kind.word) return going.has(tokens.values[end]!);
  return [Mark.comma, Mark.stop, Mark.semicolon, Mark.close].some((mark) => isMark(tokens, end, mark));
}

function isDated({ dates }: Segment, i: number): boolean {
  return dates.some(({ first, end }) => first <= i && i < end);
}

const stopping = new WordSet(['short', 'stopped', 'ended', 'discontinued', 'quit', 'broken', 'interrupted', 'halted']);
const after = intern('after');

/** The 5 of “a course of 8 visits was cut short after 5”. */
function attendedOf(tokens: Tokens, segment: Segment, end: number): Bounds | undefined {
  let stopped = false;
  for (let i = end; i < Math.min(segment.end, end + 14); i++) {
    if (tokens.kinds[i] !== Kind.word) continue;
    if (stopping.has(tokens.values[i]!)) stopped = true;
    const number = stopped && isWord(tokens, i, after) ? numberAt(tokens, i + 1) : undefined;
    if (number) return unitOf(tokens.values[number.end] ?? 0) ? undefined : [number.value, number.value];
  }
  return undefined;
}

/** The one treatment of a kind that the title asks for: visits of nothing named are those of the therapy. */
function askedOf(asked: readonly Term[], kind: TreatmentKind): FactSubject | undefined {
  const [one, ...others] = asked.flatMap((term) =>
    term.kind === 'treatment' && term.treatment.kind === kind ? [term.treatment] : [],
  );
  return one && others.length === 0 ? treatmentSubject(one) : undefined;
}

/** The one therapy that the title asks for. */
export function askedTherapy(asked: readonly Term[]): FactSubject | undefined {
  return askedOf(asked, 'therapy');
}

function isInjected({ kind, id }: FactSubject): boolean {
  return id === 'any-injection' || (kind === 'treatment' && treatmentById(id)?.kind === 'injection');
}

/** Whether a treatment is the next thing of a list: “fourteen visits of therapy, a strap, and an injection”. */
function isListed(tokens: Tokens, { terms }: Segment, end: number, treatment: Treatment): boolean {
  const own = terms.filter((term) => term.kind === 'treatment' && term.treatment === treatment);
  return own.length > 0 && own.every(({ first }) => first >= end && hasComma(tokens, end, first));
}

function hasComma(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isMark(tokens, i, Mark.comma)) return true;
  return false;
}

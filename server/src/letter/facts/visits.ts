import { formsOfBe } from '../../knowledge/clauses/common-words.ts';
import { treatmentById } from '../../knowledge/treatments/treatments.ts';
import type { Treatment, TreatmentKind } from '../../knowledge/treatments/treatment.ts';
import { boundBefore } from '../../reading/amounts/bounds.ts';
import { isWhole } from '../../reading/amounts/wholes.ts';
import { unitOf } from '../../reading/amounts/units.ts';
import { numberAt, numeralCue } from '../../reading/numbers.ts';
import { type Bounds, type Quantity, total } from '../../reading/quantities/quantity.ts';
import type { Term } from '../../reading/terms.ts';
import { figureCue, nextCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import type { FactSubject } from './fact.ts';
import { factOf, isGeneral, type Reading, sinceIn, siteNear } from './passage.ts';
import { stanceOf } from './polarity.ts';
import { isOperation } from './subjects.ts';
import {
  isAllHad,
  isBehind,
  isGivenAfter,
  isGoneTo,
  isHad,
  isHadInClause,
  isOver,
  isPast,
  isReceived,
  isSoFar,
  isThere,
  isTreated,
  isUnspent,
  isWithoutEffect,
  RECEIVED,
} from './had.ts';
import { ROUNDING } from './leeway.ts';
import { readTimes } from './times.ts';
import { emitUnused, isUnused } from './unused.ts';
import { flagsAt, flagsBetween } from './flags.ts';
import { type Segment } from './segments.ts';
import { Word } from './words.ts';
import { anyTherapy, isVisited, namedTreatments, treatmentSubject, treatmentSubjects } from './named.ts';

/** In the `written` of visits: no treatment is named with them. */
export const BARE = 'bare';

/** Reads the numbers of visits, each with the treatment of its own phrase. */
export function readVisits(reading: Reading): void {
  const { tokens, segment, mentions, before, asked, emit } = reading;
  readTimes(reading);
  for (const { quantity, treatments, role, share } of mentions) {
    if (
      quantity.first < segment.first ||
      quantity.end > segment.end ||
      // What is supposed, and a rule, count no visits but those that are over already.
      (segment.general && (segment.passage !== 'rationale' || !isOver(tokens, segment, quantity))) ||
      (role === 'limit' && segment.passage !== 'summary')
    )
      continue;
    const all = total(quantity);
    if (segment.passage !== 'summary' && (isUnused(tokens, quantity, segment.end) || isUnspent(tokens, quantity.first)))
      continue;
    // “ESI x 1” counts no visits of therapy.
    if (
      segment.terms.some(
        (term) =>
          term.end === quantity.first && term.kind === 'treatment' && !isVisited(treatmentSubject(term.treatment)),
      )
    )
      continue;
    // “Tylenol #3” counts no visits.
    const isBare = quantity.stated?.bare === true;
    if (!all || (isBare && treatments.length === 0) || isOfDays(tokens, quantity)) continue;
    // “tooth #8”
    if (isBare && segment.passage !== 'title' && !segment.terms.some(({ end }) => end === quantity.first)) continue;
    // “Two of the 22 sessions were for instruction” counts 22.
    const part = sharedOf(tokens, segment, quantity);
    const value: Bounds =
      part ??
      (share === undefined || share > all[1] || !isHad(role, tokens, segment, quantity.first)
        ? (attendedOf(tokens, segment, quantity.end) ?? rounded(tokens, quantity.first, all))
        : [share, share]);
    const isPart = value[1] < all[1] && value[0] === value[1];
    const stance = stanceOf(tokens, segment, quantity.first, quantity.end);
    const { status } = stance;
    // “ten visits match the number given”: what is said of another number is not said of them.
    const last = wordIn(tokens, quantity.end, Math.min(segment.end, quantity.end + 10), numbers);
    const behind = flagsBetween(tokens, segment, quantity.end, last);
    // “Twelve sessions have not helped” and “have failed” tell that they were given.
    const isOfEffect = (): boolean =>
      (behind & (Word.good | Word.bad)) !== 0 || isWithoutEffect(tokens, segment, quantity.end);
    const isKnown = isHadInClause(tokens, segment, quantity.end) || isOver(tokens, segment, quantity);
    if (!isKnown && stance.sign !== 1 && !(stance.denied && !stance.negated && isOfEffect())) continue;
    // “9 visits over 8 weeks” without a word that they were had is what a guideline or a plan has.
    const planned =
      // “how far the next six visits will take him”
      isWordOf(tokens, quantity.end, future) ||
      // “3 to 6 treatments are enough”
      (segment.passage !== 'summary' && all[0] !== all[1] && role !== 'received') ||
      ((quantity.duration !== undefined || isWord(tokens, quantity.end, over)) &&
        segment.passage !== 'summary' &&
        (flagsBetween(tokens, segment, Math.max(segment.first, quantity.first - RECEIVED), quantity.first) &
          Word.give) ===
          0);
    const given =
      !planned &&
      (status === 'given' ||
        isKnown ||
        isAllHad(tokens, segment, quantity.end) ||
        (status === 'stated' &&
          (role === 'received' ||
            isTreated(tokens, segment, quantity.first) ||
            isSoFar(tokens, quantity.end) ||
            isThere(tokens, segment, quantity.first) ||
            isGoneTo(tokens, segment, quantity.first) ||
            (quantity.frequency === undefined && isOfCase(tokens, segment, quantity)) ||
            (behind & (Word.show | Word.give)) !== 0 ||
            isPast(tokens, quantity.end) ||
            isOfEffect())));
    if (given && segment.passage !== 'summary' && isElsewhere(tokens, segment)) continue;
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
    const written = isWord(tokens, quantity.first - 1, allWord)
      ? 'all'
      : (timeAfter(tokens, segment, quantity.end) ?? (named ? undefined : BARE));
    emit(factOf(reading, subject, 'visits', quantity, { value, written, ...rest }));
    // “5 of the 6 authorized visits” may be called six elsewhere.
    if (isPart) {
      emit(factOf(reading, subject, 'visits', quantity, { value: all, ...rest, status: 'authorized' }));
      emitUnused(reading, quantity, all[1] - value[1]);
    }
    const previous = before.at(-1);
    const since = sinceIn(tokens, segment) ?? (previous && sinceIn(tokens, previous));
    if (given) emit(factOf(reading, subject, 'given', quantity, { ...rest, written: since }));
  }
}

const future = new WordSet(['will', 'would']);

/** The least and the most that visits are by the words before their number: “more than ten”, “some 15”. */
function rounded(tokens: Tokens, first: number, [low, high]: Bounds): Bounds {
  switch (boundBefore(tokens, first)) {
    case 'more':
      return [low, Infinity];
    case 'less':
      return [0, high];
    case 'about':
      return [Math.floor(low * (1 - ROUNDING)), Math.ceil(high * (1 + ROUNDING))];
    default:
      return [low, high];
  }
}

const comparing = new WordSet(
  `is are was were be exceed exceeds exceeded exceeding fall falls fell match matches agree agrees lie lies stand stands seem seems cost costs equal
  equals represent represents amount amounts come comes go goes make makes remain remains left count counts have not suffice`.split(
    /\s+/,
  ),
);
/** How far into its clause visits may be that are its subject, and how far after them its verb, in tokens. */
const SUBJECT = 3;
const VERB = 8;

/** “Some 16 visits lie behind him already”, “eighteen visits of therapy, a brace and naproxen kept …”: whether visits are the subject of what was so. */
function isOfCase(tokens: Tokens, segment: Segment, { first, end }: Quantity): boolean {
  if (segment.passage !== 'rationale' || segment.general || first - segment.first > SUBJECT) return false;
  const open = Word.ask | Word.allow | Word.refuse | Word.plan | Word.modal | Word.negative;
  if ((segment.does & open) !== 0) return false;
  const near = { first: end, end: Math.min(segment.end, end + VERB) };
  if (hasWord(tokens, { first: segment.first, end: segment.end }, already)) return true;
  if (hasWord(tokens, { first: segment.first, end: near.end }, comparing)) return false;
  // “Eighteen visits, naproxen and a brace”
  const isListed = isMark(tokens, end, Mark.comma) && namedTreatments(segment).some((one) => one.first > end);
  return isListed || (flagsBetween(tokens, segment, near.first, near.end) & Word.verb) !== 0;
}

const already = new WordSet(['already']);

/** Begins the `written` of visits that are those of a month or a year. */
export const OF_TIME = 'in ';
/** How far after visits their month or year may be, in tokens. */
const TIME = 6;
const earliest = 1900;
const latest = 2100;

/** The month or the year of which visits are: “six visits in May 2016”, “the ten sessions of 2015”. */
function timeAfter(tokens: Tokens, { dates, end: last }: Segment, end: number): string | undefined {
  for (let i = end; i < Math.min(last - 1, end + TIME) && tokens.kinds[i] === Kind.word; i++) {
    // “had eight visits and leveled off in May”
    if (isWordOf(tokens, i, andWord)) return undefined;
    if (!isWordOf(tokens, i, ofTime)) continue;
    const date = dates.find(({ first }) => first === i + 1);
    if (date) return date.day === undefined ? `${OF_TIME}${String(date.year)}-${String(date.month)}` : undefined;
    const year = tokens.kinds[i + 1] === Kind.number ? tokens.values[i + 1]! : 0;
    if (year > earliest && year < latest) return `${OF_TIME}${String(year)}`;
  }
  return undefined;
}

const ofTime = new WordSet(['in', 'during', 'of']);
const otherWords = new WordSet(['other', 'opposite', 'contralateral', 'another', 'different', 'outside', 'unrelated']);
const caseNouns = new WordSet(['side', 'limb', 'claim', 'injury', 'accident']);
/** How far after “other” the body part or the claim may be that is another one. */
const OTHER = 3;

/** “The ten visits of 2011 were for the other knee”: whether a clause is about another side, body part or claim. */
function isElsewhere(tokens: Tokens, { first, end, terms }: Segment): boolean {
  for (let i = first; i < end; i++)
    if (
      isWordOf(tokens, i, otherWords) &&
      (hasWord(tokens, { first: i + 1, end: Math.min(end, i + 1 + OTHER) }, caseNouns) ||
        terms.some((term) => term.kind === 'region' && term.first > i && term.first <= i + OTHER))
    )
      return true;
  return false;
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
const numbers = new WordSet(['number', 'limit', 'maximum', 'total', 'ceiling', 'allowance']);
const spans: ReadonlySet<unknown> = new Set(['day', 'week', 'month', 'year']);

/** Whether therapy is named without its kind, and not in the very clause: “twelve visits of therapy” are of any. */
function isLoose({ id }: FactSubject, { topics }: Segment): boolean {
  return id === anyTherapy.id && !topics.some(({ topic }) => topic.id === anyTherapy.id);
}

/** “7 days after surgery”: a length, though titles count the days of a rental. */
function isOfDays(tokens: Tokens, { first, end, frequency, stated, duration }: Quantity): boolean {
  // “nine visits over eight weeks” has its visits.
  if (frequency || (stated && duration)) return false;
  for (let i = first; i < end; i++) if (spans.has(unitOf(tokens, i))) return true;
  return false;
}

/** The treatment that “of” names right after a number of visits, with one that “and” joins to it; none if it names therapy. */
function ofAt(tokens: Tokens, { terms }: Segment, end: number): Treatment[] | undefined {
  if (!isWord(tokens, end, of)) return undefined;
  const at = terms.findIndex(({ kind, first }) => kind === 'treatment' && first > end && first <= end + 4);
  const [next, other] = [terms[at], terms[at + 1]];
  if (next?.kind !== 'treatment') return undefined;
  const isJoined = other?.kind === 'treatment' && other.first === next.end + 1 && isWordOf(tokens, next.end, andWord);
  return isJoined ? [next.treatment, other.treatment] : [next.treatment];
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
const going = new WordSet([
  'so',
  'and',
  'but',
  'that',
  'by',
  'before',
  'after',
  'during',
  'in',
  'already',
  'now',
  'since',
  'with',
  'without',
  'to',
]);
/** More visits than these no one had. */
const MOST_VISITS = 200;

/** “He has had twelve, so that …”: visits of the therapy that the title asks for, if nothing else is spoken of. */
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
    const given = isGivenAfter(tokens, segment, end) || isLeftBehind(tokens, segment, end);
    const ofThe = visitsOfThe(tokens, segment, end);
    const subject = given ? (named ?? own) : own;
    const bare = named ? undefined : BARE;
    if (
      subject &&
      (given || ofThe || (isReceived(tokens, segment, i) && isAlone(tokens, end))) &&
      !isDated(segment, i) &&
      !isRule(tokens, segment, i) &&
      isAllThatIsNamed(subject, [...before, segment])
    )
      emit(factOf(reading, subject, 'visits', { first: i, end }, { value, status: 'given', written: bare }));
    i = end - 1;
  }
}

/** “16 and then 8 visits, 24 altogether”: all the visits that a summary counts, with no noun of their own. */
function readWholes(reading: Reading): void {
  const { tokens, segment, mentions, emit } = reading;
  if (mentions.length === 0 && !hasWord(tokens, segment, adding)) return;
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
      (isWordOf(tokens, end, adding) && isWordOf(tokens, end + 1, when)) ||
      // “Six more were given in September”
      (isWordOf(tokens, end, adding) && isGivenAfter(tokens, segment, end + 1)) ||
      // “12 visits in the pool and six on land”
      (isWordOf(tokens, i - 1, andWord) && isWordOf(tokens, end, placing));
    const ofThis = counted ? therapyOf(tokens, segment, end) : undefined;
    if (value > 1 && value <= MOST_VISITS && (whole || used || further || ofThis)) {
      const status = used ? 'given' : 'stated';
      emit(factOf(reading, ofThis ?? anyTherapy, 'visits', { first: i, end }, { value: [value, value], status }));
    }
    i = end - 1;
  }
}

/** “9 visits of acupuncture and 14 of massage”: the therapy whose visits a number without their noun counts. */
function therapyOf(tokens: Tokens, { terms }: Segment, end: number): FactSubject | undefined {
  const term = isWord(tokens, end, of) ? terms.find(({ first }) => first === end + 1) : undefined;
  return term?.kind === 'treatment' && term.treatment.kind === 'therapy' ? treatmentSubject(term.treatment) : undefined;
}

const another = new WordSet(['another', 'further', 'additional', 'extra']);
const andWord = new WordSet(['and']);
const placing = new WordSet(['in', 'on', 'at', 'by', 'after', 'before', 'from', 'for']);
const inWord = intern('in');
const when = new WordSet(['in', 'from', 'since', 'between', 'after', 'this', 'last', 'later']);

/** “Ten are behind him” */
function isLeftBehind(tokens: Tokens, segment: Segment, end: number): boolean {
  return (isAlone(tokens, end) || isWordOf(tokens, end, being)) && isBehind(tokens, segment, end);
}

const being = new WordSet(formsOfBe);

/** Visits that are to be added to those given: the subject of what “six more” counts. */
export const moreVisits: FactSubject = { kind: 'topic', id: 'more visits', name: 'visits' };
const adding = new WordSet(['more', 'further', 'additional']);
const supposing = new WordSet(['if']);
const leading = new WordSet(['and', 'but', 'so', 'the', 'another', 'that']);

/** “Six more are not shown to help”: with no noun that they count, the visits that are asked for. */
function isAskedMore(tokens: Tokens, segment: Segment, i: number, end: number): boolean {
  let at = i - 1;
  while (at >= segment.first && (tokens.kinds[at] === Kind.mark || isWordOf(tokens, at, leading))) at--;
  return (
    at < segment.first &&
    !isWordOf(tokens, segment.sentence.first, supposing) &&
    isWordOf(tokens, end, adding) &&
    end + 1 < segment.end &&
    (flagsAt(tokens, end + 1, segment.first) & (Word.verb | Word.modal | Word.negative)) !== 0
  );
}

/** Whether clauses name no treatment but this one, and therapy. */
function isAllThatIsNamed({ id: own }: FactSubject, segments: readonly Segment[]): boolean {
  return segments.every((segment) =>
    namedTreatments(segment).every(
      ({ subject }) => subject.id === own || subject.id === anyTherapy.id || isOperation(subject),
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

const definite = new WordSet(['the', 'these', 'those', 'his', 'her', 'them']);
const visitNouns = new WordSet(['visits', 'sessions', 'treatments', 'them']);

/** “eight of the authorized visits have been completed” */
function visitsOfThe(tokens: Tokens, { end: to }: Segment, end: number): boolean {
  if (!isWord(tokens, end, of) || !isWordOf(tokens, end + 1, definite)) return false;
  for (let i = end + 1; i < Math.min(to, end + RECEIVED); i++)
    if (isWordOf(tokens, i, visitNouns)) return isGivenAfter(tokens, { end: to }, i + 1);
  return false;
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
    if (number) return unitOf(tokens, number.end) ? undefined : [number.value, number.value];
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

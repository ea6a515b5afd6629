import { topicById } from '../../knowledge/record/topics.ts';
import { overlapRegions } from '../../knowledge/regions/regions.ts';
import { treatmentById } from '../../knowledge/treatments/treatments.ts';
import type { DateReading } from '../../reading/dates.ts';
import type { Bounds } from '../../reading/quantities/quantity.ts';
import { isReport } from './events.ts';
import { frequenciesOf } from './frequency.ts';
import { SAMPLE, URINE_TEST } from './screens.ts';
import { COMPLAINTS, SHOWN } from './record.ts';
import { BARE, OF_TIME } from './visits.ts';
import { isSwapped, otherChange, otherFigure } from './figures/compare.ts';
import { DIRECTION, otherDirection } from './figures/directions.ts';
import { factor, otherFactor, otherShare } from './figures/factors.ts';
import { movementKey } from './figures/named.ts';
import type { Fact, FactAttribute } from './fact.ts';
import { isSameLength } from './leeway.ts';
import { areOtherLevels, levelsOfFinding } from './levels.ts';
import { isDoseOf, MORPHINE, otherEquivalent } from './opioids.ts';
import { isResumed } from './still.ts';
import { askedPlaces, ofSide, withPlace } from './places.ts';
import { withRadiating } from './radiation.ts';
import { isComplaint, isOfOtherJoint, isOfRegion, onOtherSide, withCourse } from './tested.ts';
import { isCase, otherDay, sameEvent, samePlace, sameSubject } from './subjects.ts';

/** Two facts that cannot both be true: what a passage says, and what the summary has of the same thing. */
export interface Contradiction {
  readonly fact: Fact;
  readonly contrary: Fact;
}

/** Facts that a text has or has not; the others are numbers, dates and names. */
const compared: ReadonlySet<FactAttribute> = new Set([
  'age',
  'visits',
  'relief',
  'score',
  'degrees',
  'strength',
  'dose',
  'date',
  'lasting',
  'frequency',
  'stopped',
]);
const plain: ReadonlySet<FactAttribute> = new Set(['result', 'given', 'helped', 'documented']);

/**
 * Holds what passages say against what the summary says of the same subject and attribute. A fact contradicts the summary where the summary
 * mentions the same thing and never says so: a summary that has both follows a course of time.
 */
export function contradictions(summary: readonly Fact[], facts: readonly Fact[]): Contradiction[] {
  const found: Contradiction[] = [];
  const record = summary.filter(({ status }) => status !== 'general');
  const asked = askedPlaces(facts);
  for (const fact of facts) {
    if (fact.status === 'general') continue;
    if (isTakenBack(fact, facts)) continue;
    const contrary =
      fact.attribute === 'change'
        ? fact.written === factor.id
          ? otherFactor(fact, record, facts)
          : fact.written === DIRECTION
            ? otherDirection(fact, record)
            : otherChange(fact, record, facts)
        : plain.has(fact.attribute)
          ? contraryOf(
              withPlace(fact, record, asked),
              withRadiating(fact, withCourse(fact, ofSide(fact, record, asked), facts), facts),
            )
          : differing(fact, record, facts);
    if (contrary && isCourseOf(fact, contrary, facts) && !isSwapped(fact, record)) continue;
    const isElsewhere =
      contrary?.attribute === 'result' &&
      areOtherLevels(levelsOfFinding(fact, facts), levelsOfFinding(contrary, record));
    if (contrary && !isElsewhere) found.push({ fact, contrary });
  }
  return found;
}

/** “failed an injection, which eased the pain for a week”: a sentence that says both of a treatment, or the other of one of its kind, says how far it helped. */
function isTakenBack({ attribute, sentence, issue, polarity, subject }: Fact, facts: readonly Fact[]): boolean {
  return (
    attribute === 'helped' &&
    facts.some(
      (other) =>
        other.attribute === 'helped' &&
        other.sentence === sentence &&
        other.issue === issue &&
        other.polarity !== polarity &&
        isCase(other.subject, subject),
    )
  );
}

/** Numbers of which a passage may have another one as a rule or as a course of time. */
const numeric: ReadonlySet<FactAttribute> = new Set(['score', 'relief', 'degrees', 'figure', 'frequency']);

/** “went from 19 to 11” after a summary that has only the 19, “50% are asked for; hers was 45%”: a passage that has the summary's number as well. */
function isCourseOf({ attribute, issue, subject }: Fact, contrary: Fact, facts: readonly Fact[]): boolean {
  const isOfOneKind = (other: Fact): boolean =>
    (other.attribute === attribute && other.subject.id === subject.id) ||
    (attribute === 'relief' && other.attribute === 'figure' && other.subject.id === '%');
  return (
    numeric.has(attribute) &&
    contrary.value !== undefined &&
    (attribute !== 'figure' || contrary.subject.id === subject.id) &&
    facts.some(
      (other) => other.issue === issue && isOfOneKind(other) && other.passage !== 'title' && agree(other, contrary),
    )
  );
}

function contraryOf(fact: Fact, summary: readonly Fact[]): Fact | undefined {
  if (fact.attribute === 'documented')
    return fact.polarity === -1
      ? evidenceOf(fact, summary)
      : fact.written === SHOWN
        ? denialOf(fact, summary)
        : undefined;
  // That simpler care failed says nothing against one treatment of it that helped.
  if (fact.attribute === 'helped' && fact.subject.id === 'conservative-care') return undefined;
  const told = summary.filter(
    (other) =>
      tellsSame(other, fact) &&
      answers(other, fact) &&
      samePlace(fact, other) &&
      !otherDay(fact, other) &&
      sameGain(fact, other) &&
      sameSpan(fact, other),
  );
  if (told.some((other) => other.attribute === fact.attribute && other.polarity === fact.polarity)) return undefined;
  if (fact.subject.id.startsWith(SAMPLE) && isOfSomeTest(fact, summary)) return undefined;
  if (told.length === 0) return onOtherSide(fact, summary);
  // What was so at another time may have changed.
  return told.find((other) => other.status !== 'earlier' && !isResumed(other, summary));
}

/** Whether what a test of urine found may be that of another one, the summary having tests of several days. */
function isOfSomeTest({ date }: Fact, summary: readonly Fact[]): boolean {
  const days = summary.flatMap((other) =>
    other.attribute === 'date' && other.subject.id === URINE_TEST && other.date ? [other.date] : [],
  );
  return days.some((day) => !sameDay(day, date ?? days[0]!));
}

/** Whether a fact of the summary is of the same kind as another: the result of a study, or that a treatment did not help, tells that it was done. */
function tellsSame(other: Fact, { attribute, polarity }: Fact): boolean {
  if (other.attribute === attribute) return true;
  if (attribute !== 'given' || polarity !== -1 || other.subject.kind !== 'treatment') return false;
  return other.attribute === 'result' || other.attribute === 'helped';
}

const byMovement: ReadonlySet<string> = new Set(['physical-therapy', 'occupational-therapy']);
const byHand: ReadonlySet<string> = new Set(['acupuncture', 'manual-therapy']);

/** Tells whether a fact mentions what another one denies, or denies what it mentions: one injection contradicts “no injections”, not “no epidural”. */
export function answers(one: Fact, fact: Fact): boolean {
  if (fact.attribute === 'result') return answersResult(one, fact);
  if (one.polarity === fact.polarity) return sameSubject(one.subject, fact.subject);
  // An injection of which nothing more is said is the one that the summary knows.
  if (fact.attribute === 'helped' && isNamedCare(one) && isNamedCare(fact))
    return sameSubject(one.subject, fact.subject);
  const [told, denied] = fact.polarity === -1 ? [one, fact] : [fact, one];
  // “Therapy” is the physical therapy, or the occupational, that the other passage denies.
  if (told.subject.id === 'any-therapy' && byMovement.has(denied.subject.id)) return true;
  // “Therapy”, with nothing said of its kind, is no acupuncture and no chiropractic.
  if (denied.subject.id === 'any-therapy' && byHand.has(treatmentById(told.subject.id)?.family ?? '')) return false;
  return isCase(told.subject, denied.subject);
}

function isNamedCare({ subject: { kind, id } }: Fact): boolean {
  return kind === 'treatment' || id === 'any-injection' || id === 'any-therapy';
}

/** Whether two results are of one thing: that of a whole which is denied, “no neurological deficit”, is also held against each of its parts that is told. */
function answersResult(one: Fact, fact: Fact): boolean {
  if (!sameSubject(one.subject, fact.subject) || isOfOtherJoint(one, fact)) return false;
  const [own, other] = [one.subject, fact.subject].map(({ id }) => topicById(id));
  if (!own || !other || own.id === other.id || own.kind === 'test') return true;
  const [whole, part] = own.covers?.includes(other.id) ? [one, fact] : [fact, one];
  return whole.polarity === -1 && part.polarity === 1;
}

/** Whether two facts are of one kind of improvement: less pain is not more function. */
function sameGain({ attribute, written }: Fact, other: Fact): boolean {
  return attribute !== 'helped' || written === undefined || other.written === undefined || written === other.written;
}

/** Whether what is denied of the time since something is told of that time. */
function sameSpan(fact: Fact, other: Fact): boolean {
  if (fact.attribute !== 'given' || other.attribute !== 'given') return true;
  const [told, denied] = fact.polarity === -1 ? [other, fact] : [fact, other];
  return denied.written === undefined || told.written === denied.written || told.written === 'since then';
}

/** Where the summary has what a passage says is not in the record. */
function evidenceOf(fact: Fact, summary: readonly Fact[]): Fact | undefined {
  const denied = summary.some(
    (other) => other.attribute === 'documented' && other.polarity === -1 && other.subject.id === fact.subject.id,
  );
  if (denied) return undefined;
  return summary.find((other) =>
    other.polarity === 1 || other.attribute === 'result' || other.attribute === 'working' ? shows(other, fact) : false,
  );
}

/** Where the summary only denies what a passage says is in the record. */
function denialOf({ subject: { id } }: Fact, summary: readonly Fact[]): Fact | undefined {
  const [denied, ...others] = summary.filter(
    ({ attribute, subject }) => attribute === 'documented' && subject.id === id,
  );
  return denied?.polarity === -1 && denied.written === SHOWN && others.length === 0 ? denied : undefined;
}

function shows(other: Fact, fact: Fact): boolean {
  const { id } = fact.subject;
  if (fact.subject.kind !== 'topic' || topicById(id)?.kind === 'group')
    return other.attribute === 'given' && isCase(other.subject, fact.subject);
  if (other.subject.id === id && other.attribute !== 'helped' && id !== COMPLAINTS) return samePlace(other, fact);
  if (topicById(id)?.covers?.includes(other.subject.id)) return other.attribute === 'result' && examined(other, fact);
  return (topicById(id)?.shownBy ?? []).some((by) => {
    switch (by) {
      case 'pain':
        return other.attribute === 'score' && other.subject.id === 'pain';
      case 'drug-taken':
        return other.attribute === 'given' && other.subject.kind === 'drug';
      case 'degrees':
        return isAngle(other) && examined(other, fact);
      case 'working':
        return other.attribute === 'working';
      case 'complaint':
        return isComplaint(other) && isOfRegion(other, fact);
      case 'examination':
        return isExamination(other) && examined(other, fact);
      default:
        return other.subject.id === by;
    }
  });
}

/** “raised the arm to 130 degrees” */
function isAngle({ attribute, subject, about }: Fact): boolean {
  return attribute === 'degrees' || (attribute === 'figure' && subject.id === 'degrees' && about !== undefined);
}

function isExamination({ attribute, subject }: Fact): boolean {
  if (attribute === 'degrees') return true;
  const kind = topicById(subject.id)?.kind;
  return (
    (attribute === 'result' || attribute === 'documented') &&
    (kind === 'test' || kind === 'function' || kind === 'movement' || kind === 'sign')
  );
}

/** Where an examination of a body part is denied, what shows it must be of that part. */
function examined(other: Fact, { region }: Fact): boolean {
  if (!region) return true;
  const own = other.region ? [other.region.id] : (topicById(other.subject.id)?.regions ?? []);
  return own.some((id) => overlapRegions(id, region.id));
}

/** A fall of pain or of a named score of which the summary has one end and, among its other scores, not the other: “from 9 to 4” after 7 and 4. */
function otherFall(fact: Fact, summary: readonly Fact[], facts: readonly Fact[]): Fact | undefined {
  const { value } = fact;
  const { id } = fact.subject;
  const falls = summary.filter(({ attribute, subject }) => attribute === 'fall' && subject.id === id);
  const [fall] = falls;
  // “from 9 to 3” after “from 7 to 3”: one end is the same.
  if (fall && falls.length === 1 && value![1] !== Infinity && isHalf(fall.value!, value!)) return fall;
  const scale = id === 'pain' ? id : scaleOf(fact, facts);
  if (scale === undefined) return undefined;
  const scores = summary.filter(({ attribute, subject }) => attribute === 'score' && subject.id === scale);
  // “is down to 5” after one fall “from 7 to 3”, and no other score.
  if (value![1] === Infinity) {
    const ends: readonly number[] = fall?.value ?? [];
    const isOnly = falls.length === 1 && scores.every((score) => score.value!.every((end) => ends.includes(end)));
    return isOnly && !ends.includes(value![0]) ? fall : undefined;
  }
  const has = (points: number): boolean =>
    scores.some(({ value: [low, high] = [0, 0] }) => low <= points && points <= high);
  const [low, high] = value!;
  if (scores.length < 2 || has(low) === has(high)) return undefined;
  return scores.find(({ value: [least, most] = [0, 0] }) =>
    has(low) ? low < least || low > most : high < least || high > most,
  );
}

/** The named scale of which both ends of a fall are scores. */
function scaleOf({ value, first, end, issue }: Fact, facts: readonly Fact[]): string | undefined {
  const own = facts.filter(
    (other) =>
      other.attribute === 'score' &&
      other.issue === issue &&
      other.end > first &&
      other.end <= end &&
      value!.includes(other.value![0]),
  );
  const [one, other, ...more] = own;
  return one && other && more.length === 0 && one.subject.id === other.subject.id ? one.subject.id : undefined;
}

function isHalf([least, most]: Bounds, [low, high]: Bounds): boolean {
  return (least === low) !== (most === high);
}

function differing(fact: Fact, summary: readonly Fact[], facts: readonly Fact[]): Fact | undefined {
  if (fact.attribute === 'fall') return otherFall(fact, summary, facts);
  if (fact.attribute === 'figure') return otherFigure(fact, summary, facts);
  if (fact.attribute === 'supply') return otherRegimen(fact, summary);
  if (fact.subject.id === MORPHINE) return otherEquivalent(fact, summary);
  if (!compared.has(fact.attribute)) return undefined;
  const alike = summary.filter(
    (other) =>
      other.attribute === fact.attribute &&
      (fact.attribute === 'date'
        ? sameEvent(fact, other)
        : sameSubject(fact.subject, other.subject) || isDoseOf(fact, other)) &&
      samePlace(fact, other) &&
      // “six visits in May 2016” may be some of ten.
      (!fact.written?.startsWith(OF_TIME) || fact.attribute !== 'visits' || other.written === fact.written) &&
      // How many were approved is not how many were had where all of them are said to be.
      !(fact.written === 'all' && other.status === 'authorized'),
  );
  // “has had 18 sessions” of a therapy that the summary has under another name alone
  const told = alike.length === 0 && fact.written === BARE ? onlyCourse(summary) : alike;
  // “24 visits” that name no therapy are those of the one that has 24.
  if (fact.written === BARE && summary.some((other) => other.attribute === 'visits' && agree(fact, other)))
    return undefined;
  // As many visits as are asked for may still not be as many as were had.
  const isAsked = (other: Fact): boolean =>
    fact.attribute === 'visits' && fact.status === 'given' && other.status === 'requested' && told.some(isOver);
  const agrees = told.some((other) => agree(fact, other) && !isAsked(other));
  if (told.length === 0 && fact.attribute === 'relief') return otherShare(fact, summary, facts);
  if (told.length === 0 || agrees || isCourse(fact, told)) return undefined;
  // The day may be another event's; a month alone is no one's day.
  if (
    fact.attribute === 'date' &&
    summary.some(({ date }) => date && isAsExact(date, fact.date!) && sameDay(date, fact.date!))
  )
    return undefined;
  // “18 kg on the right and 29 kg on the left” has both as figures.
  if (
    fact.attribute === 'degrees' &&
    summary.some((other) => other.attribute === 'figure' && isOfMovement(fact, other))
  )
    return undefined;
  // There are many reports; of two days that are nearly the same, one is intended.
  if (isReport(fact)) return told.length === 1 && isNearly(fact.date!, told[0]!.date!) ? told[0] : undefined;
  // One drug in two forms is taken in two doses.
  if (fact.attribute === 'dose' && (isSumOfSome(told, fact.value![1]) || isOfMilligrams(fact, summary)))
    return undefined;
  if (fact.attribute !== 'visits') return told[0];
  // Courses may be counted together, and only what was given can be counted wrongly.
  const given = told.filter(isOver);
  const sum = given.reduce((total, { value }) => total + value![1], 0);
  // “Three visits of massage” may be of nine visits of therapy.
  if (
    isSumOfSome(
      told.filter(({ status }) => status !== 'requested' && status !== 'planned'),
      fact.value![1],
    )
  )
    return undefined;
  // “with the ten of therapy he has had 16 visits of care”
  const all = summary.filter((other) => other.attribute === 'visits' && isOver(other));
  if (all.length < MOST_COURSES && isSumOfSome(all, fact.value![1])) return undefined;
  const whole =
    fact.written !== BARE &&
    given.every(({ subject }) => subject.id === 'any-therapy') &&
    fact.subject.id !== 'any-therapy';
  if (whole && fact.value![1] < sum) return undefined;
  const [low, high] = fact.value!;
  return fact.status === 'given' && (sum < low || sum > high) ? given[0] : undefined;
}

/** How often the summary says that a drug is taken, where a supply of it makes neither one piece nor two of each time. */
function otherRegimen({ subject, value }: Fact, summary: readonly Fact[]): Fact | undefined {
  const taken = frequenciesOf(subject, summary);
  const [only] = taken;
  if (!only || taken.some((other) => !agree(other, only))) return undefined;
  const [least, most] = only.value!;
  const isOf = (pieces: number): boolean => value![0] * MARGIN >= least * pieces && value![0] <= most * pieces * MARGIN;
  return isOf(1) || isOf(2) ? undefined : only;
}

/** Whether visits are some that were had. */
function isOver({ status }: Fact): boolean {
  return status === 'given' || status === 'stated';
}

/** The visits of the summary, where all are of one therapy. */
function onlyCourse(summary: readonly Fact[]): readonly Fact[] {
  const visits = summary.filter(
    ({ attribute, subject }) => attribute === 'visits' && treatmentById(subject.id)?.kind === 'therapy',
  );
  return visits.every(({ subject }) => subject.id === visits[0]!.subject.id) ? visits : [];
}

/** Whether the summary has as many milligrams of something: “30 mg a day, or 45 mg of morphine”. */
function isOfMilligrams({ value }: Fact, summary: readonly Fact[]): boolean {
  return summary.some(
    ({ attribute, subject, value: other }) =>
      attribute === 'figure' && subject.id === 'milligrams' && other![0] === value![0],
  );
}

/** Whether a figure is as large as an angle or a force, of its movement or of one that is not named. */
function isOfMovement({ value, subject: { id } }: Fact, { about = [], value: other, subject }: Fact): boolean {
  return (
    forces.has(subject.id) &&
    value![0] === other![0] &&
    (about.includes(movementKey(id)) || !about.some((key) => key.startsWith(movementKey(''))))
  );
}

/** The units of movements and forces. */
const forces: ReadonlySet<string> = new Set(['degrees', 'pounds', 'kilograms']);

/** More numbers of visits than these are not added up in every way. */
const MOST_COURSES = 6;

/** Whether some of the numbers together make a number: of visits, those of a second course that was cut short count as far as it went. */
function isSumOfSome(told: readonly Fact[], sum: number): boolean {
  const counts = [...new Set(told.map(({ value }) => value![1]))].slice(0, MOST_COURSES);
  let sums = [0];
  for (const count of counts) sums = [...sums, ...sums.map((one) => one + count)];
  return sums.includes(sum);
}

/** Pain changes from day to day and with what one does: only a plain score can contradict a plain score. A score of then contradicts none. */
function isCourse(fact: Fact, told: readonly Fact[]): boolean {
  if (fact.attribute === 'score' && [fact, ...told].some(({ status }) => status === 'earlier')) return true;
  return (
    fact.subject.id === 'pain' &&
    (fact.written !== undefined || told.length > 1 || told.some(({ written }) => written !== undefined))
  );
}

/** By how much how often something is used may differ from one report to another. */
const MARGIN = 1.2;

function agree(fact: Fact, other: Fact): boolean {
  if (fact.attribute === 'date') return sameDay(fact.date!, other.date!);
  if (fact.value === undefined) return fact.written === other.written;
  const [low, high] = fact.value;
  const [least, most] = other.value!;
  // “from 10 to 95 degrees” is another range than “0 to 120 degrees”.
  if (fact.attribute === 'figure' && low < high && least < most) return low === least && high === most;
  // Lengths are rounded: eight weeks are two months.
  if (fact.attribute === 'lasting')
    return fact.written !== other.written || fact.value[1] === Infinity || isSameLength(low, other.value![0]);
  if (fact.attribute === 'frequency') return low <= other.value![1] * MARGIN && high * MARGIN >= other.value![0];
  // “at least 50 percent”, “50 to 60 percent” and “some 15 visits” leave room.
  if (fact.attribute === 'relief' || fact.attribute === 'visits')
    return low <= other.value![1] && high >= other.value![0];
  return low >= other.value![0] && high <= other.value![1];
}

/** Whether two dates have enough in common to be meant for one: year and month, year and day, month and day, or day and month exchanged. */
export function isNearly(one: DateReading, other: DateReading): boolean {
  const same = [one.year === other.year, one.month === other.month, one.day === other.day].filter(Boolean).length;
  return same >= 2 || (one.month === other.day && one.day === other.month);
}

/** Whether a date names a day where another does. */
function isAsExact(date: DateReading, other: DateReading): boolean {
  return date.day !== undefined || other.day === undefined;
}

/** Whether two dates may be the same day: as far as both say. */
function sameDay(one: DateReading, other: DateReading): boolean {
  return (
    (one.year === undefined || other.year === undefined || one.year === other.year) &&
    one.month === other.month &&
    (one.day === undefined || other.day === undefined || one.day === other.day)
  );
}

import type { Fact } from '../fact.ts';
import { isSameLength, ROUNDING } from '../leeway.ts';
import { isOperation, otherDay, samePlace } from '../subjects.ts';
import { everyday, hasKind, isApart, isNamed, isNeighbor, isOpposite, isTelling, OF_NAME, sharedOf } from './alike.ts';
import { isCommon } from './common.ts';
import { DIRECTION } from './directions.ts';
import { isBetween, otherEnd, otherGap } from './ends.ts';
import { factor } from './factors.ts';
import { isUnit, POINTS, RATE, scalesOf, YEAR } from './figure.ts';
import { NAME } from './named.ts';
import { otherPoints } from './points.ts';

/** Lengths of time are of many things: one word in common is chance. */
const leastOf: Readonly<Record<string, number>> = { days: 2 };

/** Finds the change of the summary, or the one read before it in its own sentence, that a number of points or degrees is not. */
export function otherChange(fact: Fact, summary: readonly Fact[], facts: readonly Fact[]): Fact | undefined {
  return otherEnd(fact, summary) ?? otherDistance(fact, summary, facts) ?? otherGap(fact, summary);
}

function otherDistance(fact: Fact, summary: readonly Fact[], facts: readonly Fact[]): Fact | undefined {
  const isLike = ({ attribute, written }: Fact): boolean =>
    attribute === 'change' &&
    written !== factor.id &&
    written !== DIRECTION &&
    (!written || !fact.written || written === fact.written);
  // Two that are both calculated, “from 8 to 5” and “from 15 to 40 minutes”, are changes of two things.
  const own = facts
    .slice(0, facts.indexOf(fact))
    .filter(
      (other) =>
        isLike(other) &&
        other.issue === fact.issue &&
        other.sentence === fact.sentence &&
        (fact.status !== 'given' || other.status !== 'given'),
    );
  const like = [...own, ...summary.filter(isLike)];
  if (like.some((other) => isSameChange(fact, other))) return undefined;
  if (own.length > 0) return own.length === 1 ? own[0] : undefined;
  if (isBetween(fact, summary)) return undefined;
  // “a fall of six points” of a record with one fall of points, whatever it is called.
  const [only, ...others] = like;
  if (only && others.length === 0 && isOfPain(only) && fact.written === POINTS && !isApart(fact, only)) return only;
  const shared = like.map((other) => sharedOf(fact, other));
  const most = Math.max(1, ...shared);
  const [matching, ...more] = like.filter((_, index) => shared[index] === most);
  return more.length === 0 ? (matching ?? otherPoints(fact, summary)) : undefined;
}

/** Whether a change is one of pain on a scale of ten. */
function isOfPain({ written, about = [] }: Fact): boolean {
  return written === POINTS && about.includes(PAIN) && !hasKind(about, 'scale');
}

const PAIN = 'pain';
/** Less apart than this, two numbers that were calculated are one. */
const SAME = 0.01;

/** Whether two changes are of as much, a number without a unit being of any word for the unit of the other. */
function isSameChange(one: Fact, other: Fact): boolean {
  const [bare, whole] = one.written ? [other, one] : [one, other];
  const scales = bare.written ? [1] : scalesOf(whole.written ?? '');
  return scales.some((scale) => Math.abs(bare.value![0] * scale - whole.value![0]) < SAME);
}

/**
 * Finds the figure of the summary that a figure of a rationale gives otherwise: of the same unit, the one about the same thing, where the
 * summary nowhere has its value. What has one measure in the whole letter is intended by it in whatever words.
 */
export function otherFigure(given: Fact, summary: readonly Fact[], facts: readonly Fact[]): Fact | undefined {
  if (given.passage === 'title' || !given.about) return undefined;
  if (given.written === OF_SIDES || isOfOnlyPair(given, summary)) return otherDifference(given, summary);
  const fact = given.side ? given : { ...given, side: sideOfTitle(given, facts) };
  const { id } = fact.subject;
  const event = id === YEAR ? otherYear(fact, summary) : undefined;
  if (event) return event;
  const figures = summary.filter(({ attribute }) => attribute === 'figure');
  const like = figures.filter(({ subject }) => subject.id === id);
  const least = leastOf[id] ?? 1;
  // Of what is everyday, only what has something in common with it agrees with a figure whose name the summary has, too.
  const agrees = (other: Fact): boolean =>
    isNear(fact, other) && !(everyday.has(id) && (id === RATE || isNamed(fact)) && sharedOf(fact, other) < least);
  const swapped = swappedOf(given, like);
  if (swapped) return swapped;
  // “was 15 minutes in March and is 45 now”: the second has its name from the first.
  const isNamedBefore = (other: Fact, index: number): boolean =>
    index > 0 && other.sentence === like[index - 1]!.sentence && sharedOf(fact, like[index - 1]!) >= least;
  if (like.some((other, index) => agrees(other) || (isNear(fact, other) && isNamedBefore(other, index))))
    return undefined;
  if (id === YEAR && summary.some(({ date }) => date?.year === fact.value![0])) return undefined;
  const comparable = like.filter((other) => samePlace(fact, other) && !otherDay(fact, other) && !isApart(fact, other));
  // What is counted adds up wherever it was; a measure is the difference of others of its place.
  const counted = isUnit(id) ? [] : figures.filter(({ subject }) => subject.id === `${NAME}measure ${id}`);
  if (isWorkedOut(fact, isUnit(id) && id !== 'days' ? comparable : [...like, ...counted])) return undefined;
  return (
    bestOf(fact, comparable, least) ??
    onlyOne(fact, comparable, facts) ??
    (id === 'days' ? onlyShared(fact, comparable) : undefined) ??
    (isCount(id)
      ? bestOf(
          fact,
          figures.filter((other) => isCount(other.subject.id) && !isNear(fact, other)),
          OF_OTHER_NOUN,
        )
      : undefined)
  );
}

/** The figure of one side in the summary, where a passage has that of the other side for it: “18 mm on the right” after “5 mm on the right and 18 mm on the left”. */
function swappedOf(fact: Fact, like: readonly Fact[]): Fact | undefined {
  const agreeing = fact.side ? like.filter((other) => isNear(fact, other)) : [];
  const [only] = agreeing;
  if (!only || agreeing.length > 1 || !isOpposite(fact, only)) return undefined;
  const isPair = like.length === 2;
  const own = like.filter(
    (other) =>
      other.side === fact.side && isNeighbor(other, only) && (isPair || isAlike(fact, other) || isAlike(fact, only)),
  );
  return own.length === 1 ? own[0] : undefined;
}

/** Tells whether a passage has a figure of one side for the other. */
export function isSwapped(fact: Fact, summary: readonly Fact[]): boolean {
  const isLike = ({ attribute, subject }: Fact): boolean => attribute === 'figure' && subject.id === fact.subject.id;
  return fact.attribute === 'figure' && swappedOf(fact, summary.filter(isLike)) !== undefined;
}

/** “The fusion of 2013”: the operation of the summary that has other years alone. */
function otherYear({ about, value }: Fact, summary: readonly Fact[]): Fact | undefined {
  const events = summary.filter(
    ({ attribute, subject, date }) =>
      attribute === 'date' &&
      isOperation(subject) &&
      date?.year !== undefined &&
      about!.includes(`${NAME}treatment ${subject.id}`),
  );
  return events.some(({ date }) => date!.year === value![0]) ? undefined : events[0];
}

/** Ends the unit of a figure that says by how much something is more or less. */
export const APART = ' apart';
/** In the `written` of a figure: so much one side is more or less than the other. */
export const OF_SIDES = 'of sides';
/** In the `written` of a figure: so much is lost, of which the clause says nothing of another time. */
export const OF_LOSS = 'loss';

/** The figure of one side in the summary where the other side's is by as much more or less as a passage does not say. */
function otherDifference(fact: Fact, summary: readonly Fact[]): Fact | undefined {
  const unit = fact.subject.id.slice(0, -APART.length);
  const figures = summary.filter(({ attribute, subject }) => attribute === 'figure' && subject.id === unit);
  const pairs = figures.flatMap((one, index) => {
    const other = figures[index + 1];
    const isPair = other && isNeighbor(one, other) && isOpposite(one, other);
    return isPair && (isAlike(fact, one) || isAlike(fact, other)) ? [[one, other] as const] : [];
  });
  const [pair] = pairs;
  const isSaid = ([one, other]: readonly [Fact, Fact]): boolean =>
    Math.abs(one.value![1] - other.value![1]) === fact.value![1];
  return pair && pairs.length === 1 && !isSaid(pair) ? pair[0] : undefined;
}

/** “A loss of grip of 30 pounds” where the summary has of that unit a figure for each side and no other. */
function isOfOnlyPair({ subject: { id }, written }: Fact, summary: readonly Fact[]): boolean {
  if (written !== OF_LOSS) return false;
  const unit = id.slice(0, -APART.length);
  const [one, other, ...more] = summary.filter(
    ({ attribute, subject }) => attribute === 'figure' && (subject.id === unit || subject.id === id),
  );
  return one !== undefined && other !== undefined && more.length === 0 && isOpposite(one, other);
}

/** Whether two figures have a word in common, or are of one body part by its name. */
function isAlike(fact: Fact, other: Fact): boolean {
  return sharedOf(fact, other) > 0 || (fact.region !== undefined && fact.region === other.region);
}

/** How many words must be in common where two nouns count: “four episodes of staring with smacking” and “six absences …”. */
const OF_OTHER_NOUN = 2;

/** The figure that has most in common with another, and enough; of several that have a name in common the nearest, of others none. */
function bestOf(fact: Fact, others: readonly Fact[], least: number): Fact | undefined {
  let best = least - 1;
  let found: Fact | undefined;
  for (const other of others) {
    const score = isMeasure(fact) ? OF_NAME : sharedOf(fact, other);
    // Of what is measured by its name every value is one of the same thing.
    if (isMeasure(fact) && score > 0) found = other;
    else if (score > best) [best, found] = [score, other];
    else if (score === best && found && !isNear(found, other))
      found = score < OF_NAME ? undefined : distance(fact, other) < distance(fact, found) ? other : found;
  }
  return found;
}

/** How many times as much one figure is as another, as a logarithm. */
function distance({ value }: Fact, other: Fact): number {
  return Math.abs(Math.log((value![1] || 1) / (other.value![1] || 1)));
}

/** The one measure of its unit that the summary has, where the passage has no other of it either. */
function onlyOne(fact: Fact, others: readonly Fact[], facts: readonly Fact[]): Fact | undefined {
  // “A fall of 16 feet” is none of the feet that are walked.
  const bare = isNamed(fact) ? [] : others.filter((other) => !isNamed(other));
  const [first, ...more] = bare.length > 0 ? bare : others;
  if (!first?.about || !isTelling(fact.subject.id) || fact.written === LOOSE) return undefined;
  if (more.some((other) => !other.about || !isNear(first, other))) return undefined;
  const own = facts.filter(
    ({ attribute, issue, subject }) => attribute === 'figure' && issue === fact.issue && subject.id === fact.subject.id,
  );
  return own.every((other) => isNear(fact, other)) ? first : undefined;
}

/** The one length of time that has a word in common with another, and one that says of what it is. */
function onlyShared(fact: Fact, others: readonly Fact[]): Fact | undefined {
  const [only, ...more] = others.filter((other) => sharedOf(fact, other) > 0);
  if (!only || more.length > 0 || fact.written === LOOSE) return undefined;
  const { about = [] } = only;
  return fact.about!.some((key) => about.includes(key) && !isCommon(key)) ? only : undefined;
}

/** In the `written` of a figure: words around it make it one of something wished, normal or of others. */
export const LOOSE = 'loose';
/** In the `written` of a figure: it is the least or the most that something may be. */
export const BOUND = 'bound';

function isCount(id: string): boolean {
  return !isUnit(id) && !id.startsWith(NAME) && !id.includes(' ');
}

/** The one side that the title of a fact's issue names. */
function sideOfTitle({ issue }: Fact, facts: readonly Fact[]): Fact['side'] {
  const sides = new Set(
    facts.flatMap((one) => (one.passage === 'title' && one.issue === issue && one.side ? [one.side] : [])),
  );
  return sides.size === 1 ? [...sides][0] : undefined;
}

function isMeasure({ subject: { id } }: Fact): boolean {
  return id.startsWith(NAME);
}

/** Units of what is walked, which is estimated: “200 feet” are “seventy yards”. */
const estimated: ReadonlyMap<string, number> = new Map([
  ['feet', 0.1],
  ['blocks', 0.1],
]);

/** Tells whether two figures of one unit may be the same, lengths and rates as far as they are rounded. */
export function isNear({ value, subject: { id } }: Fact, other: Fact): boolean {
  const [low, high] = value!;
  const [least, most] = other.value!;
  // “from 10 to 95 degrees” lies within “0 to 120 degrees” and is another range.
  if (id === 'degrees' && low < high && least < most) return low === least && high === most;
  if (id === 'days' && low === high && least === most) return isSameLength(low, least);
  const room = (id === 'days' || id === RATE ? ROUNDING : (estimated.get(id) ?? 0)) * Math.max(high, most);
  return low <= most + room && high >= least - room;
}

/** Whether a figure is the sum of two of the summary, or the difference of them; of a dose, a multiple. */
export function isWorkedOut({ value, subject: { id } }: Fact, like: readonly Fact[]): boolean {
  const values = [...new Set(like.flatMap((other) => other.value!))].slice(0, MOST_PARTS);
  const [, most] = value!;
  // How often a day one thing is done is not the difference of others.
  if (id === RATE && most >= 1) return false;
  if (id === 'milligrams') return values.some((one) => most % one === 0 || one % most === 0);
  // Only what is counted adds up.
  const adds = id === 'days' || isCount(id);
  return values.some((one) =>
    values.some((other) => (adds && one !== other && one + other === most) || one - other === most),
  );
}
const MOST_PARTS = 12;

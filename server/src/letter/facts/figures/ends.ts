import type { Fact } from '../fact.ts';
import { isApart, isNamed, isNeighbor, isOpposite, isTelling, sharedOf } from './alike.ts';
import { POINTS } from './figure.ts';

/** Two numbers of the summary that are one before and one after, with the facts that have them. */
interface Pair {
  readonly values: readonly [one: number, other: number];
  readonly facts: readonly [one: Fact, other: Fact];
}

/**
 * Finds the number of the summary that one end of a change is not: “from 20 to 90 minutes” after “60 minutes as compared with 20 before”. The other
 * end is in a pair of the summary, and this one nowhere.
 */
export function otherEnd(fact: Fact, summary: readonly Fact[]): Fact | undefined {
  const { ends, written: unit } = fact;
  if (!ends || !unit || unit === POINTS) return undefined;
  const told = summary.filter((other) => isOfUnit(other, unit));
  const has = (end: number): boolean => told.some((other) => numbersOf(other).includes(end));
  const [early, late] = ends;
  if (has(early) === has(late)) return undefined;
  const known = has(early) ? early : late;
  const pairs = pairsOf(told, unit).filter(
    ({ values, facts }) =>
      values.includes(known) &&
      values[0] !== values[1] &&
      facts.every((one) => !isApart(fact, one)) &&
      isOf(fact, facts),
  );
  const [pair, ...more] = pairs;
  return pair && more.length === 0 ? pair.facts[pair.values[0] === known ? 1 : 0] : undefined;
}

/** Tells whether two numbers of the summary are as far apart as a passage says that something changed, whatever is said of them. */
export function isBetween({ value, written: unit, status }: Fact, summary: readonly Fact[]): boolean {
  if (status !== 'stated' || !unit) return false;
  const told = summary.filter(
    (other) => isOfUnit(other, unit) || (unit === POINTS && other.attribute === 'score' && other.value !== undefined),
  );
  const numbers = [...new Set(told.flatMap(numbersOf))].slice(0, MOST);
  return numbers.some((one) => numbers.some((other) => one - other === value![0]));
}

/** More numbers of one unit are not compared with each other. */
const MOST = 24;

/** Finds the last number of the one pair of the summary that is not as far apart as a passage says: “a gain of 30 degrees” after “70 in May and 90 in June”. */
export function otherGap(fact: Fact, summary: readonly Fact[]): Fact | undefined {
  const { written: unit, status } = fact;
  if (status !== 'stated' || !unit || unit === POINTS || unit === '%' || isBetween(fact, summary)) return undefined;
  const told = summary.filter((other) => isOfUnit(other, unit));
  const [pair, ...more] = pairsOf(told, unit).filter(
    ({ facts }) => facts.every((one) => one.ends && !isApart(fact, one, true)) && isOf(fact, facts),
  );
  return pair && more.length === 0 ? pair.facts[1] : undefined;
}

function isOfUnit({ attribute, subject, written, ends }: Fact, unit: string): boolean {
  return attribute === 'figure'
    ? subject.id === unit
    : attribute === 'change' && written === unit && ends !== undefined;
}

function numbersOf({ ends, value }: Fact): readonly number[] {
  return ends ?? value!;
}

/** Whether a change is of what one of two numbers is, or of a unit of which a letter has few. */
function isOf(fact: Fact, facts: readonly Fact[]): boolean {
  return facts.some((one) => sharedOf(fact, one) > 0) || (isTelling(fact.written!) && !isNamed(fact));
}

/** The pairs of numbers of a unit: those of changes, and any two of one sentence next to each other that are not of two sides. */
function pairsOf(told: readonly Fact[], unit: string): Pair[] {
  const changes = told.flatMap((one) => (one.ends ? [{ values: one.ends, facts: [one, one] } satisfies Pair] : []));
  const figures = told.filter(
    (one) =>
      !one.ends && one.value![0] === one.value![1] && !changes.some(({ facts: [change] }) => overlaps(change, one)),
  );
  const pairs = figures.flatMap((one, index) => {
    const other = figures[index + 1];
    const isPair = other && isNeighbor(one, other) && !isOpposite(one, other) && !isApart(one, other, true);
    return isPair ? [{ values: [one.value![0], other.value![0]], facts: [one, other] } satisfies Pair] : [];
  });
  return unit === '' ? [] : [...changes, ...pairs];
}

function overlaps(one: Fact, other: Fact): boolean {
  return one.first < other.end && other.first < one.end;
}

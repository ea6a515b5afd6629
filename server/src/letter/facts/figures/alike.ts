import type { Fact } from '../fact.ts';
import { TIME, WITHOUT } from './about.ts';
import { isCommon } from './common.ts';
import { RATE, YEAR } from './figure.ts';
import { isLabel } from './labels.ts';
import { NAME } from './named.ts';

/** A name says more of what a figure is than a word. */
export const OF_NAME = 2;

/** How much what is said of two figures has in common: a name counts more than a word. */
export function sharedOf(fact: Fact, other: Fact): number {
  const { about: own = [] } = fact;
  const { about: others = [] } = other;
  // “treatments one to three times a week” are none that is taken three times daily.
  const shared = own.filter(
    (key) => others.includes(key) && !(fact.subject.id === RATE && isCommon(key)) && !isOfKind(key, TIME),
  );
  if (isApart(fact, other)) return 0;
  return shared.reduce((sum, key) => sum + (key.startsWith(NAME) ? OF_NAME : 1), 0);
}

type About = Pick<Fact, 'about'>;

/** Kinds of names of which one figure has one: a figure of one drug is none of another. */
const exclusive = ['drug', 'treatment', 'movement', 'scale', 'thing', 'per', TIME];

/** Tells whether two figures are each of something that has a name, and not of the same; `anytime` of whatever time. */
export function isApart({ about: own = [] }: About, { about: others = [] }: About, anytime = false): boolean {
  if (!anytime && own.includes(WITHOUT) !== others.includes(WITHOUT)) return true;
  return exclusive.some(
    (kind) =>
      !(anytime && kind === TIME) &&
      hasKind(own, kind) &&
      hasKind(others, kind) &&
      !own.some((key) => isOfKind(key, kind) && others.includes(key)),
  );
}

/** Tells whether names of a kind are among what is said of a figure. */
export function hasKind(keys: readonly string[], kind: string): boolean {
  return keys.some((key) => isOfKind(key, kind));
}

function isOfKind(key: string, kind: string): boolean {
  return key.startsWith(`${NAME}${kind} `);
}

/** How far apart two figures of one sentence may be that belong together, in tokens. */
const NEIGHBORS = 12;

/** Tells whether two figures stand next to each other in one sentence. */
export function isNeighbor(one: Fact, other: Fact): boolean {
  const [first, second] = one.first < other.first ? [one, other] : [other, one];
  return first.sentence === second.sentence && second.first - first.end <= NEIGHBORS;
}

/** Tells whether two figures are each of one side, and not of the same. */
export function isOpposite({ side }: Fact, { side: other }: Fact): boolean {
  return side !== undefined && other !== undefined && side !== other && side !== 'bilateral' && other !== 'bilateral';
}

/** Units of which a letter has many that say nothing of each other. */
export const everyday = new Set([YEAR, 'days', 'minutes', 'seconds', '%', 'points', 'milligrams', 'grams', RATE]);

/** Tells whether a letter has few figures of a unit, so that one of them says something of another. */
export function isTelling(id: string): boolean {
  return !everyday.has(id) && !id.startsWith(NAME) && !isLabel(id);
}

/** Tells whether what a figure is of has a name that excludes others. */
export function isNamed({ about = [] }: Fact): boolean {
  return exclusive.some((kind) => kind !== TIME && hasKind(about, kind));
}

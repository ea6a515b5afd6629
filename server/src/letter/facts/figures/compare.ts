import type { Fact } from '../fact.ts';
import { otherDay, samePlace } from '../subjects.ts';
import { NAME } from './about.ts';

/** A name says more of what a figure is than a word. */
const OF_NAME = 2;
/** Lengths of time are of many things: one word in common is chance. */
const leastOf: Readonly<Record<string, number>> = { days: 2 };
const ROUNDING = 0.2;

/** Finds the change of the summary, or the one read before it in its own sentence, that a number of points or degrees is not. */
export function otherChange(fact: Fact, summary: readonly Fact[], facts: readonly Fact[]): Fact | undefined {
  const own = facts
    .slice(0, facts.indexOf(fact))
    .filter(
      ({ sentence, issue, attribute }) => attribute === 'change' && issue === fact.issue && sentence === fact.sentence,
    );
  const like = [...own, ...summary.filter(({ attribute }) => attribute === 'change')].filter(
    ({ written }) => !written || !fact.written || written === fact.written,
  );
  if (like.some((other) => isNear(fact, other))) return undefined;
  const matching = own.length > 0 ? own : like.filter((other) => sharedOf(fact, other) > 0);
  return matching.length === 1 ? matching[0] : undefined;
}

/** Finds the figure of the summary that a figure of a rationale gives otherwise: of the same unit, the one about the same thing, where the summary nowhere has its value. */
export function otherFigure(fact: Fact, summary: readonly Fact[]): Fact | undefined {
  if (fact.passage === 'title' || !fact.about?.length) return undefined;
  const like = summary.filter(({ attribute, subject }) => attribute === 'figure' && subject.id === fact.subject.id);
  if (like.some((other) => isNear(fact, other)) || isWorkedOut(fact, like)) return undefined;
  let best = (leastOf[fact.subject.id] ?? 1) - 1;
  let found: Fact | undefined;
  for (const other of like) {
    const shared = isMeasure(fact) ? OF_NAME : sharedOf(fact, other);
    const score = samePlace(fact, other) && !otherDay(fact, other) ? shared : 0;
    // Of what is measured by its name every value is one of the same thing.
    if (isMeasure(fact) && score > 0) found = other;
    else if (score > best) [best, found] = [score, other];
    else if (score === best && found && !isNear(found, other)) found = undefined;
  }
  return found;
}

function isMeasure({ subject: { id } }: Fact): boolean {
  return id.startsWith(NAME);
}

function sharedOf({ about: own = [] }: Fact, { about: others = [] }: Fact): number {
  const shared = own.filter((key) => others.includes(key));
  if (exclusive.some((kind) => [own, others].every((keys) => hasKind(keys, kind)) && !hasKind(shared, kind))) return 0;
  return shared.reduce((sum, key) => sum + (key.startsWith(NAME) ? OF_NAME : 1), 0);
}

/** Kinds of names of which one figure has one: a figure of one drug is none of another. */
const exclusive = ['drug', 'movement', 'scale'];

function hasKind(keys: readonly string[], kind: string): boolean {
  return keys.some((key) => key.startsWith(NAME + kind));
}

function isNear({ value, subject: { id } }: Fact, other: Fact): boolean {
  const [low, high] = value!;
  const [least, most] = other.value!;
  const room = id === 'days' ? ROUNDING * Math.max(high, most) : 0;
  return low <= most + room && high >= least - room;
}

/** Whether a figure is the sum of two of the summary, or the difference of them; of a dose, a multiple. */
function isWorkedOut({ value, subject: { id } }: Fact, like: readonly Fact[]): boolean {
  const values = [...new Set(like.flatMap((other) => other.value!))].slice(0, MOST_PARTS);
  const [, most] = value!;
  if (id === 'milligrams') return values.some((one) => most % one === 0 || one % most === 0);
  return values.some((one) => values.some((other) => (one !== other && one + other === most) || one - other === most));
}
const MOST_PARTS = 12;

import type { Fact } from '../fact.ts';
import { POINTS } from './figure.ts';
import { NAME } from './named.ts';

const PAIN = 'pain';
/** Scores that no one loses points of. */
const graded: ReadonlySet<string> = new Set(['muscle-grade', 'body-mass-index']);

/** The scale that a number of points is of by its words: pain where none is named. */
function scaleOf({ about = [] }: Fact): string {
  const scale = `${NAME}scale `;
  return about.find((key) => key.startsWith(scale))?.slice(scale.length) ?? PAIN;
}

/**
 * Finds the last score of the summary where a passage says that so many points were gained or lost, and no two of its scores on that scale are as
 * far apart: “a drop of 3 points” after 8 and 7. Where the summary has other scales, points of none that is named may be of any.
 */
export function otherPoints(fact: Fact, summary: readonly Fact[]): Fact | undefined {
  if (fact.written !== POINTS || fact.status !== 'stated') return undefined;
  const scale = scaleOf(fact);
  const scores = summary.filter(({ attribute, subject }) => attribute === 'score' && !graded.has(subject.id));
  if (scores.some(({ subject }) => subject.id !== scale)) return undefined;
  const values = [...new Set(scores.flatMap(({ value }) => value!))];
  const isSaid = values.some((one) => values.some((other) => one - other === fact.value![0]));
  return values.length < LEAST || isSaid ? undefined : scores.at(-1);
}

/** So many scores make a difference. */
const LEAST = 2;

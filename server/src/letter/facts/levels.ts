import type { Fact } from './fact.ts';

/** How many vertebrae or roots a segment of the spine has. */
const counts = [
  ['C', 7],
  ['T', 12],
  ['L', 5],
  ['S', 5],
] as const;

/** All vertebrae from the neck down: `C1` … `S5`. */
const vertebrae = counts.flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, i) => `${letter}${(i + 1).toString()}`),
);

/** Words that tell fingers and toes apart, each with the one it is compared by. */
const digits = new Map([
  ...['thumb', 'index', 'middle', 'ring', 'little', 'great'].map((name) => [name, name] as const),
  ['long', 'middle'],
  ['small', 'little'],
  ['pinky', 'little'],
  ['big', 'great'],
]);

/** Returns the finger or toe that a text such as `pinky` or `ring finger` names by its own name; undefined for others. */
export function digitOf(text: string): string | undefined {
  const [word = '', noun = 'finger'] = text.toLowerCase().split(' ');
  const digit = noun === 'finger' || noun === 'toe' ? digits.get(word) : undefined;
  return digit === 'thumb' ? digit : digit && `${digit} ${noun}`;
}

/** One of several parts of a kind: a tooth by its number, a toe or a bone of hand and foot by its place in the row. */
const MEMBER = /^(?:tooth \d{1,2}|(?:first|second|third|fourth|fifth) (?:toe|metatarsal|metacarpal))$/;

/** Tells whether a text names a finger, a toe, a tooth or another one of a row: `ring finger`, `tooth 9`, `third toe`. */
export function isMember(text: string): boolean {
  return MEMBER.test(text) || digitOf(text) !== undefined;
}

/** Tells whether a text is a level of the spine. */
export function isLevel(written: string): boolean {
  return vertebrae.includes(written.split('-')[0]!);
}

/** Returns the levels that a text such as `L3-L5, S1` names: pairs of neighbors as `L3-L4`, single vertebrae, and fingers, toes and teeth, as they are; unknown ones are left out. */
export function levelsOf(written: string): string[] {
  return written.split(', ').flatMap((level) => {
    if (isMember(level)) return [level];
    const [low = '', high] = level.split('-');
    const from = vertebrae.indexOf(low);
    if (from < 0) return [];
    if (high === undefined) return [low];
    const to = vertebrae.indexOf(high);
    return to <= from ? [] : vertebrae.slice(from, to).map((upper, i) => `${upper}-${vertebrae[from + i + 1]!}`);
  });
}

/** Returns whether all levels are among the others: a pair among pairs, a single vertebra or root in any of them. */
export function areAmong(levels: readonly string[], others: readonly string[]): boolean {
  const singles = new Set(others.flatMap((other) => other.split('-')));
  const pairs = new Set(others);
  return levels.every((level) =>
    level.includes('-') ? pairs.has(level) || isSingle(level, others) : singles.has(level),
  );
}

/** Where the others name single vertebrae only, a pair is among them if both its ends are. */
function isSingle(level: string, others: readonly string[]): boolean {
  return level.split('-').every((end) => others.includes(end));
}

/** Returns the levels of the spine that the sentence of a finding names, among the facts of its passage. */
export function levelsOfFinding({ sentence, issue, passage }: Fact, facts: readonly Fact[]): string[] {
  return facts.flatMap((other) =>
    other.sentence === sentence && other.issue === issue && other.passage === passage && other.attribute === 'named'
      ? levelsOf(other.written ?? '').filter(isLevel)
      : [],
  );
}

/** Returns whether two findings are told of levels none of which is one of the other's. */
export function areOtherLevels(levels: readonly string[], others: readonly string[]): boolean {
  const all = [...levels, ...others];
  // A disc by its two vertebrae and a root by its one are told apart by no number.
  if (levels.length === 0 || others.length === 0 || new Set(all.map((level) => level.includes('-'))).size > 1)
    return false;
  return !levels.some((level) => areAmong([level], others)) && !others.some((level) => areAmong([level], levels));
}

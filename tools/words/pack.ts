import { FIRST_PREFIX, FIRST_RARE, isClassUnit, RARE, RARE_UNITS } from '../../server/src/knowledge/words/packed.ts';
import type { PackedWords } from '../../server/src/knowledge/words/packed.ts';

/**
 * Packs words with their bits: in the order of the alphabet, each by how many letters it shares with the one before, the rest of its letters,
 * and its class. A line for each first two letters, so that a change shows as a small difference.
 */
export function packWords(words: ReadonlyMap<string, number>, made: string): PackedWords {
  const classes = byFrequency([...words.values()]);
  const marks = new Map(classes.map((bits, index) => [bits, markOf(index)]));
  const lines: string[] = [];
  let last = '';
  for (const [word, bits] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let shared = 0;
    while (shared < last.length && last[shared] === word[shared]) shared++;
    if (shared < 2) lines.push('');
    lines.push(
      `${lines.pop() ?? ''}${String.fromCharCode(FIRST_PREFIX + shared)}${word.slice(shared)}${marks.get(bits) ?? ''}`,
    );
    last = word;
  }
  return { made, classes, words: lines };
}

/** The classes, the commonest first: those have the shortest marks. */
function byFrequency(all: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const bits of all) counts.set(bits, (counts.get(bits) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b);
}

/** Units that stand for a class by themselves: ASCII marks and capitals that JSON writes as they are. */
const UNITS = Array.from({ length: RARE - FIRST_RARE }, (_, index) => FIRST_RARE + index).filter(isClassUnit);

function markOf(index: number): string {
  const unit = UNITS[index];
  if (unit !== undefined) return String.fromCharCode(unit);
  const rare = index - UNITS.length;
  return String.fromCharCode(RARE, FIRST_RARE + Math.floor(rare / RARE_UNITS), FIRST_RARE + (rare % RARE_UNITS));
}

import { describe, expect, it } from 'vitest';
import { type Attack, attacksOn, patternsOfPrograms } from './patterns.ts';

/** How often a piece is repeated: in small steps first, since what takes twice the time for each would never end. */
const COUNTS = [10, 16, 20, 24, 28, 34, 45, 70, 150, 500, 2000, 8000, 32_000];
/** What is repeated is not longer, in characters. */
const LONGEST = 32_000;
/** Milliseconds. A linear expression takes below one for the longest of these texts, one that looks back from each place hundreds. */
const MOST = 20;
/** The machine may be busy with something else, but what is slow is slow each time. */
const ATTEMPTS = 5;

/** The first length at which an expression takes too long for a text made against it, in characters; undefined where it never does. */
function tooSlowAt(pattern: RegExp, { before, piece, behind }: Attack): number | undefined {
  for (const count of COUNTS) {
    const most = Math.floor(LONGEST / piece.length);
    const text = before + piece.repeat(Math.min(count, most)) + behind;
    let attempt = 0;
    while (attempt < ATTEMPTS && millisecondsOf(pattern, text) > MOST) attempt++;
    if (attempt === ATTEMPTS) return text.length;
    if (count >= most) return undefined;
  }
  return undefined;
}

/** As it is used: one with the flag g finds all, one with the flag y looks at one place. */
function millisecondsOf(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  const started = performance.now();
  if (pattern.global && !pattern.sticky) text.replace(pattern, '');
  else pattern.exec(text);
  return performance.now() - started;
}

/** The first attack that an expression is too slow for, and the length of its text; undefined where there is none. */
function slowFor(pattern: RegExp): string | undefined {
  for (const attack of attacksOn(pattern)) {
    const length = tooSlowAt(pattern, attack);
    if (length !== undefined) return `${JSON.stringify(attack)}, ${length.toString()} characters`;
  }
  return undefined;
}

describe('the search for slow expressions', () => {
  it.each([
    /\s+$/,
    /^(?:a|b|ab)*c/,
    /^(?:\d+,?)*x/,
    /\w+@/,
    /<!--.*?-->/gs,
    /(?:left|right|left and right)*\d/,
    /\d+ visits?\b/,
  ])('finds %s', (pattern) => expect(slowFor(pattern)).toBeDefined());

  it.each([/^\s*\S+$/, /[ \t]+/g, /^(?:ab|cd)+/])('does not object to %s', (pattern) => {
    expect(slowFor(pattern)).toBeUndefined();
  });
});

describe('the expressions of the programs', () => {
  const { patterns, assembled } = patternsOfPrograms();

  it('are all written out, so that each can be tried', () => {
    expect(assembled).toEqual([]);
    expect(patterns.length).toBeGreaterThan(100);
  });

  it('take time in proportion to the text', () => {
    const slow = patterns.flatMap(({ where, pattern }) => {
      const attack = slowFor(pattern);
      return attack === undefined ? [] : [`${where} ${String(pattern)}: ${attack}`];
    });
    expect(slow).toEqual([]);
  });
});

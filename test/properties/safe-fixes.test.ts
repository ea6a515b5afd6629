import { expect, it } from 'vitest';
import { fixAll } from '../../server/src/engine/fix-all.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { editDistance, slipsAllowed } from '../../server/src/text/distance.ts';
import { Random } from '../fuzz/random.ts';
import { damaged } from '../kit/damage.ts';
import { findingsOf } from '../kit/fixes.ts';
import { allLettersUnderTest, inAllLayouts } from '../kit/letters.ts';
import { runs } from '../kit/sample.ts';
import { missingFrom, understoodOf, wordsOf } from '../kit/understood.ts';

/** Words that a fix may take or put for each other: they hold no content. */
const SMALL = new Set('a an the is are was were has have do does this these than then its their'.split(' '));

/** The words of a spoilt letter that its safe fixes took away: neither mended nor a copy of words next to them. */
function lostWords(spoilt: string, fixed: string): string[] {
  const words = wordsOf(spoilt);
  const after = wordsOf(fixed);
  const come = missingFrom(words, after);
  return missingFrom(after, words).filter(
    (word) => !SMALL.has(word) && !isMended(word, come) && !isDoubled(word, words),
  );
}

function isMended(word: string, come: readonly string[]): boolean {
  // Words that had grown together come as two.
  return come.some(
    (other) =>
      editDistance(readAlike(word), readAlike(other), 2) <= Math.max(1, Math.min(2, slipsAllowed(other.length))) ||
      (word.startsWith(other) && come.some((rest) => word === other + rest)),
  );
}

/** With “rn” and “m”, which a scanned page has for each other, as one. */
function readAlike(word: string): string {
  return word.replaceAll('rn', 'm');
}

function isDoubled(word: string, words: readonly string[]): boolean {
  return words.some(
    (each, i) =>
      each === word &&
      [1, 2, 3, 4].some((length) =>
        Array.from({ length }, (_, k) => i - k).some((first) =>
          Array.from({ length }, (_, k) => first + k).every((at) => words[at] === words[at + length]),
        ),
      ),
  );
}

it('safe fixes of spoilt letters take no word away, and what is rightly understood is understood after them', () => {
  const letters = inAllLayouts(allLettersUnderTest()).map(({ text }) => ({
    text,
    facts: understoodOf(readLetter(text)),
  }));
  const random = new Random(Number(process.env.SEED ?? 14));
  let words = 0;
  let fixed = 0;
  for (let run = 0; run < runs(40); run++) {
    const letter = random.pick(letters);
    const spoilt = damaged(letter.text, random);
    const { text } = fixAll(spoilt, findingsOf);
    words += wordsOf(spoilt).length;
    if (text === spoilt) continue;
    fixed++;
    expect(lostWords(spoilt, text), spoilt).toEqual([]);
    const gone = missingFrom(understoodOf(readLetter(text)), understoodOf(readLetter(spoilt)));
    // What is understood otherwise than in the letter as it was before it was spoilt has been mended.
    expect(
      gone.filter((fact) => letter.facts.includes(fact)),
      spoilt,
    ).toEqual([]);
  }
  expect(fixed).toBeGreaterThan(runs(40) / 5);
  expect(words).toBeGreaterThan(runs(40) * 500);
});

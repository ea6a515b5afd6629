import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { wordKnowledge } from '../../server/src/knowledge/words/words.ts';
import type { Letter } from '../../server/src/letter/letter.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { Kind } from '../../server/src/text/tokens.ts';
import { ROOT } from '../kit/rules.ts';

const folder = path.join(ROOT, 'test/letters');
const texts = fs
  .readdirSync(folder)
  .filter((name) => name.startsWith('clean-'))
  .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));

/** Numbers from 0 up to 1 that are the same in every run. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** A word with one slip behind its first letter: a letter too many, missing, wrong, or two exchanged. */
function slipped(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 1));
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [before, behind] = [word.slice(0, at), word.slice(at + 1)];
  const kinds = [
    before + letter + word.slice(at),
    before + behind,
    before + letter + behind,
    before + word.slice(at + 1, at + 2) + word[at]! + word.slice(at + 2),
  ];
  return kinds[Math.floor(random() * kinds.length)]!;
}

function plainWords({ tokens, text, wording }: Letter): { start: number; end: number }[] {
  return wording.passages
    .filter(({ sentences }) => sentences.length > 0)
    .flatMap(({ span }) =>
      Array.from({ length: span.end - span.first }, (_, index) => span.first + index)
        .filter((i) => tokens.kinds[i] === Kind.word)
        .map((i) => ({ start: tokens.starts[i]!, end: tokens.ends[i]! }))
        .filter(({ start, end }) => / [a-z]{5,}[ ,.]/.test(text.slice(start - 1, end + 1))),
    );
}

it('finds nine in ten misspellings planted at random, and means the right word first', () => {
  const random = makeRandom(18);
  const known = wordKnowledge()!.list;
  let planted = 0;
  let found = 0;
  let right = 0;
  for (const text of texts) {
    const places = plainWords(readLetter(text));
    for (let times = 0; times < 12; times++) {
      const { start, end } = places[Math.floor(random() * places.length)]!;
      const word = text.slice(start, end);
      const wrong = slipped(word, random);
      // Some slips make another word, which is none of this.
      if (known.bitsAt(wrong, 0, wrong.length) !== 0) continue;
      planted++;
      const letter = readLetter(text.slice(0, start) + wrong + text.slice(end));
      const finding = checkLetter(letter, { only: ['wording/spelling'] }).find(({ range }) => range.start === start);
      if (finding) found++;
      if (finding?.fixes[0]?.edits[0]?.newText === word) right++;
    }
  }
  expect(planted).toBeGreaterThan(100);
  expect(found / planted).toBeGreaterThan(0.92);
  expect(right / found).toBeGreaterThan(0.93);
});

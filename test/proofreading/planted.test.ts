import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { wordKnowledge } from '../../server/src/knowledge/words/words.ts';
import type { Letter } from '../../server/src/letter/letter.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { Kind } from '../../server/src/text/tokens.ts';
import { makeRandom, PLANTED_KINDS, type Plant, plantsOf, slipped } from '../../tools/proofreaders/plant.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';
import { ROOT } from '../kit/rules.ts';

const folder = path.join(ROOT, 'test/letters');
const texts = fs
  .readdirSync(folder)
  .filter((name) => name.startsWith('clean-'))
  .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));

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

describe('slips of grammar planted at random', () => {
  const random = makeRandom(18);
  // Our letters seldom have what belongs to somebody.
  const owned = baseLetter({
    issues: [
      baseIssue({
        rationale:
          "The worker's knee is stiff. The physician's note is short. The claimant's wife drove her. The patient's range of motion was full. The request for 6 visits of physical therapy for the left knee is medically necessary.",
      }),
    ],
  });
  const plants = [...texts, owned].flatMap((text) =>
    plantsOf(readLetter(text), random).map((plant) => ({ text, plant })),
  );

  it('are of every kind', () => {
    expect(PLANTED_KINDS.filter((kind) => !plants.some(({ plant }) => plant.kind === kind))).toEqual([]);
  });

  it.each(PLANTED_KINDS.slice(1))('%s: four in five are found', (kind) => {
    const some = plants
      .filter(({ plant }) => plant.kind === kind)
      .map((one) => ({ one, at: random() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, 12)
      .map(({ one }) => one);
    const missed = some.filter(({ text, plant }) => !isFound(text, plant));
    expect(missed.length, missed.map(({ text, plant }) => shown(text, plant)).join('\n')).toBeLessThanOrEqual(
      some.length / 5 + (some.length < 5 ? 1 : 0),
    );
  });
});

function isFound(text: string, { range: { start, end }, newText }: Plant): boolean {
  const findings = checkLetter(readLetter(text.slice(0, start) + newText + text.slice(end)));
  return findings.some(
    ({ rule, range }) => rule.startsWith('wording/') && range.start <= start + newText.length && range.end >= start,
  );
}

function shown(text: string, { range: { start, end }, newText }: Plant): string {
  return text.slice(start - 40, start) + newText + text.slice(end, end + 30);
}

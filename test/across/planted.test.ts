import { describe, expect, it } from 'vitest';
import { collectFacts, LetterCollection } from '../../server/src/engine/across.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { overlaps } from '../../server/src/text/range.ts';
import { weighs } from '../kit/fixes.ts';
import { lettersUnderTest } from '../kit/letters.ts';
import { variantKinds, variantsOf } from './variants.ts';

const letters = lettersUnderTest().map(({ name, text }) => {
  const letter = readLetter(text);
  return { name, text, letter, facts: collectFacts(letter) };
});

/** All letters as they are, among which a copy is put. */
const archive = new LetterCollection();
for (const { name, facts } of letters) archive.set(name, facts);

/** What is found in a copy that lies among the letters, of the kind that is planted. */
function findingsOfCopy(text: string): Finding[] {
  archive.set('copy', collectFacts(readLetter(text)));
  return archive.findings('copy').filter(({ rule }) => rule === 'facts/pasted-rationale');
}

describe('among all letters', () => {
  it('no letter has a warning as they are', () => {
    archive.delete('copy');
    const found = letters.flatMap(({ name }) => archive.findings(name).filter(weighs));
    expect(found).toEqual([]);
  });
});

it('little is kept of a letter', () => {
  const sizes = letters.map(({ facts }) => JSON.stringify(facts).length);
  expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(2048);
});

describe('a copy for another worker with one sentence forgotten', () => {
  it.each(variantKinds)('$name', (kind) => {
    const sum = { planted: 0, found: 0, weighing: 0 };
    const alarms: string[] = [];
    for (const { name, letter } of letters) {
      const { whole, forgotten } = variantsOf(letter, kind);
      const before = findingsOfCopy(whole).filter(weighs);
      alarms.push(...before.map((finding) => `${name}: ${finding.message}`));
      for (const { text, sentence } of forgotten) {
        const found = findingsOfCopy(text);
        const here = found.filter(({ range }) => overlaps(range, sentence));
        sum.planted += 1;
        if (here.length > 0) sum.found += 1;
        if (here.some(weighs)) sum.weighing += 1;
        const others = found.filter((finding) => weighs(finding) && !here.includes(finding));
        alarms.push(...others.map((finding) => `${name}: ${finding.message}`));
      }
    }
    console.log(`${kind.name}: ${JSON.stringify(sum)}`);
    expect(sum.planted).toBeGreaterThan(0);
    expect(alarms).toEqual([]);
    expect(sum.found / sum.planted).toBeGreaterThanOrEqual(kind.least);
  });
});

import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { ROOT } from '../kit/rules.ts';

it('the picture of README.md shows what is found in the example: both ways to resolve “eight (6)”', () => {
  const text = fs.readFileSync(path.join(ROOT, 'examples/visit-counts.imr'), 'utf8');
  const finding = checkLetter(readLetter(text)).find(({ rule }) => rule === 'counts/word-and-figure');
  expect(text.slice(finding?.range.start)).toMatch(/^eight \(6\)/);
  expect(finding?.fixes.map(({ title }) => title)).toEqual(['Change the figure to 8', 'Change the word to 6']);
});

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsOf } from '../kit/fixes.ts';
import { ROOT } from '../kit/rules.ts';
import { snapshotOf } from '../kit/snapshot.ts';

const folder = path.join(ROOT, 'test/letters/calm');
const letters = fs.readdirSync(folder);

// Letters without a defect, in the voices of different reviewers: none of them gives anybody anything to read.
describe('a letter without a defect', () => {
  it('is there', () => expect(letters.length).toBeGreaterThan(14));

  it.each(letters)('%s has no finding at all', (name) => {
    const text = fs.readFileSync(path.join(folder, name), 'utf8');
    expect(snapshotOf(text, findingsOf(text))).toBe('No findings.\n');
  });
});

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../../server/src/text/range.ts';
import { readDefects } from '../kit/defects.ts';
import { findingsOf, weighs } from '../kit/fixes.ts';
import { ROOT } from '../kit/rules.ts';
import { snapshotOf } from '../kit/snapshot.ts';

const letters = ['test/letters', 'examples'].flatMap((folder) =>
  fs
    .readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.imr'))
    .map((name) => ({ name, file: path.join(ROOT, folder, name) })),
);

/** The categories whose rules are all there. */
const COVERED = ['structure', 'counts', 'citations', 'decision', 'facts', 'privacy', 'wording'];

/** Defects that no rule can see, each with its reason. Finding one turns the test over: take it out then. */
const NOT_FOUND = [
  // The wording that the form of 2013 demanded of the statement is not known, so nothing is held against it.
  'Statement of independence (no affiliation) missing before it.',
  // Findings of the notice are read with their decision alone: its rationale is in prose that the form does not mark.
  'The finding contradicts the conclusion below (not medically necessary).',
  'Edition not yet in force in 2013.',
  // The parts name neither treatment nor visits, and bare numbers in a bracket are seldom a sum.
  '5 and 2 make 7, here 8.',
  // The rationale draws no comparison, and acupuncture may go on beyond its trial.
  'Eight exceeds the quoted 3-6, no improvement and no other ground is given, decision Overturned.',
  // Found as structure/empty-field: the field is there and empty.
  "Reviewer's guideline empty.",
];

// What all rules say of whole letters: a change of any rule shows here. Renew with `npx vitest run test/letters -u`, and read the difference.
it.each(letters)('$name has the findings that were looked over', async ({ name, file }) => {
  const text = fs.readFileSync(file, 'utf8');
  await expect(snapshotOf(text, findingsOf(text))).toMatchFileSnapshot(`snapshots/${path.basename(name, '.imr')}.txt`);
});

describe('a clean letter', () => {
  const clean = letters.filter(({ name }) => name.startsWith('clean'));

  it('is there', () => expect(clean.length).toBeGreaterThan(5));

  it.each(clean)('$name has no warning or error', ({ file }) => {
    const text = fs.readFileSync(file, 'utf8');
    expect(snapshotOf(text, findingsOf(text).filter(weighs))).toBe('No findings.\n');
  });
});

// Next to each faulty letter stands a list of the defects written into it.
describe.each(letters.filter(({ file }) => fs.existsSync(file.replace(/\.imr$/, '.md'))))('$name', ({ file }) => {
  const text = fs.readFileSync(file, 'utf8');
  const findings = findingsOf(text);
  const planted = readDefects(fs.readFileSync(file.replace(/\.imr$/, '.md'), 'utf8'), text);

  it('has its defects where the list says', () => {
    expect(planted.filter(({ range }) => range === undefined)).toEqual([]);
    expect(planted.length).toBeGreaterThan(2);
  });

  const toBeFound = planted.filter(({ category }) => COVERED.includes(category));
  it.each(toBeFound)('is found, unless it is known not to be: $what', ({ range, category, what }) => {
    // A contradiction is marked at both its places.
    const here = findings
      .filter((finding) => [finding, ...finding.related].some((place) => overlaps(place.range, range!)))
      .map(({ rule }) => rule);
    const found = here.some((rule) => rule.startsWith(`${category}/`));
    expect(found, `all findings there: ${here.join(', ')}`).toBe(!NOT_FOUND.includes(what));
  });
});

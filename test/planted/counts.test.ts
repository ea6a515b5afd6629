import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/engine/finding.ts';
import { applied, describeFinding, findingsOf, newFindings, weighs } from '../kit/fixes.ts';
import { layoutNames, singleSpaced } from '../kit/layouts.ts';
import { lettersUnderTest } from '../kit/letters.ts';
import { runs } from '../kit/sample.ts';
import { type CountKind, countKinds } from './counts.ts';
import { countKindsInPlace } from './counts-in-place.ts';
import { near } from './near.ts';
import { planted } from './plant.ts';
import { groundLetters, least, PLACES, spreadOver } from './trials.ts';
import { type WrittenIssue, writeInto } from './written.ts';

/** How many of each kind are planted, over all letters and layouts. */
const PLANTED = runs(40);
/** The least part that has to be found where it stands, and nothing else with it. */
const LEAST = least(0.97);

const pages = lettersUnderTest()
  .filter(({ text }) => !text.split('\n').some((line) => line.length > 200))
  .map(({ name, text }) => ({ name, text: singleSpaced(text.replaceAll('\r\n', '\n')) }));

const isCount = ({ rule }: Finding): boolean => rule.startsWith('counts/');

/** What is wrong with what is found: of a clean letter, that there is something; of a faulty one, that it is not just the defect in its place. */
function faultsOf(kind: CountKind, issue: WrittenIssue, page: string, index: number): string[] | undefined {
  const letter = writeInto(page, issue, layoutNames[index % layoutNames.length]!);
  if (!letter) return undefined;
  const before = findingsOf(page).filter(isCount);
  const clean = findingsOf(letter.clean).filter(isCount);
  const alarms = newFindings(before, clean).filter((finding) => weighs(finding) || finding.rule === kind.rule);
  const shown = (text: string, finding: Finding): string =>
    `${issue.title} … ${issue.summary} … ${issue.rationale}\n      ${describeFinding(text, finding)}`;
  if (alarms.length > 0) return alarms.map((finding) => `clean, yet ${shown(letter.clean, finding)}`);
  const added = newFindings(before, findingsOf(letter.faulty).filter(isCount)).filter(
    (finding) => weighs(finding) || finding.rule === kind.rule,
  );
  const own = added.filter(({ rule }) => rule === kind.rule);
  const others = added.filter(({ rule }) => rule !== kind.rule && !kind.companions?.includes(rule));
  const marked =
    letter.faulty.slice(0, letter.place.start) +
    '«' +
    letter.faulty.slice(letter.place.start, letter.place.end) +
    '»' +
    letter.faulty.slice(letter.place.end, letter.place.end + 40);
  if (own.length === 0)
    return [
      `not found: ${marked.slice(Math.max(0, letter.place.start - 120)).replace(/\s+/g, ' ')} / ${issue.title.replace(/\s+/g, ' ')}`,
    ];
  const faults = others.map((finding) => `also ${shown(letter.faulty, finding)}`);
  if (own.length > 1)
    faults.push(
      `found ${own.length.toString()} times: ${own.map((finding) => shown(letter.faulty, finding)).join(' / ')}`,
    );
  faults.push(
    ...own
      .filter(({ range }) => !near(letter.faulty, range, letter.place))
      .map((finding) => `elsewhere: ${shown(letter.faulty, finding)}`),
  );
  for (const fix of own[0]!.fixes)
    if (
      applied(letter.faulty, fix).findings.filter(({ rule }) => rule === kind.rule).length >=
      own.length + before.filter(({ rule }) => rule === kind.rule).length
    )
      faults.push(`“${fix.title}” leaves the finding: ${shown(letter.faulty, own[0]!)}`);
  return faults;
}

describe('a count error written into a letter is found in its place, and nothing else with it', () => {
  it.each(countKinds)('$name', (kind) => {
    const issues = fc.sample(kind.issues, { seed: 20_261, numRuns: PLANTED });
    let planted = 0;
    const failed: string[] = [];
    for (let index = 0; index < PLANTED; index++) {
      // The first letter that does not refer to the same treatment already.
      let faults: string[] | undefined;
      let page = pages[0]!;
      for (let k = 0; k < pages.length && !faults; k++)
        faults = faultsOf(kind, issues[index]!, (page = pages[(index * 7 + k) % pages.length]!).text, index);
      if (!faults) continue;
      planted++;
      if (faults.length > 0)
        failed.push(
          `${page.name} (${layoutNames[index % layoutNames.length]!}, ${index.toString()}): ${faults.join('\n    ')}`,
        );
    }
    const rate = (planted - failed.length) / planted;
    expect(planted).toBeGreaterThan(PLANTED / 2);
    if (rate < LEAST) expect(failed.slice(0, 12)).toEqual([]);
  });
});

describe('a count error made out of what a letter says is found in its place, and nothing else with it', () => {
  it.each(countKindsInPlace)('$name', (kind) => {
    const tried = spreadOver(groundLetters(), kind, PLANTED);
    const failed = tried.flatMap(({ where, text, findings, planting }) => {
      const after = planted(text, planting);
      const found = findingsOf(after.text).filter(isCount);
      const before = findings.filter(isCount);
      const added = newFindings(before, found).filter(
        (finding) => finding.rule === kind.rule || (weighs(finding) && !kind.companions?.includes(finding.rule)),
      );
      const right = found.some(({ rule, range }) => rule === kind.rule && near(after.text, range, after.place));
      if (right && added.length === 1) return [];
      const about =
        after.text.slice(Math.max(0, after.place.start - 90), after.place.start) +
        '«' +
        after.text.slice(after.place.start, after.place.end) +
        '»' +
        after.text.slice(after.place.end, after.place.end + 60);
      return [
        `${where}: ${right ? '' : 'not found'} ${about.replace(/\s+/g, ' ')} ${added.map((finding) => describeFinding(after.text, finding)).join(' / ')}`,
      ];
    });
    const rate = 1 - failed.length / tried.length;
    expect(tried.length).toBeGreaterThanOrEqual(PLACES);
    if (rate < LEAST) expect(failed.slice(0, 12)).toEqual([]);
  });
});

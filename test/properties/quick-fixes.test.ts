import { expect, it } from 'vitest';
import type { Finding, Fix } from '../../server/src/engine/finding.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { Random } from '../fuzz/random.ts';
import { damaged } from '../kit/damage.ts';
import { describeFinding, findingsOf, newFindings, weighs } from '../kit/fixes.ts';
import { allLettersUnderTest, inAllLayouts } from '../kit/letters.ts';
import { runs } from '../kit/sample.ts';

/** Of a hundred fixes that are offered, so many settle what they are offered for and raise nothing else. */
const WANTED = 0.99;
/** Published letters are tried for themselves, and there are more of them. */
const RUNS = runs(process.env.LETTERS === 'published' ? 60 : 12);

/** What is wrong with a letter after a fix: its finding is still there, or a warning or error has come, other than a place to fill in. */
function harmOf(text: string, before: readonly Finding[], finding: Finding, fix: Fix): string {
  const fixed = applyEdits(text, fix.edits);
  const after = findingsOf(fixed);
  const ofRule = (findings: readonly Finding[]): number => findings.filter(({ rule }) => rule === finding.rule).length;
  const come = newFindings(before, after).filter((each) => weighs(each) && each.rule !== 'wording/placeholder');
  const left = ofRule(after) >= ofRule(before) && come.every(({ rule }) => rule !== finding.rule);
  return [...(left ? ['the finding is left'] : []), ...come.map((each) => describeFinding(fixed, each))].join('; ');
}

it('every fix that is offered leaves the letter better', () => {
  const letters = inAllLayouts(allLettersUnderTest()).map(({ text }) => text);
  const random = new Random(Number(process.env.SEED ?? 14));
  const harms: string[] = [];
  let offered = 0;
  for (let run = 0; run < RUNS; run++) {
    const letter = random.pick(letters);
    // As it is, and as it comes from the hands of many.
    for (const text of [letter, damaged(letter, random)]) {
      const findings = findingsOf(text);
      for (const finding of findings)
        for (const fix of finding.fixes) {
          offered++;
          const harm = harmOf(text, findings, finding, fix);
          if (harm !== '') harms.push(`${finding.rule}, “${fix.title}”: ${harm}`);
        }
    }
  }
  const share = 1 - harms.length / offered;
  console.log(`Quick fixes: ${(100 * share).toFixed(1)} % of ${offered.toString()} leave the letter better.`);
  expect(offered).toBeGreaterThan(RUNS);
  expect(share, harms.join('\n')).toBeGreaterThanOrEqual(WANTED);
}, 600_000);

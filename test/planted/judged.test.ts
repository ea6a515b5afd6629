import { describe, expect, it } from 'vitest';
import { readLetter } from '../../server/src/letter/read.ts';
import { describeFinding, findingsOf, newFindings, weighs } from '../kit/fixes.ts';
import { cleanLetters, inAllLayouts, publishedLetters } from '../kit/letters.ts';
import { decisionKinds } from './decision.ts';
import { factsKinds } from './facts.ts';
import { near } from './near.ts';
import { planted, type PlantKind } from './plant.ts';

/** With PLANT_ALL=1 every planting is tried; without it, so many of each kind, spread over all letters and layouts. */
const LIMIT = process.env.PLANT_ALL ? Infinity : 120;
/** The least part that has to be found where it stands, and nothing else with it. */
const LEAST = 0.95;

const letters = inAllLayouts([...cleanLetters(), ...publishedLetters()]).map(({ name, layout, text }) => ({
  where: `${name} (${layout})`,
  text,
  letter: readLetter(text),
  findings: findingsOf(text),
}));

/** What is wrong with what is found after a planting: undefined where it is the defect in its place and nothing else that weighs. */
function faultOf(
  kind: PlantKind,
  {
    text,
    findings,
    planting,
  }: { text: string; findings: ReturnType<typeof findingsOf>; planting: Parameters<typeof planted>[1] },
): string | undefined {
  const after = planted(text, planting);
  const found = findingsOf(after.text);
  const right = found.some(
    ({ rule, range, related }) =>
      rule === kind.rule &&
      [range, ...related.map((place) => place.range)].some((place) => near(after.text, place, after.place)),
  );
  // Wording is not what is planted here: an exchanged word may leave “a” before a vowel.
  const others = newFindings(findings, found).filter(
    (finding) =>
      weighs(finding) &&
      !/^(?:wording|citations)\//.test(finding.rule) &&
      finding.rule !== kind.rule &&
      !kind.companions?.includes(finding.rule),
  );
  if (right && others.length === 0) return undefined;
  const about = after.text.slice(Math.max(0, after.place.start - 90), after.place.end + 60).replace(/\s+/g, ' ');
  return `${right ? 'also' : 'not found'}: ${about} ${others.map((finding) => describeFinding(after.text, finding)).join(' / ')}`;
}

describe.each([
  ['decision', decisionKinds],
  ['facts', factsKinds],
] as const)('a defect of %s planted in a clean letter is found where it stands, alone', (_, kinds) => {
  it.each(kinds)(
    '$name',
    (kind) => {
      const plantings = letters
        .filter(({ findings }) => !findings.some(({ rule }) => rule === kind.rule))
        .flatMap((letter) => kind.plantings(letter.letter).map((planting) => ({ ...letter, planting })));
      const step = Math.max(1, plantings.length / LIMIT);
      const tried = plantings.filter((_one, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
      const faults = tried.flatMap((one) => {
        const fault = faultOf(kind, one);
        return fault === undefined ? [] : [`${one.where}: ${fault}`];
      });
      const rate = 1 - faults.length / tried.length;
      console.log(
        `${kind.name}: ${(tried.length - faults.length).toString()} of ${tried.length.toString()} found alone`,
      );
      expect(tried.length).toBeGreaterThan(0);
      // A decision that contradicts its conclusion is never missed.
      if (rate < (kind.rule === 'decision/contradiction' ? 1 : LEAST)) expect(faults.slice(0, 12)).toEqual([]);
    },
    120_000,
  );
});

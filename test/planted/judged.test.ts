import { describe, expect, it } from 'vitest';
import { describeFinding, findingsOf, newFindings, weighs } from '../kit/fixes.ts';
import { decisionKinds } from './decision.ts';
import { factsKinds } from './facts.ts';
import { near } from './near.ts';
import { planted, type PlantKind } from './plant.ts';
import { least, PLACES, type Trial, trialsOf } from './trials.ts';

/** What is wrong with what is found after a planting: undefined where it is the defect in its place and nothing else that weighs. */
function faultOf(kind: PlantKind, { text, findings, planting }: Trial): string | undefined {
  const after = planted(text, planting);
  const found = findingsOf(after.text);
  const fresh = newFindings(findings, found);
  const right =
    fresh.some(({ rule }) => kind.otherwise?.includes(rule)) ||
    found.some(
      ({ rule, range, related }) =>
        rule === kind.rule &&
        [range, ...related.map((place) => place.range)].some((place) => near(after.text, place, after.place)),
    );
  // Wording is not what is planted here: an exchanged word may leave “a” before a vowel.
  const others = fresh.filter(
    (finding) =>
      weighs(finding) &&
      !/^(?:wording|citations)\//.test(finding.rule) &&
      finding.rule !== kind.rule &&
      !kind.otherwise?.includes(finding.rule) &&
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
  it.each(kinds)('$name', (kind) => {
    const trials = trialsOf(kind, 50);
    const faults = trials.flatMap((trial) => {
      const fault = faultOf(kind, trial);
      return fault === undefined ? [] : [`${trial.where}: ${fault}`];
    });
    expect(trials.length).toBeGreaterThanOrEqual(PLACES);
    // A decision that contradicts its conclusion is never missed.
    const wanted = kind.rule === 'decision/contradiction' ? 1 : least(0.95, kind.name);
    expect(1 - faults.length / trials.length, faults.slice(0, 12).join('\n')).toBeGreaterThanOrEqual(wanted);
  });
});

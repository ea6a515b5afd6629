import type { Finding } from '../../server/src/engine/finding.ts';
import { applied, describeFinding, findingsOf, newFindings, weighs } from '../kit/fixes.ts';
import { near } from './near.ts';
import { planted, type Planting, type PlantKind } from './plant.ts';

/**
 * What is not as it should be after a structure defect has been planted in a letter: the rule does not find it, finds it elsewhere or twice,
 * another structure rule raises something too, or a fix leaves the finding. Empty where all is well. `before` are the letter's own findings.
 * Rules of other categories may speak up, since text under a lost heading or label means something else.
 */
export function faultsOf(kind: PlantKind, text: string, planting: Planting, before: readonly Finding[]): string[] {
  const after = planted(text, planting);
  const found = findingsOf(after.text);
  const added = newFindings(before, found);
  const shown = (finding: Finding): string => describeFinding(after.text, finding);
  const faults: string[] = [];

  const own = found.filter(({ rule }) => rule === kind.rule);
  if (own.length === 0) faults.push('not found');
  else if (own.length > 1) faults.push(`found ${own.length.toString()} times: ${own.map(shown).join(' / ')}`);
  for (const finding of own)
    if (!near(after.text, finding.range, after.place)) faults.push(`found elsewhere: ${shown(finding)}`);

  const others = added.filter(
    (finding) =>
      weighs(finding) &&
      finding.rule.startsWith('structure/') &&
      finding.rule !== kind.rule &&
      !kind.companions?.includes(finding.rule),
  );
  faults.push(...others.map((finding) => `also found: ${shown(finding)}`));

  for (const finding of own) {
    for (const fix of finding.fixes) {
      const left = applied(after.text, fix).findings.filter(({ rule }) => rule === kind.rule);
      if (left.length > 0) faults.push(`“${fix.title}” leaves the finding`);
    }
  }
  return faults;
}

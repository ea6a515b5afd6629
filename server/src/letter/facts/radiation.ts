import { areNearRegions, regionById } from '../../knowledge/regions/regions.ts';
import type { Fact } from './fact.ts';

const RADICULAR = 'radicular-pain';
const RADIATING = 'radiating-pain';

/** Takes pain that radiates into a limb for a radicular symptom of the part of the spine that the issue is about, where a fact is about such symptoms. */
export function withRadiating(fact: Fact, summary: readonly Fact[], facts: readonly Fact[]): readonly Fact[] {
  if (fact.subject.id !== RADICULAR || !summary.some(({ subject }) => subject.id === RADIATING)) return summary;
  const asked = facts.filter(
    ({ passage, issue, attribute }) => passage === 'title' && issue === fact.issue && attribute === 'named',
  );
  return summary.map((other) =>
    other.subject.id === RADIATING && isOfRoots(other, asked)
      ? { ...other, subject: fact.subject, region: undefined }
      : other,
  );
}

/** Whether pain radiates into a limb, farther than what is next to the spine, and into one that belongs to what a title names. */
function isOfRoots({ region }: Fact, asked: readonly Fact[]): boolean {
  if (!region) return false;
  let limb = region;
  while (limb.parent !== undefined) limb = regionById(limb.parent)!;
  const isNext = limb !== region && limb.neighbours?.some((spine) => areNearRegions(spine, region.id));
  return !isNext && (asked.length === 0 || asked.some((one) => one.region && areNearRegions(one.region.id, limb.id)));
}

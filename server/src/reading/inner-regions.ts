import type { Region } from '../knowledge/regions/region.ts';
import { regionById, REGIONS } from '../knowledge/regions/regions.ts';
import { PhraseTable } from '../text/phrases.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Term } from './terms.ts';

let table: PhraseTable<Region> | undefined;

/** All names of regions alone: those of treatments hide them (“shoulder arthroscopy”). Their words are known from the terms. */
function regionNames(): PhraseTable<Region> {
  if (table) return table;
  table = new PhraseTable();
  for (const region of REGIONS) for (const form of region.forms) table.add(form, region);
  return table;
}

/** The regions of treatments that do not name one. */
const ownRegions = new Map([
  ['meniscectomy', 'knee'],
  ['rotator-cuff-repair', 'shoulder'],
  ['carpal-tunnel-release', 'wrist'],
  ['cubital-tunnel-release', 'elbow'],
  ['sacroiliac-injection', 'sacroiliac-joint'],
]);

/** Returns the region that the name of a treatment has in it, or that the treatment is always of; undefined for others. */
export function innerRegion(tokens: Tokens, term: Term): Region | undefined {
  if (term.kind !== 'treatment') return undefined;
  for (let i = term.first; i < term.end; i++) {
    const match = regionNames().matchAt(tokens, i, term.end);
    if (match) return match.value;
  }
  const own = ownRegions.get(term.treatment.id);
  return own === undefined ? undefined : regionById(own);
}

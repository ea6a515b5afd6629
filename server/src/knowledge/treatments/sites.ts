import { REGIONS } from '../regions/regions.ts';
import type { Treatment } from './treatment.ts';
import SITE_WORDS from './site-words.json' with { type: 'json' };
import { keyOf } from './words.ts';

/** Longest name of a region in words that is inside the name of a treatment. */
const LONGEST = 4;

let byForm: ReadonlyMap<string, string> | undefined;

/** Ids of the regions that a treatment, written so, is for: those of its data, else those that the words name (“knee brace”). */
export function sitesOf({ regions }: Treatment, written: string): readonly string[] {
  if (regions) return regions;
  byForm ??= new Map([
    ...REGIONS.flatMap(({ id, forms }) => forms.map((form) => [form, id] as const)),
    // “unloader brace”: some names of devices tell the region without naming it.
    ...Object.entries(SITE_WORDS.words).flatMap(([id, words]) => words.map((word) => [word, id] as const)),
  ]);
  const words = keyOf(written).split(' ');
  const found: string[] = [];
  for (let i = 0; i < words.length; i++) {
    for (let length = Math.min(LONGEST, words.length - i); length > 0; length--) {
      const region = byForm.get(words.slice(i, i + length).join(' '));
      if (region === undefined) continue;
      found.push(region);
      i += length - 1;
      break;
    }
  }
  return found;
}

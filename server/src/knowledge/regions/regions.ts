import { ofOneShape } from '../one-shape.ts';
import type { Region } from './region.ts';
import data from './regions.json' with { type: 'json' };

/** Every region of the body the program knows; the file after it is checked against the schema by the tests. */
export const REGIONS = ofOneShape(data as unknown as readonly Region[]);

let byId: ReadonlyMap<string, Region> | undefined;

/** The region of this id, or undefined. */
export function regionById(id: string): Region | undefined {
  byId ??= new Map(REGIONS.map((region) => [region.id, region]));
  return byId.get(id);
}

const SEGMENTS = { C: 8, T: 12, L: 5, S: 5 } as const;

/** The region of a spine segment as written (`L4`, `c5`, `T12`), or undefined when there is no such vertebra or nerve root. */
export function regionOfSegment(segment: string): Region | undefined {
  const parts = /^([ctls])(\d{1,2})$/i.exec(segment);
  const letter = parts?.[1]?.toUpperCase() as keyof typeof SEGMENTS | undefined;
  const number = Number(parts?.[2]);
  if (letter === undefined || number < 1 || number > SEGMENTS[letter]) return undefined;
  return REGIONS.find((region) => region.segment === letter);
}

/** Whether region `id` is `whole` or a part of it. */
export function isPartOf(id: string, whole: string): boolean {
  for (let at: string | undefined = id, steps = 0; at !== undefined && steps < 8; steps++) {
    if (at === whole) return true;
    at = regionById(at)?.parent;
  }
  return false;
}

/** Whether one of two regions is the other, or a part of it. */
export function overlapRegions(a: string, b: string): boolean {
  return isPartOf(a, b) || isPartOf(b, a);
}

/** Whether two regions may fairly be spoken of together: the same, one within the other, or listed as neighbors. */
export function areNearRegions(a: string, b: string): boolean {
  if (overlapRegions(a, b)) return true;
  return !!regionById(a)?.neighbours?.includes(b) || !!regionById(b)?.neighbours?.includes(a);
}

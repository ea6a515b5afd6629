import type { Grounded } from './drug.ts';
import data from './morphine.json' with { type: 'json' };

/** What a milligram of an opioid is worth in milligrams of morphine, least and most, by its generic name; checked against the schema by the tests. */
export interface MorphineFile extends Grounded {
  readonly factors: Readonly<Record<string, readonly [least: number, most: number]>>;
}

/** The file of conversion factors; what is not in it has none that is fixed. */
export const MORPHINE_FILE = data as unknown as MorphineFile;

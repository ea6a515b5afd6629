import type { Grounded } from '../drugs/drug.ts';
import data from './measures.json' with { type: 'json' };

/**
 * What a guideline's number measures: milligrams of morphine equivalents a day, days, days that a complaint has lasted before, percent of relief,
 * times a year, things in one session, the most milligrams of a drug a day, hours or nights a week, days that are filled, levels of the spine at one time,
 * years of age.
 */
export type MeasureKind =
  | 'mg-per-day'
  | 'days'
  | 'days-before'
  | 'percent'
  | 'per-year'
  | 'per-session'
  | 'most-mg-per-day'
  | 'hours-per-week'
  | 'nights-per-week'
  | 'full-days'
  | 'levels'
  | 'age';

/** A number that a guideline sets for a treatment and that counts no visits. */
export interface Measure extends Grounded {
  readonly id: string;
  /** Ids of the editions that set it. */
  readonly guidelines: readonly string[];
  /** Ids of the treatments, or generic names of the drugs, that it is for; a case of a treatment counts as it. */
  readonly treatments?: readonly string[] | undefined;
  readonly drugs?: readonly string[] | undefined;
  /** Phrases of which a sentence that quotes it has one: “low risk”. */
  readonly words?: readonly string[] | undefined;
  readonly measure: MeasureKind;
  /** Least and most that a quotation of it may say. */
  readonly bounds: readonly [least: number, most: number];
  /** Set where it is the length of a trial: a sentence on a trial quotes this, and none of the treatment's other lengths. */
  readonly trial?: true | undefined;
  /** What is set, in words of our own. */
  readonly says: string;
}

/** Every such number that is known. */
export const MEASURES = data as unknown as readonly Measure[];

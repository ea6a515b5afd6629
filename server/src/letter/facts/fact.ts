import type { Region } from '../../knowledge/regions/region.ts';
import type { DateReading } from '../../reading/dates.ts';
import type { Bounds } from '../../reading/quantities/quantity.ts';
import type { Side } from '../../reading/terms.ts';
import type { Range } from '../../text/range.ts';

/**
 * What a fact is of: the worker, a treatment or study, a drug, something that the record mentions, or what one of two opposites is said of
 * (see `knowledge/record`).
 */
export interface FactSubject {
  readonly kind: 'worker' | 'treatment' | 'drug' | 'region' | 'topic' | 'state';
  /** The id of the treatment, region or topic, the generic name of the drug, the id of the state with its noun: `healing:fracture`; `worker`. */
  readonly id: string;
  /** As a sentence writes it. */
  readonly name: string;
}

/**
 * What is said of the subject.
 *
 * - With a number in `value`: `age` in years, `visits`, `relief` in percent, `score` in points (in `written` the greatest that its own words give),
 *   `fall` from the larger to the smaller score, `degrees`, `dose` in milligrams a day.
 * - With a text in `written`: `strength`, `sex`, `class`.
 * - With `date`: `date`.
 * - With a sign in `polarity` alone: `result` (positive, found or abnormal), `given`, `helped`, `documented`, `working`.
 * - `named`: a region, with its side and in `written` its level; negative if it is denied, normal or named for comparison.
 * - `frequency`: in times a day.
 * - `lasting`: in days, with `relief` or `use` in `written`.
 * - `amount`: what a title or a conclusion counts; the noun is the subject.
 * - `figure`: anything else that is measured or counted; the subject is its unit, or what is measured if it has none.
 * - `change`: by how much a number changed; `given` if it is calculated from the numbers before and after.
 * - `since`: how many days ago an event was.
 * - `stopped`: a drug, with the kind of effect in `written` for which it was stopped.
 * - `supply`: how many pieces of a drug per day a number of them is said to make.
 * - `sought`: a figure of the request; the subject is what it is of.
 * - `site`: a requested treatment, with the place where it is to be done and in `written` the levels of the spine.
 */
export type FactAttribute =
  | 'age'
  | 'sex'
  | 'visits'
  | 'relief'
  | 'score'
  | 'fall'
  | 'degrees'
  | 'strength'
  | 'dose'
  | 'class'
  | 'date'
  | 'result'
  | 'given'
  | 'helped'
  | 'documented'
  | 'working'
  | 'lasting'
  | 'frequency'
  | 'amount'
  | 'named'
  | 'site'
  | 'figure'
  | 'change'
  | 'since'
  | 'stopped'
  | 'supply'
  | 'sought';

/**
 * The status of a fact, from its clause: as a plain statement of the record, as something asked for now or earlier, authorized,
 * refused, given or planned; or as what a guideline, a template or a supposition has, which is no fact of the case.
 */
export type FactStatus = 'stated' | 'requested' | 'earlier' | 'authorized' | 'denied' | 'given' | 'planned' | 'general';

/** The part of a letter in which a fact is reported. */
export type FactPassage = 'summary' | 'title' | 'rationale' | 'conclusion';

/** One thing that a letter says of one subject, read once from the clause that says it. */
export interface Fact {
  readonly subject: FactSubject;
  readonly attribute: FactAttribute;
  /** Least and most; the two are the same where one number is given. */
  readonly value: Bounds | undefined;
  readonly written: string | undefined;
  readonly date: DateReading | undefined;
  readonly side: Side | undefined;
  readonly region: Region | undefined;
  readonly status: FactStatus;
  readonly polarity: 1 | -1;
  /** Of a `figure` and a `change`: the words that say of what it is; of an `age` and a `sex`: what the worker is called, where that may be another one. */
  readonly about?: readonly string[];
  /** Of a `change` that has both its numbers: how many times as much the second is. */
  readonly ratio?: number | undefined;
  /** Of a `change` that is told by its numbers: the one before and the one after. */
  readonly ends?: Bounds | undefined;
  readonly passage: FactPassage;
  /** The number of the issue, from 1; 0 in the summary. */
  readonly issue: number;
  /** Tokens `first` up to `end`. */
  readonly first: number;
  readonly end: number;
  readonly range: Range;
  /** The first token of its sentence. */
  readonly sentence: number;
}

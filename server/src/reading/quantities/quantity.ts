import type { Range } from '../../text/range.ts';
import type { Interval } from '../numbers.ts';
import type { DurationPart, FrequencyPart, HoursPart, PairPart, Part, TotalPart } from './parts.ts';

/** Least and most of something: visits, weeks, visits a week. The two are the same where one number is given. */
export type Bounds = readonly [number, number];

/** Whether a number is intended as it stands or as a bound. */
export type Bound = 'exact' | 'up to' | 'at least' | 'about';

/** A quantity as one reads it: how often, how long, how many, as far as the text gives each. */
export interface Quantity {
  readonly range: Range;
  /** Tokens `first` up to `end`. */
  readonly first: number;
  readonly end: number;
  readonly frequency: FrequencyPart | PairPart | undefined;
  readonly duration: DurationPart | PairPart | undefined;
  /** The number of visits that is stated, and a second one where it is restated in brackets or after. */
  readonly stated: TotalPart | undefined;
  readonly restated: TotalPart | undefined;
  /** Hours of a day, or of the whole course, where the text gives them. */
  readonly hours: HoursPart | undefined;
  readonly bound: Bound;
}

/** Visits a week; undefined if the text gives none, or gives them by the month or day of another length. */
export function perWeek({ frequency }: Quantity): Bounds | undefined {
  if (!frequency) return undefined;
  if (frequency.kind === 'pair') return sorted(frequency.times);
  const { times, every, unitDays } = frequency;
  if (unitDays === 7 && every.min === 1 && every.max === 1) return sorted(times);
  if (unitDays !== 1 || every.max !== 1) return undefined;
  const [low, high] = sorted(times);
  return [low * 7, high * 7];
}

/** Weeks that the treatment lasts; undefined if none are given. Months count as four weeks only where they are whole and alone; days as sevenths are not weeks. */
export function weeks({ duration }: Quantity): Bounds | undefined {
  if (!duration) return undefined;
  const length = duration.kind === 'pair' ? duration.weeks : duration.length;
  return duration.unitDays === 7 ? sorted(length) : undefined;
}

/** Frequency × duration, where both are by the week, or by the day and in days; undefined otherwise: “daily for 2 weeks” may leave out Sundays. */
export function computed(quantity: Quantity): Bounds | undefined {
  const { frequency, duration } = quantity;
  if (!frequency || !duration) return undefined;
  if (frequency.kind === 'pair') return product(sorted(frequency.times), sorted(frequency.weeks));
  if (duration.kind === 'pair') return undefined;
  const { times, every, unitDays } = frequency;
  if (unitDays !== duration.unitDays || every.min !== every.max || every.min === 0) return undefined;
  const [low, high] = product(sorted(times), sorted(duration.length));
  const whole: Bounds = [low / every.min, high / every.min];
  return Number.isInteger(whole[0]) && Number.isInteger(whole[1]) ? whole : undefined;
}

/** The number of visits: as stated, else as computed. */
export function total(quantity: Quantity): Bounds | undefined {
  return quantity.stated ? sorted(quantity.stated.total) : computed(quantity);
}

/** The greatest number of visits that it may be; 0 if none is stated. */
export function most(quantity: Quantity | undefined): number {
  return (quantity && total(quantity)?.[1]) ?? 0;
}

/** The hours of the whole course: as stated, else those of a day times the days; undefined if the text gives none. */
export function totalHours(quantity: Quantity): Bounds | undefined {
  const { hours } = quantity;
  if (!hours) return undefined;
  if (!hours.perDay) return sorted(hours.hours);
  const days = total(quantity);
  return days && product(sorted(hours.hours), days);
}

/** Least and most of an interval, whichever was written first. */
export function sorted({ min, max }: Interval): Bounds {
  return min <= max ? [min, max] : [max, min];
}

function product([a, b]: Bounds, [c, d]: Bounds): Bounds {
  return [a * c, b * d];
}

/** All parts of a quantity, in no order. */
export function partsOf({ frequency, duration, stated, restated, hours }: Quantity): readonly Part[] {
  const parts: Part[] = [];
  if (frequency) parts.push(frequency);
  if (duration && duration !== frequency) parts.push(duration);
  if (stated) parts.push(stated);
  if (restated) parts.push(restated);
  if (hours) parts.push(hours);
  return parts;
}

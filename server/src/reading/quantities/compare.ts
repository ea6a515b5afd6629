import { inEnglish } from '../../text/say.ts';
import type { Interval } from '../numbers.ts';
import { intervalsOf, type PairPart } from './parts.ts';
import { type Bounds, computed, perWeek, type Quantity, sorted, total, totalHours, weeks } from './quantity.ts';

/** How a quantity came about, for a message: `3 × 4 weeks = 12`, `2–3 × 8–12 weeks = 16–36`, `12`. */
export function explain(quantity: Quantity, say = inEnglish): string {
  const { hours } = quantity;
  if (!hours) return explainVisits(quantity, say);
  const all = totalHours(quantity);
  const visits = hours.perDay ? explainVisits(quantity, say) : '';
  return visits && all
    ? say('{0} hours × {1} = {2} hours', bounds(sorted(hours.hours)), visits.split(' = ')[0]!, bounds(all))
    : say('{0} hours', bounds(sorted(hours.hours)));
}

function explainVisits(quantity: Quantity, say: typeof inEnglish): string {
  const times = perWeek(quantity);
  const length = weeks(quantity);
  const product = computed(quantity);
  const all = total(quantity);
  if (times && length && product && all && product[0] <= all[0] && all[1] <= product[1])
    return length[1] === 1
      ? say('{0} × {1} week = {2}', bounds(times), bounds(length), bounds(all))
      : say('{0} × {1} weeks = {2}', bounds(times), bounds(length), bounds(all));
  if (all) return bounds(all);
  if (times) return say('{0} a week', bounds(times));
  const days = lengthInDays(quantity);
  return days ? say('{0} days', bounds(days)) : '';
}

/** A number, or two with a dash. */
export function bounds([low, high]: Bounds): string {
  return low === high ? String(low) : `${low}–${high}`;
}

/**
 * Whether two quantities can be intended as the same: their numbers of visits are equal or one lies at an end of the other's range, and
 * where both give how often and how long, these are equal too. Where they have nothing in common to be compared by they agree.
 * One that contradicts itself (`two (3) times a week`) is compared with neither of its numbers here.
 */
export function agree(one: Quantity, other: Quantity): boolean {
  return variants(one).some((mine) => variants(other).some((theirs) => same(mine, theirs)));
}

/** Returns which number of a quantity that gives two for one (`two (3)`) another quantity agrees with: its word, its figure, both (also if it has neither), or neither. */
export function quotedAs(quantity: Quantity, other: Quantity): 'word' | 'figure' | 'both' | 'neither' {
  const word = same(quantity, other);
  const figure = same(byFigure(quantity), other);
  if (word && figure) return 'both';
  return word ? 'word' : figure ? 'figure' : 'neither';
}

/** Whether stated visits can be those that how often and how long give; true if one of them is missing. */
export function totalFits(quantity: Quantity): boolean {
  return variants(quantity).some((variant) => {
    const product = computed(variant);
    if (!product || !variant.stated) return true;
    const stated = sorted(variant.stated.total);
    return stated[0] >= product[0] && stated[1] <= product[1];
  });
}

/** How many days a duration that stands without a frequency lasts; a month is of 28 to 31. */
function lengthInDays({ duration, frequency, stated }: Quantity): Bounds | undefined {
  if (!duration || duration.kind === 'pair' || frequency || stated) return undefined;
  const [low, high] = sorted(duration.length);
  return duration.unitDays === 30 ? [low * 28, high * 31] : [low * duration.unitDays, high * duration.unitDays];
}

/** Whether the hours that both give can be the same: those of a day, or those of the whole. */
function sameHours(one: Quantity, other: Quantity): boolean {
  if (!one.hours || !other.hours) return true;
  const [a, b] =
    one.hours.perDay && other.hours.perDay
      ? [sorted(one.hours.hours), sorted(other.hours.hours)]
      : [totalHours(one), totalHours(other)];
  return !a || !b || meets(a, b);
}

function same(one: Quantity, other: Quantity): boolean {
  if (!sameHours(one, other)) return false;
  const [lasts, lastsToo] = [lengthInDays(one), lengthInDays(other)];
  // The days of a rental: “30 days” and “one month” are the same.
  if (lasts && lastsToo) return lasts[0] <= lastsToo[1] && lastsToo[0] <= lasts[1];
  const a = readings(one);
  const b = readings(other);
  if (a.length > 0 && b.length > 0 && !a.some((mine) => b.some((theirs) => meets(mine, theirs)))) return false;
  const frequencies = [perWeek(one), perWeek(other)] as const;
  if (!frequencies[0] || !frequencies[1]) return true;
  if (!meets(frequencies[0], frequencies[1])) return false;
  const lengths = [weeks(one), weeks(other)] as const;
  // A duration alone (“over 8 weeks”) is a limit's; only with a frequency does it say how long a request runs.
  return !lengths[0] || !lengths[1] || meets(lengths[0], lengths[1]);
}

/** Every number of visits that a quantity can be read as, where it contradicts itself too. */
export function everyTotal(quantity: Quantity): Bounds[] {
  return variants(quantity).flatMap(readings);
}

/** Every number of visits that a quantity can be read as. */
function readings(quantity: Quantity): Bounds[] {
  const found = [total(quantity), computed(quantity)];
  const { frequency, duration, stated } = quantity;
  const times = perWeek(quantity);
  // “twice weekly x 8” may be eight visits or eight weeks of them.
  if (frequency && times && !duration && stated?.bare && !stated.bracketed) {
    const [low, high] = sorted(stated.total);
    found.push([times[0] * low, times[1] * high]);
  }
  return found.filter((bounds) => bounds !== undefined);
}

/** A quantity, and it again for each number that it writes twice and differently, with the figure instead of the word. */
function variants(quantity: Quantity): Quantity[] {
  const { frequency, duration, stated } = quantity;
  if (![frequency, duration, stated].some((part) => part && intervalsOf(part).some(({ conflict }) => conflict)))
    return [quantity];
  const flipped = byFigure(quantity);
  return [
    quantity,
    flipped,
    { ...flipped, stated },
    { ...quantity, stated: flipped.stated },
    { ...quantity, frequency: flipped.frequency },
    { ...quantity, duration: flipped.duration },
  ];
}

/** A quantity with its figures where it writes a number twice; its own numbers are the words. */
function byFigure(quantity: Quantity): Quantity {
  const { frequency, duration, stated } = quantity;
  return {
    ...quantity,
    frequency:
      frequency?.kind === 'pair'
        ? pairByFigure(frequency)
        : frequency && { ...frequency, times: figureOf(frequency.times) },
    duration:
      duration?.kind === 'pair'
        ? pairByFigure(duration)
        : duration && { ...duration, length: figureOf(duration.length) },
    stated: stated && { ...stated, total: figureOf(stated.total) },
  };
}

function pairByFigure(pair: PairPart): PairPart {
  return { ...pair, times: figureOf(pair.times), weeks: figureOf(pair.weeks) };
}

function figureOf(interval: Interval): Interval {
  const { conflict, min, max } = interval;
  if (!conflict) return interval;
  return {
    ...interval,
    min: min === conflict.word ? conflict.figure : min,
    max: max === conflict.word ? conflict.figure : max,
  };
}

function meets(a: Bounds, b: Bounds): boolean {
  return (a[0] === b[0] && a[1] === b[1]) || ((a[0] === a[1] || b[0] === b[1]) && (a[0] === b[0] || a[1] === b[1]));
}

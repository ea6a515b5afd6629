import { type Bounds, computed, perWeek, type Quantity, sorted, total, weeks } from './quantity.ts';

/** How a quantity came about, for a message: `3 × 4 weeks = 12`, `2–3 × 8–12 weeks = 16–36`, `12`. */
export function explain(quantity: Quantity): string {
  const times = perWeek(quantity);
  const length = weeks(quantity);
  const product = computed(quantity);
  const all = total(quantity);
  if (times && length && product && all && product[0] <= all[0] && all[1] <= product[1]) return `${bounds(times)} × ${bounds(length)} ${length[1] === 1 ? 'week' : 'weeks'} = ${bounds(all)}`;
  if (all) return bounds(all);
  return times ? `${bounds(times)} a week` : '';
}

/** A number, or two with a dash. */
export function bounds([low, high]: Bounds): string {
  return low === high ? String(low) : `${low}–${high}`;
}

/**
 * Whether two quantities can be meant as the same: their numbers of visits are equal or one lies at an end of the other's range, and
 * where both give how often and how long, these are equal too. Where they have nothing in common to be compared by they agree.
 */
export function agree(one: Quantity, other: Quantity): boolean {
  const a = readings(one);
  const b = readings(other);
  if (a.length > 0 && b.length > 0 && !a.some((mine) => b.some((theirs) => meets(mine, theirs)))) return false;
  const frequencies = [perWeek(one), perWeek(other)] as const;
  if (frequencies[0] && frequencies[1] && !meets(frequencies[0], frequencies[1])) return false;
  const lengths = [weeks(one), weeks(other)] as const;
  // A duration alone (“over 8 weeks”) is a limit's; only with a frequency does it say how long a request runs.
  return !(lengths[0] && lengths[1] && frequencies[0] && frequencies[1] && !meets(lengths[0], lengths[1]));
}

/** Whether stated visits can be those that how often and how long give; true where one of them is missing. */
export function totalFits(quantity: Quantity): boolean {
  const product = computed(quantity);
  if (!product || !quantity.stated) return true;
  const stated = sorted(quantity.stated.total);
  return stated[0] >= product[0] && stated[1] <= product[1];
}

/** Every number of visits that a quantity can be read as: one that contradicts itself is held against neither of its numbers here. */
function readings(quantity: Quantity): Bounds[] {
  const all = total(quantity);
  const product = computed(quantity);
  const conflict = quantity.stated?.total.conflict;
  return [...(all ? [all] : []), ...(product ? [product] : []), ...(conflict ? [[conflict.figure, conflict.figure] as const] : [])];
}

function meets(a: Bounds, b: Bounds): boolean {
  return (a[0] === b[0] && a[1] === b[1]) || ((a[0] === a[1] || b[0] === b[1]) && (a[0] === b[0] || a[1] === b[1]));
}

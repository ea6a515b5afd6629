/** Middle and rare values of a row of measurements, in the unit of the measurements. */
export interface Spread {
  readonly median: number;
  readonly p99: number;
}

/** The value below which the share `part` (0 to 1) of the measurements lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

/** Median and 99th percentile. */
export function spreadOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), p99: quantile(values, 0.99) };
}

/** A number with as many digits as are meaningful. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}

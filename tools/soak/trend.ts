/** How a measured value changes over a run. */
export interface Trend {
  /** The middle value of the first and of the last quarter of the run. */
  readonly first: number;
  readonly last: number;
  /** What the whole run added, by the middle of the slopes between all pairs of points: single outliers do not move it. */
  readonly added: number;
}

/** The trend of values taken at even intervals, in their unit. Of fewer than eight values it is none: everything is NaN. */
export function trendOf(values: readonly number[]): Trend {
  if (values.length < 8) return { first: Number.NaN, last: Number.NaN, added: Number.NaN };
  const quarter = Math.floor(values.length / 4);
  const slopes: number[] = [];
  values.forEach((value, i) => {
    for (let j = i + 1; j < values.length; j++) slopes.push((values[j]! - value) / (j - i));
  });
  return {
    first: middle(values.slice(0, quarter)),
    last: middle(values.slice(-quarter)),
    added: middle(slopes) * (values.length - 1),
  };
}

/** Whether a value stays where it is: the run added less than this share of what it began with, or less than `slack`. */
export function isFlat({ first, added }: Trend, share: number, slack: number): boolean {
  return added <= Math.max(first * share, slack);
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

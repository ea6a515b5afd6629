/** The machine may be busy with something else during one measurement, but what is slow is slow in all of them. */
const ATTEMPTS = 5;

/**
 * How many times as long a job takes for input so many times as large as `size`: the least of some attempts, which end as soon as one
 * is below `enough`. Linear is `times`, quadratic its square. Times below a fifth of a millisecond say nothing and count as that.
 */
export function growthOf(job: (size: number) => () => void, size: number, times: number, enough: number): number {
  const [small, large] = [job(size), job(size * times)];
  // Compiled first.
  small();
  let least = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS && least >= enough; attempt++)
    least = Math.min(least, millisecondsOf(large) / Math.max(millisecondsOf(small), 0.2));
  return least;
}

function millisecondsOf(job: () => void): number {
  const started = performance.now();
  job();
  return performance.now() - started;
}

/**
 * How many single-letter slips (a letter too many, missing, wrong, or two exchanged) part two words.
 * Returns `limit + 1` as soon as it is certain to be more than `limit`. Cost: length × limit.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [i];
    let best = i;
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    for (let j = 1; j < from; j++) row[j] = limit + 1;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (last[j] ?? limit + 1) + 1,
        (row[j - 1] ?? limit + 1) + 1,
        (last[j - 1] ?? limit + 1) + (same ? 0 : 1),
      );
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? limit + 1) + 1);
      }
      row[j] = cost;
      if (cost < best) best = cost;
    }
    for (let j = to + 1; j <= b.length; j++) row[j] = limit + 1;
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length]!, limit + 1);
}

/** How many slips a word of this length may hold and still be taken for what it was meant to be: none below 4 letters, then about one in five. */
export function slipsAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : length < 14 ? 2 : Math.min(5, Math.floor(length / 5));
}

/** The candidate nearest to `word` within the slips allowed, or undefined when none is near; an exact match wins. Compares as given: fold case before. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = slipsAllowed(word.length) + 1;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, bestDistance - 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

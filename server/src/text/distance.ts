/** Rows of the table of distances, used again for each comparison: misspelled headings are looked for on every line of a letter. */
let rows = [new Int32Array(128), new Int32Array(128), new Int32Array(128)] as const;

/**
 * How many single-letter slips (a letter too many, missing, wrong, or two exchanged) part two words.
 * Returns `limit + 1` as soon as it is certain to be more than `limit`. Cost: length × limit.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (b.length >= rows[0].length) {
    const length = b.length * 2;
    rows = [new Int32Array(length), new Int32Array(length), new Int32Array(length)];
  }
  let [beforeLast, last, row] = rows;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const code = a.charCodeAt(i - 1);
    const codeBefore = i > 1 ? a.charCodeAt(i - 2) : -1;
    // Only so many places next to the diagonal can be within the limit; the ones that bound them count as beyond it.
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    let best = i;
    row[0] = i;
    if (from > 1) row[from - 1] = limit + 1;
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (code === other ? 0 : 1));
      if (j > 1 && code === b.charCodeAt(j - 2) && codeBefore === other) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (to < b.length) row[to + 1] = limit + 1;
    if (best > limit) return limit + 1;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return Math.min(last[b.length]!, limit + 1);
}

/** How many slips a word of this length may hold and still be taken for what it was intended to be: none below 4 letters, then about one in five. */
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

/**
 * Starts work on what comes from a source and gives the results in the order of the source, at most `most` in progress or waiting for an
 * earlier one. The source is asked for more only when there is room, and a result is given as soon as those before it are. `run` must
 * not reject. Whoever stops early must also stop the source, which may be waiting for input.
 */
export async function* inOrder<Value, Result>(
  source: AsyncIterable<Value>,
  run: (value: Value) => Promise<Result>,
  most: number,
): AsyncGenerator<Result> {
  const values = source[Symbol.asyncIterator]();
  const underWay: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Value>> | undefined;
  const ask = (): void => {
    next = values.next();
    // It is awaited below, but perhaps not before it fails.
    next.catch(() => undefined);
  };
  ask();
  try {
    while (next || underWay.length > 0) {
      const first = underWay[0]?.then(() => undefined);
      const arrived = next && underWay.length < most ? await (first ? Promise.race([next, first]) : next) : undefined;
      if (arrived?.done) next = undefined;
      else if (arrived) {
        underWay.push(run(arrived.value));
        ask();
      } else yield await underWay.shift()!;
    }
  } finally {
    void values.return?.();
  }
}

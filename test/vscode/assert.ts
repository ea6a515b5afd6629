// In the place of node:assert/strict, which browsers do not have: what the tests use of it.

function fail(message: string): never {
  throw new Error(message);
}

const shown = (value: unknown): string =>
  value instanceof RegExp ? String(value) : (JSON.stringify(value) ?? 'undefined');

const assert = {
  ok(value: unknown, message = `${shown(value)} is not true`): asserts value {
    if (!value) fail(message);
  },
  equal(actual: unknown, expected: unknown, message = `${shown(actual)} is not ${shown(expected)}`): void {
    if (!Object.is(actual, expected)) fail(message);
  },
  notEqual(actual: unknown, other: unknown, message = `${shown(actual)} is the same`): void {
    if (Object.is(actual, other)) fail(message);
  },
  /** For values that JSON can hold. */
  deepEqual(actual: unknown, expected: unknown, message = `${shown(actual)} is not ${shown(expected)}`): void {
    if (shown(actual) !== shown(expected)) fail(message);
  },
  match(text: string, pattern: RegExp, message = `${shown(text)} does not match ${shown(pattern)}`): void {
    if (!pattern.test(text)) fail(message);
  },
  doesNotMatch(text: string, pattern: RegExp, message = `${shown(text)} matches ${shown(pattern)}`): void {
    if (pattern.test(text)) fail(message);
  },
  async rejects(action: PromiseLike<unknown> | (() => PromiseLike<unknown>), pattern = /^/): Promise<void> {
    let error: unknown;
    try {
      await (typeof action === 'function' ? action() : action);
    } catch (caught) {
      error = caught;
    }
    if (error === undefined) fail('it did not reject');
    assert.match(error instanceof Error ? error.message : shown(error), pattern);
  },
};

export default assert;

import { describe, expect, test } from 'vitest';
import { describeError } from '../../server/src/ports/logger.ts';

const LINE = 'Maria Sample of Oakville';

describe('an error is logged by its name and its places in the program, never by a word of its message', () => {
  test.each([
    ['one line', LINE],
    ['several lines', `x\n${LINE}\ny`],
    ['a line that looks like a place', `x\n    at ${LINE} (summary:12:3)\n    at the clinic of ${LINE}`],
    ['nothing', ''],
  ])('%s', (_, message) => {
    const described = describeError(new RangeError(message));
    expect(described).not.toContain('Maria');
    expect(described).not.toContain('clinic');
    expect(described).toMatch(/^RangeError\n\s+at .*errors\.test\.ts:\d+:\d+/);
  });

  test('one whose message was changed after it was made', () => {
    const error = new Error(`    at ${LINE}\n    at ${LINE} again`);
    error.message = 'other';
    expect(describeError(error)).not.toContain('Maria');
  });

  test('what is no error', () => {
    expect(describeError(LINE)).toBe('something of type string was thrown');
  });
});

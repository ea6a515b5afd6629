import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { conversions } from '../kit/conversions.ts';
import { cleanLetters } from '../kit/letters.ts';
import { outlineOf } from '../kit/outline.ts';

/** Letters of the forms of 2014 and after, printed on the page. */
const letters = cleanLetters().filter(
  ({ text }) => /^Claims Administrator guideline:/m.test(text) && !/\r|\n\n.*\S.*\n\n[a-z]|.{120}/.test(text),
);

describe.each(letters)('$name', ({ text }) => {
  const plain = readLetter(text);
  it.each(Object.entries(conversions))('is read the same with %s', (_, convert) => {
    const changed = convert(text);
    expect(changed).not.toBe(text);
    const letter = readLetter(changed);
    expect(outlineOf(letter)).toEqual(outlineOf(plain));
    expect(checkLetter(letter).map(({ rule, message }) => `${rule} ${message}`)).toEqual(
      checkLetter(plain).map(({ rule, message }) => `${rule} ${message}`),
    );
  });
});

it.each(['\f', '\f\0', '\f\n\f', 'Page 1 of 1\f', '\fPage 1 of 1'])(
  'reads %j, a page with nothing or little on it',
  (text) => {
    expect(readLetter(text).isLetter).toBe(false);
  },
);

import { describe, expect, it } from 'vitest';
import { editDistance, nearest, slipsAllowed } from '../../server/src/text/distance.ts';

describe('editDistance', () => {
  it.each([
    ['upheld', 'upheld', 0],
    ['uphled', 'upheld', 1],
    ['uphed', 'upheld', 1],
    ['uphheld', 'upheld', 1],
    ['ubheld', 'upheld', 1],
    ['overtuend', 'overturned', 2],
    ['', 'ab', 2],
  ])('from %s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
    expect(editDistance(b, a, 5)).toBe(distance);
  });

  it('stops one above the limit', () => {
    expect(editDistance('denied', 'overturned', 2)).toBe(3);
    expect(editDistance('abc', 'abcdefgh', 2)).toBe(3);
  });
});

it('slipsAllowed grows with the word, from none', () => {
  expect([3, 4, 7, 8, 13, 14, 20, 99].map(slipsAllowed)).toEqual([0, 1, 1, 2, 2, 2, 4, 5]);
});

describe('nearest', () => {
  const words = ['upheld', 'overturned', 'uphold'];

  it('prefers the exact word', () => expect(nearest('uphold', words)).toBe('uphold'));
  it('finds the word meant', () => expect(nearest('ovrturnd', words)).toBe('overturned'));
  it('finds nothing that is not near', () => {
    expect(nearest('denied', words)).toBeUndefined();
    expect(nearest('up', words)).toBeUndefined();
    expect(nearest('upheld', [])).toBeUndefined();
  });
});

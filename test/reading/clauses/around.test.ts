import { describe, expect, it } from 'vitest';
import around from './around.json' with { type: 'json' };
import { verdictIn } from './read-clauses.ts';

/** Names of requests; commas and counts lead readers astray. */
const requests = ['the request for an MRI of the knee', 'this drug', 'acupuncture, 6 visits,', 'further therapy'];

/** What is said of them, and whether that allows them. */
const verdicts = [
  ['~ is medically necessary', 'necessary'],
  ['~ is not medically necessary', 'not necessary'],
  ['~ cannot be considered medically necessary', 'not necessary'],
  ['~ lacks medical necessity', 'not necessary'],
  ['I find ~ medically necessary', 'necessary'],
  ['I do not find ~ to be medically necessary', 'not necessary'],
  ['the medical necessity of ~ has been established', 'necessary'],
  ['there is no medical necessity for ~', 'not necessary'],
] as const;

/** The sentences made of one piece, each with its verdict. */
function made(piece: string): (readonly [string, string])[] {
  const own = piece.includes('{request}') ? verdicts.slice(0, 4) : verdicts;
  return own.flatMap(([verdict, expected]) =>
    requests.map((request) => {
      const text = piece
        .replace('{request}', request)
        .replace('{verdict}', piece.includes('{request}') ? verdict.replace('~ ', '') : verdict.replace('~', request))
        .replace(/,(?=[,;.])/g, '');
      return [text.charAt(0).toUpperCase() + text.slice(1), expected] as const;
    }),
  );
}

describe('a verdict, whatever is denied before, within and after it', () => {
  it.each([...around.before, ...around.within, ...around.after])('is read: %s', (piece) => {
    expect(made(piece).filter(([text, expected]) => verdictIn(text) !== expected)).toEqual([]);
  });
  it.each(around.unsure)('is not turned round: %s', (piece) => {
    const turned = made(piece).filter(([text, expected]) => ![expected, 'none'].includes(verdictIn(text)));
    expect(turned).toEqual([]);
  });
});

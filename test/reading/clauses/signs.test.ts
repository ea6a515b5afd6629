import { describe, expect, it } from 'vitest';
import { signAt } from '../../../server/src/reading/clauses/signs.ts';
import { lex } from '../../../server/src/text/lexer.ts';

/** The sign of the word in brackets. */
function signOf(marked: string): number {
  const text = marked.replace(/[[\]]/g, '');
  const tokens = lex(text);
  const at = marked.indexOf('[');
  const token = tokens.starts.findIndex((start) => start === at);
  return signAt(tokens, { first: 0, end: tokens.count }, token);
}

describe('the sign of a word', () => {
  it.each([
    ['The graft is [open].', 1],
    ['The graft has not [taken].', -1],
    ['Neither graft nor suture is [loose].', -1],
    ['Nothing suggests that the graft is [loose].', -1],
    ['The legs are no longer [numb].', -1],
    ['The graft, on the films of May, had not yet [closed].', -1],
    ['The knee is not swollen, and the gait is [steady].', 1],
    ['There was no swelling; the grip is [weak].', 1],
    ['Once the graft has [taken], therapy begins.', 0],
    ['The note does not tell whether the graft is [loose].', 0],
  ])('%s', (marked, sign) => {
    expect(signOf(marked)).toBe(sign);
  });

  it('is asked of any token', () => {
    const tokens = lex('');
    expect(signAt(tokens, { first: 0, end: 0 }, 5)).toBe(1);
  });
});

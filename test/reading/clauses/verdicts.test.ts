import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../server/src/reading/clauses/clause.ts';
import { readSentences } from '../../../server/src/reading/sentences.ts';
import { type About, verdictOf } from '../../../server/src/reading/verdicts.ts';
import { lex } from '../../../server/src/text/lexer.ts';
import { verdictIn } from './read-clauses.ts';
import { allowed, missed, refused, undecided } from './sentences.ts';

describe('verdictOf', () => {
  it.each(refused)('refuses: %s', (sentence) => {
    expect(verdictIn(sentence)).toBe('not necessary');
  });
  it.each(allowed)('allows: %s', (sentence) => {
    expect(verdictIn(sentence)).toBe('necessary');
  });
  it.each(undecided)('decides nothing: %s', (sentence) => {
    expect(verdictIn(sentence)).toBe('none');
  });
  it.each(missed)('does not see yet: %s', (sentence) => {
    expect(verdictIn(sentence)).toBe('none');
  });
});

describe('verdictOf of several treatments', () => {
  const necessary = (text: string, elsewhere: string): boolean | undefined => {
    const tokens = lex(text);
    const [sentence] = readSentences(tokens, 0, tokens.count);
    const aboutOf = ({ subject }: Pick<Clause, 'subject'>): About =>
      text.slice(tokens.starts[subject.first], tokens.starts[subject.end]).includes(elsewhere) ? 'another' : 'request';
    return verdictOf(tokens, sentence!, { aboutOf })?.necessary;
  };
  it.each([
    ['Imaging is not medically necessary, whereas the therapy is medically necessary.', 'maging', true],
    ['The therapy is medically necessary; the brace is not medically necessary.', 'brace', true],
    ['The therapy is medically necessary; the brace is not medically necessary.', 'therapy', false],
    ['The brace is not medically necessary.', 'brace', false],
  ])('%s (aside: %s)', (text, elsewhere, expected) => {
    expect(necessary(text, elsewhere)).toBe(expected);
  });
});

/** Sentences that must be read in time that grows with their length, and never fail. */
const long: readonly string[] = [
  'and the request is not '.repeat(400),
  'because although '.repeat(600),
  '(not ('.repeat(500) + ')'.repeat(1000),
  'the records do not show that '.repeat(300) + 'the request is medically necessary.',
  'medical necessity '.repeat(800),
  ', which is not'.repeat(700),
];

describe('readClauses of what nobody writes', () => {
  it.each(long)('%.24s…', (text) => {
    const start = performance.now();
    verdictIn(text);
    verdictIn(text.repeat(4));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

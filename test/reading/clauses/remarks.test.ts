import { describe, expect, it } from 'vitest';
import { claimOf } from '../../../server/src/reading/claims.ts';
import { remarkOf } from '../../../server/src/reading/remarks.ts';
import { readSentences } from '../../../server/src/reading/sentences.ts';
import { lex } from '../../../server/src/text/lexer.ts';
import sayings from './sayings.json' with { type: 'json' };

/** What the first sentence of a text claims or remarks, if anything. */
function saidIn(text: string): string {
  const tokens = lex(text);
  const [sentence] = readSentences(tokens, 0, tokens.count);
  return claimOf(tokens, sentence!)?.kind ?? remarkOf(tokens, sentence!)?.kind ?? 'nothing';
}

/** Sentences as reviewers write them, each written before it was first read, by what they say of the criteria, the limit or a part. */
const kinds = Object.entries(sayings.read).flatMap(([kind, texts]) => texts.map((text) => [text, kind] as const));

describe('claimOf and remarkOf', () => {
  it('read every kind', () => {
    expect(Object.keys(sayings.read).sort()).toEqual(
      ['exceeds', 'inconsistent', 'meets', 'nothing', 'only', 'part', 'rest', 'unmet', 'within'].sort(),
    );
  });
  it.each(kinds)('%s: %s', (text, kind) => {
    expect(saidIn(text)).toBe(kind);
  });
  it.each(sayings.missed)('do not see yet: %s', (text) => {
    expect(saidIn(text)).toBe('nothing');
  });
});

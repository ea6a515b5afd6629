import { describe, expect, it } from 'vitest';
import { newCue } from '../../server/src/text/cues.ts';
import { lex } from '../../server/src/text/lexer.ts';
import { tokenText } from '../../server/src/text/tokens.ts';
import { idOf } from '../../server/src/text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../server/src/text/word-set.ts';

const shared = newCue();
const colors = new WordSet(['amber', 'ochre', 'umber'], shared);
new WordSet(['granite', 'slate'], shared);
const plainColors = new WordSet(['amber', 'ochre', 'umber']);

describe('searching tokens for the words of a set', () => {
  it('finds the first of them from a token on, whoever else has the cue', () => {
    const tokens = lex('Granite, slate 12 and OCHRE; slate and amber.');
    const at = wordIn(tokens, 0, tokens.count, colors);
    expect(tokenText(tokens, at)).toBe('OCHRE');
    expect(tokenText(tokens, wordIn(tokens, at + 1, tokens.count, colors))).toBe('amber');
    expect(wordIn(tokens, 0, at, colors)).toBe(at);
    expect(hasWord(tokens, { first: 0, end: at }, colors)).toBe(false);
    expect(hasWord(tokens, { first: 0, end: at + 1 }, colors)).toBe(true);
  });

  it('takes no number for the word that has it in the vocabulary, and nothing outside the text for a word', () => {
    const tokens = lex(`amber ${String(idOf('amber'))}`);
    expect([-1, 0, 1, 2].map((i) => isWordOf(tokens, i, plainColors))).toEqual([false, true, false, false]);
  });

  it('finds with a cue what a set without one finds', () => {
    const words = ['amber', 'granite', 'umber', 'clay', ',', '7', 'Slate', 'of'];
    for (let seed = 1; seed <= 120; seed++) {
      const tokens = lex(Array.from({ length: seed }, (_, i) => words[(seed * (i + 2) * (i + 5)) % 8]).join(' '));
      for (let first = 0; first < tokens.count; first += 7)
        for (const end of [first, tokens.count, Math.min(tokens.count, first + 20)])
          expect(wordIn(tokens, first, end, colors)).toBe(wordIn(tokens, first, end, plainColors));
    }
  });
});

import { describe, expect, it } from 'vitest';
import {
  apostropheCue,
  capitalCue,
  cueMarks,
  cueWords,
  figureCue,
  hasCue,
  lexingState,
  newCue,
  nextCue,
} from '../../server/src/text/cues.ts';
import { lex } from '../../server/src/text/lexer.ts';
import { PhraseTable } from '../../server/src/text/phrases.ts';
import { Mark, tokenText } from '../../server/src/text/tokens.ts';
import { WordMap, WordSet } from '../../server/src/text/word-set.ts';

const fruit = cueWords(cueMarks(newCue(), Mark.hash), ['plum']);
new WordSet(['cherry'], fruit);
new WordMap([['quince', 1]], fruit);
new PhraseTable<true>(fruit).add('green pear', true);
new PhraseTable<true>(fruit, 'longest').add('a basket of', true).add('9 lives', true);

/** The tokens that have a cue, as going from one to the next finds them. */
function cued(text: string, cue: number, first = 0, end = lex(text).count): string[] {
  const tokens = lex(text);
  const found: string[] = [];
  for (let i = first; (i = nextCue(tokens, i, end, cue)) < end; i++) found.push(tokenText(tokens, i));
  return found;
}

describe('cues', () => {
  it('stand at the words and marks that they were given to, in any case', () => {
    expect(cued('Plum # CHERRY, green quince; a basket', fruit)).toEqual([
      'Plum',
      '#',
      'CHERRY',
      'green',
      'quince',
      'basket',
    ]);
    expect(cued('pear of apples 9 lives é 😀 €', fruit)).toEqual([]);
  });

  it('tell figures and capitals', () => {
    expect(cued('In 2016, 7.5 of MRI and été', figureCue)).toEqual(['2016']);
    expect(cued('In 2016, 7.5 of MRI and été', capitalCue | figureCue)).toEqual(['In', '2016', 'MRI']);
  });

  it('tell words that end in an apostrophe and a letter', () => {
    expect(cued("It doesn't; the worker’s, its' and o'clock’s", apostropheCue)).toEqual([
      "doesn't",
      'worker’s',
      "o'clock’s",
    ]);
    expect(cued("o'clock its' a 'b'", apostropheCue)).toEqual([]);
  });

  it('that a known word gets later ask for tokens to be read again', () => {
    cueWords(fruit, ['medlar']);
    const before = lexingState();
    cueWords(fruit, ['medlar']);
    expect(lexingState()).toBe(before);
    cueWords(newCue(), ['medlar']);
    expect(lexingState()).toBeGreaterThan(before);
  });

  it('are found over long stretches without one, and never outside of what is asked for', () => {
    const gap = 'stone '.repeat(100);
    const text = `${gap}plum ${gap}plum`;
    expect(cued(text, fruit)).toEqual(['plum', 'plum']);
    for (const [first, end] of [
      [0, 100],
      [101, 201],
      [50, 60],
      [60, 50],
      [202, 202],
    ] as const)
      expect(cued(text, fruit, first, end), `${String(first)} to ${String(end)}`).toEqual([]);
    expect(nextCue(lex(text), 0, 90, fruit)).toBe(90);
    expect(hasCue(lex(text), 100, 101, fruit)).toBe(true);
    expect(hasCue(lex(text), 101, 201, fruit)).toBe(false);
  });

  it('find in each text what a look at each token finds', () => {
    const words = ['plum', 'stone', 'Stone', '#', '12', 'a', 'basket', '.'];
    for (let seed = 1; seed <= 200; seed++) {
      const text = Array.from({ length: seed }, (_, i) => words[(seed * (i + 3) * (i + 7)) % words.length]).join(' ');
      const each = text.split(' ').filter((word) => ['plum', '#', 'basket'].includes(word));
      expect(cued(text, fruit)).toEqual(each);
    }
  });
});

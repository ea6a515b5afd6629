import { describe, expect, it } from 'vitest';
import { lex } from '../../server/src/text/lexer.ts';
import { Kind, tokenAt, tokenText } from '../../server/src/text/tokens.ts';
import { idOf, intern, UNKNOWN, wordOf } from '../../server/src/text/vocabulary.ts';

const texts = (text: string): string[] => {
  const tokens = lex(text);
  return Array.from({ length: tokens.count }, (_, i) => tokenText(tokens, i));
};
const valueOf = (text: string): number => lex(text).values[0]!;

describe('lex', () => {
  it('parts words, numbers and marks', () => {
    expect(texts('2-3/wk for 8 wks (cervical).')).toEqual([
      '2',
      '-',
      '3',
      '/',
      'wk',
      'for',
      '8',
      'wks',
      '(',
      'cervical',
      ')',
      '.',
    ]);
    expect(texts('')).toEqual([]);
    expect(texts(' \t\r\n')).toEqual([]);
  });

  it('keeps apostrophes inside words only', () => {
    expect(texts("worker's workers' provider’s")).toEqual(["worker's", 'workers', "'", 'provider’s']);
  });

  it.each([
    ['12', Kind.number, 12],
    ['1,062', Kind.number, 1062],
    ['7.5', Kind.decimal, 7],
    ['99999999999999', Kind.number, 0x7fffffff],
  ])('reads %s', (text, kind, value) => {
    const tokens = lex(text);
    expect([tokens.count, tokens.kinds[0], tokens.values[0]]).toEqual([1, kind, value]);
  });

  it('takes no number for thousands or a decimal that is none', () => {
    expect(texts('1,2')).toEqual(['1', ',', '2']);
    expect(texts('1,0624')).toEqual(['1', ',', '0624']);
    expect(texts('3.3.1')).toEqual(['3', '.', '3', '.', '1']);
    expect(texts('6.')).toEqual(['6', '.']);
  });

  it('counts UTF-16 units', () => {
    const tokens = lex('a 😀 b');
    expect(tokens.starts[tokens.count - 1]).toBe(5);
    expect(lex('café × 2').ends[0]).toBe(4);
    const decomposed = lex('cafe\u0301 x');
    expect([decomposed.count, decomposed.ends[0]]).toEqual([2, 5]);
  });

  it('makes typographic marks plain', () => {
    for (const dash of ['‐', '‑', '–', '—', '−']) expect(valueOf(dash)).toBe('-'.charCodeAt(0));
    for (const quote of ['“', '”', '„']) expect(valueOf(quote)).toBe('"'.charCodeAt(0));
    expect(valueOf('’')).toBe("'".charCodeAt(0));
    expect(wordOf(valueOf('×'))).toBe('x');
    expect(wordOf(valueOf('&'))).toBe('and');
  });

  it('counts the line ends before a token, whichever they are', () => {
    expect([...lex('a\nb\r\nc\rd\r\n\r\ne').breaks]).toEqual([0, 1, 1, 1, 2]);
    expect(lex(`a${'\n'.repeat(999)}b`).breaks[1]).toBe(255);
    expect(lex('a\u2028b').breaks[1]).toBe(1);
  });

  it('joins a known word that is broken at a line end, and no other', () => {
    intern('guidelines');
    expect(texts('Guide-\nlines say')).toEqual(['Guide-\nlines', 'say']);
    expect(texts('Guide-\r\n   lines say')).toEqual(['Guide-\r\n   lines', 'say']);
    expect(texts('Guide-lines')).toEqual(['Guide', '-', 'lines']);
    expect(texts('zzqqy-\nxxkk')).toEqual(['zzqqy', '-', 'xxkk']);
    expect(wordOf(valueOf('Guide-\nlines'))).toBe('guidelines');
  });

  it('a known word that invisible characters part is one token', () => {
    expect(texts('Guide\u00adlines say')).toEqual(['Guide\u00adlines', 'say']);
    expect(texts('guide\u00ad\nlines')).toEqual(['guide\u00ad\nlines']);
    expect(texts('gui\u200bde\u00adli\u2060nes')).toEqual(['gui\u200bde\u00adli\u2060nes']);
    expect(wordOf(valueOf('gui\u200bde\u00adli\u2060nes'))).toBe('guidelines');
    // A PDF may have them for the hyphens that are seen.
    expect(texts('zorble\u00adquux')).toEqual(['zorble', '\u00ad', 'quux']);
    expect(texts('2\u00ad3')).toEqual(['2', '\u00ad', '3']);
    expect(texts('guidelines\u200b.')).toEqual(['guidelines', '.']);
  });

  it('reads letters that are set as one, as a PDF has them', () => {
    const [final, office] = [intern('final'), intern('office')];
    expect(valueOf('\ufb01nal')).toBe(final);
    expect(valueOf('o\ufb03ce')).toBe(office);
    expect(valueOf('gui\u00adde\u00adli\u00adnes')).toBe(valueOf('guidelines'));
  });

  it('finds known words in any case and no unknown ones', () => {
    const id = intern('rationale');
    expect(valueOf('RATIONALE')).toBe(id);
    expect(idOf('Rationale')).toBe(id);
    expect(valueOf('zzyzx-never-registered')).toBe(UNKNOWN);
  });

  it('reads texts of more tokens than it has room for at first', () => {
    const tokens = lex('a '.repeat(20_000));
    expect([tokens.count, tokens.starts[19_999]]).toEqual([20_000, 39_998]);
  });
});

it('tokenAt finds the first token from an offset on', () => {
  const tokens = lex('one  two');
  expect([0, 1, 5, 6, 99].map((offset) => tokenAt(tokens, offset))).toEqual([0, 1, 1, 2, 2]);
});

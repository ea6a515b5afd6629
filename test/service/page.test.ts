import { describe, expect, it } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import type { Letter } from '../../server/src/letter/letter.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { cleanText } from '../../server/src/service/page/clean.ts';
import { pageHtml } from '../../server/src/service/page/html.ts';
import { makePage } from '../../server/src/service/page/page.ts';
import { baseLetter } from '../kit/base-letter.ts';
import { conversions } from '../kit/conversions.ts';
import { cleanLetters } from '../kit/letters.ts';

const read = (text: string): Letter => readLetter(text);
const policy = "default-src 'none'";

describe('a letter as a page', () => {
  it('shows its words as text and runs nothing of it', () => {
    const text = baseLetter({ summary: 'The <script>alert(1)</script> "worker" & <img src=x onerror=y> fell fell.' });
    const html = pageHtml(
      makePage(text, read, (letter) => checkLetter(letter)),
      { language: 'en', findings: 'Findings', policy },
    );
    expect(html).not.toMatch(/<script|<img|onerror=y>/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('<mark>fell fell</mark>');
    expect(html).toContain('wording/repeated-word');
  });

  it('has one script where it follows the cursor, which its number allows', () => {
    const html = pageHtml(makePage(baseLetter(), read), {
      language: 'en',
      findings: 'Findings',
      policy,
      nonce: 'n1',
      follows: true,
    });
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).toContain('<script nonce="n1">');
    expect(html).toContain('<style nonce="n1">');
    expect(html).not.toMatch(/ style="/);
  });
});

describe('a text is cleaned', () => {
  const { text } = cleanLetters().find(({ name }) => name === 'clean-2017-modified-request')!;
  const words = (of: string): string => of.replace(/[\s-]+/g, '');
  it.each([
    'a foot on each page',
    'quoted in a mail',
    'soft hyphens in long words',
    'ligatures',
    'escapes of Markdown',
  ])('of %s, and no word of it changes', (name) => {
    const { text: cleaned, counts } = cleanText(conversions[name]!(text), read);
    expect(words(cleaned)).toBe(words(text));
    expect(counts.pageLines + counts.marks + counts.characters).toBeGreaterThan(0);
  });

  it('where there is something to clean', () => {
    const { text: cleaned } = cleanText(text, read);
    expect(cleanText(cleaned, read)).toEqual({
      text: cleaned,
      counts: { pageLines: 0, marks: 0, characters: 0, lines: 0 },
    });
  });
});

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unzipSync } from 'fflate';
import { readDocument } from '../../server/src/documents/read.ts';
import { writeWord } from '../../server/src/documents/word/write.ts';
import { checkLetter } from '../../server/src/engine/check.ts';
import type { Letter } from '../../server/src/letter/letter.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { makePage } from '../../server/src/service/page/page.ts';
import { baseLetter } from '../kit/base-letter.ts';
import { cleanLetters, lettersIn } from '../kit/letters.ts';
import { outlineOf } from '../kit/outline.ts';
import { ROOT } from '../kit/rules.ts';

const day = new Date('2017-03-01T12:00:00Z');
const read = (text: string): Letter => readLetter(text);
const told = (letter: Letter): string[] =>
  checkLetter(letter)
    .map(({ rule, message }) => `${rule} ${message}`)
    .sort();

describe('a letter exported to Word and imported again', () => {
  it.each(cleanLetters().map(({ name, text }) => [name, text] as const))('%s', async (_, text) => {
    const bytes = await writeWord(makePage(text, read), day);
    const back = read((await readDocument(bytes, 'docx')).text);
    expect(outlineOf(back)).toEqual(outlineOf(read(text)));
    expect(told(back)).toEqual(told(read(text)));
  });

  it('has none of the comments in the text', async () => {
    const text = baseLetter().replace('HOW THE', '<!-- a note of mine -->\nHOW THE');
    const bytes = await writeWord(makePage(text, read), day);
    expect((await readDocument(bytes, 'docx')).text).not.toContain('a note of mine');
  });
});

describe('findings as comments in Word', () => {
  const faulty = lettersIn(path.join(ROOT, 'test/letters'), '.imr').find(
    ({ name }) => name === 'faulty-2017-all-categories',
  )!.text;

  it('stand once each, at their words, both places of a contradiction among them', async () => {
    const page = makePage(faulty, read, (letter) => checkLetter(letter));
    expect(page.comments.length).toBeGreaterThan(0);
    const parts = unzipSync(await writeWord(page, day));
    const xml = (name: string): string => new TextDecoder().decode(parts[`word/${name}.xml`]);
    const ids = (text: string, element: string): string[] =>
      [...text.matchAll(new RegExp(`<w:${element} [^>]*w:id="(\\d+)"`, 'g'))].map(([, id]) => id!).sort();
    const all = page.comments.map((_, id) => String(id)).sort();
    expect(ids(xml('comments'), 'comment')).toEqual(all);
    for (const element of ['commentRangeStart', 'commentRangeEnd', 'commentReference'])
      expect(ids(xml('document'), element)).toEqual(all);
    expect(xml('comments')).toContain('counts/');
  });

  it('are not read as text', async () => {
    const bytes = await writeWord(
      makePage(faulty, read, (letter) => checkLetter(letter)),
      day,
    );
    const { text, comments } = await readDocument(bytes, 'docx');
    expect(comments).toBeGreaterThan(0);
    expect(text).not.toContain('counts/');
  });
});

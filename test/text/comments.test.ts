import { describe, expect, it } from 'vitest';
import { keepComments, maskComments, readComments, stripComments } from '../../server/src/text/comments.ts';

const read = (text: string): string[] => readComments(text).map(({ range }) => text.slice(range.start, range.end));

describe('readComments', () => {
  it.each<[string, string, string[]]>([
    ['none', 'a < b - c > d', []],
    ['one in a line', 'a <!-- b --> c', ['<!-- b -->']],
    ['over several lines', 'a <!-- b\nc --> d', ['<!-- b\nc -->']],
    ['not closed: to the end of the line', 'a <!-- b\nc', ['<!-- b']],
    ['not closed before the next: to the end of the line', 'a <!-- b\nc <!-- d -->', ['<!-- b', '<!-- d -->']],
    ['one mark inside another on a line', '<!-- a <!-- b --> c', ['<!-- a <!-- b -->']],
    ['opened on the last place', 'a<!--', ['<!--']],
    ['closed by marks of its own only', '<!--> a', ['<!--> a']],
    ['ended by a carriage return', '<!-- a\rb', ['<!-- a']],
  ])('%s', (_, text, comments) => expect(read(text)).toEqual(comments));

  it('takes time in step with the text', () => {
    for (const piece of ['<!--', '<!-- \n', '<!-- -->', '<!-- <!-- --> ', '-->', '<!-- ignore-next-line a\n']) {
      const text = piece.repeat(400_000 / piece.length);
      const start = performance.now();
      maskComments(text, readComments(text));
      expect(performance.now() - start, piece).toBeLessThan(1500);
    }
  });
});

describe('stripComments', () => {
  it.each<[string, string, string]>([
    ['a line of its own goes whole', 'a\n<!-- x -->\nb\n', 'a\nb\n'],
    ['with the line ends of Windows', 'a\r\n  <!-- x -->\r\nb', 'a\r\nb'],
    ['the first line', '<!-- x -->\na', 'a'],
    ['the last line', 'a\n<!-- x -->', 'a'],
    ['two of the first lines', '<!-- x -->\n<!-- y -->\na', 'a'],
    ['two on a line', 'a\n<!-- x --> <!-- y -->\nb', 'a\nb'],
    ['an empty line stays', 'a\n\n<!-- x -->\n\nb', 'a\n\n\nb'],
    ['between two words one of the blanks goes', 'a <!-- x --> b', 'a b'],
    ['at the end of a line', 'a. <!-- x -->\nb', 'a.\nb'],
    ['at the beginning of a line', 'a\n  <!-- x --> b', 'a\n  b'],
    ['nothing else', '<!-- x -->', ''],
    ['a text without comments', 'a <- b', 'a <- b'],
  ])('%s', (_, text, stripped) => {
    expect(stripComments(text)).toBe(stripped);
    const masked = maskComments(text, readComments(text));
    expect(masked).toHaveLength(text.length);
    expect(masked.replaceAll('\ufeff', '')).toBe(stripped);
  });
});

describe('keepComments', () => {
  const text = 'ab <!-- x --> cd';
  const comments = readComments(text);
  const edit = (start: number, end: number, newText = '') => [{ range: { start, end }, newText }];

  it('lets edits pass beside comments', () => {
    for (const edits of [edit(0, 2), edit(0, 3, 'c'), edit(3, 3, 'c'), edit(13, 13, 'c'), edit(13, 16)])
      expect(keepComments(comments, edits)).toBe(true);
  });

  it('refuses those that change one or put its stand-in into the text', () => {
    for (const edits of [edit(0, 4), edit(5, 5, 'c'), edit(12, 14), edit(0, 16), edit(0, 0, 'a\ufeff')])
      expect(keepComments(comments, edits)).toBe(false);
  });
});

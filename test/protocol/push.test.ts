import { afterEach, describe, expect, test } from 'vitest';
import { Editor, WAITS } from '../kit/pair.ts';
import { CLEAN, MISSPELT, MISSPELT_RANGE, RIGHT } from './letters.ts';

const URI = 'file:///desk/draft.imr';
let editor: Editor;
afterEach(() => editor.end());

describe('an editor that waits for diagnostics', () => {
  test('is not offered to ask for them', async () => {
    editor = await Editor.start({ capabilities: WAITS });
    expect(editor.initialized?.capabilities).not.toHaveProperty('diagnosticProvider');
  });

  test('is sent those of a letter that is opened, with its version', async () => {
    editor = await Editor.start({ capabilities: WAITS });
    await editor.open(URI, MISSPELT, 4);
    const { version, diagnostics } = await editor.nextSent(URI);
    expect(version).toBe(4);
    expect(diagnostics.map(({ code, range }) => [code, range])).toEqual([
      ['structure/heading-spelling', MISSPELT_RANGE],
    ]);
  });

  test('is sent those of each version once, none of an older text after a newer one', async () => {
    editor = await Editor.start({ capabilities: WAITS });
    await editor.open(URI, MISSPELT, 1);
    for (let version = 2; version <= 21; version++) {
      await editor.change(URI, version, version % 2 === 0 ? CLEAN : MISSPELT);
    }
    await editor.until('version 21', () => editor.sent.find(({ version }) => version === 21));
    const versions = editor.sent.map(({ version }) => version ?? 0);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    for (const { version = 0, diagnostics } of editor.sent) expect(diagnostics).toHaveLength(version % 2);
  });

  test('is not sent each of many versions of a long text, but the last', async () => {
    editor = await Editor.start({ capabilities: WAITS });
    const long = (letter: string) => letter + '\n'.repeat(200_000);
    await editor.open(URI, long(CLEAN), 1);
    await editor.nextSent(URI);
    for (let version = 2; version <= 40; version++) {
      void editor.change(URI, version, long(version % 2 === 0 ? MISSPELT : CLEAN));
    }
    const last = await editor.until('version 40', () => editor.sent.find(({ version }) => version === 40));
    expect(last.diagnostics).toHaveLength(1);
    expect(editor.sent.length).toBeLessThan(20);
  });

  test('sees a finding go with the change that settles it', async () => {
    editor = await Editor.start({ capabilities: WAITS });
    await editor.open(URI, MISSPELT);
    await editor.nextSent(URI);
    await editor.change(URI, 2, RIGHT, MISSPELT_RANGE);
    expect(await editor.nextSent(URI, 1)).toEqual({ uri: URI, version: 2, diagnostics: [] });
  });

  test('is sent an empty list when the letter is closed, and nothing more', async () => {
    editor = await Editor.start({ capabilities: WAITS });
    await editor.open(URI, MISSPELT);
    await editor.nextSent(URI);
    await editor.closeLetter(URI);
    expect(await editor.nextSent(URI, 1)).toEqual({ uri: URI, diagnostics: [] });
    await editor.open('file:///desk/other.imr', CLEAN);
    await editor.nextSent('file:///desk/other.imr');
    expect(editor.sent.filter(({ uri }) => uri === URI)).toHaveLength(2);
  });

  test('is sent nothing late of a letter that was closed at once', async () => {
    editor = await Editor.start({ capabilities: WAITS });
    await editor.open(URI, MISSPELT);
    await editor.closeLetter(URI);
    await editor.open('file:///desk/other.imr', MISSPELT);
    await editor.nextSent('file:///desk/other.imr');
    expect(editor.sent.filter(({ uri }) => uri === URI).at(-1)?.diagnostics).toEqual([]);
  });
});

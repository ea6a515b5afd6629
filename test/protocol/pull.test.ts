import { afterEach, describe, expect, test } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  DiagnosticTag,
  type Range,
  type TextDocumentEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MAX_LETTER_LENGTH } from '../../server/src/engine/limits.ts';
import { Editor, PULLS, RULE_PAGES } from '../kit/pair.ts';
import { CLEAN, MISSPELT, MISSPELT_RANGE, RIGHT } from './letters.ts';

const URI = 'file:///desk/draft.imr';
let editor: Editor;
afterEach(() => editor.end());

const codes = async (uri = URI) => (await editor.diagnostics(uri)).map(({ code }) => code);

describe('an editor that asks for diagnostics', () => {
  test('is told that it can, and is sent none', async () => {
    editor = await Editor.start();
    expect(editor.initialized?.capabilities.diagnosticProvider).toMatchObject({ interFileDependencies: false });
    await editor.open(URI, MISSPELT);
    expect(await codes()).toEqual(['structure/heading-spelling']);
    expect(editor.sent).toEqual([]);
  });

  test('gets place, severity, rule, page, source and message', async () => {
    editor = await Editor.start();
    await editor.open(URI, MISSPELT);
    const [diagnostic] = await editor.diagnostics(URI);
    expect(diagnostic).toMatchObject({
      range: MISSPELT_RANGE,
      severity: 2,
      code: 'structure/heading-spelling',
      codeDescription: { href: `${RULE_PAGES}structure/heading-spelling.md` },
      source: 'determination-letters',
    });
    expect(diagnostic?.message).toContain('CLINICAL CASE SUMMARY');
  });

  test('gets those of the text as it stands after each change', async () => {
    editor = await Editor.start();
    await editor.open(URI, MISSPELT);
    expect(await codes()).toEqual(['structure/heading-spelling']);
    await editor.change(URI, 2, RIGHT, MISSPELT_RANGE);
    expect(await codes()).toEqual([]);
    await editor.change(URI, 3, MISSPELT);
    expect(await codes()).toEqual(['structure/heading-spelling']);
  });

  test('is told that nothing changed where nothing did, and only there', async () => {
    editor = await Editor.start();
    await editor.open(URI, MISSPELT);
    const first = await editor.pull(URI);
    expect(await editor.pull(URI, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await editor.change(URI, 2, '\n', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    const second = await editor.pull(URI, first.resultId);
    expect(second.kind).toBe('full');
    await editor.closeLetter(URI);
    await editor.open(URI, CLEAN, 2);
    expect(await editor.pull(URI, second.resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  test('gets nothing for a letter that is not open', async () => {
    editor = await Editor.start();
    expect(await editor.pull('file:///desk/other.imr')).toEqual({ kind: 'full', items: [] });
    await editor.open(URI, MISSPELT);
    await editor.closeLetter(URI);
    expect(await codes()).toEqual([]);
  });

  test('gets neither page nor related places when it cannot show them', async () => {
    editor = await Editor.start({ capabilities: { textDocument: { diagnostic: {} } } });
    await editor.open(URI, `${CLEAN}\n${CLEAN}`);
    const found = await editor.diagnostics(URI);
    expect(found.length).toBeGreaterThan(0);
    for (const diagnostic of found) {
      expect(diagnostic).not.toHaveProperty('codeDescription');
      expect(diagnostic).not.toHaveProperty('relatedInformation');
    }
  });

  test('gets the other place of a contradiction', async () => {
    editor = await Editor.start();
    await editor.open(URI, `${CLEAN}\n${CLEAN}`);
    const related = (await editor.diagnostics(URI)).flatMap(({ relatedInformation }) => relatedInformation ?? []);
    expect(related.length).toBeGreaterThan(0);
    for (const { location, message } of related) {
      expect(location.uri).toBe(URI);
      expect(message).toMatch(/\.$/);
    }
  });
});

describe('texts that are no letter', () => {
  test('an empty one has no finding', async () => {
    editor = await Editor.start();
    await editor.open(URI, '');
    expect(await codes()).toEqual([]);
  });

  test('a recipe has the one finding that says so, as information', async () => {
    editor = await Editor.start();
    await editor.open(URI, 'Take two eggs.\nBeat them.\n');
    expect((await editor.diagnostics(URI)).map(({ code, severity }) => [code, severity])).toEqual([
      ['structure/not-a-letter', 3],
    ]);
  });

  test('one of 50 MB is answered at once, also after an edit, and other letters are served', async () => {
    editor = await Editor.start();
    await editor.open(URI, CLEAN + `${'word '.repeat(9)}\n`.repeat(1_100_000));
    const started = Date.now();
    const [only, ...others] = await editor.diagnostics(URI);
    expect(only).toMatchObject({ code: 'structure/not-a-letter', severity: 3 });
    expect(only?.message).toContain('too long');
    expect(others).toEqual([]);
    await editor.change(URI, 2, 'a', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    expect(await codes()).toEqual(['structure/not-a-letter']);
    expect(Date.now() - started).toBeLessThan(5_000);
    await editor.open('file:///desk/other.imr', MISSPELT);
    expect(await codes('file:///desk/other.imr')).toEqual(['structure/heading-spelling']);
  });

  test('one just within the limit is read', async () => {
    editor = await Editor.start();
    await editor.open(URI, MISSPELT + '\n'.repeat(MAX_LETTER_LENGTH - MISSPELT.length));
    expect(await codes()).toEqual(['structure/heading-spelling']);
    await editor.change(URI, 2, '\n', { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
    expect(await codes()).toEqual(['structure/not-a-letter']);
  });
});

describe('fixes', () => {
  const ask = async (range: Range, only?: string[]) =>
    ((await editor.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: URI },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    })) ?? []) as CodeAction[];
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

  /** Does what an editor does with an action. */
  function apply(text: string, action: CodeAction | undefined): string {
    const edits = action?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined;
    const changes = edits?.edits ?? action?.edit?.changes?.[URI] ?? [];
    const document = TextDocument.create(URI, 'determination-letter', 1, text);
    return TextDocument.applyEdits(document, changes as Parameters<typeof TextDocument.applyEdits>[1]);
  }

  test('the quick fix of a finding, applied, settles it', async () => {
    editor = await Editor.start();
    await editor.open(URI, MISSPELT, 7);
    const [action, ...others] = await ask(MISSPELT_RANGE);
    expect(others.map(({ title }) => title)).toEqual([
      'Ignore structure/heading-spelling on this line',
      'Ignore structure/heading-spelling in this letter',
    ]);
    expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(action?.diagnostics).toEqual(await editor.diagnostics(URI));
    expect(action?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri: URI, version: 7 } });
    await editor.change(URI, 8, apply(MISSPELT, action));
    expect(await codes()).toEqual([]);
  });

  test('come without version where the editor does not take it', async () => {
    editor = await Editor.start({ capabilities: { ...PULLS, workspace: {} } });
    await editor.open(URI, MISSPELT);
    const [action] = await ask(MISSPELT_RANGE);
    expect(Object.keys(action?.edit ?? {})).toEqual(['changes']);
    expect(apply(MISSPELT, action)).toBe(CLEAN);
  });

  test('are those of the range that is asked for', async () => {
    editor = await Editor.start();
    await editor.open(URI, MISSPELT);
    const elsewhere = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    expect(await ask(elsewhere)).toEqual([]);
    expect(await ask(MISSPELT_RANGE, ['refactor'])).toEqual([]);
    expect(await ask(MISSPELT_RANGE, ['quickfix'])).toHaveLength(3);
    expect(await ask(everywhere, [])).toHaveLength(3);
  });

  test.each([1, 2])('the comment that ignores it, applied, silences it and is not preferred (%i)', async (index) => {
    editor = await Editor.start();
    await editor.open(URI, MISSPELT);
    const action = (await ask(MISSPELT_RANGE))[index];
    expect(action).not.toHaveProperty('isPreferred');
    expect(action?.diagnostics).toEqual(await editor.diagnostics(URI));
    const ignored = apply(MISSPELT, action);
    await editor.change(URI, 2, ignored);
    expect(await codes()).toEqual(['structure/suppression-reason']);
    expect(ignored.replace(/<!-- ignore-.* -->\n/, '')).toBe(MISSPELT);
  });

  test('an ignored finding that is settled fades, and its comment goes with a fix', async () => {
    editor = await Editor.start();
    const comment = '<!-- ignore-letter structure/heading-spelling: as printed -->\n';
    await editor.open(URI, comment + CLEAN);
    const [diagnostic, ...others] = await editor.diagnostics(URI);
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({ code: 'structure/unused-suppression', tags: [DiagnosticTag.Unnecessary] });
    const [fix, ...rest] = await ask(diagnostic!.range);
    expect(rest).toEqual([]);
    expect(apply(comment + CLEAN, fix)).toBe(CLEAN);
  });

  test.each([['source'], ['source.fixAll'], ['source.fixAll.determinationLetters']])(
    'all safe ones come at once where %s is asked for',
    async (kind) => {
      editor = await Editor.start();
      const twice = MISSPELT.replace('Claims Administrator guideline', 'Claims Adminstrator guideline');
      await editor.open(URI, twice);
      expect(await codes()).toHaveLength(2);
      const [action, ...others] = await ask(everywhere, [kind]);
      expect(others).toEqual([]);
      expect(action?.kind).toBe('source.fixAll.determinationLetters');
      expect(apply(twice, action)).toBe(CLEAN);
    },
  );

  test('there are none at all where there is nothing to fix', async () => {
    editor = await Editor.start();
    await editor.open(URI, CLEAN);
    expect(await ask(everywhere)).toEqual([]);
    expect(await ask(everywhere, ['source.fixAll'])).toEqual([]);
  });
});

import path from 'node:path';
import {
  DiagnosticSeverity,
  DidSaveTextDocumentNotification,
  type DocumentDiagnosticReport,
  ExecuteCommandRequest,
} from 'vscode-languageserver/node';
import { afterEach, describe, expect, test } from 'vitest';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import {
  CHECK_ALL,
  type LetterStatus,
  NEW_LETTER,
  type NewText,
  type RationaleChoice,
  RATIONALES,
  SNOOZE,
  STATUS,
} from '../../server/src/lsp/contract.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { lettersIn } from '../kit/letters.ts';
import { Editor, WAITS } from '../kit/pair.ts';
import { ROOT } from '../kit/rules.ts';
import { CLEAN } from './letters.ts';

const URI = 'file:///desk/letter.imr';
const DRAFTS = lettersIn(path.join(ROOT, 'test/writing/drafts'), '.imr');

let editor: Editor;
let text = '';
let version = 1;

afterEach(() => editor.end());

async function open(opened: string, settings: object = {}): Promise<void> {
  editor = await Editor.start({
    settings: () => settings,
    capabilities: {
      textDocument: { diagnostic: {}, synchronization: { didSave: true } },
      workspace: { configuration: true, diagnostics: { refreshSupport: true } },
    },
  });
  text = opened;
  version = 1;
  await editor.open(URI, opened);
}

/** Types over a stretch of the letter. */
async function type(start: number, end: number, typed: string): Promise<void> {
  const lines = new LineIndex(text);
  const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
  text = text.slice(0, start) + typed + text.slice(end);
  await editor.change(URI, ++version, typed, range);
}

async function replace(old: string, typed: string): Promise<void> {
  const start = text.indexOf(old);
  expect(start, old).toBeGreaterThanOrEqual(0);
  await type(start, start + old.length, typed);
}

const save = (): Promise<void> =>
  editor.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: URI } });

const status = (): Promise<LetterStatus> => editor.connection.sendRequest<LetterStatus>(STATUS, { uri: URI });

const rules = async (): Promise<unknown[]> => (await editor.diagnostics(URI)).map(({ code }) => code);

describe('a clean draft that is typed word by word', () => {
  test.each(DRAFTS)(
    '$name shows hardly an error or warning, and in the end what the command line finds',
    async (draft) => {
      expect(DRAFTS).toHaveLength(3);
      await open('');
      let states = 0;
      const with_ = { errors: 0, warnings: 0 };
      for (const word of draft.text.match(/\s*\S+/g) ?? []) {
        await type(text.length, text.length, word);
        const shown = new Set((await editor.diagnostics(URI)).map(({ severity }) => severity));
        states += 1;
        if (shown.has(DiagnosticSeverity.Error)) with_.errors += 1;
        if (shown.has(DiagnosticSeverity.Warning)) with_.warnings += 1;
      }
      expect(states).toBeGreaterThan(400);
      expect(with_.errors / states, 'states with an error').toBeLessThanOrEqual(0.03);
      expect(with_.warnings / states, 'states with a warning').toBeLessThanOrEqual(0.1);
      await save();
      expect((await rules()).sort()).toEqual(
        checkLetter(readLetter(text))
          .map(({ rule }) => rule)
          .sort(),
      );
    },
  );
});

describe('what is missing', () => {
  const upToSummary = CLEAN.slice(0, CLEAN.indexOf('IMR ISSUES'));
  const title = 'Splint for the left wrist, QTY: 1: Overturned';

  test('waits while the letter is written up to there, and is counted', async () => {
    await open('');
    await type(0, 0, upToSummary);
    expect(await rules()).toEqual([]);
    expect((await status()).held).toBeGreaterThan(0);
  });

  test('shows when something later stands', async () => {
    await open('');
    await type(0, 0, upToSummary.replace(/CLINICAL CASE SUMMARY.*$/s, ''));
    expect(await rules()).not.toContain('structure/missing-section');
    await type(text.length, text.length, CLEAN.slice(CLEAN.indexOf('IMR ISSUES')));
    expect(await rules()).toContain('structure/missing-section');
  });

  test('shows when the writer goes elsewhere', async () => {
    await open(CLEAN);
    await replace(' The request for one splint for the left wrist is medically necessary.', '');
    expect(await rules()).toEqual([]);
    await replace('baker', 'cook');
    expect(await rules()).toEqual(['decision/missing-conclusion']);
  });

  test.each(['pulled', 'sent'])('shows when the letter is saved: diagnostics %s', async (way) => {
    await open('');
    if (way === 'sent') {
      editor.end();
      editor = await Editor.start({ capabilities: WAITS });
      await editor.open(URI, '');
    }
    await type(0, 0, upToSummary);
    await status();
    const before = { sent: editor.sent.length, refreshes: editor.refreshes };
    await save();
    if (way === 'sent') expect((await editor.nextSent(URI, before.sent)).diagnostics).not.toEqual([]);
    else {
      await editor.until('a refresh', () => (editor.refreshes > before.refreshes ? true : undefined));
      expect(await rules()).toContain('structure/missing-section');
    }
  });

  test('shows when a check of all letters is asked for', async () => {
    await open('');
    await type(0, 0, upToSummary);
    await editor.connection.sendRequest(CHECK_ALL, {});
    expect(await rules()).toContain('structure/missing-section');
  });

  test('is told at once of a letter that is opened as it is', async () => {
    await open(upToSummary);
    expect(await rules()).toContain('structure/missing-section');
  });

  test('waits in the title that is being typed', async () => {
    await open(CLEAN);
    await replace(title, 'Splint for the left wrist, two');
    expect(await rules()).toEqual([]);
  });
});

describe('what is wrong', () => {
  test('shows at once where the sentence is whole', async () => {
    await open(CLEAN);
    await replace('one splint for the left wrist is', 'one splint for the right wrist is');
    expect(await rules()).toContain('facts/side');
  });

  test('shows as soon as the sentence that is typed ends', async () => {
    await open(CLEAN);
    await replace('A splint is a first measure', 'The right wrist needs eight (6) visits. A splint is a first measure');
    expect(await rules()).toContain('counts/word-and-figure');
  });

  test('waits in a word that may be half typed', async () => {
    await open(CLEAN);
    await replace('CLINICAL CASE', 'CLINICL');
    await replace('CLINICL', 'CLINICL CASE');
    expect(await rules()).toEqual([]);
    await replace('baker', 'cook');
    expect(await rules()).toEqual(['structure/heading-spelling']);
  });
});

describe('places to fill in', () => {
  test('are hints while the letter is written, errors when it is saved, and counted', async () => {
    await open('');
    await type(0, 0, CLEAN.replace('Oregon', '[states]'));
    const severities = async () => (await editor.diagnostics(URI)).map(({ code, severity }) => [code, severity]);
    expect(await severities()).toEqual([['wording/placeholder', DiagnosticSeverity.Hint]]);
    expect(await status()).toMatchObject({ unfilled: 1, held: 0 });
    await save();
    expect(await severities()).toEqual([['wording/placeholder', DiagnosticSeverity.Error]]);
  });
});

describe('the writer decides when findings are shown', () => {
  const wrong = ['one splint for the left wrist is', 'one splint for the right wrist is'] as const;

  test('on save: what was there before stays, what is new waits', async () => {
    await open(CLEAN.replace('CLINICAL CASE', 'CLINCAL CASE'), { run: 'onSave' });
    expect(await rules()).toEqual(['structure/heading-spelling']);
    await replace(...wrong);
    expect(await rules()).toEqual(['structure/heading-spelling']);
    expect((await status()).held).toBeGreaterThan(0);
    await save();
    expect(await rules()).toContain('facts/side');
  });

  test('never, where the setting says so', async () => {
    await open(CLEAN.replace(...wrong), { enable: false });
    expect(await rules()).toEqual([]);
    expect(await status()).toMatchObject({ off: true });
    expect(await editor.connection.sendRequest(CHECK_ALL, {})).toMatchObject({ letters: 1, withFindings: 1 });
  });

  test('not before the next save, when snoozed', async () => {
    await open(CLEAN.replace(...wrong));
    const before = (await editor.pull(URI)) as DocumentDiagnosticReport & { resultId: string };
    await editor.connection.sendRequest(ExecuteCommandRequest.type, { command: SNOOZE, arguments: [URI] });
    expect(await editor.pull(URI, before.resultId)).toMatchObject({ kind: 'full', items: [] });
    expect(await status()).toMatchObject({ snoozed: true });
    await save();
    expect(await rules()).toContain('facts/side');
    expect(await status()).toMatchObject({ snoozed: false, held: 0 });
  });
});

describe('an editor whose snippets have no choices', () => {
  test.each([
    ['Visual Studio Code', '|[Upheld or Overturned],Overturned,Upheld|}'],
    ['Neovim', '|[Upheld or Overturned],Overturned,Upheld|}'],
    ['Emacs', ':[Upheld or Overturned]}'],
    ['Sublime Text LSP', ':[Upheld or Overturned]}'],
    // An older Emacs gives no name.
    [undefined, ':[Upheld or Overturned]}'],
  ])('%s gets “%s”', async (name, stop) => {
    editor = await Editor.start({ params: name === undefined ? {} : { clientInfo: { name } } });
    const { snippet } = await editor.connection.sendRequest<NewText>(NEW_LETTER, {});
    expect(snippet).toContain(stop);
  });
});

test('an editor of another name may say that its snippets have choices', async () => {
  editor = await Editor.start({
    params: { clientInfo: { name: 'Scribe' }, initializationOptions: { snippetChoices: true } },
  });
  const { snippet } = await editor.connection.sendRequest<NewText>(NEW_LETTER, {});
  expect(snippet).toContain('|[Upheld or Overturned],Overturned,Upheld|}');
});

describe('a rationale that is inserted', () => {
  test('replaces the conclusion that is there', async () => {
    await open(CLEAN);
    const at = new LineIndex(text).positionAt(text.indexOf('A splint is a first'));
    const params = { uri: URI, range: { start: at, end: at } };
    const [choice] = (await editor.connection.sendRequest<RationaleChoice[] | null>(RATIONALES, params)) ?? [];
    const start = text.indexOf('The request for one splint');
    const lines = new LineIndex(text);
    expect(choice!.range).toEqual({ start: lines.positionAt(start), end: lines.positionAt(text.trimEnd().length) });
  });
});

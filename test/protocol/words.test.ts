import { afterEach, describe, expect, test } from 'vitest';
import { type CodeAction, CodeActionRequest, type TextEdit } from 'vscode-languageserver/node';
import { Editor, type EditorOptions, PULLS } from '../kit/pair.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';

const FOLDER = 'file:///desk';
const URI = `${FOLDER}/2016/draft.imr`;
const FILE = `${FOLDER}/determination-letters.json`;
const LETTER = baseLetter({
  issues: [
    baseIssue({
      rationale:
        'The weekness of the thigh is mild. The request for 6 visits of physical therapy for the left knee is medically necessary.',
    }),
  ],
});

let editor: Editor;
afterEach(() => editor.end());

/** What an editor offers at the misspelled word; the word list is read after the first findings. */
async function offered(configuration: string | undefined, initializationOptions: object): Promise<CodeAction[]> {
  const params = { workspaceFolders: [{ uri: FOLDER, name: 'desk' }], initializationOptions };
  const capabilities: EditorOptions['capabilities'] = {
    ...PULLS,
    workspace: { ...PULLS.workspace, workspaceFolders: true },
  };
  editor = await Editor.start({ capabilities, params });
  if (configuration !== undefined) editor.files.files.set(FILE, configuration);
  await editor.open(URI, LETTER);
  const found = await until(async () =>
    (await editor.diagnostics(URI)).find(({ code }) => code === 'wording/spelling'),
  );
  const answer = await editor.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: URI },
    range: found.range,
    context: { diagnostics: [], only: ['quickfix'] },
  });
  return (answer ?? []) as CodeAction[];
}

async function until<T>(read: () => Promise<T | undefined>): Promise<T> {
  for (;;) {
    const value = await read();
    if (value !== undefined) return value;
    await new Promise((done) => setTimeout(done, 20));
  }
}

const editOf = (actions: readonly CodeAction[], title: string, uri: string): TextEdit | undefined =>
  actions.find((action) => action.title === title)?.edit?.changes?.[uri]?.[0];

/** A text with an edit on it. */
function edited(text: string, { range: { start, end }, newText }: TextEdit): string {
  const lines = text.split('\n');
  const at = ({ line, character }: typeof start): number =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  return text.slice(0, at(start)) + newText + text.slice(at(end));
}

describe('a word that is right though no list has it', () => {
  test('is kept by the editor where it can, for the letter always', async () => {
    const actions = await offered(undefined, { keepsWords: true });
    expect(actions.map(({ title }) => title)).toEqual([
      'Change to “weakness”',
      'Add “weekness” to my words',
      'Ignore “weekness” in this letter',
      'Ignore wording/spelling on this line',
      'Ignore wording/spelling in this letter',
    ]);
    expect(actions[1]?.command).toMatchObject({ command: 'determinationLetters.addWord', arguments: ['weekness'] });
    const edit = editOf(actions, 'Ignore “weekness” in this letter', URI)!;
    expect(edit.newText).toBe('<!-- words: weekness -->\n');
    await editor.open(`${URI}2`, edited(LETTER, edit));
    const codes = (await editor.diagnostics(`${URI}2`)).map(({ code }) => code);
    expect(codes).not.toContain('wording/spelling');
  });

  test('is not offered to be kept by an editor that cannot', async () => {
    const titles = (await offered(undefined, {})).map(({ title }) => title);
    expect(titles).not.toContain('Add “weekness” to my words');
  });

  test.each([
    ['{ "form": "dwc-2015" }', ['weekness']],
    ['{}', ['weekness']],
    ['{ "words": [] }', ['weekness']],
    ['{\r\n  // ours\r\n  "words": ["Kettelmann"]\r\n}', ['Kettelmann', 'weekness']],
  ])('goes to the team’s words in %j', async (configuration, words) => {
    const edit = editOf(await offered(configuration, {}), 'Add “weekness” to the team’s words', FILE)!;
    const text = edited(configuration, edit).replace(/\/\/.*/, '');
    expect((JSON.parse(text) as { words: string[] }).words).toEqual(words);
  });

  test('is not put to a file that is not in order', async () => {
    const titles = (await offered('{ "words": ["a", ', {})).map(({ title }) => title);
    expect(titles).not.toContain('Add “weekness” to the team’s words');
  });
});

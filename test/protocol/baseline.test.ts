import { afterEach, describe, expect, test } from 'vitest';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver/node';
import { printBaseline } from '../../server/src/engine/baseline.ts';
import { checkLetter } from '../../server/src/engine/check.ts';
import { collectFacts, LetterCollection } from '../../server/src/engine/across.ts';
import { knownAcross, knownOf } from '../../server/src/engine/known-findings.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { CHECK_ALL, type CheckAllResult, STATUS } from '../../server/src/lsp/contract.ts';
import { DRAFT, EARLIER } from '../across/letters.ts';
import { Editor, PULLS } from '../kit/pair.ts';
import { CLEAN, MISSPELT } from './letters.ts';

const FOLDER = 'file:///desk';
const URI = `${FOLDER}/2016/draft%20one.imr`;
const FILE = `${FOLDER}/determination-letters.json`;
const BASELINE = `${FOLDER}/known/all.json`;
const NAMES_IT = '{ "baseline": "known/all.json" }';

/** A baseline with the findings of a text, of a letter of this path. */
function knowing(path: string, text: string): string {
  const letter = readLetter(text);
  return printBaseline(new Map([[path, knownOf(letter, checkLetter(letter))]]));
}
const KNOWN = knowing('../2016/draft one.imr', MISSPELT);
const LABEL = MISSPELT.replace('Claims Administrator guideline', 'Claims Adminstrator guideline');

let editor: Editor;
afterEach(() => editor.end());

async function start(baseline: string | undefined): Promise<void> {
  editor = await Editor.start({
    capabilities: { ...PULLS, workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    params: { workspaceFolders: [{ uri: FOLDER, name: 'desk' }] },
  });
  editor.files.files.set(FILE, NAMES_IT);
  if (baseline !== undefined) editor.files.files.set(BASELINE, baseline);
}
const codes = async () => (await editor.diagnostics(URI)).map(({ code }) => code);
const wrote = (uri: string) =>
  editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri, type: FileChangeType.Changed }],
  });
const told = () =>
  editor.sent
    .filter(({ uri }) => uri === BASELINE)
    .at(-1)
    ?.diagnostics.map(({ message }) => message);

describe('the baseline that a configuration names', () => {
  test('leaves out what it knows, and nothing else', async () => {
    await start(KNOWN);
    await editor.open(URI, MISSPELT);
    expect(await codes()).toEqual([]);
    await editor.change(URI, 2, LABEL);
    expect(await codes()).toEqual(['structure/label-spelling']);
  });

  test('is counted in the status of the letter, as suppressions and being ignored are', async () => {
    const status = () => editor.connection.sendRequest(STATUS, { uri: URI });
    await start(KNOWN);
    await editor.open(URI, MISSPELT);
    expect(await status()).toMatchObject({ ignored: false, suppressed: 0, known: 1 });
    await editor.change(URI, 2, `<!-- ignore-letter structure/heading-spelling: as scanned -->\n${MISSPELT}`);
    expect(await status()).toMatchObject({ ignored: false, suppressed: 1, known: 0 });
    editor.files.files.set(FILE, '{ "ignore": "2016/" }');
    await wrote(FILE);
    expect(await codes()).toEqual([]);
    expect(await status()).toMatchObject({ ignored: true, suppressed: 0, known: 0 });
  });

  test('counts for letters that are not open too, when all are checked', async () => {
    await start(KNOWN);
    editor.files.files.set(`${FOLDER}/2016/draft one.imr`, MISSPELT);
    editor.files.files.set(`${FOLDER}/2016/other.imr`, MISSPELT.replace(/CM\d\d-\d+/, 'CM16-0900099'));
    const { letters, warnings } = await editor.connection.sendRequest<CheckAllResult>(CHECK_ALL, {});
    expect([letters, warnings]).toEqual([2, 1]);
  });

  test('leaves out findings beside other letters too, of letters that are open and that are not', async () => {
    const collection = new LetterCollection();
    for (const [name, text] of Object.entries({ draft: DRAFT, earlier: EARLIER }))
      collection.set(name, collectFacts(readLetter(text)));
    const beside = new Map([['../2016/draft one.imr', knownAcross(collection.findings('draft'))]]);
    await start(printBaseline(beside));
    editor.files.files.set(URI, DRAFT);
    editor.files.files.set(`${FOLDER}/2016/earlier.imr`, EARLIER);
    const across = async () => (await editor.connection.sendRequest<CheckAllResult>(CHECK_ALL, {})).across;
    expect(await across()).toBe(0);
    await editor.open(URI, DRAFT);
    expect(await across()).toBe(0);
    editor.files.files.set(BASELINE, printBaseline(new Map()));
    await wrote(BASELINE);
    expect(await across()).toBe(1);
  });

  test('knows nothing of other letters', async () => {
    await start(knowing('../2016/other.imr', MISSPELT));
    await editor.open(URI, MISSPELT);
    expect(await codes()).toEqual(['structure/heading-spelling']);
  });

  test('is watched, and applies at once when it is written', async () => {
    await start(knowing('../2016/draft one.imr', CLEAN));
    await editor.open(URI, MISSPELT);
    expect(await codes()).toEqual(['structure/heading-spelling']);
    editor.files.files.set(BASELINE, KNOWN);
    await wrote(BASELINE);
    expect(await codes()).toEqual([]);
  });

  test.each([
    [undefined, 'the file does not exist'],
    ['{', 'is no baseline: it is not JSON'],
  ])('that is %j is told of in it until it is right, and everything is found', async (content, message) => {
    await start(content);
    await editor.open(URI, MISSPELT);
    expect(await codes()).toEqual(['structure/heading-spelling']);
    expect(await editor.until('the problem', told)).toEqual([expect.stringContaining(message)]);
    editor.files.files.set(BASELINE, KNOWN);
    await wrote(BASELINE);
    expect(await codes()).toEqual([]);
    await editor.until('no problem', () => (told()?.length === 0 ? true : undefined));
  });
});

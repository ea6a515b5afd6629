import { afterEach, describe, expect, it } from 'vitest';
import { CompletionRequest, type CompletionList, type Range } from 'vscode-languageserver/node';
import { CONFIGURATION_FILE } from '../../server/src/config/configuration.ts';
import {
  ADD_ISSUE,
  type FormChoice,
  FORMS,
  NEW_LETTER,
  type NewLetterParams,
  type NewText,
  type PlacedText,
  type RationaleChoice,
  RATIONALES,
  UNFILLED,
} from '../../server/src/lsp/contract.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';
import { Editor, PULLS } from '../kit/pair.ts';
import { parseSnippet } from '../kit/snippets.ts';

const FOLDER = 'file:///letters';
const URI = `${FOLDER}/letter.imr`;
const SNIPPETS = {
  ...PULLS,
  textDocument: { ...PULLS.textDocument, completion: { completionItem: { snippetSupport: true } } },
};

let editor: Editor;
afterEach(() => editor.end());

async function open(text: string, configuration?: string, capabilities = SNIPPETS): Promise<void> {
  editor = await Editor.start({ capabilities, params: { workspaceFolders: [{ uri: FOLDER, name: 'letters' }] } });
  if (configuration !== undefined) editor.files.files.set(`${FOLDER}/${CONFIGURATION_FILE}`, configuration);
  await editor.open(URI, text);
}

const ask = <R>(method: string, params: object): Promise<R> => editor.connection.sendRequest<R>(method, params);
const at = (text: string, place: string): Range => {
  const offset = text.indexOf(place);
  const position = new LineIndex(text).positionAt(offset);
  return { start: position, end: position };
};

/** The text after what the server gives is put in its place. */
function inserted(text: string, { range, snippet }: PlacedText): string {
  const lines = new LineIndex(text);
  return (
    text.slice(0, lines.offsetAt(range.start)) + parseSnippet(snippet).text + text.slice(lines.offsetAt(range.end))
  );
}

async function complete(place: Range): Promise<CompletionList> {
  return await ask<CompletionList>(CompletionRequest.method, { textDocument: { uri: URI }, position: place.start });
}

describe('New Letter', () => {
  const make = async (params: NewLetterParams): Promise<string> =>
    parseSnippet((await ask<NewText>(NEW_LETTER, params)).snippet).text;

  it('makes an issue of each pasted line and understands its request', async () => {
    await open('');
    const requests =
      '1. Physical therapy 3x a week for 4 weeks for the neck;\r\n\r\n - MRI of the left knee.\n• Norco 10/325 mg #60\n---';
    const letter = readLetter(await make({ requests, licensure: 'Ohio', specialty: 'Neurology' }));
    expect(letter.issues.map(({ title }) => title.replace(/: \[.*/, ''))).toEqual([
      'Physical therapy 3x a week for 4 weeks (12 visits) for the neck',
      'MRI of the left knee',
      'Norco 10/325 mg #60',
    ]);
    expect(letter.reviewer).toMatchObject({ licensure: ['Ohio'], specialties: ['Neurology'] });
  });

  it('keeps what means something to a snippet as text', async () => {
    await open('');
    const text = await make({ requests: 'Device ${1:x} $2 \\ } for the neck' });
    expect(text).toContain('Device ${1:x} $2 \\ } for the neck');
  });

  it('offers every form, the configured first, and is made in the one that is chosen', async () => {
    await open('', '{ "form": "notice-2013" }');
    const forms = await ask<FormChoice[]>(FORMS, {});
    expect(forms[0]!.id).toBe('notice-2013');
    for (const { id } of forms) expect(readLetter(await make({ form: id })).form.id).toBe(id);
    expect(await ask(NEW_LETTER, { form: 'unheard-of' })).toBeNull();
  });
});

describe('Add Issue', () => {
  it('adds a skeleton behind the last issue', async () => {
    const text = baseLetter();
    await open(text);
    const placed = await ask<PlacedText>(ADD_ISSUE, {
      uri: URI,
      request: 'Acupuncture 2x a week for 3 weeks for the left knee',
    });
    const letter = readLetter(inserted(text, placed).replace('[Upheld or Overturned]', 'Upheld'));
    expect(letter.issues.map(({ title }) => title)).toEqual([
      'Physical therapy for the left knee, 6 visits',
      'Acupuncture 2x a week for 3 weeks (6 visits) for the left knee',
    ]);
    expect(letter.issues[1]!.node.fields).toHaveLength(3);
  });

  it('says so where there is no place for it', async () => {
    await open('Dear colleague, thank you for your note.');
    expect(await ask(ADD_ISSUE, { uri: URI })).toBeNull();
    expect(await ask(ADD_ISSUE, { uri: 'file:///not-open.imr' })).toBeNull();
  });
});

describe('Insert Rationale', () => {
  it.each(['', '[rationale]'])('gives those that fit, in place of “%s”', async (value) => {
    const text = baseLetter({
      issues: [baseIssue({ title: 'Physical therapy for the left knee, 6 visits: Upheld', rationale: value })],
    });
    await open(text);
    const choices = await ask<RationaleChoice[]>(RATIONALES, { uri: URI, range: at(text, 'Decision rationale') });
    expect(choices.length).toBeGreaterThan(4);
    for (const choice of choices) {
      const done = inserted(text, choice);
      expect(done).toContain(`Decision rationale: ${choice.text}`);
      expect(readLetter(done).issues[0]!.argument?.conclusion?.necessary).toBe(false);
    }
  });

  it('gives none outside of issues', async () => {
    const text = baseLetter();
    await open(text);
    expect(await ask(RATIONALES, { uri: URI, range: at(text, 'CLINICAL') })).toBeNull();
  });
});

describe('Next and Previous Unfilled', () => {
  it('go round through the places that are left', async () => {
    const text = baseLetter({ summary: 'Seen on [date] with [findings]. Physical therapy was asked for.' });
    await open(text);
    const go = (range: Range, forward: boolean): Promise<Range> => ask(UNFILLED, { uri: URI, range, forward });
    const start = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const first = await go(start, true);
    expect(first.start).toEqual(at(text, '[date]').start);
    const second = await go(first, true);
    expect(second.start).toEqual(at(text, '[findings]').start);
    expect(await go(second, true)).toEqual(first);
    expect(await go(first, false)).toEqual(second);
    expect(await go(second, false)).toEqual(first);
  });

  it('say when everything is filled in', async () => {
    await open(baseLetter());
    expect(await ask(UNFILLED, { uri: URI, range: at('', ''), forward: true })).toBeNull();
  });
});

describe('completions in an editor', () => {
  const empty = baseLetter({
    issues: [baseIssue({ title: 'Physical therapy for the left knee, 6 visits: Upheld', rationale: '' })],
  });
  const end = (text: string): Range => {
    const offset = text.indexOf('Decision rationale:') + 'Decision rationale:'.length;
    const position = new LineIndex(text).positionAt(offset);
    return { start: position, end: position };
  };

  it('are plain text with square brackets where tab stops are not known', async () => {
    await open(empty, undefined, PULLS as typeof SNIPPETS);
    const { items } = await complete(end(empty));
    expect(items.length).toBeGreaterThan(3);
    for (const { insertTextFormat, textEdit } of items) {
      expect(insertTextFormat).toBe(1);
      expect(textEdit!.newText).not.toContain('${');
    }
  });

  it('have tab stops where they are known, and show the text that is inserted', async () => {
    await open(empty);
    const { items } = await complete(end(empty));
    const open_ = items.find(({ insertTextFormat }) => insertTextFormat === 2)!;
    expect(open_.documentation).toMatchObject({ value: parseSnippet(open_.textEdit!.newText).text });
  });

  it('have the line ends of the document', async () => {
    const text = '\r\n';
    await open(text);
    const { items } = await complete(at(text, '\r\n'));
    expect(items[0]!.textEdit!.newText.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('hold a team’s own phrases, also in place of built-in ones', async () => {
    const own = {
      id: 'own',
      title: 'House words',
      text: 'For {treatment} we say $5 [reason]. The request for {request} {necessary}.',
    };
    const instead = { ...own, id: 'no-deficits', title: 'Our way' };
    await open(empty, JSON.stringify({ phrases: [own, instead] }));
    const { items } = await complete(end(empty));
    const labels = items.map(({ label }) => label);
    expect(labels).toContain('House words');
    expect(labels).toContain('Our way');
    expect(labels).not.toContain('No deficits documented');
    const { textEdit } = items.find(({ label }) => label === 'House words')!;
    expect(parseSnippet(textEdit!.newText).text).toContain('For physical therapy we say $5 [reason].');
  });

  it('leave a phrase with an unknown slot aside, which is told in the configuration file', async () => {
    const phrases = [
      { id: 'own', title: 'Own', text: 'The {tretment}.' },
      { id: 'good', title: 'Good', text: 'The {treatment}.' },
    ];
    await open(empty, JSON.stringify({ phrases }));
    const { items } = await complete(end(empty));
    const labels = items.map(({ label }) => label);
    expect(labels).toContain('Good');
    expect(labels).not.toContain('Own');
    const { diagnostics } = await editor.nextSent(`${FOLDER}/${CONFIGURATION_FILE}`);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining('There is no slot {tretment}.'),
    ]);
  });
});

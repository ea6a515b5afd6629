import { afterEach, describe, expect, it } from 'vitest';
import { type CompletionItem, CompletionRequest, type TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { baseIssue, baseLetter } from '../kit/base-letter.ts';
import { Editor } from '../kit/pair.ts';

const URI = 'untitled:Untitled-1';
let editor: Editor;
afterEach(() => editor.end());

/** The line of the reviewer's guideline, with `$0` where the cursor is, once the first completion, or the one with a label, is taken. */
async function taken(value: string, label?: string, title = 'MRI of the left knee'): Promise<string> {
  const marked = baseLetter({
    issues: [
      baseIssue({ title: `${title}: Overturned` }).replace(/MAXIMUS guideline:.*/, () => `MAXIMUS guideline: ${value}`),
    ],
  });
  const text = marked.replace('$0', '');
  editor = await Editor.start({ capabilities: {} });
  await editor.open(URI, text);
  const document = TextDocument.create(URI, 'plaintext', 1, text);
  const answer = await editor.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: URI },
    position: document.positionAt(marked.indexOf('$0')),
  });
  const items: CompletionItem[] = Array.isArray(answer) ? answer : (answer?.items ?? []);
  const item = label === undefined ? items[0] : items.find((one) => one.label === label);
  if (!item) return `none of: ${items.map((one) => one.label).join('; ')}`;
  const after = TextDocument.applyEdits(document, [item.textEdit as TextEdit]);
  return /MAXIMUS guideline: *(.*)/.exec(after)?.[1] ?? '';
}

describe('a citation that is completed', () => {
  it.each([
    [
      'begins with the chapter of the part of the body',
      'Decision based on MTUS $0',
      undefined,
      /^Decision based on MTUS Knee Complaints 2004, Section\(s\): [^.]+\.$/,
    ],
    [
      'takes the place of the rest of an old document',
      'Decision based on MTUS Kn$0ee Complaints 1999, Section(s): Initial Care.',
      'Knee Complaints 2004',
      'Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
    ],
    [
      'takes the place of the rest of an old section',
      'Decision based on MTUS Knee Complaints 2004, Section(s): $0Initial Care.',
      'Special Studies',
      'Decision based on MTUS Knee Complaints 2004, Section(s): Special Studies.',
    ],
    [
      'takes the place of a bracket',
      'Decision based on MTUS Knee Complaints 2004, Section(s): [sec$0tion].',
      'Initial Care',
      'Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
    ],
    [
      'has a blank after the label',
      'Decision based on MTUS Knee Complaints 2004, Section(s):$0',
      'Initial Care',
      'Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care.',
    ],
    [
      'has a second section after a comma',
      'Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care, $0',
      'Physical Methods',
      'Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care, Physical Methods.',
    ],
    [
      'has a second section that is begun after a comma',
      'Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care, Phy$0',
      'Physical Methods',
      'Decision based on MTUS Knee Complaints 2004, Section(s): Initial Care, Physical Methods.',
    ],
  ])('%s', async (_, value, label, expected) => {
    const line = await taken(value, label);
    if (typeof expected === 'string') expect(line).toBe(expected);
    else expect(line).toMatch(expected);
  });

  it('begins with the chapter of the part of the body that the treatment is on', async () => {
    expect(await taken('Decision based on MTUS $0', undefined, 'Meniscectomy')).toMatch(/MTUS Knee Complaints 2004/);
  });
});

import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { rules } from '../../server/src/rules/index.ts';
import { Editor, PULLS, WAITS } from '../kit/pair.ts';
import { baseLetter } from '../kit/base-letter.ts';

/** Of any rule that looks at every letter. */
const check = vi.spyOn(
  rules.find(({ scope }) => scope !== 'part')!,
  'check',
);
afterAll(() => check.mockRestore());

/** Stands in the letter and must be nowhere else. */
const CANARY = 'Zebedee Quillfeather';
const URI = 'file:///desk/draft.imr';
const LETTER = `${baseLetter({ summary: `The worker ${CANARY} has pain.\n    at ${CANARY} (summary:12:3)` })}\n${CANARY}\n`;

let editor: Editor;
afterEach(() => {
  check.mockClear();
  editor.end();
});

/** What was said to the editor next to answers and findings. */
const told = (): string => editor.logged.join('\n');

describe('a rule that throws with the letter in its message', () => {
  const broken = (): never => {
    throw new Error(`cannot check: ${LETTER}`);
  };

  test('answers a request with no word of it, and logs none', async () => {
    editor = await Editor.start({ capabilities: PULLS });
    await editor.open(URI, LETTER);
    check.mockImplementationOnce(broken);
    const failure = await editor.pull(URI).then(
      () => 'none',
      (error: unknown) => String(error),
    );
    expect(failure).toContain('diagnostic failed: see the log');
    const logged = await editor.until('the log', () =>
      editor.logged.find((line) => line.includes('diagnostic failed')),
    );
    expect(logged).toMatch(/Error\n\s+at /);
    expect(failure + told()).not.toContain('Zebedee');
    // And the next one is answered.
    expect((await editor.diagnostics(URI)).length).toBeGreaterThan(0);
  });

  test('logs no word of it where findings are sent', async () => {
    editor = await Editor.start({ capabilities: WAITS });
    check.mockImplementationOnce(broken);
    await editor.open(URI, LETTER);
    await editor.until('the log', () => editor.logged.find((line) => line.includes('failed')));
    expect(told()).not.toContain('Zebedee');
    await editor.change(URI, 2, LETTER);
    expect((await editor.nextSent(URI)).diagnostics.length).toBeGreaterThan(0);
  });
});

test('no request, right or wrong, brings a word of the letter into the log', async () => {
  editor = await Editor.start({ capabilities: PULLS });
  await editor.open(URI, LETTER);
  await editor.connection.sendNotification('$/setTrace', { value: 'verbose' });
  const textDocument = { uri: URI };
  const methods = [
    ...[
      'hover',
      'completion',
      'definition',
      'references',
      'documentSymbol',
      'codeLens',
      'documentLink',
      'foldingRange',
    ],
    ...[
      'inlayHint',
      'semanticTokens/full',
      'formatting',
      'prepareRename',
      'rename',
      'codeAction',
      'selectionRange',
      'diagnostic',
    ],
  ];
  let failed = '';
  for (const method of methods)
    for (const params of [
      {},
      { textDocument },
      { textDocument, position: CANARY, range: CANARY, newName: { CANARY } },
      { textDocument: LETTER },
    ])
      await editor.connection
        .sendRequest(`textDocument/${method}`, params)
        .catch((error: unknown) => (failed += String(error)));
  expect(failed).not.toBe('');
  expect(failed + told()).not.toContain('Zebedee');
});

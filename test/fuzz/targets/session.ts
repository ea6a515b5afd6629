import {
  CodeLensRequest,
  DidSaveTextDocumentNotification,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  InlayHintRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { Editor } from '../../kit/pair.ts';
import { mutate } from '../mutate.ts';
import type { Random } from '../random.ts';
import { exampleLetters, ownLetters } from '../seeds.ts';
import { hold, type Target } from '../target.ts';

/** A letter and what is typed into it: a stretch from `at`, `length` long, replaced by `put`. Offsets beyond the end count as the end. */
interface Session {
  readonly text: string;
  readonly edits: readonly { readonly at: number; readonly length: number; readonly put: string }[];
}

/** Sessions of editing through the protocol: what the server says after the edits, when the letter is saved, is what it says of the same text opened afresh. */
export const sessionTarget: Target = {
  name: 'session',
  seeds: [...ownLetters, ...exampleLetters].map((text) => JSON.stringify({ text, edits: [] } satisfies Session)),
  mutate(input, random, other) {
    const session = sessionOf(input);
    const { text } = sessionOf(other);
    const edits = Array.from({ length: 1 + random.small(12) }, () => anyEdit(session.text, random, text));
    return JSON.stringify({ text: session.text, edits: [...session.edits, ...edits].slice(-20) } satisfies Session);
  },
  async check(input) {
    const { text, edits } = sessionOf(input);
    const editor = await server();
    const [typed, fresh] = ['file:///desk/typed.imr', 'file:///desk/fresh.imr'];
    let now = text;
    let version = 1;
    await editor.open(typed, text);
    for (const { at, length, put } of edits) {
      const [start, end] = [placeIn(now, at), placeIn(now, at + length)];
      await editor.change(typed, ++version, put, { start: positionOf(now, start), end: positionOf(now, end) });
      now = now.slice(0, start) + put + now.slice(end);
      // Asking in between makes the server keep what it has read.
      if (version % 3 === 0) await editor.pull(typed);
    }
    await editor.open(fresh, now);
    // What is held back while one writes is reported when the letter is saved.
    await editor.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri: typed } });
    const [one, other] = [await everything(editor, typed), await everything(editor, fresh)];
    await editor.closeLetter(typed);
    await editor.closeLetter(fresh);
    for (const [name, answer] of Object.entries(one))
      hold(
        answer.replaceAll('typed.imr', 'fresh.imr') === other[name],
        () => `${name} after the edits are not those of the text`,
      );
    return [...one['diagnostics']!.matchAll(/"code":"([^"]+)"/g)].map(
      ([, rule]) => `${rule!} ${String(Math.min(edits.length, 5))}`,
    );
  },
};

let started: Promise<Editor> | undefined;

const capabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: {},
    inlayHint: {},
    codeLens: {},
    semanticTokens: {
      requests: { full: true },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative' as const],
    },
  },
};

function server(): Promise<Editor> {
  return (started ??= Editor.start({ capabilities }));
}

/** Ends the server, if one was started. */
export async function endSessions(): Promise<void> {
  (await started)?.end();
  started = undefined;
}

/** What the server says of a letter, as text. */
async function everything(editor: Editor, uri: string): Promise<Record<string, string>> {
  const textDocument = { uri };
  const { connection } = editor;
  const range = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };
  const answers = {
    diagnostics: await editor.diagnostics(uri),
    symbols: await connection.sendRequest(DocumentSymbolRequest.type, { textDocument }),
    folds: await connection.sendRequest(FoldingRangeRequest.type, { textDocument }),
    hints: await connection.sendRequest(InlayHintRequest.type, { textDocument, range }),
    lenses: await connection.sendRequest(CodeLensRequest.type, { textDocument }),
    tokens: (await connection.sendRequest(SemanticTokensRequest.type, { textDocument }))?.data,
  };
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, JSON.stringify(answer) ?? '']));
}

/** The place nearest to an offset where an editor can be: not beyond the end, and not between CR and LF. */
function placeIn(text: string, offset: number): number {
  const within = Math.min(offset, text.length);
  return text[within - 1] === '\r' && text[within] === '\n' ? within - 1 : within;
}

/** A place as the protocol counts: lines end at LF, CRLF and CR. */
function positionOf(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

function anyEdit(text: string, random: Random, other: string): Session['edits'][number] {
  const at = random.below(text.length + 1);
  if (random.chance(0.4))
    return { at, length: 0, put: random.pick(['a', ' ', '.', '\n', '7', '(', 'ly', '\r\n', '😀']) };
  if (random.chance(0.3)) return { at, length: random.small(300), put: '' };
  const from = random.below(other.length + 1);
  const put = mutate(other.slice(from, from + random.small(400)) || 'x', random, other);
  return { at, length: random.small(60), put };
}

function sessionOf(input: string): Session {
  try {
    const { text, edits } = JSON.parse(input) as Partial<Session>;
    return { text: String(text ?? ''), edits: Array.isArray(edits) ? edits : [] };
  } catch {
    // What is made small is no JSON any more on the way.
    return { text: input, edits: [] };
  }
}

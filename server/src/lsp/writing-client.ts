import { type ClientCapabilities, type ServerCapabilities } from 'vscode-languageserver';

/** What the editor can do when it inserts text. */
export interface WritingClient {
  /** Takes completions with tab stops. */
  readonly snippets: boolean;
}

/** Reads what an editor says of itself. */
export function readWritingClient({ textDocument }: ClientCapabilities): WritingClient {
  return { snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false };
}

/** The capabilities of a server with those to help with writing. */
export function withWriting(base: ServerCapabilities): ServerCapabilities {
  return { ...base, completionProvider: { triggerCharacters: [':', ' '], resolveProvider: false } };
}

import type { InitializeParams, ServerCapabilities } from 'vscode-languageserver';

/** What the editor can do when it inserts text. */
export interface WritingClient {
  /** Takes completions with tab stops. */
  readonly snippets: boolean;
  /** Knows tab stops with choices. No capability says so. */
  readonly choices: boolean;
}

/** Editors whose snippets have no choices: they would write them into the letter as they are. */
const WITHOUT_CHOICES = /emacs|eglot|lsp-mode/i;

/** Reads what an editor says of itself. */
export function readWritingClient({ capabilities, clientInfo }: InitializeParams): WritingClient {
  return {
    snippets: capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false,
    choices: !WITHOUT_CHOICES.test(clientInfo?.name ?? ''),
  };
}

/** The capabilities of a server with those to help with writing. */
export function withWriting(base: ServerCapabilities): ServerCapabilities {
  return { ...base, completionProvider: { triggerCharacters: [':', ' '], resolveProvider: false } };
}

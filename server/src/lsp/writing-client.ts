import type { InitializeParams, ServerCapabilities } from 'vscode-languageserver';

/** What the editor can do when it inserts text. */
export interface WritingClient {
  /** Takes completions with tab stops. */
  readonly snippets: boolean;
  /** Knows tab stops with choices. No capability says so. */
  readonly choices: boolean;
}

/** Editors whose snippets have choices, by the name that they give themselves. The others would write them into the letter as they are. */
const WITH_CHOICES = /visual studio code|vscod|neovim|coc\.nvim|intellij|lsp4|theia|monaco/i;

/**
 * Reads what an editor says of itself.
 * @param choices whether it says that its snippets have choices: ours does, whatever the program that it runs in is called
 */
export function readWritingClient({ capabilities, clientInfo }: InitializeParams, choices: boolean): WritingClient {
  return {
    snippets: capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false,
    choices: choices || WITH_CHOICES.test(clientInfo?.name ?? ''),
  };
}

/** The capabilities of a server with those to help with writing. */
export function withWriting(base: ServerCapabilities): ServerCapabilities {
  return { ...base, completionProvider: { triggerCharacters: [':', ' '], resolveProvider: false } };
}

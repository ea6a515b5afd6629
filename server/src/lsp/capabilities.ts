import {
  type ClientCapabilities,
  CodeActionKind,
  DiagnosticTag,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';

/** The kind of the action that applies all safe fixes, for “fix on save”. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.determinationLetters`;

/** The kinds of code actions that the server has. */
export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL];

/** What the editor can do, as far as the server's answers depend on it. */
export interface Client {
  /** Asks for diagnostics itself; to others they are sent. */
  readonly pullsDiagnostics: boolean;
  /** Asks again when told that diagnostics have changed. */
  readonly refreshesDiagnostics: boolean;
  /** Can be asked to pull diagnostics of the whole workspace. */
  readonly registersDiagnostics: boolean;
  readonly showsRelatedPlaces: boolean;
  readonly showsRuleLinks: boolean;
  /** Shows faded what is of no use. */
  readonly showsUnnecessary: boolean;
  /** Takes edits that are bound to a version of the text. */
  readonly versionedEdits: boolean;
  readonly takesCodeActions: boolean;
  /** Answers questions for its settings. */
  readonly givesConfiguration: boolean;
  /** Can be asked to mention changed settings. */
  readonly registersConfiguration: boolean;
  /** Can be asked to watch files. */
  readonly watchesFiles: boolean;
  /** Can be asked to watch files below any folder, also one outside the workspace. */
  readonly watchesAnyFolder: boolean;
  /** Reports folders that are added or removed. */
  readonly changesFolders: boolean;
}

/** Reads what an editor says of itself. */
export function readClient({ textDocument, workspace }: ClientCapabilities): Client {
  const shown = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    registersDiagnostics: textDocument?.diagnostic?.dynamicRegistration ?? false,
    showsRelatedPlaces: shown?.relatedInformation ?? textDocument?.publishDiagnostics?.relatedInformation ?? false,
    showsRuleLinks: shown?.codeDescriptionSupport ?? textDocument?.publishDiagnostics?.codeDescriptionSupport ?? false,
    showsUnnecessary:
      (shown?.tagSupport ?? textDocument?.publishDiagnostics?.tagSupport)?.valueSet.includes(
        DiagnosticTag.Unnecessary,
      ) ?? false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    takesCodeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    givesConfiguration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    watchesAnyFolder: workspace?.didChangeWatchedFiles?.relativePatternSupport ?? false,
    changesFolders: workspace?.workspaceFolders ?? false,
  };
}

/** What the server says of itself to such an editor. */
export function makeCapabilities(client: Client, codeActionKinds: string[]): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(client.takesCodeActions ? { codeActionProvider: { codeActionKinds } } : {}),
    ...(client.pullsDiagnostics
      ? {
          diagnosticProvider: {
            identifier: 'determination-letters',
            // Letters are compared once all were checked. Editors that can be told are told then.
            interFileDependencies: !client.refreshesDiagnostics,
            workspaceDiagnostics: false,
          },
        }
      : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

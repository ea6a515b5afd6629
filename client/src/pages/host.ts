import type * as vscode from 'vscode';
import type { DocumentAnswer, DocumentRequest } from '../../../server/src/lsp/contract.ts';
import type { Ask } from '../ask.ts';

/** What the commands of pages need. */
export interface PageHost {
  readonly context: vscode.ExtensionContext;
  readonly ask: Ask;
  /** Reads or writes a document apart from this program. */
  readonly askDocuments: (context: vscode.ExtensionContext, request: DocumentRequest) => Promise<DocumentAnswer>;
}

/** What was found in the file that a letter was imported from, for its status. */
export interface ImportNotes {
  readonly trackedChanges: boolean;
  readonly comments: number;
}

import * as vscode from 'vscode';
import type { DocumentAnswer, DocumentRequest } from '../../../server/src/lsp/contract.ts';

/** A worker of the browser, as far as it is used here. */
declare class Worker {
  constructor(url: string, options: { name: string });
  onmessage: ((event: { readonly data: DocumentAnswer }) => void) | null;
  onerror: (() => void) | null;
  postMessage(message: DocumentRequest): void;
  terminate(): void;
}

/** How long a file may take, in milliseconds, with the time in which the worker is loaded. */
const LONGEST = 30_000;

/** Reads or writes a document in a worker of its own, which ends with it; one that takes too long is given up. */
export function askDocuments(context: vscode.ExtensionContext, request: DocumentRequest): Promise<DocumentAnswer> {
  const url = vscode.Uri.joinPath(context.extensionUri, 'dist/web/documents.js').toString(true);
  const worker = new Worker(url, { name: 'documents' });
  return new Promise<DocumentAnswer>((resolve) => {
    const timer = setTimeout(() => resolve({ unreadable: 'time' }), LONGEST);
    worker.onmessage = ({ data }) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = () => {
      clearTimeout(timer);
      resolve({ unreadable: 'memory' });
    };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}

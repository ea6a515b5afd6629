import * as vscode from 'vscode';
import type { DocumentAnswer, DocumentRequest } from '../../../server/src/lsp/contract.ts';

/** A worker of the browser, as far as it is used here. */
declare class Worker {
  constructor(url: string, options: { name: string });
  onerror: (() => void) | null;
  postMessage(message: DocumentRequest, transfer: readonly MessagePort[]): void;
  terminate(): void;
}

/** The ends of a channel, as far as they are used here. */
declare class MessageChannel {
  readonly port1: MessagePort;
  readonly port2: MessagePort;
}
interface MessagePort {
  onmessage: ((event: { readonly data: DocumentAnswer }) => void) | null;
}

/** How long a file may take, in milliseconds, with the time in which the worker is loaded. */
const LONGEST = 30_000;

/** Reads or writes a document in a worker of its own, which ends with it; one that takes too long is given up. */
export function askDocuments(context: vscode.ExtensionContext, request: DocumentRequest): Promise<DocumentAnswer> {
  const url = vscode.Uri.joinPath(context.extensionUri, 'dist/web/documents.js').toString(true);
  const worker = new Worker(url, { name: 'documents' });
  // Of its own: on the worker's the library for PDF says that it is there, which is no answer.
  const { port1, port2 } = new MessageChannel();
  return new Promise<DocumentAnswer>((resolve) => {
    const timer = setTimeout(() => resolve({ unreadable: 'time' }), LONGEST);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      resolve(data);
    };
    worker.onerror = () => {
      clearTimeout(timer);
      resolve({ unreadable: 'memory' });
    };
    worker.postMessage(request, [port2]);
  }).finally(() => worker.terminate());
}

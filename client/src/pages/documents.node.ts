import { Worker } from 'node:worker_threads';
import type * as vscode from 'vscode';
import type { DocumentAnswer, DocumentRequest } from '../../../server/src/lsp/contract.ts';

/** How long a file may take, in milliseconds: letters take some hundred, on a machine that has much else to do some thousand. */
const LONGEST = 20_000;
/** How much memory a file may take, in megabytes. */
const MOST_MEMORY = 400;

/** Reads or writes a document in a thread of its own, which ends with it; one that takes too long or too much is given up. */
export function askDocuments(context: vscode.ExtensionContext, request: DocumentRequest): Promise<DocumentAnswer> {
  const worker = new Worker(context.asAbsolutePath('dist/documents.js'), {
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  return new Promise<DocumentAnswer>((resolve) => {
    const giveUp = (): void => resolve({ unreadable: 'time' });
    let timer = setTimeout(giveUp, 2 * LONGEST);
    worker.on('online', () => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, LONGEST);
    });
    worker.on('message', (answer: DocumentAnswer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    worker.on('error', () => {
      clearTimeout(timer);
      resolve({ unreadable: 'memory' });
    });
    worker.postMessage(request);
  }).finally(() => void worker.terminate());
}

import { parentPort } from 'node:worker_threads';
import { type DocumentRequest, serveDocuments } from './serve.ts';

// A thread of its own: what a broken file makes of it ends with it.
parentPort?.on('message', (request: DocumentRequest) => {
  void serveDocuments(request).then((answer) => parentPort?.postMessage(answer));
});

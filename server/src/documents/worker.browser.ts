import { type DocumentRequest, serveDocuments } from './serve.ts';

/** The scope of a worker of the browser, as far as it is used here. */
interface WorkerScope {
  onmessage: ((event: { readonly data: DocumentRequest }) => void) | null;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as WorkerScope;
scope.onmessage = ({ data }) => {
  void serveDocuments(data).then((answer) => scope.postMessage(answer));
};

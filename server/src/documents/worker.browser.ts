import { type DocumentRequest, serveDocuments } from './serve.ts';

/** The scope of a worker of the browser, as far as it is used here. */
interface WorkerScope {
  onmessage: ((event: WorkerRequest) => void) | null;
}

/** A request with the port that its answer goes to: on the worker's own the library for PDF speaks as soon as it is loaded. */
interface WorkerRequest {
  readonly data: DocumentRequest;
  readonly ports: readonly { postMessage(message: unknown): void }[];
}

const scope = globalThis as unknown as WorkerScope;
scope.onmessage = ({ data, ports: [port] }) => {
  // Its own messages come in here too, and bring no port.
  if (port) void serveDocuments(data).then((answer) => port.postMessage(answer));
};

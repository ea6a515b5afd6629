import { Transform, type Readable, type Writable } from 'node:stream';
import type { JSONRPCMessage, Transport } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';

/**
 * The library's transport over streams, which drops what is unanswered when its input ends: this one answers everything that was asked
 * before, and closes then. Once the output fails it closes at once.
 */
export class PatientTransport implements Transport {
  onclose?: Transport['onclose'];
  onerror?: Transport['onerror'];
  onmessage?: Transport['onmessage'];
  /** Resolves when nothing more comes and everything is answered. */
  readonly closed: Promise<void>;
  readonly #wire: StdioServerTransport;
  readonly #held: Transform;
  readonly #unanswered = new Set<string | number>();
  /** Lets the input end; undefined while more may come. */
  #end: (() => void) | undefined;

  constructor(input: Readable, output: Writable) {
    // The library listens for an error of the output once for each answer that is being written.
    output.setMaxListeners(0);
    this.#held = new Transform({
      transform: (chunk, _encoding, done) => done(null, chunk),
      flush: (done) => {
        this.#end = done;
        this.#endIfAnswered();
      },
    });
    input.on('error', () => this.#held.end()).on('close', () => this.#held.end());
    input.pipe(this.#held);
    this.#wire = new StdioServerTransport(this.#held, output);
    this.closed = new Promise((done) => {
      this.#wire.onclose = () => {
        this.onclose?.();
        done();
      };
    });
    this.#wire.onerror = (error) => this.onerror?.(error);
    this.#wire.onmessage = (message: JSONRPCMessage) => {
      this.#asked(message);
      this.onmessage?.(message);
    };
  }

  start(): Promise<void> {
    return this.#wire.start();
  }

  close(): Promise<void> {
    return this.#wire.close();
  }

  async send(message: JSONRPCMessage): Promise<void> {
    await this.#wire.send(message);
    if ('method' in message || message.id === undefined) return;
    this.#unanswered.delete(message.id);
    this.#endIfAnswered();
  }

  #asked(message: JSONRPCMessage): void {
    if (!('method' in message)) return;
    // A subscription is answered when it ends, and it ends with the input.
    if ('id' in message && message.method !== 'subscriptions/listen') this.#unanswered.add(message.id);
    const cancelled = message.method === 'notifications/cancelled' && message.params?.requestId;
    if (typeof cancelled === 'string' || typeof cancelled === 'number') this.#unanswered.delete(cancelled);
  }

  /** Ends the input once all of it was read and answered. What was written last may still be on its way to its reader. */
  #endIfAnswered(): void {
    if (!this.#end || this.#unanswered.size > 0) return;
    setImmediate(() => {
      if (this.#unanswered.size > 0) return;
      if (this.#held.readableLength > 0) this.#endIfAnswered();
      else this.#end?.();
    });
  }
}

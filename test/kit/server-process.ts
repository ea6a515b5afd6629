import { type ChildProcess, spawn } from 'node:child_process';
import { built } from './dist.ts';

/** How a server of a test is started. */
export interface ServerOptions {
  /** Arguments of Node before the program. */
  readonly node?: readonly string[];
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** A message from the server. */
export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 20_000;

/** The built server over standard input and output, spoken to without a library, so that anything at all can be said to it. */
export class ServerProcess {
  readonly child: ChildProcess;
  readonly exited: Promise<number | string | null>;
  /** Every message it sent, in order. */
  readonly messages: Message[] = [];
  stderr = '';
  #buffer = Buffer.alloc(0);
  #count = 0;
  #waiting: (() => void)[] = [];

  private constructor(child: ChildProcess) {
    this.child = child;
    this.exited = new Promise((done) => child.once('exit', (code, signal) => done(code ?? signal)));
    child.stdin!.on('error', () => undefined);
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    child.stdout!.on('data', (bytes: Buffer) => this.#take(bytes));
  }

  /** Starts the server as it is built. */
  static async start({ node = [], cwd, env = process.env }: ServerOptions = {}): Promise<ServerProcess> {
    const bundle = await built('server.js');
    return new ServerProcess(spawn(process.execPath, [...node, bundle, '--stdio'], { ...(cwd ? { cwd } : {}), env }));
  }

  /** Sends bytes as they are. */
  raw(bytes: string): void {
    this.child.stdin!.write(bytes);
  }

  /** Sends any value as the body of a message. */
  body(value: unknown): void {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    this.raw(`Content-Length: ${Buffer.byteLength(text).toString()}\r\n\r\n${text}`);
  }

  /** Sends a notification. */
  notify(method: string, params: unknown): void {
    this.body({ jsonrpc: '2.0', method, params });
  }

  /** Sends a request and gives the id that it has; its answer is for whoever waits for it. */
  send(method: string, params: unknown): number {
    this.body({ jsonrpc: '2.0', id: ++this.#count, method, params });
    return this.#count;
  }

  /** Sends a request and waits for its answer. */
  async ask(method: string, params: unknown): Promise<Message> {
    return this.answer(this.send(method, params));
  }

  /** The answer to a request. */
  answer(id: number): Promise<Message> {
    return this.until(`answer ${id.toString()}`, () =>
      this.messages.find((message) => message.id === id && !message.method),
    );
  }

  /** Shakes hands, as an editor that asks for diagnostics. */
  async initialize(params: object = {}): Promise<Message> {
    const textDocument = { diagnostic: {} };
    const capabilities = { textDocument };
    const made = await this.ask('initialize', { processId: null, rootUri: null, capabilities, ...params });
    this.notify('initialized', {});
    return made;
  }

  /** Opens a letter. */
  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'determination-letter', version, text } });
  }

  /** The rules of a letter's findings. */
  async rulesOf(uri: string): Promise<string[]> {
    const { result } = await this.ask('textDocument/diagnostic', { textDocument: { uri } });
    return ((result as { items?: { code: string }[] } | undefined)?.items ?? []).map(({ code }) => code);
  }

  /** Waits until `read` gives something; fails with `what` when that does not come. */
  async until<T>(what: string, read: () => T | undefined): Promise<T> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const found = read();
      if (found !== undefined) return found;
      if (Date.now() > deadline) throw new Error(`waited in vain: ${what}; standard error: ${this.stderr}`);
      await new Promise<void>((done) => {
        setTimeout(done, 100);
        this.#waiting.push(done);
      });
    }
  }

  /** Ends the process, if it still runs. */
  async stop(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  #take(bytes: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, bytes]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      const length = head < 0 ? undefined : /Content-Length: (\d+)/.exec(this.#buffer.toString('latin1', 0, head))?.[1];
      const end = head + 4 + Number(length);
      if (length === undefined || this.#buffer.length < end) break;
      this.messages.push(JSON.parse(this.#buffer.toString('utf8', head + 4, end)) as Message);
      this.#buffer = this.#buffer.subarray(end);
    }
    this.#waiting.splice(0).forEach((done) => done());
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { residentMemory } from '../lib/resident-memory.ts';
import { processorTime } from './usage.ts';

/** How the diagnostics of an edit come: sent by the server, or asked for right after the edit. */
export type Way = 'push' | 'pull';

const URI = 'file:///desk/draft.imr';
/** A server that does not answer for so long, in milliseconds, has failed. */
const PATIENCE = 30_000;
const SENTENCE = 'The records of the last visit describe a stiff and painful shoulder. ';
/** So many characters are typed before they are removed at once, so that the letter keeps its size. */
const BEFORE_DELETING = 48;

/** An editor with one letter open, typing into a server over stdio and waiting for each edit's diagnostics. */
export class Typist {
  /** Milliseconds from the start of the process to the diagnostics of the letter as opened. */
  readonly toFirst: number;
  readonly #child: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #way: Way;
  readonly #ended: Promise<never>;
  readonly #published = new Map<number, () => void>();
  readonly #place: { readonly line: number; readonly character: number };
  #typed = 0;
  #version = 1;

  private constructor(child: ChildProcess, connection: ProtocolConnection, way: Way, letter: string, started: number) {
    this.#child = child;
    this.#connection = connection;
    this.#way = way;
    this.toFirst = started;
    const before = letter.slice(0, letter.indexOf(' ', letter.length >> 1) + 1).split('\n');
    this.#place = { line: before.length - 1, character: before.at(-1)!.length };
    this.#ended = new Promise<never>((_, fail) => {
      child.once('exit', (code) => fail(new Error(`a server ended early, with ${String(code)}`)));
    });
    this.#ended.catch(() => undefined);
  }

  /** Starts a server and opens a letter in it; resolves when its first diagnostics are there. */
  static async start(program: string, letter: string, way: Way, args: readonly string[] = []): Promise<Typist> {
    const begun = performance.now();
    const child = spawn(process.execPath, [program, '--stdio', ...args], { stdio: ['pipe', 'pipe', 'ignore'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const typist = new Typist(child, connection, way, letter, 0);
    connection.onNotification(PublishDiagnosticsNotification.type, ({ version }) => {
      // Of a long letter a server may pass over versions that were typed over at once.
      for (const [waiting, done] of typist.#published) if (waiting <= (version ?? -1)) done();
    });
    connection.listen();
    try {
      await typist.#soon(typist.#open(letter));
    } catch (error) {
      await typist.stop();
      throw error;
    }
    return Object.assign(typist, { toFirst: performance.now() - begun });
  }

  /** Types the next character, or takes the typed ones away; resolves to the milliseconds until the diagnostics of that text were there. */
  async type(): Promise<number> {
    const { sent, answered } = this.#send();
    await this.#soon(this.#way === 'pull' ? this.#pull() : answered);
    return performance.now() - sent;
  }

  /** Types a character every `pace` milliseconds, whether the last was answered or not; resolves to what each took. For servers that send. */
  async typeOnClock(pace: number, edits: number): Promise<number[]> {
    const waits: Promise<number>[] = [];
    const begun = performance.now();
    for (let i = 0; i < edits; i++) {
      const { sent, answered } = this.#send();
      waits.push(this.#soon(answered).then(() => performance.now() - sent));
      const rest = begun + (i + 1) * pace - performance.now();
      await new Promise((go) => setTimeout(go, Math.max(0, rest)));
    }
    return Promise.all(waits);
  }

  #send(): { sent: number; answered: Promise<void> } {
    const deleting = this.#typed === BEFORE_DELETING;
    const { line, character } = this.#place;
    const end = { line, character: character + this.#typed };
    const range = { start: deleting ? this.#place : end, end };
    const text = deleting ? '' : SENTENCE[this.#typed % SENTENCE.length]!;
    this.#typed = deleting ? 0 : this.#typed + 1;
    const version = ++this.#version;
    const sent = performance.now();
    const answered = this.#answer(version);
    void this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version },
      contentChanges: [{ range, text }],
    });
    return { sent, answered };
  }

  /** The server's resident memory in MB; undefined if the system does not tell. */
  memory(): number | undefined {
    return residentMemory(this.#child.pid);
  }

  /** Milliseconds of processor time that the server has taken so far, all its threads together; undefined if the system does not tell. */
  processorTime(): number | undefined {
    return processorTime(this.#child.pid);
  }

  /** Ends the server, as an editor does; one that does not end is killed. */
  async stop(): Promise<void> {
    const gone = new Promise((done) => this.#child.once('exit', done));
    if (this.#child.exitCode !== null) return;
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 2000);
    try {
      await this.#soon(this.#connection.sendRequest(ShutdownRequest.type));
      await this.#connection.sendNotification(ExitNotification.type);
    } catch {
      this.#child.kill('SIGKILL');
    }
    await gone;
    clearTimeout(timer);
    this.#connection.dispose();
  }

  async #open(letter: string): Promise<void> {
    const publishDiagnostics = { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true };
    await this.#connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: null,
      capabilities: {
        textDocument: { publishDiagnostics, ...(this.#way === 'pull' ? { diagnostic: {} } : {}) },
      },
    });
    void this.#connection.sendNotification(InitializedNotification.type, {});
    const first = this.#answer(1);
    void this.#connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: URI, languageId: 'determination-letter', version: 1, text: letter },
    });
    await (this.#way === 'pull' ? this.#pull() : first);
  }

  #pull(): Promise<unknown> {
    return this.#connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } });
  }

  /** Resolves when diagnostics of this version are published. */
  #answer(version: number): Promise<void> {
    if (this.#way === 'pull') return Promise.resolve();
    return new Promise((done) => {
      this.#published.set(version, () => {
        this.#published.delete(version);
        done();
      });
    });
  }

  async #soon<T>(wanted: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, fail) => {
      timer = setTimeout(() => fail(new Error(`no answer within ${String(PATIENCE)} ms`)), PATIENCE);
    });
    try {
      return await Promise.race([wanted, late, this.#ended]);
    } finally {
      clearTimeout(timer);
    }
  }
}

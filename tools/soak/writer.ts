import { type ChildProcess, spawn } from 'node:child_process';
import {
  CompletionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { Random } from '../../test/fuzz/random.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import { processorTime } from '../bench/usage.ts';
import { residentMemory } from '../lib/resident-memory.ts';

/** A letter on the desk, and where its writer is. */
interface Draft {
  readonly uri: string;
  readonly letter: string;
  text: string;
  at: number;
  version: number;
}

const SENTENCES = [
  'The records of the last visit describe a stiff and painful shoulder. ',
  'The injured worker has had 12 visits of physical therapy since the injury. ',
  'The guideline recommends 9-10 visits over 8 weeks for myalgia and myositis. ',
  'The request for 2x6 exceeds the limit and is not medically necessary. ',
];

/** Someone who writes at several letters over hours: types sentences, corrects, pastes, takes back, closes and opens again. */
export class Writer {
  readonly #child: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #random: Random;
  readonly #drafts: Draft[];
  #draft: Draft;
  #sentence = '';
  edits = 0;

  private constructor(child: ChildProcess, connection: ProtocolConnection, letters: readonly string[], seed: number) {
    this.#child = child;
    this.#connection = connection;
    this.#random = new Random(seed);
    this.#drafts = letters.map((letter, i) => ({
      uri: `file:///desk/${String(i)}.imr`,
      letter,
      text: letter,
      at: letter.length >> 1,
      version: 1,
    }));
    this.#draft = this.#drafts[0]!;
  }

  /** Starts a server and opens the letters in it. */
  static async start(program: string, letters: readonly string[], seed: number): Promise<Writer> {
    const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    connection.listen();
    const writer = new Writer(child, connection, letters, seed);
    const textDocument = { diagnostic: {}, hover: { contentFormat: ['markdown' as const] } };
    const client = { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities: { textDocument } };
    await connection.sendRequest(InitializeRequest.type, client);
    await connection.sendNotification(InitializedNotification.type, {});
    for (const draft of writer.#drafts) await writer.#open(draft);
    return writer;
  }

  /** Does the next thing at the keyboard; resolves to the milliseconds until the findings of the text were there. */
  async act(): Promise<number> {
    const random = this.#random;
    if (this.#sentence === '') await this.#turn();
    const draft = this.#draft;
    const kind = random.next();
    if (kind < 0.9) await this.#replace(draft.at, draft.at, this.#next());
    else if (kind < 0.95) await this.#replace(Math.max(0, draft.at - 1), draft.at, '');
    else if (kind < 0.98) {
      const from = random.below(draft.text.length);
      await this.#replace(draft.at, draft.at, draft.text.slice(from, from + random.below(200)));
    } else if (draft.text.length > draft.letter.length * 1.5) await this.#replace(0, draft.text.length, draft.letter);
    else await this.#replace(draft.at, Math.min(draft.text.length, draft.at + random.below(200)), '');
    const started = performance.now();
    await this.#connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: draft.uri } });
    return performance.now() - started;
  }

  /** The processor time that the server has taken in milliseconds; undefined if the system does not tell. */
  processor(): number | undefined {
    return processorTime(this.#child.pid);
  }

  /** The server's resident memory in MB; undefined if the system does not tell. */
  memory(): number | undefined {
    return residentMemory(this.#child.pid);
  }

  /** Whether the server still runs. */
  get alive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Ends the server. */
  stop(): void {
    this.#connection.dispose();
    this.#child.kill();
  }

  /** Between two sentences: looks around, goes to another letter or place, or closes one and opens it from scratch. */
  async #turn(): Promise<void> {
    const random = this.#random;
    const { uri } = this.#draft;
    const position = new LineIndex(this.#draft.text).positionAt(this.#draft.at);
    const place = { textDocument: { uri }, position };
    await this.#connection.sendRequest(HoverRequest.type, place);
    await this.#connection.sendRequest(CompletionRequest.type, place);
    this.#draft = random.pick(this.#drafts);
    if (random.chance(0.2)) {
      await this.#connection.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri: this.#draft.uri },
      });
      Object.assign(this.#draft, { text: this.#draft.letter, version: 1 });
      await this.#open(this.#draft);
    }
    this.#draft.at = this.#draft.text.indexOf(' ', random.below(this.#draft.text.length)) + 1;
    this.#sentence = random.pick(SENTENCES);
  }

  #next(): string {
    const [character = ' ', ...rest] = this.#sentence;
    this.#sentence = rest.join('');
    return character;
  }

  async #replace(start: number, end: number, text: string): Promise<void> {
    const draft = this.#draft;
    const lines = new LineIndex(draft.text);
    const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
    draft.text = draft.text.slice(0, start) + text + draft.text.slice(end);
    draft.at = start + text.length;
    this.edits += 1;
    await this.#connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: draft.uri, version: ++draft.version },
      contentChanges: [{ range, text }],
    });
  }

  #open({ uri, text, version }: Draft): Promise<void> {
    return this.#connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'determination-letter', version, text },
    });
  }
}

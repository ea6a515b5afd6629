/** Thrown by `Output.write` when results cannot be written, as on a full disk. */
export class OutputError extends Error {
  override name = 'OutputError';
}

/** Thrown by `Output.write` when no one reads any more, as after `| head`. */
export class BrokenPipeError extends OutputError {
  override name = 'BrokenPipeError';
}

/** Where the program's results go: one writer, so that what comes before and after stays in order. */
export class Output {
  readonly #stream: NodeJS.WriteStream;

  constructor(stream: NodeJS.WriteStream) {
    this.#stream = stream;
    // Each write is told of its own failure; without a listener the stream would end the program.
    stream.on('error', () => undefined);
  }

  /** Whether it is a terminal, where it shares the screen with what is shown meanwhile. */
  get isTerminal(): boolean {
    return this.#stream.isTTY;
  }

  /** Writes text, and waits if the reader is slow. Rejects with a `BrokenPipeError` when the reader has gone, else with an `OutputError`. */
  write(text: string): Promise<void> {
    if (text === '') return Promise.resolve();
    return new Promise((done, fail) => {
      this.#stream.write(text, (error: NodeJS.ErrnoException | null | undefined) => {
        if (!error) done();
        else if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') fail(new BrokenPipeError());
        else fail(new OutputError(`standard output cannot be written (${error.code ?? error.name})`));
      });
    });
  }

  /** Writes a line. */
  line(text: string): Promise<void> {
    return this.write(`${text}\n`);
  }
}

/** What a command has to work with. */
export interface Terminal {
  /** Results. */
  readonly out: Output;
  /** Reports what went wrong, in one line. */
  readonly complain: (message: string) => void;
  /** Whether results may be coloured. */
  readonly colours: boolean;
  /** Writes on the user's screen what is to be overwritten; undefined if no one watches. */
  readonly screen: ((text: string) => void) | undefined;
  /** The bundle of the program, which worker threads run as well. */
  readonly program: URL;
  /** URL of the folder that holds the rules' pages, ending in a slash. */
  readonly rulePages: string;
  /** The version of this program. */
  readonly version: string;
}

/** Thrown for a call that the command line does not allow; the message says why. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Exit status of the program. */
export const Exit = {
  /** Done; nothing at or above the failing level. */
  ok: 0,
  /** Findings at or above the failing level. */
  findings: 1,
  /** Wrong use, unreadable input or bad configuration. */
  trouble: 2,
} as const;

/** Characters that move the cursor, write a title, turn the direction of writing round or end a line where no line ends. */
// eslint-disable-next-line no-control-regex -- these are what is intended
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Makes text from files safe for a terminal: what is unsafe there becomes `?`. Tabs and line feeds stay. */
export function printable(text: string): string {
  return text.replace(UNSAFE, '?');
}

/** Makes the name of a file safe for one line of output: what is unsafe, tabs and line feeds become `?`. */
export function printableName(name: string): string {
  return printable(name).replace(/[\t\n]/g, '?');
}

/** Writes JSON in one line in which every character that is unsafe on a terminal, or ends a line for some readers, is escaped. */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

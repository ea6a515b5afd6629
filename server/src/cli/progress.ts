import type { Terminal } from './output.ts';

/** How often what is shown is renewed, and how long a call may take before anything is, in milliseconds. */
const EVERY = 100;
const PATIENCE = 500;

/** Shows on a terminal how many letters are done, while it takes long. Elsewhere it shows nothing. */
export class Progress {
  readonly #terminal: Terminal;
  readonly #began = performance.now();
  #last = this.#began + PATIENCE - EVERY;
  #letters = 0;
  #shown = false;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  /** One more letter is done. */
  count(): void {
    this.#letters += 1;
    const { screen } = this.#terminal;
    const now = performance.now();
    if (!screen || now - this.#last < EVERY) return;
    this.#last = now;
    this.#shown = true;
    const rate = Math.round((this.#letters * 1000) / (now - this.#began));
    const letters = `${this.#letters.toLocaleString('en')} letter${this.#letters === 1 ? '' : 's'}`;
    screen(`\r\u001b[K${letters}, ${rate.toLocaleString('en')} a second`);
  }

  /** Removes what is shown, so that something else can be written there. */
  hide(): void {
    if (this.#shown) this.#terminal.screen?.('\r\u001b[K');
    this.#shown = false;
  }
}

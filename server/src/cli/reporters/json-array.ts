import type { Output } from '../output.ts';

/** A JSON array written one element to a line, so that none but the current one is kept in memory. */
export class JsonArray {
  readonly #out: Output;
  #empty = true;

  constructor(out: Output) {
    this.#out = out;
  }

  begin(): Promise<void> {
    return this.#out.write('[');
  }

  async add(element: object): Promise<void> {
    await this.#out.write(`${this.#empty ? '\n' : ',\n'}${JSON.stringify(element)}`);
    this.#empty = false;
  }

  end(): Promise<void> {
    return this.#out.write(this.#empty ? ']\n' : '\n]\n');
  }
}

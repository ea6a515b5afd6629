import { Worker } from 'node:worker_threads';
import type { LetterInput } from './letter-input.ts';
import type { LetterResult, TaskCall, Tell } from './work.ts';

/** What a worker answers to a handful of letters. */
export interface WorkerAnswer<Outcome> {
  readonly results: LetterResult<Outcome>[];
  /** What is to be said of configurations, as far as this worker has not said it before. */
  readonly said: readonly { readonly message: string; readonly wrong: boolean }[];
}

/** Memory limit for a thread's young generation: half of the default, and no slower. */
const YOUNG_MEGABYTES = 24;

interface Seat<Outcome> {
  readonly worker: Worker;
  /** Who waits for its next answers, in the order in which it was asked. */
  readonly waiting: { readonly answer: (answer: WorkerAnswer<Outcome>) => void; readonly lose: () => void }[];
}

/** Threads that do one task to letters. Each is started when there is something for it to do. */
export class WorkerPool<Outcome> {
  readonly #program: URL;
  readonly #call: TaskCall;
  readonly #size: number;
  readonly #tell: Tell;
  readonly #seats = new Set<Seat<Outcome>>();
  #closed = false;

  /** @param program the bundle of this program, which is also that of its workers */
  constructor(program: URL, call: TaskCall, size: number, tell: Tell) {
    this.#program = program;
    this.#call = call;
    this.#size = size;
    this.#tell = tell;
  }

  /** Does a handful of letters in the thread that has least to do. A letter that ends its thread is said to have done so; the others are done again. */
  async run(inputs: readonly LetterInput[]): Promise<LetterResult<Outcome>[]> {
    const answer = await this.#ask(inputs);
    if (answer) {
      for (const { message, wrong } of answer.said) this.#tell(message, wrong);
      return answer.results;
    }
    if (this.#closed) return [];
    const [only, ...others] = inputs;
    if (only && others.length === 0) {
      const trouble = `${only.path} could not be checked: its thread ended, perhaps because it ran out of memory`;
      return [{ path: only.path, trouble }];
    }
    const results: LetterResult<Outcome>[] = [];
    for (const input of inputs) results.push(...(await this.run([input])));
    return results;
  }

  /** Ends the threads; nothing comes of letters under way. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#seats].map(({ worker }) => worker.terminate()));
  }

  /** The answer of a thread; undefined if it ended before it gave one. */
  #ask(inputs: readonly LetterInput[]): Promise<WorkerAnswer<Outcome> | undefined> {
    const seat = this.#freest();
    return new Promise((done) => {
      seat.waiting.push({ answer: done, lose: () => done(undefined) });
      seat.worker.postMessage(inputs);
    });
  }

  #freest(): Seat<Outcome> {
    const [first, ...others] = this.#seats;
    if (!first) return this.#start();
    const freest = others.reduce((best, seat) => (seat.waiting.length < best.waiting.length ? seat : best), first);
    return freest.waiting.length > 0 && this.#seats.size < this.#size ? this.#start() : freest;
  }

  #start(): Seat<Outcome> {
    const worker = new Worker(this.#program, {
      workerData: this.#call,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    const seat: Seat<Outcome> = { worker, waiting: [] };
    worker.on('message', (answer: WorkerAnswer<Outcome>) => seat.waiting.shift()?.answer(answer));
    // A thread that runs out of memory tells so here, and ends.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      this.#seats.delete(seat);
      for (const { lose } of seat.waiting.splice(0)) lose();
    });
    this.#seats.add(seat);
    return seat;
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { peakMemory, processorTime } from './usage.ts';

/** The command line over a stream of letters in JSON Lines form. */
export interface Streamed {
  readonly letters: number;
  readonly jobs: number;
  readonly milliseconds: number;
  readonly lettersPerSecond: number;
  /** The most memory that was resident until a tenth of the letters was done, and until the end, in megabytes; undefined if the system does not tell. */
  readonly early: number | undefined;
  readonly peak: number | undefined;
  /** Processor time of all threads in milliseconds a letter, the first hundred left out; other programs do not change it much. Undefined as above. */
  readonly processor: number | undefined;
}

/** So many letters run before the time is taken: with them the program starts. */
const FIRST = 100;

/**
 * Streams this many letters through one call, each made while they are written. Nothing is kept, so the stream may be as long as one likes.
 * Throws when the program fails or a letter gets no answer.
 */
export async function measureStream(
  cli: string,
  letterAt: (i: number) => string,
  letters: number,
  jobs: number,
): Promise<Streamed> {
  const started = performance.now();
  const args = ['check', '--no-fail', '--input', 'jsonl', '--format', 'jsonl', '--jobs', String(jobs), '-'];
  const child = spawn(process.execPath, [cli, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close') as Promise<[number | null]>;
  let answers = 0;
  let warm: { readonly answers: number; readonly milliseconds: number } | undefined;
  let early: number | undefined;
  let late: (typeof warm & { readonly peak: number | undefined }) | undefined;
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 0x0a) answers += 1;
    // The system keeps the highest mark itself; it is gone with the process, so it is asked shortly before.
    if (warm === undefined && answers >= FIRST) {
      const milliseconds = processorTime(child.pid);
      if (milliseconds !== undefined) warm = { answers, milliseconds };
    }
    if (early === undefined && answers >= letters / 10) early = peakMemory(child.pid);
    if (answers >= letters * 0.98) {
      const time = processorTime(child.pid);
      if (time !== undefined) late = { milliseconds: time, answers, peak: peakMemory(child.pid) };
    }
  });
  for (let i = 0; i < letters; i++) {
    const line = `${JSON.stringify({ name: `${String(i)}.imr`, text: letterAt(i) })}\n`;
    if (!child.stdin.write(line)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  const [status] = await ended;
  if (status !== 0 || answers !== letters)
    throw new Error(`the stream ended with ${String(status)} after ${String(answers)} of ${String(letters)} letters`);
  const milliseconds = performance.now() - started;
  return {
    letters,
    jobs,
    milliseconds,
    lettersPerSecond: (letters * 1000) / milliseconds,
    early,
    peak: late?.peak,
    processor: late && warm && (late.milliseconds - warm.milliseconds) / (late.answers - warm.answers),
  };
}

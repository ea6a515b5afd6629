import { setTimeout as wait } from 'node:timers/promises';
import { quantile } from '../bench/stats.ts';
import { isFlat, type Trend, trendOf } from './trend.ts';
import { Writer } from './writer.ts';

/** What became of a server that was typed at for so long. */
export interface Soak {
  readonly minutes: number;
  readonly letters: number;
  readonly edits: number;
  /** Milliseconds until the findings of an edit were there; other programs on the machine change them. */
  readonly latency: { readonly median: number; readonly p99: number; readonly most: number };
  /** Milliseconds of processor time that an edit took, and how that changed; where the system does not tell it, the time until the findings were there. */
  readonly processor: Trend;
  /** Resident MB of the server, after its collections. */
  readonly memory: Trend;
  /** Whether the server was still running in the end. */
  readonly survived: boolean;
}

/** The run is looked at in so many stretches of even length. */
const STRETCHES = 60;
/** What happens before this share of the run is warming up: the program is compiled, the heap finds its size. */
const WARM = 0.2;

/** Types at the letters for this many minutes, a key each `pace` milliseconds, or as soon as the answer to the last is there. */
export async function soak(
  program: string,
  letters: readonly string[],
  { minutes, pace }: { readonly minutes: number; readonly pace: number },
): Promise<Soak> {
  const writer = await Writer.start(program, letters, 1);
  const duration = minutes * 60_000;
  const all: number[] = [];
  const costs: number[] = [];
  const least: number[] = [];
  let stretch: number[] = [];
  let memory: number[] = [];
  let used = writer.processor();
  const begun = performance.now();
  for (let done = 0; done < 1 && writer.alive; done = (performance.now() - begun) / duration) {
    const taken = await writer.act();
    stretch.push(taken);
    const full = done > (costs.length + 1) / STRETCHES;
    // Asking takes a moment; but each stretch has its value, however short it is.
    if (writer.edits % 20 === 0 || (full && memory.length === 0)) memory.push(writer.memory() ?? Number.NaN);
    if (full) {
      const now = writer.processor();
      costs.push(now !== undefined && used !== undefined ? (now - used) / stretch.length : quantile(stretch, 0.5));
      used = now;
      // The least of a stretch is what stays after a collection.
      least.push(Math.min(...memory));
      all.push(...stretch);
      stretch = [];
      memory = [];
    }
    await wait(Math.max(0, pace - taken));
  }
  const survived = writer.alive;
  writer.stop();

  const warm = (of: readonly number[]): number[] => of.slice(Math.floor(of.length * WARM));
  return {
    minutes,
    letters: letters.length,
    edits: writer.edits,
    latency: { median: quantile(all, 0.5), p99: quantile(all, 0.99), most: quantile(all, 1) },
    processor: trendOf(warm(costs)),
    memory: trendOf(warm(least)),
    survived,
  };
}

/**
 * Whether a server survived, an edit took as much processor time in the end as before, and memory stayed where it was: what the run added is within 3 tenths
 * and 1 tenth of what it began with, or within `slack` (ms, MB), since collections move the one, and a heap takes its time to find its size.
 */
export function isSteady(
  { processor, memory, survived }: Soak,
  slack: { readonly processor: number; readonly memory: number } = { processor: 0.5, memory: 10 },
): boolean {
  return survived && isFlat(processor, 0.3, slack.processor) && isFlat(memory, 0.1, slack.memory);
}

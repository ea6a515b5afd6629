import { Random } from './random.ts';
import type { Target } from './target.ts';

/** What a run is bounded by; whichever comes first. */
export interface Bounds {
  readonly cases: number;
  readonly seed: number;
  /** In milliseconds. */
  readonly time: number;
}

/** An input of which something did not hold, made small. */
export interface Failure {
  readonly target: string;
  /** The number of its case in the run. */
  readonly number: number;
  readonly why: string;
  readonly input: string;
}

/** What a run came to. */
export interface Outcome {
  readonly cases: number;
  readonly failures: readonly Failure[];
  /** How many inputs did something that none before had done. */
  readonly interesting: number;
  /** The slowest case, in microseconds a character. */
  readonly slowest: { readonly input: string; readonly perCharacter: number };
}

/** One case in so many is looked at deeply: that takes about twenty times as long. */
const DEEP = 16;

/** Failures of one kind are one failure; a run that has found so many kinds stops. */
const ENOUGH = 10;

/** An input shorter than this says nothing of its time. */
const MEASURED = 500;

/**
 * Changes inputs and looks what holds of them. An input that did something new is changed further, so that the run goes deeper with its
 * time: what guides it is what was read and found, not which lines of the program were run.
 */
export async function run(target: Target, { cases, seed, time }: Bounds): Promise<Outcome> {
  const random = new Random(seed);
  const corpus = [...target.seeds];
  const seen = new Set<string>();
  const failures = new Map<string, Failure>();
  const end = performance.now() + time;
  let interesting = 0;
  let slowest: Outcome['slowest'] = { input: '', perCharacter: 0 };
  let number = 0;
  for (; number < cases && performance.now() < end && failures.size < ENOUGH; number++) {
    const input =
      number < target.seeds.length
        ? target.seeds[number]!
        : target.mutate(parentOf(corpus, random), random, random.pick(corpus));
    const deep = number % DEEP === 0 || number < target.seeds.length;
    const started = performance.now();
    try {
      const before = seen.size;
      for (const name of await target.check(input, deep)) seen.add(name);
      if (seen.size > before && number >= target.seeds.length) {
        interesting += 1;
        corpus.push(input);
      }
    } catch (error) {
      const why = reason(error);
      if (!failures.has(kind(why))) {
        const small = await shrink(target, input, kind(why));
        failures.set(kind(why), { target: target.name, number, why, input: small });
      }
    }
    if (deep || input.length <= MEASURED) continue;
    const perCharacter = (milliseconds: number): number => (milliseconds * 1000) / input.length;
    if (perCharacter(performance.now() - started) > slowest.perCharacter) {
      // The machine may have been busy with something else: what is slow is slow again.
      const again = perCharacter(await timeOf(target, input));
      if (again > slowest.perCharacter) slowest = { input, perCharacter: again };
    }
  }
  return { cases: number, failures: [...failures.values()], interesting, slowest };
}

/** Milliseconds that a case takes; what fails in it is told elsewhere. */
async function timeOf(target: Target, input: string): Promise<number> {
  const started = performance.now();
  try {
    await target.check(input, false);
  } catch {
    // Told already.
  }
  return performance.now() - started;
}

/** What is changed next: mostly the shorter of two, since short inputs show as much in less time. */
function parentOf(corpus: readonly string[], random: Random): string {
  const [one, other] = [random.pick(corpus), random.pick(corpus)];
  return one.length <= other.length || random.chance(0.25) ? one : other;
}

/** What went wrong, with the place in the program where that is known. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = /\n\s+at (\S+)/.exec(error.stack ?? '')?.[1] ?? '';
  return `${error.name}: ${error.message} (${place})`;
}

/** Failures that differ in their numbers alone are of one kind. */
function kind(why: string): string {
  return why.replace(/\d+/g, '0');
}

/** How many attempts making an input small may take. */
const ATTEMPTS = 600;

/** A smaller input of the same failure: stretches are left out, large ones first, while it still fails in the same way. */
async function shrink(target: Target, input: string, wanted: string): Promise<string> {
  let text = input;
  let attempts = 0;
  for (let size = text.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < text.length && attempts < ATTEMPTS; attempts++) {
      const shorter = text.slice(0, at) + text.slice(at + size);
      if (await fails(target, shorter, wanted)) text = shorter;
      else at += size;
    }
  }
  return text;
}

async function fails(target: Target, input: string, wanted: string): Promise<boolean> {
  try {
    await target.check(input, true);
    return false;
  } catch (error) {
    return kind(reason(error)) === wanted;
  }
}

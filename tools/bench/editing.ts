import { quantile, type Spread, spreadOf } from './stats.ts';
import { Typist, type Way } from './typist.ts';

/** Edit → diagnostics: milliseconds of the server and of the empty one, typed into in turns, and how many times longer ours takes. */
export interface Editing {
  readonly way: Way;
  readonly characters: number;
  readonly edits: number;
  readonly server: Spread;
  readonly empty: Spread;
  readonly ratio: Spread;
  /** Milliseconds of processor time an edit, which other programs on a busy machine weigh on less; undefined where the system does not tell. */
  readonly processor: { readonly server: number; readonly empty: number; readonly ratio: number } | undefined;
}

/** Memory after many edits: resident MB of both servers; undefined where the system does not tell. */
export interface Memory {
  readonly edits: number;
  readonly server: number | undefined;
  readonly empty: number | undefined;
}

/** Edits that do not count at first, while V8 is still compiling what runs often. */
const WARM_UP = 500;
/** Edits of one server before it is the other one's turn: what else the machine does then weighs on both. */
const TURN = 20;

/**
 * Types `edits` characters into the letter in each server.
 * @param findings how many diagnostics the empty server sends for each version
 */
export async function measureEditing(
  programs: { readonly server: string; readonly empty: string },
  letter: string,
  way: Way,
  edits: number,
  findings = 0,
): Promise<Editing & { readonly memory: Memory }> {
  const server = await Typist.start(programs.server, letter, way);
  try {
    const empty = await Typist.start(programs.empty, letter, way, ['--diagnostics', String(findings)]);
    try {
      // Long letters take long, and the code is warm after few of them.
      const warmUp = Math.min(WARM_UP, Math.ceil(6_000_000 / letter.length));
      for (let i = 0; i < warmUp; i++) await server.type();
      for (let i = 0; i < warmUp; i++) await empty.type();
      const ours: number[] = [];
      const floor: number[] = [];
      const before = [server.processorTime(), empty.processorTime()] as const;
      while (ours.length < edits) {
        for (let i = 0; i < TURN; i++) floor.push(await empty.type());
        for (let i = 0; i < TURN; i++) ours.push(await server.type());
      }
      const processor = processorOf(before, [server.processorTime(), empty.processorTime()], ours.length);
      return {
        way,
        characters: letter.length,
        edits: ours.length,
        server: spreadOf(ours),
        empty: spreadOf(floor),
        ratio: {
          median: quantile(ours, 0.5) / quantile(floor, 0.5),
          p99: quantile(ours, 0.99) / quantile(floor, 0.99),
        },
        processor,
        memory: { edits: ours.length + warmUp, server: server.memory(), empty: empty.memory() },
      };
    } finally {
      await empty.stop();
    }
  } finally {
    await server.stop();
  }
}

/** Typing on a clock: milliseconds from a character to the diagnostics of its text, or of a later one. */
export interface Typing {
  /** Milliseconds between two characters. */
  readonly pace: number;
  readonly edits: number;
  readonly server: Spread;
  readonly empty: Spread;
}

/** Types `edits` characters at a pace, not waiting for answers, into one server and then into the other. */
export async function measureTyping(
  programs: { readonly server: string; readonly empty: string },
  letter: string,
  pace: number,
  edits: number,
): Promise<Typing> {
  const typed = async (program: string): Promise<Spread> => {
    const typist = await Typist.start(program, letter, 'push');
    try {
      for (let i = 0; i < WARM_UP; i++) await typist.type();
      return spreadOf(await typist.typeOnClock(pace, edits));
    } finally {
      await typist.stop();
    }
  };
  return { pace, edits, server: await typed(programs.server), empty: await typed(programs.empty) };
}

type Processor = readonly [server: number | undefined, empty: number | undefined];

function processorOf(before: Processor, after: Processor, edits: number): Editing['processor'] {
  if (before[0] === undefined || before[1] === undefined || after[0] === undefined || after[1] === undefined)
    return undefined;
  const server = (after[0] - before[0]) / edits;
  const empty = (after[1] - before[1]) / edits;
  return { server, empty, ratio: server / empty };
}

/** Cold start: milliseconds from the start of the process to the first diagnostics, both servers in turns. */
export interface Start {
  readonly starts: number;
  readonly server: number;
  readonly empty: number;
  readonly ratio: number;
}

/** Starts each server `starts` times and opens the letter. The first start of each, which reads the bundle from disk, does not count. */
export async function measureStart(
  programs: { readonly server: string; readonly empty: string },
  letter: string,
  starts: number,
): Promise<Start> {
  const ours: number[] = [];
  const floor: number[] = [];
  for (let i = 0; i <= starts; i++) {
    for (const [program, times] of [
      [programs.empty, floor],
      [programs.server, ours],
    ] as const) {
      const typist = await Typist.start(program, letter, 'push');
      if (i > 0) times.push(typist.toFirst);
      await typist.stop();
    }
  }
  const server = quantile(ours, 0.5);
  const empty = quantile(floor, 0.5);
  return { starts, server, empty, ratio: server / empty };
}

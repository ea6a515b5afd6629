import { quantile, type Spread, spreadOf } from './stats.ts';
import { Typist, type Way } from './typist.ts';

/** A server that ours is measured with, and what it is started with. */
export interface OtherServer {
  readonly program: string;
  readonly args?: readonly string[];
}

/** Edit → diagnostics: milliseconds of the server and of another one, typed into in turns, and how many times longer ours takes. */
export interface Editing {
  readonly way: Way;
  readonly characters: number;
  readonly edits: number;
  readonly server: Spread;
  readonly other: Spread;
  readonly ratio: Spread;
  /** Milliseconds of processor time an edit, which other programs on a busy machine weigh on less; undefined if the system does not tell. */
  readonly processor: { readonly server: number; readonly other: number; readonly ratio: number } | undefined;
}

/** Memory after many edits: resident MB of both servers; undefined if the system does not tell. */
export interface Memory {
  readonly edits: number;
  readonly server: number | undefined;
  readonly other: number | undefined;
}

/** Edits that do not count at first, while V8 is still compiling what runs often. */
const WARM_UP = 500;
/** Edits of one server before it is the other one's turn: what else the machine does then weighs on both. */
const TURN = 20;

/** Types `edits` characters into the letter in each server. */
export async function measureEditing(
  program: string,
  { program: otherProgram, args }: OtherServer,
  letter: string,
  way: Way,
  edits: number,
): Promise<Editing & { readonly memory: Memory }> {
  const server = await Typist.start(program, letter, way);
  try {
    const other = await Typist.start(otherProgram, letter, way, args);
    try {
      // Long letters take long, and the code is warm after few of them.
      const warmUp = Math.min(WARM_UP, Math.ceil(6_000_000 / letter.length));
      for (let i = 0; i < warmUp; i++) await server.type();
      for (let i = 0; i < warmUp; i++) await other.type();
      const ours: number[] = [];
      const floor: number[] = [];
      const before = [server.processorTime(), other.processorTime()] as const;
      while (ours.length < edits) {
        for (let i = 0; i < TURN; i++) floor.push(await other.type());
        for (let i = 0; i < TURN; i++) ours.push(await server.type());
      }
      const processor = processorOf(before, [server.processorTime(), other.processorTime()], ours.length);
      return {
        way,
        characters: letter.length,
        edits: ours.length,
        server: spreadOf(ours),
        other: spreadOf(floor),
        ratio: {
          median: quantile(ours, 0.5) / quantile(floor, 0.5),
          p99: quantile(ours, 0.99) / quantile(floor, 0.99),
        },
        processor,
        memory: { edits: ours.length + warmUp, server: server.memory(), other: other.memory() },
      };
    } finally {
      await other.stop();
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

type Processor = readonly [server: number | undefined, other: number | undefined];

function processorOf(before: Processor, after: Processor, edits: number): Editing['processor'] {
  if (before[0] === undefined || before[1] === undefined || after[0] === undefined || after[1] === undefined)
    return undefined;
  const server = (after[0] - before[0]) / edits;
  const other = (after[1] - before[1]) / edits;
  return { server, other, ratio: server / other };
}

/** Cold start: milliseconds from the start of the process to the first diagnostics, both servers in turns; the same of processor time. */
export interface Start {
  readonly starts: number;
  readonly server: number;
  readonly other: number;
  readonly ratio: number;
  /** Milliseconds of processor time until then; undefined if the system does not tell. */
  readonly processor: { readonly server: number; readonly other: number } | undefined;
}

/** Starts each server `starts` times and opens the letter. The first start of each, which reads the bundle from disk, does not count. */
export async function measureStart(
  program: string,
  other: OtherServer,
  letter: string,
  starts: number,
): Promise<Start> {
  const ours: Started[] = [];
  const others: Started[] = [];
  for (let i = 0; i <= starts; i++) {
    for (const [started, times] of [
      [other, others],
      [{ program }, ours],
    ] as const) {
      const typist = await Typist.start(started.program, letter, 'push', started.args);
      if (i > 0) times.push({ milliseconds: typist.toFirst, processor: typist.processorTime() ?? Number.NaN });
      await typist.stop();
    }
  }
  const middle = (times: readonly Started[], of: keyof Started): number =>
    quantile(
      times.map((time) => time[of]),
      0.5,
    );
  const server = middle(ours, 'milliseconds');
  const before = middle(others, 'milliseconds');
  const processor = { server: middle(ours, 'processor'), other: middle(others, 'processor') };
  return {
    starts,
    server,
    other: before,
    ratio: server / before,
    processor: Number.isNaN(processor.server) ? undefined : processor,
  };
}

interface Started {
  readonly milliseconds: number;
  readonly processor: number;
}

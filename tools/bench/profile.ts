import fs from 'node:fs';
import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import { checkLetter } from '../../server/src/engine/check.ts';
import { readLetter, readLetterInParts, standardKnowledge } from '../../server/src/letter/read.ts';

/** Where the time of something goes, the greatest share (0 to 1) first. */
export interface Profile {
  readonly rooms: readonly Share[];
  readonly functions: readonly Share[];
}

/** A room of the server, or a function as `room/file: name`, with its share in the time. */
export interface Share {
  readonly name: string;
  readonly share: number;
}

/** Microseconds between two looks of the profiler. */
const INTERVAL = 100;

/** Where the time goes when letters are read and checked for the first time, for this many seconds. */
export async function profileChecking(texts: readonly string[], seconds: number): Promise<Profile> {
  const knowledge = standardKnowledge();
  return profile(() => {
    for (const text of texts) checkLetter(readLetter(text, knowledge));
  }, seconds);
}

/** Where the time goes when a letter is typed into, for this many seconds. */
export async function profileEditing(typed: string, seconds: number): Promise<Profile> {
  const knowledge = standardKnowledge();
  const place = typed.indexOf(' ', typed.length >> 1) + 1;
  let letter = readLetterInParts(typed, knowledge);
  let more = '';
  return profile(() => {
    more = more.length === 48 ? '' : `${more}${more.length % 6 === 5 ? ' ' : 'a'}`;
    letter = readLetterInParts(typed.slice(0, place) + more + typed.slice(place), knowledge, undefined, letter);
    checkLetter(letter);
  }, seconds);
}

async function profile(work: () => void, seconds: number): Promise<Profile> {
  const session = new Session();
  session.connect();
  const during = (length: number): void => {
    const end = performance.now() + length * 1000;
    while (performance.now() < end) work();
  };
  try {
    during(seconds / 2); // warm
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: INTERVAL });
    await session.post('Profiler.start');
    during(seconds);
    const { profile } = await session.post('Profiler.stop');
    return sharesOf(profile);
  } finally {
    session.disconnect();
  }
}

/** The part of a profile that is read. */
interface Sampled {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  }[];
  readonly samples?: readonly number[] | undefined;
  readonly timeDeltas?: readonly number[] | undefined;
}

function sharesOf({ nodes, samples = [], timeDeltas = [] }: Sampled): Profile {
  const fileAt = filesOfBundle();
  // What the profiler takes itself is not the work's: its own calls, and the engine's after them, which has no place.
  const own = new Set(nodes.filter(({ callFrame }) => isProfiler(callFrame)).map(({ id }) => id));
  const names = new Map(
    nodes.map(({ id, callFrame: { functionName, url, lineNumber } }) => {
      const file = url === import.meta.url ? fileAt(lineNumber) : undefined;
      const room = file === undefined ? OUTSIDE : file.slice(0, file.indexOf('/'));
      const name = functionName === '' ? 'an unnamed function' : functionName;
      return [id, { room, name: file === undefined ? name : `${file}: ${name}` }];
    }),
  );
  const rooms = new Map<string, number>();
  const functions = new Map<string, number>();
  samples.forEach((id, index) => {
    if (own.has(id)) return;
    const { room, name } = names.get(id)!;
    const time = timeDeltas[index] ?? 0;
    rooms.set(room, (rooms.get(room) ?? 0) + time);
    functions.set(name, (functions.get(name) ?? 0) + time);
  });
  return { rooms: greatest(rooms), functions: greatest(functions) };
}

function isProfiler({ functionName, url }: Sampled['nodes'][number]['callFrame']): boolean {
  return url === 'node:inspector' || (functionName === 'dispatch' && url === '');
}

/** Everything that is not our own: the engine, its collector, the libraries. */
const OUTSIDE = 'V8 and its collector';

function greatest(times: ReadonlyMap<string, number>): Share[] {
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([name, time]) => ({ name, share: time / all })).sort((a, b) => b.share - a.share);
}

/** Which file under `server/src` a line of this bundle is from: the bundler writes each file's name above it. */
function filesOfBundle(): (line: number) => string | undefined {
  const files: (string | undefined)[] = [];
  let current: string | undefined;
  for (const line of fs.readFileSync(fileURLToPath(import.meta.url), 'utf8').split('\n')) {
    const name = /^\/\/ (\S+\.\w+)$/.exec(line)?.[1];
    if (name !== undefined) current = /^server\/src\/(.+)$/.exec(name)?.[1];
    files.push(current);
  }
  return (line) => files[line];
}

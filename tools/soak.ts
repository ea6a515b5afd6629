// npm run soak [-- --minutes 30] [--pace 20] [--json FILE]: someone types for so long at many letters, a key each `pace` milliseconds, into
// the server as it is built. Fails where answers become slower or the server's memory grows with time.
import fs from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ownLetters } from '../test/fuzz/seeds.ts';
import { makePrograms } from './bench/programs.ts';
import { quantile, round } from './bench/stats.ts';
import { isFlat, trendOf } from './soak/trend.ts';
import { Writer } from './soak/writer.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    pace: { type: 'string', default: '20' },
    json: { type: 'string' },
  },
});
/** The run is looked at in so many stretches of even length. */
const STRETCHES = 60;
/** What happens before this share of the run is warming up: the program is compiled, the heap finds its size. */
const WARM = 0.2;

const { server } = await makePrograms();
const writer = await Writer.start(server, ownLetters, 1);
const duration = Number(values.minutes) * 60_000;
const all: number[] = [];
const medians: number[] = [];
const least: number[] = [];
let stretch: number[] = [];
let memory: number[] = [];
const begun = performance.now();
for (let done = 0; done < 1 && writer.alive; done = (performance.now() - begun) / duration) {
  const taken = await writer.act();
  stretch.push(taken);
  const full = done > (medians.length + 1) / STRETCHES;
  // Asking takes a moment; but each stretch has its value, however short it is.
  if (writer.edits % 20 === 0 || (full && memory.length === 0)) memory.push(writer.memory() ?? Number.NaN);
  if (full) {
    medians.push(quantile(stretch, 0.5));
    // The least of a stretch is what stays after a collection.
    least.push(Math.min(...memory));
    all.push(...stretch);
    stretch = [];
    memory = [];
  }
  await wait(Math.max(0, Number(values.pace) - taken));
}
const survived = writer.alive;
writer.stop();

const warm = (of: readonly number[]): number[] => of.slice(Math.floor(of.length * WARM));
const latency = trendOf(warm(medians));
const resident = trendOf(warm(least));
const result = {
  minutes: Number(values.minutes),
  letters: ownLetters.length,
  edits: writer.edits,
  latency: { median: quantile(all, 0.5), p99: quantile(all, 0.99), most: quantile(all, 1), ...latency },
  memory: resident,
  survived,
  // A busy machine moves a median by half a millisecond, and a heap takes its time to find its size.
  flat: isFlat(latency, 0.3, 0.5) && isFlat(resident, 0.1, 10),
};
const rounded = JSON.stringify(result, (_, value: unknown) => (typeof value === 'number' ? round(value) : value), 2);
console.log(rounded);
if (values.json !== undefined) fs.writeFileSync(values.json, `${rounded}\n`);
if (!survived || !result.flat) process.exitCode = 1;

// npm run bench [-- --quick] [-- --peers] [-- --json FILE]: how fast the server answers and letters are checked, as ratios of one run: the language
// server beside an empty one, typed into in turns; reading beside one look at each character. --quick measures shorter; --peers adds
// linters of prose from npm over the same letters.
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { measureBatch } from './bench/batch.ts';
import { measureEditing, measureStart } from './bench/editing.ts';
import { measurePeers } from './bench/peers.ts';
import { makePrograms } from './bench/programs.ts';
import { measureReading } from './bench/reading.ts';
import { grown, readSamples } from './bench/samples.ts';
import { round } from './bench/stats.ts';
import { measureStream } from './bench/stream.ts';
import { figure, table } from './bench/table.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const times = (many: number, quick: number): number => (values.quick ? quick : many);
const samples = readSamples();
const programs = await makePrograms();
const { typed, texts } = samples;
console.log(
  `Letters: ${samples.source}, ${String(texts.length)}; Node ${process.version}, ${String(os.cpus().length)} cores.\n`,
);

const editings = [];
for (const { length, edits } of [
  { length: typed.length, edits: times(2000, 300) },
  { length: 100_000, edits: times(300, 60) },
  { length: 1_000_000, edits: times(40, 20) },
])
  for (const way of ['push', 'pull'] as const)
    editings.push(await measureEditing(programs, grown(typed, length), way, edits));
console.log('Edit → diagnostics over stdio, ms (× the empty server)');
console.log(
  table([
    ['characters', 'way', 'median', 'empty', 'ratio', 'p99', 'empty', 'ratio', 'processor', 'empty', 'ratio'],
    ...editings.map(({ characters, way, server, empty, ratio, processor }) => [
      String(characters),
      way,
      figure(server.median),
      figure(empty.median),
      figure(ratio.median, '×'),
      figure(server.p99),
      figure(empty.p99),
      figure(ratio.p99, '×'),
      ...(processor ? [figure(processor.server), figure(processor.empty), figure(processor.ratio, '×')] : []),
    ]),
  ]),
);

const start = await measureStart(programs, typed, times(15, 5));
console.log(
  `\nCold start to first diagnostics: ${figure(start.server)} ms, ${figure(start.ratio, '×')} the empty server's`,
);

const { memory } = await measureEditing(programs, typed, 'push', times(10_000, 1000));
const more = memory.server !== undefined && memory.empty !== undefined ? memory.server - memory.empty : undefined;
console.log(
  `Memory after ${String(memory.edits)} edits: ${figure(memory.server)} MB resident, ${figure(more)} MB more than the empty server`,
);

const reading = measureReading(texts, times(4, 0.5));
console.log('\nReading and checking in one process, on one core');
console.log(
  table([
    ['stage', 'µs a letter', 'letters/s', 'MB/s', '× one look'],
    ...reading.stages.map((stage) => [
      stage.name,
      figure(stage.microseconds),
      figure(stage.lettersPerSecond),
      figure(stage.megabytesPerSecond),
      figure(stage.ratio),
    ]),
  ]),
);
console.log('\nThe ten rules that take most of the time of all rules');
console.log(
  table([
    ['rule', 'share', 'µs a letter'],
    ...reading.shares
      .slice(0, 10)
      .map(({ rule, share, microseconds }) => [rule, figure(share * 100, ' %'), figure(microseconds)]),
  ]),
);

const batch = measureBatch(programs.cli, texts, times(5000, 1000), times(5, 3), [1, 2]);
console.log(`\nCommand line over ${String(batch[0]?.letters)} files, letters/s`);
console.log(
  table([
    ['threads', 'running', 'with its start', 'start, ms'],
    ...batch.map(({ jobs, lettersPerSecond, coldLettersPerSecond, startMilliseconds }) => [
      String(jobs),
      figure(lettersPerSecond),
      figure(coldLettersPerSecond),
      figure(startMilliseconds),
    ]),
  ]),
);

const streams = [];
for (const jobs of [1, 2])
  for (const letters of [times(10_000, 500), times(100_000, 5000)])
    streams.push(await measureStream(programs.cli, texts, letters, jobs));
console.log(
  '\nCommand line over a stream of JSON Lines; the most memory resident until a tenth was done, and until the end',
);
console.log(
  table([
    ['threads', 'letters', 'letters/s', 'ms a letter', 'processor', 'MB, a tenth', 'MB, all'],
    ...streams.map(({ jobs, letters, lettersPerSecond, milliseconds, processor, early, peak }) => [
      String(jobs),
      String(letters),
      figure(lettersPerSecond),
      figure(milliseconds / letters),
      figure(processor),
      figure(early),
      figure(peak),
    ]),
  ]),
);

const peers = values.peers ? await measurePeers(texts, times(10, 4)) : [];
if (peers.length > 0) {
  console.log('\nBeside linters of prose, processor time');
  console.log(
    table([
      ['linter', 'ms a letter', '× ours', 'found a letter'],
      ...peers.map(({ name, milliseconds, ratio, found }) => [
        name,
        figure(milliseconds),
        figure(ratio),
        figure(found),
      ]),
    ]),
  );
}

if (values.json !== undefined) {
  const node = process.version;
  const result = { node, letters: samples.source, editing: editings, start, memory, reading, batch, streams, peers };
  const rounded = (_: string, value: unknown): unknown => (typeof value === 'number' ? round(value) : value);
  fs.writeFileSync(values.json, `${JSON.stringify(result, rounded, 2)}\n`);
}

// npm run bench [-- --quick] [-- --peers] [-- --json FILE] [-- --write] [-- --before]: how fast the server answers and letters are checked, as ratios
// of one run: the language server compared with an empty one, typed into in turns; reading compared with a single pass over the characters; both with an earlier
// build. --quick measures shorter; --peers adds linters of prose from npm over the same letters; --write renews the figures in
// docs/performance.md; --before only compares with the earlier build.
import fs from 'node:fs';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { checkLetter } from '../server/src/engine/check.ts';
import { readLetter } from '../server/src/letter/read.ts';
import { measureBatch } from './bench/batch.ts';
import { BEFORE, compareBuilds, earlierPrograms, type Effort } from './bench/before.ts';
import { measureEditing, measureStart, measureTyping } from './bench/editing.ts';
import { freshLetters } from './bench/fresh.ts';
import { measurePeers } from './bench/peers.ts';
import { profileChecking, profileEditing } from './bench/profile.ts';
import { makePrograms } from './bench/programs.ts';
import { measureReading } from './bench/reading.ts';
import { BenchReport } from './bench/report.ts';
import { grown, readSamples } from './bench/samples.ts';
import { round } from './bench/stats.ts';
import { measureStream } from './bench/stream.ts';
import { figure } from './bench/table.ts';
import { today } from './lib/days.ts';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
    before: { type: 'boolean', default: false },
  },
});
const times = (many: number, quick: number): number => (values.quick ? quick : many);
const samples = readSamples();
const programs = await makePrograms();
const { typed, texts } = samples;

const letterAt = freshLetters(texts);
const earlier = earlierPrograms();
const node = `Node ${process.versions.node.split('.')[0]!}`;
const against = new BenchReport(`npm run bench -- --before --write, ${node}`);
const effort: Effort = {
  letters: times(3000, 1000),
  turns: times(5, 3),
  starts: times(15, 5),
  edits: values.quick ? [300, 60, 20, 1000] : [2000, 300, 40, 10_000],
};
const compared = earlier && (await compareBuilds(earlier, programs, typed, letterAt, effort));
if (compared)
  against.show(
    `${samples.source === 'published' ? 'Published' : 'Our own'} letters, both builds in turns, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
    [
      ['figure', BEFORE, 'these sources', 'ratio', 'target'],
      ...compared.map(({ name, unit, before, now, ratio, target }) => [
        name,
        figure(before, ` ${unit}`),
        figure(now, ` ${unit}`),
        figure(ratio, '×'),
        `≤ ${String(target)}×`,
      ]),
    ],
  );
if (values.before) {
  if (values.write && compared) against.write();
  process.exit();
}

const report = new BenchReport('npm run bench -- --write');
report.say(
  `${String(texts.length)} letters (${samples.source}), Node ${process.version}, ${String(os.cpus().length)} cores, ${today()}.`,
);

const editings = [];
for (const { length, edits, alike } of [
  { length: typed.length, edits: times(2000, 300), alike: false },
  { length: 100_000, edits: times(300, 60), alike: false },
  { length: 100_000, edits: times(300, 60), alike: true },
  { length: 1_000_000, edits: times(40, 20), alike: false },
  { length: 1_000_000, edits: times(40, 20), alike: true },
])
  for (const way of ['push', 'pull'] as const) {
    const letter = grown(typed, length);
    const shown = alike ? checkLetter(readLetter(letter)).length : 0;
    const empty = { program: programs.empty, args: ['--diagnostics', String(shown)] };
    editings.push({ shown, ...(await measureEditing(programs.server, empty, letter, way, edits)) });
  }
report.show(
  'Edit → diagnostics over stdio, milliseconds next to the empty server, which shows as many diagnostics; processor time of the whole server',
  [
    ['characters', 'way', 'shown', 'median', 'empty', 'ratio', 'p99', 'empty', 'ratio', 'processor', 'empty', 'ratio'],
    ...editings.map(({ characters, way, shown, server, other, ratio, processor }) => [
      String(characters),
      way,
      String(shown),
      figure(server.median),
      figure(other.median),
      figure(ratio.median, '×'),
      figure(server.p99),
      figure(other.p99),
      figure(ratio.p99, '×'),
      ...(processor ? [figure(processor.server), figure(processor.other), figure(processor.ratio, '×')] : []),
    ]),
  ],
);

const typing = await measureTyping(programs, typed, 30, times(1000, 200));
report.say(
  `A character every ${String(typing.pace)} ms: ${figure(typing.server.median)} ms at the median and ${figure(typing.server.p99)} ms at the 99th percentile, the empty server ${figure(typing.empty.median)} and ${figure(typing.empty.p99)} ms.`,
);

const start = await measureStart(programs.server, { program: programs.empty }, typed, effort.starts);
report.say(
  `Cold start to the first diagnostics: ${figure(start.server)} ms, ${figure(start.ratio, '×')} the empty server's.`,
);

const { memory } = await measureEditing(
  programs.server,
  { program: programs.empty },
  typed,
  'push',
  times(10_000, 1000),
);
const more = memory.server !== undefined && memory.other !== undefined ? memory.server - memory.other : undefined;
report.say(
  `Memory after ${String(memory.edits)} edits: ${figure(memory.server)} MB resident, ${figure(more)} MB more than the empty server.`,
);

const reading = measureReading(texts, times(4, 0.5));
report.show('Reading and checking in one process, on one core', [
  ['stage', 'µs a letter', 'letters/s', 'MB/s', '× one look'],
  ...reading.stages.map((stage) => [
    stage.name,
    figure(stage.microseconds),
    figure(stage.lettersPerSecond),
    figure(stage.megabytesPerSecond),
    figure(stage.ratio),
  ]),
]);
report.show('The ten rules that take most of the time of all rules', [
  ['rule', 'share', 'µs a letter'],
  ...reading.shares
    .slice(0, 10)
    .map(({ rule, share, microseconds }) => [rule, figure(share * 100, ' %'), figure(microseconds)]),
]);

const profiles = {
  checking: await profileChecking(texts, times(6, 1)),
  editing: await profileEditing(typed, times(6, 1)),
};
for (const [title, { rooms, functions }] of [
  ['Where the time goes when letters are read and checked for the first time', profiles.checking],
  ['Where the time goes when a letter is typed into', profiles.editing],
] as const)
  report.show(title, [
    ['room, function', 'share'],
    ...rooms.map(({ name, share }) => [name, figure(share * 100, ' %')]),
    ...functions.slice(0, 12).map(({ name, share }) => [`  ${name}`, figure(share * 100, ' %')]),
  ]);

const batch = measureBatch(programs.cli, texts, times(2000, 1000), 3, [1, 2]);
report.show(`Command line over ${String(batch[0]?.letters)} files, letters a second`, [
  ['threads', 'running', 'with its start', 'start, ms'],
  ...batch.map(({ jobs, lettersPerSecond, coldLettersPerSecond, startMilliseconds }) => [
    String(jobs),
    figure(lettersPerSecond),
    figure(coldLettersPerSecond),
    figure(startMilliseconds),
  ]),
]);

const streams = [];
for (const jobs of [1, 2])
  for (const letters of [times(1000, 500), times(10_000, 5000)])
    streams.push(await measureStream(programs.cli, letterAt, letters, jobs));
report.show(
  'Command line over a stream of JSON Lines; the most memory resident until a tenth was done, and until the end',
  [
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
  ],
);

const peers = values.peers ? await measurePeers(texts, times(10, 4)) : [];
if (peers.length > 0)
  report.show('Compared with linters of prose, processor time', [
    ['linter', 'ms a letter', '× ours', 'found a letter'],
    ...peers.map(({ name, milliseconds, ratio, found }) => [name, figure(milliseconds), figure(ratio), figure(found)]),
  ]);

if (values.write) {
  if (compared) against.write();
  report.write();
}
if (values.json !== undefined) {
  const found = { compared, editing: editings, typing, start, memory, reading, profiles, batch, streams, peers };
  const result = { node: process.version, letters: samples.source, ...found };
  const rounded = (_: string, value: unknown): unknown => (typeof value === 'number' ? round(value) : value);
  fs.writeFileSync(values.json, `${JSON.stringify(result, rounded, 2)}\n`);
}

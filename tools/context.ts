// node tools/run.mjs context PYTHON: how conclusions are read by this program, and by ConText, the standard of clinical text, as medspaCy
// has it (pip install medspacy, in an environment of its own; PYTHON is that environment's). Writes the table into docs/accuracy.md.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { allowing, refusing, silent, traps } from '../test/reading/clauses/frames.ts';
import { verdictIn } from '../test/reading/clauses/read-clauses.ts';
import { allowed, refused, undecided } from '../test/reading/clauses/sentences.ts';
import { writeTable } from './lib/page-table.ts';
import { ROOT } from './lib/root.ts';

type Said = ReturnType<typeof verdictIn>;
type Sentence = readonly [text: string, meant: Said];

const python = process.argv[2];
if (!python) throw new Error('node tools/run.mjs context PYTHON, where PYTHON has medspacy');

const own: Sentence[] = [
  ...refused.map((text): Sentence => [text, 'not necessary']),
  ...allowed.map((text): Sentence => [text, 'necessary']),
  ...undecided.map((text): Sentence => [text, 'none']),
];
const made = (frames: readonly string[], meant: Said): Sentence[] =>
  frames.flatMap((frame) => traps.map((trap): Sentence => [frame.replace('~', trap), meant]));
const generated = [...made(refusing, 'not necessary'), ...made(allowing, 'necessary'), ...made(silent, 'none')];

const rows = [row('Sentences of our own', own), row('Sentences made of frames and requests', generated)];
const table = writeTable('docs/accuracy.md', 'context', [
  '| Conclusions | Number | Read right here | Reversed here | Right by ConText | Reversed by ConText |',
  '| --- | --- | --- | --- | --- | --- |',
  ...rows,
]);
console.log(table);

function row(name: string, sentences: readonly Sentence[]): string {
  const input = JSON.stringify(sentences.map(([said]) => said));
  const peer = JSON.parse(
    execFileSync(python!, [path.join(ROOT, 'tools/context/context.py')], {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    }),
  ) as Said[];
  const [ourRight, ourTurned] = judge(sentences, ([said]) => verdictIn(said));
  const [peerRight, peerTurned] = judge(sentences, (_, i) => peer[i]!);
  return `| ${name} | ${String(sentences.length)} | ${ourRight} | ${ourTurned} | ${peerRight} | ${peerTurned} |`;
}

/** How many are read right, and how many as the opposite. */
function judge(sentences: readonly Sentence[], read: (sentence: Sentence, i: number) => Said): [string, string] {
  const said = sentences.map(read);
  const right = sentences.filter(([, meant], i) => said[i] === meant).length;
  const turned = sentences.filter(([, meant], i) => meant !== 'none' && said[i] !== 'none' && said[i] !== meant).length;
  return [right, turned].map((count) => `${String(count)} (${((100 * count) / sentences.length).toFixed(1)} %)`) as [
    string,
    string,
  ];
}

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';

/** The files with the answers, and how many processes were killed meanwhile. */
export interface Answers {
  readonly output: readonly string[];
  readonly killed: number;
}

/** The call by which one process checks its share of an archive, as the docs give it. */
export const ARGUMENTS = ['check', '--no-fail', '--jobs', '1', '--input', 'jsonl', '--format', 'jsonl', '-'];

/** Checks the letters of an archive in one process. Throws when it fails. */
export async function runAlone(cli: string, archive: string, output: string): Promise<Answers> {
  await finish(process.execPath, [cli, ...ARGUMENTS], archive, output);
  return { output: [output], killed: 0 };
}

/** Checks the letters of an archive with GNU parallel, and kills one of its processes when some have ended. Throws when it fails. */
export async function runParallel(cli: string, archive: string, output: string): Promise<Answers> {
  const block = String(Math.ceil(fs.statSync(archive).size / 16));
  const log = `${output}.log`;
  // With --pipepart a block that is tried again has no text: see findings/gnu-parallel-retries-without-text.sh.
  const args = ['--pipe', '--block', block, '--retries', '3', '--joblog', log];
  let killed = 0;
  const timer = setInterval(() => {
    const ended = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').trim().split('\n').length - 1 : 0;
    if (killed === 0 && ended >= 4) killed = killOne(cli);
  }, 200);
  try {
    await finish('parallel', [...args, process.execPath, cli, ...ARGUMENTS], archive, output);
  } finally {
    clearInterval(timer);
  }
  return { output: [output], killed };
}

/** Kills the newest process that checks; how many were killed. */
function killOne(cli: string): number {
  return spawnSync('pkill', ['-KILL', '--newest', '--full', `^${process.execPath} ${cli} `]).status === 0 ? 1 : 0;
}

async function finish(program: string, args: readonly string[], input: string, output: string): Promise<void> {
  const stdin = fs.openSync(input, 'r');
  const stdout = fs.openSync(output, 'w');
  try {
    const [status] = (await once(spawn(program, args, { stdio: [stdin, stdout, 'inherit'] }), 'close')) as [
      number | null,
    ];
    if (status !== 0) throw new Error(`${program} ended with ${String(status)}`);
  } finally {
    fs.closeSync(stdout);
    fs.closeSync(stdin);
  }
}

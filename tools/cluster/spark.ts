import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../lib/root.ts';
import { type Answers, ARGUMENTS } from './processes.ts';

const MASTER_PORT = 17_077;
const MASTER = `spark://127.0.0.1:${String(MASTER_PORT)}`;
/** So many parts are done when a worker is killed. */
const PARTS_BEFORE = 4;

/** Checks the letters of an archive on a Spark cluster of this machine with two workers, and kills one of them when some parts are done. Throws when it fails. */
export async function runSpark(cli: string, archive: string, output: string, python: string): Promise<Answers> {
  const home = execFileSync(python, ['-c', 'import os, pyspark; print(os.path.dirname(pyspark.__file__))'], {
    encoding: 'utf8',
  }).trim();
  const env = { ...process.env, SPARK_HOME: home, SPARK_LOCAL_IP: '127.0.0.1', PYSPARK_PYTHON: python };
  const logs = fs.openSync(`${output}.log`, 'w');
  const start = (program: string, args: readonly string[]): ChildProcess =>
    // A group of its own, so that a worker dies with all that it started, as a machine would.
    spawn(path.join(home, 'bin', program), args, { env, stdio: ['ignore', logs, logs], detached: true });
  const deploy = 'org.apache.spark.deploy';
  const master = start('spark-class', [
    `${deploy}.master.Master`,
    ...['--host', '127.0.0.1', '--port', String(MASTER_PORT), '--webui-port', '0'],
  ]);
  const worker = (name: string): ChildProcess =>
    start('spark-class', [
      `${deploy}.worker.Worker`,
      ...['--cores', '1', '--memory', '1g', '--webui-port', '0', '--work-dir', `${output}-${name}`, MASTER],
    ]);
  const workers = [worker('first'), worker('second')] as const;
  let killed = 0;
  const timer = setInterval(() => {
    if (killed > 0 || partsDone(output) < PARTS_BEFORE) return;
    stop(workers[1]);
    killed = 1;
  }, 200);
  try {
    const command = [process.execPath, cli, ...ARGUMENTS].join(' ');
    const job = start('spark-submit', [
      ...['--master', MASTER, '--executor-memory', '512m', path.join(ROOT, 'tools/cluster/spark.py')],
      ...[archive, output, command],
    ]);
    const [status] = (await once(job, 'close')) as [number | null];
    if (status !== 0)
      throw new Error(`Spark ended with ${String(status)}:\n${fs.readFileSync(`${output}.log`, 'utf8').slice(-4000)}`);
  } finally {
    clearInterval(timer);
    for (const child of [...workers, master]) stop(child);
    fs.closeSync(logs);
  }
  const parts = fs.readdirSync(output).filter((name) => name.startsWith('part-'));
  return { output: parts.map((name) => path.join(output, name)), killed };
}

/** How many parts of the output are written. */
function partsDone(output: string): number {
  const attempts = path.join(output, '_temporary/0');
  return fs.existsSync(attempts) ? fs.readdirSync(attempts).filter((name) => name.startsWith('task_')).length : 0;
}

function stop(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

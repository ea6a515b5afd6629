import { spawnSync } from 'node:child_process';

/** The resident memory of another process in MB; undefined if it is gone or the system does not tell. */
export function residentMemory(pid: number | undefined): number | undefined {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  const kilobytes = Number(stdout);
  return kilobytes > 0 ? kilobytes / 1024 : undefined;
}

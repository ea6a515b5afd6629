import fs from 'node:fs';

/** Clock ticks a second, as Linux has them on all its machines. */
const TICKS = 100;

/** Milliseconds of processor time that a process has taken so far, all its threads together; undefined if it is gone or the system does not tell. */
export function processorTime(pid: number | undefined): number | undefined {
  // After the name, which is in brackets: of the fields that follow, the 12th and 13th are user and system time.
  const fields = told(pid, 'stat')
    ?.replace(/^.*\) /, '')
    .split(' ');
  return fields && ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

/** The most memory that a process has had resident so far, in MB; undefined as above. */
export function peakMemory(pid: number | undefined): number | undefined {
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(told(pid, 'status') ?? '')?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

function told(pid: number | undefined, file: string): string | undefined {
  try {
    return fs.readFileSync(`/proc/${String(pid)}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

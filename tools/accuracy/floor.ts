import type { Judging } from './judging.ts';
import type { Score } from './score.ts';

/** The figures of one layout. */
export interface Figures {
  readonly reading: Readonly<Record<string, Score>>;
  readonly judging: Judging;
}

/** Figures by layout; what is recorded must not be fallen below. */
export type Accuracy = Readonly<Record<string, Figures>>;

/** Figures that were measured on a day. */
export interface AccuracyRecord {
  /** The day, as “2026-11-29”. */
  readonly measured: string;
  readonly layouts: Accuracy;
}

/** What has become worse than recorded, as sentences; empty if nothing has. */
export function falls(recorded: Accuracy, reached: Accuracy): string[] {
  return Object.entries(recorded).flatMap(([layout, { reading, judging }]) => {
    const now = reached[layout];
    if (!now) return [`${layout}: not measured`];
    const worse = Object.entries(reading).flatMap(([name, { right }]) => {
      const reads = now.reading[name]?.right ?? 0;
      return reads < right ? [`${layout}: ${name} read ${reads.toString()}, recorded ${right.toString()}`] : [];
    });
    const { elsewhere, found } = now.judging;
    if (elsewhere > judging.elsewhere)
      worse.push(`${layout}: false alarms ${elsewhere.toString()}, recorded ${judging.elsewhere.toString()}`);
    if (found.right < judging.found.right)
      worse.push(`${layout}: defects found ${found.right.toString()}, recorded ${judging.found.right.toString()}`);
    return worse;
  });
}

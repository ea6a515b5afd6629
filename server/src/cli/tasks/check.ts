import { checkLetter, type CheckOptions } from '../../engine/check.ts';
import type { Finding } from '../../engine/finding.ts';
import { fixAll } from '../../engine/fix-all.ts';
import { findTooLong } from '../../engine/limits.ts';
import { readLetter } from '../../letter/read.ts';
import { severities, type Severity } from '../../rules/rule.ts';
import type { Setup } from '../configuration.ts';
import type { Task } from './task.ts';
import { makeReporter, type ReportFormat } from '../reporters/index.ts';
import type { CheckedFile, ReportStyle } from '../reporters/reporter.ts';
import { writeAtomically } from '../write.ts';

/** What `check` is to do. */
export interface CheckTaskOptions {
  readonly format: ReportFormat;
  readonly style: ReportStyle;
  /** The least severity that is shown. */
  readonly level: Severity;
  /** Rule ids and `category/*` patterns; all rules where there are none. */
  readonly only: readonly string[] | undefined;
  /** Whether safe fixes are applied to the file. */
  readonly fix: boolean;
}

/** What came of checking a letter. */
export interface Checked {
  /** What the report says of it, ready to be written. */
  readonly report: string;
  readonly counts: Readonly<Partial<Record<Severity, number>>>;
  /** How many findings were settled by fixes. */
  readonly fixed: number;
}

/** Makes the task `check`. */
export async function makeTask({ format, style, level, only, fix }: CheckTaskOptions): Promise<Task<Checked>> {
  const reporter = await makeReporter(format, style);
  const least = severities.indexOf(level);
  const shown = (findings: readonly Finding[]): Finding[] =>
    findings.filter(({ severity }) => severities.indexOf(severity) <= least);
  const checking = ({ levels, options }: Setup): CheckOptions => ({ levels, options, ...(only ? { only } : {}) });
  const checked = (file: CheckedFile): Checked => ({
    report: reporter.letter(file),
    counts: count(file.findings),
    fixed: file.fixed,
  });
  return {
    run({ file, setup }) {
      const options = checking(setup);
      const check = (text: string): Finding[] =>
        shown(checkLetter(readLetter(text, setup.knowledge, setup.form), options));
      const before = check(file.text);
      if (!fix) return checked({ path: file.path, text: file.text, findings: before, fixed: 0 });
      const { text, findings } = fixAll(file.text, check, before);
      if (text !== file.text) writeAtomically(file, text);
      const fixed = text === file.text ? 0 : Math.max(1, before.length - findings.length);
      return checked({ path: file.path, text, findings, fixed });
    },
    tooLong: (path, length, setup) =>
      checked({ path, text: '', findings: shown(findTooLong(length, checking(setup))), fixed: 0 }),
  };
}

function count(findings: readonly Finding[]): Checked['counts'] {
  const counts: Partial<Record<Severity, number>> = {};
  for (const { severity } of findings) counts[severity] = (counts[severity] ?? 0) + 1;
  return counts;
}

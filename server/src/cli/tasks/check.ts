import type { KnownFindings } from '../../engine/baseline.ts';
import { checkLetter, type CheckOptions, inspectLetter } from '../../engine/check.ts';
import type { Finding } from '../../engine/finding.ts';
import { fixAll } from '../../engine/fix-all.ts';
import { findTooLong } from '../../engine/limits.ts';
import { readLetter } from '../../letter/read.ts';
import { severities, type Severity } from '../../rules/rule.ts';
import { type BaselineChange, knownIn, type OpenBaseline } from '../baseline-file.ts';
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
  /** What becomes of safe fixes: they are written into the file, printed as a difference instead of the findings, or only offered. */
  readonly fix: 'write' | 'show' | 'offer';
  /** Whose findings are left out, in place of the one that the configuration names; with `change`, what is found is wanted too. */
  readonly baseline?: OpenBaseline & { readonly change: BaselineChange | undefined };
}

/** What came of checking a letter. */
export interface Checked {
  /** What the report says of it, ready to be written. */
  readonly report: string;
  readonly counts: Readonly<Partial<Record<Severity, number>>>;
  /** How many findings were settled by fixes. */
  readonly fixed: number;
  /** What is found, to change a baseline by; only where that was asked for. */
  readonly known?: KnownFindings;
}

/** Makes the task `check`. */
export async function makeTask({
  format,
  style,
  level,
  only,
  fix,
  baseline,
}: CheckTaskOptions): Promise<Task<Checked>> {
  const reporter = await makeReporter(format, style);
  const least = severities.indexOf(level);
  const shown = <Shown extends Finding>(findings: readonly Shown[]): Shown[] =>
    findings.filter(({ severity }) => severities.indexOf(severity) <= least);
  const checking = ({ levels, options }: Setup): CheckOptions => ({ levels, options, ...(only ? { only } : {}) });
  const checked = (file: CheckedFile, report = reporter.letter(file)): Checked => ({
    report,
    counts: count(file.findings),
    fixed: file.fixed,
  });
  return {
    async run({ file, setup }) {
      const options = checking(setup);
      const { path } = file;
      const open = baseline ?? setup.baseline;
      // Only this needs the library.
      const keeping = open && (await import('../../engine/known-findings.ts'));
      const known = open && knownIn(open, path);
      const inspect = (text: string): Pick<CheckedFile, 'findings' | 'suppressed'> => {
        const letter = readLetter(text, setup.knowledge, setup.form);
        const { findings, suppressed } = inspectLetter(letter, options);
        const fresh = keeping && known ? keeping.withoutKnown(letter, findings, known) : findings;
        return { findings: shown(fresh), suppressed: shown(suppressed) };
      };
      if (keeping && baseline?.change) {
        const letter = readLetter(file.text, setup.knowledge, setup.form);
        const found = keeping.knownOf(letter, checkLetter(letter, options));
        const { findings, suppressed } = inspect(file.text);
        // What is taken down now is known from now on.
        const left = baseline.change === 'update' ? [] : findings;
        return { ...checked({ path, text: file.text, findings: left, suppressed, fixed: 0 }), known: found };
      }
      const before = inspect(file.text);
      const fixing = fix !== 'offer' && fixAll(file.text, (text) => inspect(text).findings, before.findings);
      if (!fixing || fixing.text === file.text) {
        const found = { path, text: file.text, ...before, fixed: 0 };
        return fix === 'show' ? checked(found, '') : checked(found);
      }
      const { text } = fixing;
      if (fix === 'write') writeAtomically(file, text);
      const after = inspect(text);
      const fixed = Math.max(1, before.findings.length - after.findings.length);
      const left = { path, text, ...after, fixed };
      return fix === 'show' ? checked(left, await difference(path, file.text, text)) : checked(left);
    },
    tooLong: (path, length, setup) =>
      checked({ path, text: '', findings: shown(findTooLong(length, checking(setup))), suppressed: [], fixed: 0 }),
  };
}

/** What fixes change, as a unified difference, which `patch` and version control understand. */
async function difference(path: string, before: string, after: string): Promise<string> {
  // Only this needs the library.
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  return createTwoFilesPatch(path, path, before, after, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY });
}

function count(findings: readonly Finding[]): Checked['counts'] {
  const counts: Partial<Record<Severity, number>> = {};
  for (const { severity } of findings) counts[severity] = (counts[severity] ?? 0) + 1;
  return counts;
}

import type { KnownFindings } from '../../engine/baseline.ts';
import { type CheckOptions, inspectLetter, type Inspection } from '../../engine/check.ts';
import { countsOf, type Finding, fromLevel } from '../../engine/finding.ts';
import { fixAll } from '../../engine/fix-all.ts';
import { findTooLong } from '../../engine/limits.ts';
import type { Letter } from '../../letter/letter.ts';
import { readLetter } from '../../letter/read.ts';
import { UnreadableError } from '../../ports/file-system.ts';
import type { Severity } from '../../rules/rule.ts';
import { type CollectedLetter, collectLetter } from '../across/collected.ts';
import type { BaselineChange, OpenBaseline } from '../baseline-file.ts';
import type { Setup } from '../configuration.ts';
import type { TextFile } from '../files.ts';
import { lookUp } from '../known-letter.ts';
import { printableName } from '../output.ts';
import { PartDoneError, type Task } from './task.ts';
import { makeReporter, type ReportFormat } from '../reporters/index.ts';
import { shownText } from '../reporters/place.ts';
import type { CheckedFile, ReportStyle } from '../reporters/reporter.ts';
import { writeAtomically } from '../write.ts';

/** What `check` is to do. */
export interface CheckTaskOptions {
  readonly format: ReportFormat;
  readonly style: ReportStyle;
  /** The least severity that is shown. */
  readonly level: Severity;
  /** Rule ids and `category/*` patterns; all rules if there are none. */
  readonly only: readonly string[] | undefined;
  /** What becomes of safe fixes: they are written into the file, printed as a difference instead of the findings, or only offered. */
  readonly fix: 'write' | 'show' | 'offer';
  /** Whether the text that was read is in the report too. */
  readonly showText: boolean;
  /** Whether what is needed to compare letters is collected. */
  readonly across: boolean;
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
  /** What the letter is compared by; only where that was asked for and there is something. */
  readonly across?: CollectedLetter;
}

/** Makes the task `check`. */
export async function makeTask({
  format,
  style,
  level,
  only,
  fix,
  showText,
  across,
  baseline,
}: CheckTaskOptions): Promise<Task<Checked>> {
  const reporter = await makeReporter(format, style);
  const shown = <Found extends Finding>(findings: readonly Found[]): Found[] => fromLevel(findings, level);
  const checking = ({ levels, options }: Setup): CheckOptions => ({ levels, options, ...(only ? { only } : {}) });
  const how = ({ source }: TextFile, text: string): Pick<CheckedFile, 'source' | 'text'> => ({
    source,
    text: showText ? text : undefined,
  });
  return {
    async run({ file, setup }) {
      const options = checking(setup);
      const { path } = file;
      const { known, fresh } = await lookUp(baseline ?? setup.baseline, path);
      const inspect = (text: string): Inspected => {
        const letter = readLetter(text, setup.knowledge, setup.form);
        const { findings: all, suppressed } = inspectLetter(letter, options);
        return { text, letter, all, findings: shown(fresh(letter, all)), suppressed: shown(suppressed) };
      };
      const checked = ({ text, letter, findings, suppressed }: Inspected, fixed = 0, report?: string): Checked => {
        const collected = across ? collectLetter(letter, setup, known) : undefined;
        return {
          report:
            report ?? reporter.letter({ ...shownText(path, text), ...how(file, text), findings, suppressed, fixed }),
          counts: countsOf(findings),
          fixed,
          ...(collected ? { across: collected } : {}),
        };
      };
      const before = inspect(file.text);
      if (baseline?.change) {
        const { knownOf } = await import('../../engine/known-findings.ts');
        // What is taken down now is known from now on.
        const left = baseline.change === 'update' ? { ...before, findings: [] } : before;
        return { ...checked(left), known: knownOf(before.letter, before.all) };
      }
      const fixing = fix !== 'offer' && fixAll(file.text, (text) => inspect(text).findings, before.findings);
      if (!fixing || fixing.text === file.text) return fix === 'show' ? checked(before, 0, '') : checked(before);
      if (fix === 'write') {
        try {
          writeAtomically(file, fixing.text);
        } catch (error) {
          // The letter keeps its findings, and they are reported.
          throw error instanceof UnreadableError ? new PartDoneError(error.message, checked(before)) : error;
        }
      }
      const after = inspect(fixing.text);
      const fixed = Math.max(1, before.findings.length - after.findings.length);
      return fix === 'show'
        ? checked(after, fixed, await difference(path, file.text, fixing.text))
        : checked(after, fixed);
    },
    tooLong(path, size, setup) {
      const findings = shown(findTooLong(size, checking(setup)));
      const report = reporter.letter({ ...shownText(path, ''), findings, suppressed: [], fixed: 0 });
      return { report, counts: countsOf(findings), fixed: 0 };
    },
  };
}

/** A text that was read and checked, with what is to be said of it. */
interface Inspected extends Inspection {
  readonly text: string;
  readonly letter: Letter;
  /** Also what is known, or weighs less than is reported. */
  readonly all: readonly Finding[];
}

/** What fixes change, as a unified difference, which `patch` and version control understand. */
async function difference(path: string, before: string, after: string): Promise<string> {
  // Only this needs the library.
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  const name = printableName(path);
  return createTwoFilesPatch(name, name, before, after, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY });
}

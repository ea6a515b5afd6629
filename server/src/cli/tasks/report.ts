import { checkLetter } from '../../engine/check.ts';
import { findTooLong } from '../../engine/limits.ts';
import { readLetter } from '../../letter/read.ts';
import type { ReportLetter } from '../../service/report/data.ts';
import { reportLetter } from '../../service/report/letter.ts';
import type { OpenBaseline } from '../baseline-file.ts';
import { lookUp } from '../known-letter.ts';
import type { Task } from './task.ts';

/** What `report` is to gather. */
export interface ReportTaskOptions {
  /** Whether the page may show the letters' text. */
  readonly withText: boolean;
  /** Whose findings are left out, in place of the one that the configuration names. */
  readonly baseline?: OpenBaseline;
}

/** Makes the task `report`: what the page says of a letter. */
export function makeTask({ withText, baseline }: ReportTaskOptions): Task<ReportLetter> {
  return {
    async run({ file, setup }) {
      const { fresh } = await lookUp(baseline ?? setup.baseline, file.path);
      const letter = readLetter(file.text, setup.knowledge, setup.form);
      return reportLetter(file.path, letter, fresh(letter, checkLetter(letter, setup)), withText);
    },
    tooLong: (path, size, setup) => reportLetter(path, undefined, findTooLong(size, setup), withText),
  };
}

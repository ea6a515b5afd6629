import { createHash } from 'node:crypto';
import path from 'node:path';
import { ReportCollector } from '../../service/report/collect.ts';
import type { ReportLetter } from '../../service/report/data.ts';
import { reportPage } from '../../service/report/page.ts';
import { type OptionTable, parseCall } from '../arguments.ts';
import { baselineOptions } from '../baseline-call.ts';
import { openBaseline } from '../baseline-file.ts';
import { STDIN } from '../files.ts';
import { lettersCall, lettersOptions, pathHelp } from '../letters/call.ts';
import { eachLetter, type LetterWriter } from '../letters/each-letter.ts';
import { Exit, UsageError } from '../output.ts';
import { outputOption, writeNewFile } from '../write-new-file.ts';
import type { ReportTaskOptions } from '../tasks/report.ts';
import type { Command } from './command.ts';

const options = {
  output: outputOption('the page; one that is there is replaced'),
  'with-text': {
    type: 'boolean',
    default: false,
    help: 'show what is found in its context: the page then holds health records',
  },
  'no-text': {
    type: 'boolean',
    default: false,
    help: 'show no text of the letters: so it is without being asked',
  },
  baseline: baselineOptions.baseline,
  ...lettersOptions,
} as const satisfies OptionTable;

/** `report PATH… -o FILE`: a page on many letters. */
export const command: Command = {
  usage: '[options] PATH… -o FILE.html',
  about: `Writes a page for people on many letters: issues by treatment and decision, findings by
rule, each letter with its findings. One file, which loads nothing, runs nothing and sends
nothing. Without --with-text it holds no text of the letters: rules say in their own words
what they found, at which line. The names of files are shown as they are.\n\n${pathHelp}`,
  options,
  examples: [
    ['a page on a folder, without the text of its letters', 'report letters/ -o report.html'],
    ['the same for those who may see the letters', 'report --with-text letters/ -o report.html'],
  ],
  status: `0 written, 2 wrong use, unreadable input or bad configuration (the page is still
written, and names what was not read).`,
  completes: 'file',
  async run(args, terminal) {
    const { values, positionals } = parseCall(args, options);
    const { output, 'with-text': withText } = values;
    const call = lettersCall(values, positionals, 'report on');
    if (output === undefined || output === '')
      throw new UsageError('Name the page to be written: --output report.html.');
    if (withText && values['no-text']) throw new UsageError('--with-text and --no-text cannot be used together.');
    if (positionals.some((letter) => letter !== STDIN && path.resolve(letter) === path.resolve(output)))
      throw new UsageError('--output names one of the letters.');
    const { baseline: named } = values;
    const baseline = named === undefined ? undefined : openBaseline(named, false, terminal.complain);
    const task: ReportTaskOptions = { withText, ...(baseline ? { baseline: baseline.open } : {}) };
    const collector = new ReportCollector();
    let whole = false;
    const writer: LetterWriter<ReportLetter> = {
      letter: (letter) => collector.add(letter),
      trouble: (_, message) => collector.trouble(message),
      end: () => {
        whole = true;
      },
    };
    const status = await eachLetter(terminal, call, { name: 'report', options: task }, writer);
    // Who stops the program wants no page of a part.
    if (!whole) return status;
    const page = reportPage(collector.data, {
      withText,
      made: new Date().toLocaleDateString('en-US', { dateStyle: 'long' }),
      version: terminal.version,
      hash: (text) => createHash('sha256').update(text).digest('base64'),
    });
    const written = writeNewFile(output, page, terminal);
    return written && (named === undefined || baseline) ? status : Exit.trouble;
  },
};

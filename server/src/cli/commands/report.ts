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
  output: outputOption('the page; an existing one is replaced'),
  'with-text': {
    type: 'boolean',
    default: false,
    help: 'show findings in context: the page then contains health records',
  },
  'no-text': {
    type: 'boolean',
    default: false,
    help: 'show no text of the letters (default)',
  },
  baseline: baselineOptions.baseline,
  ...lettersOptions,
} as const satisfies OptionTable;

/** `report PATH… -o FILE`: a page on many letters. */
export const command: Command = {
  usage: '[options] PATH… -o FILE.html',
  about: `Writes a readable page about many letters: issues by treatment and decision, findings by
rule, and each letter with its findings. The page is one file that loads, runs and sends
nothing. Without --with-text it contains no text of the letters, only the summary of each rule
and the line of the finding. File names are shown as they are.\n\n${pathHelp}`,
  options,
  examples: [
    ['a page about a folder, without text of its letters', 'report letters/ -o report.html'],
    ['the same with text, for those who may see the letters', 'report --with-text letters/ -o report.html'],
  ],
  status: `0 written, 2 incorrect use, unreadable input or bad configuration (the page is still
written, and lists what was not read).`,
  completes: 'file',
  async run(args, terminal) {
    const { values, positionals } = parseCall(args, options);
    const { output, 'with-text': withText } = values;
    const call = lettersCall(values, positionals, 'report on');
    if (output === undefined || output === '') throw new UsageError('Name the page to write: --output report.html.');
    if (withText && values['no-text']) throw new UsageError('--with-text and --no-text cannot be used together.');
    if (positionals.some((letter) => letter !== STDIN && path.resolve(letter) === path.resolve(output)))
      throw new UsageError('--output is one of the letters.');
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

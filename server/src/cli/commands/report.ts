import { createHash } from 'node:crypto';
import path from 'node:path';
import { checkLetter } from '../../engine/check.ts';
import { findTooLong } from '../../engine/limits.ts';
import { readLetter } from '../../letter/read.ts';
import { ReportCollector } from '../../service/report/collect.ts';
import { reportLetter } from '../../service/report/letter.ts';
import { reportPage } from '../../service/report/page.ts';
import { parseCall } from '../arguments.ts';
import { Setups } from '../configuration.ts';
import { readTextFile, STDIN, TooLongError } from '../files.ts';
import { findLetters } from '../find-letters.ts';
import { Exit, type Terminal, UsageError } from '../output.ts';
import { tellTrouble } from '../trouble.ts';
import { writeNewFile } from '../write-new-file.ts';
import type { Command } from './command.ts';

const help = `Usage: determination-letters report [options] PATH… -o FILE.html

Writes a page for people on many letters: issues by treatment and decision, findings by
rule, each letter with its findings. One file, which loads nothing, runs nothing and sends
nothing. Without --with-text it holds no text of the letters: rules say in their own words
what they found, at which line. The names of files are shown as they are. PATH as for check.

Options:
  -o, --output FILE the page; one that is there is replaced
  --with-text       show what is found in its context: the page then holds health records
  --no-text         show no text of the letters: so it is without being asked
  --config FILE     configuration to use instead of the nearest determination-letters.json
  --help            this text

Exit status: 0 written, 2 wrong use, unreadable input or bad configuration (the page is
still written, and names what was not read).
`;

const options = {
  output: { type: 'string', short: 'o' },
  'with-text': { type: 'boolean', default: false },
  'no-text': { type: 'boolean', default: false },
  config: { type: 'string' },
} as const;

/** `report PATH… -o FILE`: a page on many letters. */
export const command: Command = {
  help,
  async run(args, terminal) {
    const { values, positionals } = parseCall(args, options);
    const { output, 'with-text': withText } = values;
    if (positionals.length === 0)
      throw new UsageError('Name the letters to report on: files, folders, globs, or - for standard input.');
    if (output === undefined || output === '')
      throw new UsageError('Name the page to be written: --output report.html.');
    if (withText && values['no-text']) throw new UsageError('--with-text and --no-text cannot be used together.');
    if (positionals.some((letter) => letter !== STDIN && path.resolve(letter) === path.resolve(output)))
      throw new UsageError('--output names one of the letters.');
    const collector = new ReportCollector();
    const status = await collect(positionals, collector, { withText, config: values.config, terminal });
    const page = reportPage(collector.data, {
      withText,
      made: new Date().toLocaleDateString('en-US', { dateStyle: 'long' }),
      version: terminal.version,
      hash: (text) => createHash('sha256').update(text).digest('base64'),
    });
    return writeNewFile(output, page, terminal) ? status : Exit.trouble;
  },
};

interface Collecting {
  readonly withText: boolean;
  readonly config: string | undefined;
  readonly terminal: Terminal;
}

async function collect(
  named: readonly string[],
  collector: ReportCollector,
  { withText, config, terminal }: Collecting,
): Promise<number> {
  let status: number = Exit.ok;
  const fail = (message: string): void => {
    status = Exit.trouble;
    terminal.complain(message);
  };
  const setups = new Setups(config, fail, terminal.complain);
  const trouble = (message: string): void => {
    collector.trouble(message);
    fail(message);
  };
  const { paths, problems } = await findLetters(named, (await setups.for(STDIN)).knowledge);
  for (const { path: place, reason } of problems) trouble(`${place} ${reason}`);
  for (const letterPath of paths) {
    // What a configuration leaves out is not found; who names it means it.
    if (!named.includes(letterPath) && (await setups.ignores(letterPath))) continue;
    const { knowledge, form, levels, options: ruleOptions } = await setups.for(letterPath);
    const checking = { levels, options: ruleOptions };
    try {
      const letter = readLetter(readTextFile(letterPath).text, knowledge, form);
      collector.add(reportLetter(letterPath, letter, checkLetter(letter, checking), withText));
    } catch (error) {
      trouble(tellTrouble(letterPath, error));
      if (error instanceof TooLongError)
        collector.add(reportLetter(letterPath, undefined, findTooLong(error.length, checking), withText));
    }
  }
  return status;
}

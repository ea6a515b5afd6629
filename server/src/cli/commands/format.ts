import { readLetter } from '../../letter/read.ts';
import { formatLetter } from '../../service/format/format.ts';
import { parseCall } from '../arguments.ts';
import { Setups } from '../configuration.ts';
import { readTextFile, STDIN } from '../files.ts';
import { findLetters } from '../find-letters.ts';
import { BrokenPipeError, Exit, UsageError } from '../output.ts';
import { tellTrouble } from '../trouble.ts';
import { writeAtomically } from '../write.ts';
import type { Command } from './command.ts';

const help = `Usage: determination-letters format [options] PATH…

Brings letters into one clean layout: lines that a page had broken are joined, page-break
gaps closed, one empty line between paragraphs, the header's columns aligned. Never changes
a word. Prints the letter; with several, one after the other. PATH as for check.

Options:
  --check           print nothing but the paths of letters that are laid out otherwise
  --write           change the files, and print the paths of those that were changed
  --config FILE     configuration to use instead of the nearest determination-letters.json
  --help            this text

Exit status: 0 done, 1 with --check where a letter is laid out otherwise, 2 wrong use,
unreadable input or bad configuration (the other files are still formatted).
`;

const options = {
  check: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  config: { type: 'string' },
} as const;

/** `format PATH…`: the letters in the clean layout. */
export const command: Command = {
  help,
  async run(args, { out, complain }) {
    const { values, positionals } = parseCall(args, options);
    if (positionals.length === 0)
      throw new UsageError('Name the letters to format: files, folders, globs, or - for standard input.');
    if (values.check && values.write) throw new UsageError('--check and --write cannot be used together.');
    if (values.write && positionals.includes(STDIN))
      throw new UsageError('--write changes files: it cannot be used with standard input (-).');
    let status: number = Exit.ok;
    const fail = (message: string): void => {
      status = Exit.trouble;
      complain(message);
    };
    const setups = new Setups(values.config, fail);
    const { paths, problems } = await findLetters(positionals, (await setups.for(STDIN)).knowledge);
    for (const { path, reason } of problems) fail(`${path} ${reason}`);
    try {
      for (const path of paths) {
        const { knowledge, form } = await setups.for(path);
        try {
          const file = readTextFile(path);
          const read = (text: string): ReturnType<typeof readLetter> => readLetter(text, knowledge, form);
          const { text: formatted } = formatLetter(read(file.text), read);
          const differs = formatted !== file.text;
          if (values.write && differs) writeAtomically(file, formatted);
          if (!values.check && !values.write) await out.write(formatted);
          else if (differs) await out.line(path);
          if (values.check && differs && status === Exit.ok) status = Exit.findings;
        } catch (error) {
          if (error instanceof BrokenPipeError) throw error;
          fail(tellTrouble(path, error));
        }
      }
    } catch (error) {
      if (!(error instanceof BrokenPipeError)) throw error;
    }
    return status;
  },
};

import { readLetter } from '../../letter/read.ts';
import { parseCall } from '../arguments.ts';
import { Setups } from '../configuration.ts';
import { readTextFile, STDIN } from '../files.ts';
import { findLetters } from '../find-letters.ts';
import { BrokenPipeError, Exit, UsageError } from '../output.ts';
import { letterToJson } from '../../service/json/letter.ts';
import { JsonArray } from '../reporters/json-array.ts';
import { tellTrouble } from '../trouble.ts';
import type { Command } from './command.ts';

const help = `Usage: determination-letters read [options] PATH…

Prints as JSON what the program understood of each letter: the way to see why a rule
fired or did not. PATH as for check.

Options:
  --config FILE     configuration to use instead of the nearest determination-letters.json
  --help            this text
`;

/** `read PATH…`: what was understood of each letter. */
export const command: Command = {
  help,
  async run(args, { out, complain }) {
    const { values, positionals } = parseCall(args, { config: { type: 'string' } });
    if (positionals.length === 0)
      throw new UsageError('Name the letters to read: files, folders, globs, or - for standard input.');
    let status: number = Exit.ok;
    const fail = (message: string): void => {
      status = Exit.trouble;
      complain(message);
    };
    const setups = new Setups(values.config, fail);
    const { paths, problems } = await findLetters(positionals, (await setups.for(STDIN)).knowledge);
    for (const { path, reason } of problems) fail(`${path} ${reason}`);
    const array = new JsonArray(out);
    try {
      await array.begin();
      for (const path of paths) {
        const { knowledge, form } = await setups.for(path);
        try {
          await array.add(letterToJson(path, readLetter(readTextFile(path).text, knowledge, form)));
        } catch (error) {
          fail(tellTrouble(path, error));
        }
      }
      await array.end();
    } catch (error) {
      if (!(error instanceof BrokenPipeError)) throw error;
    }
    return status;
  },
};

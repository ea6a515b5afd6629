import { checkLetter } from '../../engine/check.ts';
import type { Letter } from '../../letter/letter.ts';
import { readLetter } from '../../letter/read.ts';
import { makePage } from '../../service/page/page.ts';
import { type OptionTable, parseCall } from '../arguments.ts';
import { Setups } from '../configuration.ts';
import { lettersOptions } from '../letters/call.ts';
import { openLetter } from '../letters/open.ts';
import { Exit, UsageError } from '../output.ts';
import { tellTrouble } from '../trouble.ts';
import { forceOption, mayWrite, outputOption, writeNewFile } from '../write-new-file.ts';
import type { Command } from './command.ts';

const options = {
  output: outputOption('the Word file (default: the name of the letter with .docx)'),
  comments: { type: 'boolean', default: false, help: 'add every finding as a Word comment' },
  force: forceOption,
  config: lettersOptions.config,
} as const satisfies OptionTable;

/** `export LETTER`: a letter as a Word file. */
export const command: Command = {
  usage: '[options] LETTER',
  about: `Writes a letter as a Word file in the layout of the form: the header as a table, headings,
bold labels, page numbers. Comments in the letter are left out.`,
  options,
  examples: [
    ['a letter for Word', 'export draft.imr -o draft.docx'],
    ['with the findings as comments', 'export --comments draft.imr'],
  ],
  status: '0 done, 2 incorrect use, or a file that cannot be read or written.',
  completes: 'file',
  async run(args, { complain }) {
    const { values, positionals } = parseCall(args, options);
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new UsageError('Name one letter to export.');
    const target = values.output ?? path.replace(/(?:\.[^./\\]{1,9})?$/, '.docx');
    if (!/\.docx$/i.test(target))
      throw new UsageError(`${target} does not end in .docx: letters are exported to Word.`);
    if (!mayWrite(target, values.force, complain)) return Exit.trouble;
    const setups = new Setups(values.config, complain);
    const setup = await setups.for(path);
    try {
      const { text } = await openLetter({ path });
      const read = (own: string): Letter => readLetter(own, setup.knowledge, setup.form);
      const page = makePage(text, read, values.comments ? (letter) => checkLetter(letter, setup) : undefined);
      const { writeWord } = await import('../../documents/word/write.ts');
      if (!writeNewFile(target, [await writeWord(page, new Date())], { complain })) return Exit.trouble;
      return setups.failed ? Exit.trouble : Exit.ok;
    } catch (error) {
      complain(tellTrouble(path, error));
      return Exit.trouble;
    }
  },
};

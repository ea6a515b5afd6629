import { type OptionTable, parseCall } from '../arguments.ts';
import { documentKind } from '../../documents/imported.ts';
import { Exit, UsageError } from '../output.ts';
import { tellTrouble } from '../trouble.ts';
import { forceOption, mayWrite, outputOption, writeNewFile } from '../write-new-file.ts';
import type { Command } from './command.ts';

const options = {
  output: outputOption('file to write instead of standard output'),
  force: forceOption,
} as const satisfies OptionTable;

/** `import FILE`: the letter in a Word or PDF file as text. */
export const command: Command = {
  usage: '[options] FILE',
  about: `Prints the letter in a Word (*.docx) or PDF file as text. Tracked changes are
read as accepted; comments, page headers and footers are left out. The file is not changed.`,
  options,
  examples: [
    ['a letter from Word', 'import draft.docx -o draft.imr'],
    ['what a page says', 'import letter.pdf'],
  ],
  status: '0 done, 2 incorrect use, or a file that cannot be read or written.',
  completes: 'file',
  async run(args, { out, complain }) {
    const { values, positionals } = parseCall(args, options);
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new UsageError('Name one file to import, of Word or PDF.');
    const kind = documentKind(file);
    if (kind === undefined) throw new UsageError(`${file} is not a Word (*.docx) or PDF (*.pdf) file.`);
    const target = values.output;
    if (target !== undefined && !mayWrite(target, values.force, complain)) return Exit.trouble;
    const { readDocumentFile } = await import('../documents.ts');
    try {
      const { text, trackedChanges, comments, crossedOut } = await readDocumentFile(file, kind);
      if (trackedChanges) complain(`${file} has tracked changes, which were read as accepted`);
      if (crossedOut) complain(`${file} has crossed-out words, which were left out`);
      if (comments > 0) complain(`${file} has ${comments} comment${comments === 1 ? '' : 's'}, left out`);
      if (target === undefined) await out.write(text);
      else if (!writeNewFile(target, [text], { complain })) return Exit.trouble;
      return Exit.ok;
    } catch (error) {
      complain(tellTrouble(file, error));
      return Exit.trouble;
    }
  },
};

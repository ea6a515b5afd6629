import { choose, type OptionTable, parseCall } from '../arguments.ts';
import { STDIN } from '../files.ts';
import { lettersCall, lettersOptions } from '../letters/call.ts';
import { eachLetter } from '../letters/each-letter.ts';
import { Exit, printableName, toJson, UsageError } from '../output.ts';
import type { Formatted, FormatOptions } from '../tasks/format.ts';
import type { Command } from './command.ts';

const formats = ['text', 'jsonl'] as const;

const options = {
  check: {
    type: 'boolean',
    default: false,
    help: 'print only the paths of letters whose layout differs',
  },
  write: {
    type: 'boolean',
    default: false,
    help: 'change the files and print their paths',
  },
  'strip-comments': {
    type: 'boolean',
    default: false,
    help: 'print the letters without comments, as they are sent',
  },
  format: {
    type: 'string',
    value: 'FORMAT',
    choices: formats,
    default: 'text',
    help: 'letters one after another, or one per line: {"path": …, "text": …}',
  },
  ...lettersOptions,
} as const satisfies OptionTable;

/** `format PATH…`: the letters in the clean layout. */
export const command: Command = {
  usage: '[options] PATH…',
  about: `Brings letters into a clean layout: joins lines that a page had broken, closes page-break
gaps, leaves one blank line between paragraphs and aligns the header's columns. Never changes
a word. Prints the letter, or several letters one after another. PATH as for check.`,
  options,
  examples: [
    ['the clean layout of a draft', 'format draft.imr'],
    ['format all letters in a folder', 'format --write letters/'],
    ['a letter as it is sent', 'format --strip-comments draft.imr > letter.txt'],
    ['fail if the layout of a letter differs, for example before a commit', 'format --check letters/'],
  ],
  status: `0 done, 1 with --check if the layout of a letter differs, 2 incorrect use,
unreadable input or bad configuration (the other files are still formatted).`,
  completes: 'file',
  async run(args, terminal) {
    const { values, positionals } = parseCall(args, options);
    const lines = choose('--format', values.format, formats) === 'jsonl';
    const call = lettersCall(values, positionals, 'format');
    const { check, write, 'strip-comments': strip } = values;
    if (check && write) throw new UsageError('--check and --write cannot be used together.');
    if (strip && (check || write))
      throw new UsageError('--strip-comments is only for printing: files keep their comments.');
    if (lines && (check || write)) throw new UsageError('--format jsonl prints letters: --check and --write do not.');
    if (write && (call.input !== 'letter' || positionals.includes(STDIN)))
      throw new UsageError('--write changes files: it cannot be used with standard input (-) or JSON Lines.');
    const task: FormatOptions = { to: write ? 'file' : check ? 'nothing' : 'text', strip };
    let otherwise = false;
    const { out } = terminal;
    const status = await eachLetter<Formatted>(
      terminal,
      call,
      { name: 'format', options: task },
      {
        async letter({ differs, text }, path) {
          otherwise ||= differs;
          if (lines) await out.line(toJson({ path, text }));
          else if (task.to === 'text') await out.write(text);
          else if (differs) await out.line(printableName(path));
        },
        async trouble(path, error) {
          if (lines) await out.line(toJson({ path, error }));
        },
      },
    );
    return status === Exit.ok && check && otherwise ? Exit.findings : status;
  },
};

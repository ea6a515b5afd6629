import { choose, type OptionTable, parseCall } from '../arguments.ts';
import { lettersCall, lettersOptions, pathHelp } from '../letters/call.ts';
import { eachLetter, type LetterWriter } from '../letters/each-letter.ts';
import { type Output, toJson } from '../output.ts';
import type { Command } from './command.ts';

const formats = ['json', 'jsonl'] as const;

const options = {
  format: {
    type: 'string',
    value: 'FORMAT',
    choices: formats,
    default: 'json',
    help: 'one array, or one letter per line',
  },
  'show-text': { type: 'boolean', default: false, help: 'also print the text that was read, to which positions refer' },
  ...lettersOptions,
} as const satisfies OptionTable;

/** `read PATH…`: what was understood of each letter. */
export const command: Command = {
  usage: '[options] PATH…',
  about: `Prints what the program read from each letter as JSON, to see why a rule did or did not
report something.\n\n${pathHelp}`,
  options,
  examples: [
    ['what was read from a draft', 'read draft.imr'],
    [
      'an archive in JSON Lines, one line of output per line of input',
      'read --input jsonl --format jsonl - < archive.jsonl',
    ],
  ],
  status: `0 done, 2 incorrect use, unreadable input or bad configuration (the other files are
still read).`,
  completes: 'file',
  run(args, terminal) {
    const { values, positionals } = parseCall(args, options);
    const format = choose('--format', values.format, formats);
    const call = lettersCall(values, positionals, 'read');
    const writer = format === 'json' ? arrayWriter(terminal.out) : lineWriter(terminal.out);
    return eachLetter(terminal, call, { name: 'read', options: { showText: values['show-text'] } }, writer);
  },
};

function arrayWriter(out: Output): LetterWriter<string> {
  let empty = true;
  return {
    begin: () => out.write('[\n'),
    async letter(json) {
      await out.write(empty ? json : `,\n${json}`);
      empty = false;
    },
    end: () => out.write(empty ? ']\n' : '\n]\n'),
  };
}

function lineWriter(out: Output): LetterWriter<string> {
  return {
    letter: (json) => out.line(json),
    trouble: (path, error) => out.line(toJson({ path, error })),
  };
}

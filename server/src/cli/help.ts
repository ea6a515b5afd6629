import { helpOption, type Option, type OptionTable } from './arguments.ts';
import type { Command } from './commands/command.ts';

/** How the program is called. */
export const PROGRAM = 'determination-letters';

/** How wide help is. */
const WIDTH = 92;

/** Where the explanations of options stand. */
const COLUMN = 22;

/** What `--help` prints of a command. */
export function commandHelp(name: string, { usage, about, options, examples, status }: Command): string {
  const parts = [`Usage: ${PROGRAM} ${name}${usage === '' ? '' : ` ${usage}`}`, about];
  parts.push(['Options:', ...optionLines(options)].join('\n'));
  if (examples.length > 0) {
    const lines = examples.map(([does, call]) => `  ${PROGRAM} ${call}\n${' '.repeat(6)}${does}`);
    parts.push(['Examples:', ...lines].join('\n'));
  }
  if (status !== undefined) parts.push(`Exit status: ${status}`);
  return `${parts.join('\n\n')}\n`;
}

/** An option with its value as one writes it: `--format FORMAT`. */
export function optionCall(name: string, { value, short }: Option): string {
  return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

/** What an option does, with its values and what it is without being given. */
export function optionHelp({ help, choices, default: standard, multiple }: Option): string {
  const values = choices?.map((choice) => (choice === standard ? `${choice} (default)` : choice)).join(', ');
  return `${help}${values === undefined ? '' : `: ${values}`}${multiple ? '; can be repeated' : ''}`;
}

function optionLines(options: OptionTable): string[] {
  return Object.entries<Option>({ ...options, ...helpOption }).flatMap(([name, option]) => {
    const call = `  ${optionCall(name, option)}`;
    const [first = '', ...rest] = wrap(optionHelp(option), WIDTH - COLUMN);
    const indent = ' '.repeat(COLUMN);
    const head = call.length < COLUMN ? [call.padEnd(COLUMN) + first] : [call, indent + first];
    return [...head, ...rest.map((line) => indent + line)];
  });
}

/** Words in lines of at most `width` characters. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line += `${line === '' ? '' : ' '}${word}`;
  }
  return [...lines, line];
}

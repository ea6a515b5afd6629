import { helpOption, type Option } from '../arguments.ts';
import type { NamedCommand } from '../commands/command.ts';
import { valuesOf, wordsFor } from './words.ts';
import { PROGRAM } from '../help.ts';

/** A script for fish that completes commands, options and their values, and says what they do. */
export function fishCompletion(commands: readonly NamedCommand[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  const lines = commands.flatMap(({ name, summary, options, completes }) => {
    const here = `-n '__fish_seen_subcommand_from ${name}'`;
    const words = wordsFor(completes);
    return [
      `complete -c ${PROGRAM} -f -n 'not __fish_seen_subcommand_from ${names}' -a ${name} -d ${quote(summary)}`,
      ...(words === undefined ? [] : [`complete -c ${PROGRAM} ${here} ${given(words)}`]),
      ...Object.entries<Option>({ ...options, ...helpOption }).map(([option, table]) => {
        const value = table.type === 'boolean' ? '' : ` -r ${given(valuesOf(table) ?? [])}`;
        return `complete -c ${PROGRAM} ${here} -l ${option}${value} -d ${quote(table.help)}`;
      }),
    ];
  });
  return `# fish completion for ${PROGRAM}:  ${PROGRAM} completions fish | source
complete -c ${PROGRAM} -f
${lines.join('\n')}
`;
}

function given(words: readonly string[] | 'file'): string {
  return words === 'file' ? '-F' : `-f -a ${quote(words.join(' '))}`;
}

function quote(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}

import { helpOption, type Option } from '../arguments.ts';
import type { NamedCommand } from '../commands/command.ts';
import { valuesOf, wordsFor } from './words.ts';
import { PROGRAM } from '../help.ts';

/** A script for zsh that completes commands, options and their values, and says what they do. */
export function zshCompletion(commands: readonly NamedCommand[]): string {
  const described = commands.map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}`);
  const cases = commands.map(({ name, options, completes }) => {
    const specs = Object.entries<Option>({ ...options, ...helpOption }).map(optionSpec);
    const words = wordsFor(completes);
    if (words !== undefined) specs.push(quote(`*:argument:${action(words)}`));
    return `    ${name}) _arguments ${specs.join(' \\\n      ')} ;;`;
  });
  return `#compdef ${PROGRAM}
# zsh completion for ${PROGRAM}:  source <(${PROGRAM} completions zsh)
_determination_letters() {
  local -a commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
compdef _determination_letters ${PROGRAM}
`;
}

function optionSpec([name, option]: readonly [string, Option]): string {
  const told = `[${escape(option.help)}]`;
  const value = option.type === 'boolean' ? '' : `:${option.value ?? 'value'}:${action(valuesOf(option))}`;
  return quote(`${option.multiple ? '*' : ''}--${name}${told}${value}`);
}

function action(words: readonly string[] | 'file' | undefined): string {
  if (words === 'file') return '_files';
  return words ? `(${words.map((word) => word.replaceAll('*', '\\*')).join(' ')})` : ' ';
}

/** Text inside the brackets of a specification. */
function escape(text: string): string {
  return text.replace(/[[\]:\\]/g, '\\$&');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

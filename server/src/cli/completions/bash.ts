import { helpOption } from '../arguments.ts';
import type { NamedCommand } from '../commands/command.ts';
import { valuesOf, wordsFor } from './words.ts';
import { PROGRAM } from '../help.ts';

/** A script for bash that completes commands, options and their values. Where it knows no words, bash completes paths. */
export function bashCompletion(commands: readonly NamedCommand[]): string {
  const values = commands.flatMap(({ name, options }) =>
    Object.entries(options).flatMap(([option, table]) => {
      const words = valuesOf(table);
      if (table.type === 'boolean') return [];
      return [`    '${name} --${option}') ${Array.isArray(words) ? `words='${words.join(' ')}'` : 'return'} ;;`];
    }),
  );
  const rest = commands.map(({ name, options, completes }) => {
    const words = wordsFor(completes);
    const all = Object.keys({ ...options, ...helpOption }).map((option) => `--${option}`);
    const otherwise = Array.isArray(words) ? `words='${words.join(' ')}'` : 'return';
    return `    ${name}) if [[ $cur == -* ]]; then words='${all.join(' ')}'; else ${otherwise}; fi ;;`;
  });
  return `# bash completion for ${PROGRAM}:  source <(${PROGRAM} completions bash)
_determination_letters() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} words=''
  COMPREPLY=()
  # bash takes --option=value for three words.
  if [[ $cur == = ]]; then cur=''; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if [[ $COMP_CWORD == 1 ]]; then
    words='${[...commands.map(({ name }) => name), '--help', '--version'].join(' ')}'
  else
    case "\${COMP_WORDS[1]} $prev" in
${values.join('\n')}
    *) case "\${COMP_WORDS[1]}" in
${rest.join('\n')}
    esac ;;
    esac
  fi
  local IFS=$'\\n'
  COMPREPLY=($(compgen -W "\${words// /$IFS}" -- "$cur"))
}
complete -o default -F _determination_letters ${PROGRAM}
`;
}

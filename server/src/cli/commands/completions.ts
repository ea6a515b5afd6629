import { choose, parseCall } from '../arguments.ts';
import { bashCompletion } from '../completions/bash.ts';
import { fishCompletion } from '../completions/fish.ts';
import { zshCompletion } from '../completions/zsh.ts';
import { Exit, UsageError } from '../output.ts';
import type { Command } from './command.ts';

const scripts = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };
const shells = Object.keys(scripts) as (keyof typeof scripts)[];

/** `completions SHELL`: a script that lets a shell complete calls of this program. */
export const command: Command = {
  usage: 'SHELL',
  about: `Prints a script that lets your shell complete commands, options, formats and rules when you
press Tab. SHELL is bash, zsh or fish. Nothing is written: to keep it, add the line to your
shell's start file.`,
  options: {},
  examples: [
    ['for bash; in ~/.bashrc: source <(determination-letters completions bash)', 'completions bash'],
    ['for zsh; in ~/.zshrc: source <(determination-letters completions zsh)', 'completions zsh'],
    ['for fish; in its config.fish: determination-letters completions fish | source', 'completions fish'],
  ],
  completes: shells,
  async run(args, { out }, all) {
    const { positionals } = parseCall(args, {});
    const [shell, ...others] = positionals;
    if (shell === undefined || others.length > 0) throw new UsageError(`Name one shell: ${shells.join(', ')}.`);
    await out.write(scripts[choose('completions', shell, shells)](await all()));
    return Exit.ok;
  },
};

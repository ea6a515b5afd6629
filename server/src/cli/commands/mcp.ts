import { describeError } from '../../ports/logger.ts';
import { type OptionTable, parseCall } from '../arguments.ts';
import { Setups } from '../configuration.ts';
import { lettersOptions } from '../letters/call.ts';
import { makeTools, ToolError } from '../mcp/tools.ts';
import { Exit } from '../output.ts';
import type { Command } from './command.ts';

const options = { config: lettersOptions.config } as const satisfies OptionTable;

/** `mcp`: the tools for agents, until the input ends. */
export const command: Command = {
  usage: '[options]',
  about: `Serves check_letter, read_letter and explain_rule to programs that draft letters, through the
Model Context Protocol over standard input and output. A letter is passed as text, or by its path
inside the current folder. No file is written and no network is used. This program does not
control what the other program does with the answers: give it only letters that it may see.`,
  options,
  examples: [],
  async run(args, { complain, rulePages, version }) {
    const { values } = parseCall(args, options);
    const setups = new Setups(values.config, complain);
    // A library as long as the rest of the program: loaded for this command alone.
    const { serveTools } = await import('../mcp/serve.ts');
    const describe = (error: unknown): string =>
      error instanceof ToolError ? error.message : `An error in this program: ${describeError(error)}`;
    await serveTools(version, makeTools(setups, rulePages), describe);
    return Exit.ok;
  },
};

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
  about: `Serves check_letter, read_letter and explain_rule to programs that draft letters, by the Model
Context Protocol over standard input and output. A letter is handed over as text, or by its path
below the current folder. No file is written and no network used; what the program that asks does
with the answers is its own affair, so let it have only letters that it may see.`,
  options,
  examples: [],
  async run(args, { complain, rulePages, version }) {
    const { values } = parseCall(args, options);
    const setups = new Setups(values.config, complain);
    // A library as long as the rest of the program: loaded for this command alone.
    const { serveTools } = await import('../mcp/serve.ts');
    const describe = (error: unknown): string =>
      error instanceof ToolError ? error.message : `An error of this program: ${describeError(error)}`;
    await serveTools(version, makeTools(setups, rulePages), describe);
    return Exit.ok;
  },
};

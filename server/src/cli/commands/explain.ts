import { rulePages } from '../../rules/pages.ts';
import { choose, parseCall } from '../arguments.ts';
import { Exit, UsageError } from '../output.ts';
import type { Command } from './command.ts';

/** `explain RULE`: the page of one rule. */
export const command: Command = {
  usage: 'RULE',
  about: 'Prints the page of a rule, in Markdown: what it finds, examples, reasons, and when not to use it.',
  options: {},
  examples: [['why a total is reported', 'explain counts/total-mismatch']],
  completes: 'rule',
  async run(args, { out }) {
    const { positionals } = parseCall(args, {});
    const [rule, ...others] = positionals;
    if (rule === undefined || others.length > 0)
      throw new UsageError('Name one rule. For all names, run determination-letters rules.');
    await out.write(rulePages[choose('explain', rule, Object.keys(rulePages))]!);
    return Exit.ok;
  },
};

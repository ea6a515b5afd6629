import { ruleUrl } from '../../engine/rule-url.ts';
import { ruleMetas } from '../../rules/index.ts';
import { choose, type OptionTable, parseCall } from '../arguments.ts';
import { Exit, UsageError } from '../output.ts';
import type { Command } from './command.ts';

const formats = ['text', 'json'] as const;

const options = {
  format: { type: 'string', value: 'FORMAT', choices: formats, default: 'text', help: 'output format' },
} as const satisfies OptionTable;

/** `rules`: every rule with its default severity. */
export const command: Command = {
  usage: '[options]',
  about: 'Prints every rule with its default severity and what it finds.',
  options,
  examples: [
    ['all rules', 'rules'],
    ['all rules, for a script', 'rules --format json'],
  ],
  async run(args, { out, rulePages }) {
    const { values, positionals } = parseCall(args, options);
    if (positionals.length > 0)
      throw new UsageError(
        `rules takes no ${positionals[0]}. For the page of one rule, run determination-letters explain.`,
      );
    if (choose('--format', values.format, formats) === 'json') {
      const lines = ruleMetas.map(({ id, severity, summary }) =>
        JSON.stringify({ id, severity, summary, url: ruleUrl(rulePages, id) }),
      );
      await out.write(`[\n${lines.join(',\n')}\n]\n`);
      return Exit.ok;
    }
    const width = Math.max(...ruleMetas.map(({ id }) => id.length));
    const lines = ruleMetas.map((meta) => `${meta.id.padEnd(width)}  ${meta.severity.padEnd(11)}  ${meta.summary}\n`);
    await out.write(lines.join(''));
    return Exit.ok;
  },
};

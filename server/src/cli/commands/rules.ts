import { ruleUrl } from '../../engine/rule-url.ts';
import { ruleMetas } from '../../rules/index.ts';
import { choose, parseCall } from '../arguments.ts';
import { Exit, UsageError } from '../output.ts';
import { JsonArray } from '../reporters/json-array.ts';
import type { Command } from './command.ts';

const help = `Usage: determination-letters rules [--format text|json]

Prints every rule with its default severity and what it finds.
`;

/** `rules`: every rule with its default severity. */
export const command: Command = {
  help,
  async run(args, { out, rulePages }) {
    const { values, positionals } = parseCall(args, { format: { type: 'string', default: 'text' } });
    if (positionals.length > 0)
      throw new UsageError(`rules takes no ${positionals[0]}; the page of one rule is printed by explain.`);
    if (choose('--format', values.format, ['text', 'json']) === 'json') {
      const array = new JsonArray(out);
      await array.begin();
      for (const meta of ruleMetas) {
        await array.add({
          id: meta.id,
          severity: meta.severity,
          summary: meta.summary,
          url: ruleUrl(rulePages, meta.id),
        });
      }
      await array.end();
      return Exit.ok;
    }
    const width = Math.max(...ruleMetas.map(({ id }) => id.length));
    for (const meta of ruleMetas)
      await out.line(`${meta.id.padEnd(width)}  ${meta.severity.padEnd(11)}  ${meta.summary}`);
    return Exit.ok;
  },
};

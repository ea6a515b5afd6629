import { helpOption, type Option } from '../../server/src/cli/arguments.ts';
import { allCommands } from '../../server/src/cli/commands/all.ts';
import type { NamedCommand } from '../../server/src/cli/commands/command.ts';
import { optionCall, optionHelp, PROGRAM } from '../../server/src/cli/help.ts';

const MARKED = /(<!-- commands -->\n)[\s\S]*?(<!-- \/commands -->)/;

/** The page on the command line with what is between its `<!-- commands -->` marks made from the commands. Throws if there are none. */
export async function withCommands(page: string): Promise<string> {
  if (!MARKED.test(page))
    throw new Error('The page has no <!-- commands --> … <!-- /commands --> marks for the options.');
  const sections = (await allCommands()).map(section);
  return page.replace(MARKED, (_, open: string, close: string) => `${open}\n${sections.join('\n\n')}\n\n${close}`);
}

function section({ name, usage, about, options, examples, status }: NamedCommand): string {
  const rows = Object.entries<Option>({ ...options, ...helpOption }).map(
    ([option, table]) => `| \`${optionCall(option, table)}\` | ${cell(optionHelp(table))} |`,
  );
  const calls = examples.map(([does, call]) => `# ${does}\n${PROGRAM} ${call}`);
  return [
    `### \`${name}\``,
    `\`${PROGRAM} ${name}${usage === '' ? '' : ` ${usage}`}\``,
    stars(about.replace(/(\S)\n(?=\S)/g, '$1 ')),
    ['| Option | Does |', '| --- | --- |', ...rows].join('\n'),
    ...(calls.length > 0 ? [`\`\`\`sh\n${calls.join('\n\n')}\n\`\`\``] : []),
    ...(status === undefined ? [] : [`Exit status: ${status.replaceAll('\n', ' ')}`]),
  ].join('\n\n');
}

/** Text in which a star is a star. */
function stars(text: string): string {
  return text.replaceAll('*', '\\*');
}

/** Text for a cell of a table. */
function cell(text: string): string {
  return stars(text)
    .replaceAll('|', '\\|')
    .replace(/\{.*\}/, (json) => `\`${json}\``);
}

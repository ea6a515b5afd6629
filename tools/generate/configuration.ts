import { z } from 'zod';
import { CONFIGURATION_FILE } from '../../server/src/config/configuration.ts';
import { displaySettings } from '../../server/src/config/display.ts';
import { configurationSchema } from '../../server/src/config/schema.ts';
import type { RuleFacts } from './rule-facts.ts';

const NOTICE = '<!-- Written by `npm run generate` from server/src/config/schema.ts: do not edit. -->';

/** What JSON Schema says of a value, as far as the page tells it. */
interface ValueSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly ValueSchema[];
  readonly items?: ValueSchema;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
}

/** The page on the configuration file: every key with its type, default, meaning and examples, and the options of rules. */
export function configurationPage(rules: readonly RuleFacts[]): string {
  const { properties = {} } = z.toJSONSchema(configurationSchema, { io: 'input', target: 'draft-7' }) as ValueSchema;
  const keys = Object.entries(properties).filter(([name]) => name !== '$schema');
  return [
    '# Configuration',
    NOTICE,
    INTRODUCTION,
    '| Key | Type | Default |\n| --- | --- | --- |',
    // The table's rows belong to its head: no empty line between them.
    keys.map(([name, value]) => `| [\`${name}\`](#${name}) | ${typeOf(value)} | ${defaultOf(value)} |`).join('\n'),
    ...keys.flatMap(([name, value]) => keySection(name, value)),
    ...optionsSection(rules),
    SETTINGS,
    displaySettings.map(({ key, description }) => `- \`determinationLetters.${key}\`: ${description}`).join('\n'),
  ]
    .join('\n\n')
    .replace('| --- | --- | --- |\n\n', '| --- | --- | --- |\n');
}

const INTRODUCTION = `A team agrees on how its letters are checked in a file named \`${CONFIGURATION_FILE}\`: JSON, in which comments (\`// …\`) and
trailing commas are allowed. It applies to the letters in its folder and subfolders. If there are several such files, only the
nearest one applies to a letter; its \`extends\` names files that it builds on. In the editor, files above the workspace folder do
not apply; on the command line, files above the current folder do not, and \`--config FILE\` names one for all letters, whose patterns then
apply from the current folder.

The editor completes keys, rules and levels while you write the file, marks errors in it, and checks the open letters again as
soon as you save it. If part of the file is wrong, the rest still applies. The command line reports errors on standard error with line and column,
and the exit status is 2.

\`{}\` has the same effect as no file.`;

const SETTINGS = `## Settings of the editor

A writer's own settings override the file, rule by rule: \`determinationLetters.form\` and \`determinationLetters.rules\` have the same meaning as
\`form\` and \`rules\` here, with levels only. Each writer decides what the editor shows:`;

function keySection(name: string, value: ValueSchema): string[] {
  const inner = value.items?.properties ?? {};
  const required = value.items?.required ?? [];
  const rows = Object.entries(inner).map(
    ([key, { description = '' }]) =>
      `- \`${key}\`${required.includes(key) ? '' : ' (optional)'}: ${description || '–'}`,
  );
  return [
    `## ${name}`,
    value.description ?? '',
    // Those of forms, guidelines and phrases that have no description say by their names what they are.
    ...(rows.length > 0 ? [`Each entry has:`, rows.filter((row) => !row.endsWith('–')).join('\n')] : []),
    ...(value.examples ?? []).map((example) => fenced({ [name]: example })),
  ];
}

function optionsSection(rules: readonly RuleFacts[]): string[] {
  const rows = rules.flatMap(({ id, options }) =>
    Object.entries(options).map(
      ([name, option]) =>
        `| [\`${id}\`](rules/${id}.md#options) | \`${name}\` | \`${JSON.stringify(option.default)}\` | ${option.description} |`,
    ),
  );
  if (rows.length === 0) return [];
  return [
    '## Options of rules',
    'Some rules have options:',
    ['| Rule | Option | Default | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ];
}

function typeOf({ type, enum: values, anyOf, items }: ValueSchema): string {
  if (anyOf) return anyOf.map(typeOf).join(' or ');
  if (values) return values.map((value) => `\`${value}\``).join(', ');
  if (type === 'array') return items?.type === 'object' ? 'list of objects' : `list of ${typeOf(items ?? {})}s`;
  return type === 'string' ? 'text' : (type ?? 'any');
}

function defaultOf({ default: value }: ValueSchema): string {
  return value === undefined ? '–' : `\`${JSON.stringify(value)}\``;
}

function fenced(value: object): string {
  return `\`\`\`json\n${JSON.stringify(value, undefined, 2)}\n\`\`\``;
}

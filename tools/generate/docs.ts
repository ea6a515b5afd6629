import type { Fixing, RuleFacts } from './rule-facts.ts';

const FIXING: Readonly<Record<Fixing, string>> = {
  safe: 'has a safe fix, which `check --fix` and fix-on-save apply',
  choice: 'offers a fix, to be looked over by its writer',
  none: 'has no fix',
};

/** A page with a part on the rule's options before the one on when not to use it; as it is where the rule has none. */
export function withOptions(page: string, id: string, options: RuleFacts['options']): string {
  const named = Object.entries(options);
  if (named.length === 0) return page;
  const rows = named.map(([name, option]) => {
    const fits = 'least' in option ? `a whole number from ${option.least} to ${option.most}` : 'a list of texts';
    return `- \`${name}\`: ${option.description} It is ${fits}; without it \`${JSON.stringify(option.default)}\`.`;
  });
  const values = named.map(([name, option]) => [name, 'least' in option ? option.default : [option.example]] as const);
  const example = JSON.stringify({ rules: { [id]: Object.fromEntries(values) } }, undefined, 2);
  const part = `## Options\n\n${rows.join('\n')}\n\n\`\`\`json\n${example}\n\`\`\`\n\n`;
  return page.replace('## When not to use it', () => `${part}## When not to use it`);
}

const NOTICE = '<!-- Written by `npm run generate`: do not edit. -->';

/** The page of a rule in docs/: as written, with its severity and its fixes under the title. */
export function rulePage({ page, severity, fixing, id, options }: RuleFacts): string {
  const facts = `Severity: **${severity}** · ${FIXING[fixing]}.`;
  const configure = `Configure it in \`determination-letters.json\`: \`"rules": { "${id}": "off" }\`.`;
  return withOptions(page, id, options).replace(/^(# .*\n)/, `$1\n${NOTICE}\n\n${facts} ${configure}\n`);
}

/** The table of contents of docs/rules. */
export function rulesIndex(rules: readonly RuleFacts[]): string {
  return ['# Rules', '', NOTICE, '', ...rulesTable(rules), ''].join('\n');
}

/** All rules as a table. */
function rulesTable(rules: readonly RuleFacts[]): string[] {
  return [
    '| Rule | Finds | Severity | Fix |',
    '| --- | --- | --- | --- |',
    ...rules.map(
      ({ id, summary, severity, fixing }) =>
        `| [\`${id}\`](./${id}.md) | ${summary} | ${severity} | ${fixing === 'none' ? '' : fixing === 'safe' ? 'safe' : 'to choose'} |`,
    ),
  ];
}

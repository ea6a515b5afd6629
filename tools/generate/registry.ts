import type { RuleFolder } from '../lib/rule-folders.ts';

const NOTICE = '// Written by `npm run generate` from the rule folders: do not edit.';

/** The registry: imports every rule and lists them in the order of their ids. */
export function registry(folders: readonly RuleFolder[]): string {
  const imports = folders.map((folder) => `import { rule as ${variable(folder)} } from './${folder.id}/rule.ts';`);
  const names = folders.map((folder) => `  ${variable(folder)},`);
  return [
    NOTICE,
    "import type { Rule } from './rule.ts';",
    ...imports,
    '',
    '/** Every rule, in the order of its id. */',
    'export const rules: readonly Rule[] = [',
    ...names,
    '];',
    '',
  ].join('\n');
}

/** The pages of all rules, bundled with the command line. */
export function pages(folders: readonly RuleFolder[], pageOf: (folder: RuleFolder) => string): string {
  const entries = folders.map((folder) => `  ${JSON.stringify(folder.id)}: ${JSON.stringify(pageOf(folder))},`);
  return [
    NOTICE,
    '',
    '/** The page of each rule as Markdown, by rule id. */',
    'export const rulePages: Readonly<Record<string, string>> = {',
    ...entries,
    '};',
    '',
  ].join('\n');
}

/** `structure/missing-field` → `structureMissingField`. */
function variable({ id }: RuleFolder): string {
  return id.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());
}

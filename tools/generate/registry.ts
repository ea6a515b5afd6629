import { isAcross, type RuleFolder } from '../lib/rule-folders.ts';
import { withOptions } from './docs.ts';
import type { RuleFacts } from './rule-facts.ts';

const NOTICE = '// Written by `npm run generate` from the rule folders: do not edit.';

/** The registry: imports every rule and lists those of one letter and those across letters, each in the order of their ids. */
export function registry(folders: readonly RuleFolder[]): string {
  const across = folders.filter(isAcross);
  const imports = folders.map((folder) => `import { rule as ${variable(folder)} } from './${folder.id}/rule.ts';`);
  const names = (some: readonly RuleFolder[]): string[] => some.map((folder) => `  ${variable(folder)},`);
  return [
    NOTICE,
    "import type { AcrossRule } from './across.ts';",
    "import type { Rule, RuleMeta } from './rule.ts';",
    ...imports,
    '',
    '/** Every rule that looks at one letter, in the order of its id. */',
    'export const rules: readonly Rule[] = [',
    ...names(folders.filter((folder) => !across.includes(folder))),
    '];',
    '',
    '/** Every rule that compares letters, in the order of its id. */',
    'export const acrossRules: readonly AcrossRule<unknown>[] = [',
    ...names(across),
    '];',
    '',
    '/** What every rule is known by, of either kind, in the order of the ids. */',
    'export const ruleMetas: readonly RuleMeta[] = [...rules, ...acrossRules]',
    '  .map(({ meta }) => meta)',
    '  .sort((a, b) => (a.id < b.id ? -1 : 1));',
    '',
  ].join('\n');
}

/** The pages of all rules, bundled with the command line. */
export function pages(rules: readonly RuleFacts[]): string {
  const entries = rules.map(
    ({ id, page, options }) => `  ${JSON.stringify(id)}: ${JSON.stringify(withOptions(page, id, options))},`,
  );
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

import fs from 'node:fs';
import path from 'node:path';

/** A rule's folder: where it is and what the rule is called there. */
export interface RuleFolder {
  /** `category/kebab-name`. */
  readonly id: string;
  readonly category: string;
  readonly name: string;
  /** Full path. */
  readonly folder: string;
}

/** The rooms' folder of rules in a repository. */
export function rulesRoot(root: string): string {
  return path.join(root, 'server/src/rules');
}

/** Every folder that holds a `rule.ts`, in the order of the ids. */
export function ruleFolders(root: string): RuleFolder[] {
  const rules = rulesRoot(root);
  return subfolders(rules)
    .flatMap((category) =>
      subfolders(path.join(rules, category)).map((name) => ({
        id: `${category}/${name}`,
        category,
        name,
        folder: path.join(rules, category, name),
      })),
    )
    .filter(({ folder }) => fs.existsSync(path.join(folder, 'rule.ts')))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The page of a rule as it is written; empty if there is none yet. */
export function readPage({ folder }: RuleFolder): string {
  const file = path.join(folder, 'rule.md');
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}

/** Whether the rule of a folder compares letters: its program says so by the type of the rule. */
export function isAcross({ folder }: RuleFolder): boolean {
  return /^export const rule: AcrossRule</m.test(fs.readFileSync(path.join(folder, 'rule.ts'), 'utf8'));
}

function subfolders(folder: string): string[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

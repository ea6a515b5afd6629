import fs from 'node:fs';
import path from 'node:path';

/** The root of the repository. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

/** The folder that holds a rule. */
export function ruleFolder(id: string): string {
  return path.join(ROOT, 'server/src/rules', id);
}

/** The page of a rule as it is written. */
export function rulePage(id: string): string {
  return fs.readFileSync(path.join(ruleFolder(id), 'rule.md'), 'utf8');
}

/** The program text of a rule: all files of its folder but tests, and the helpers next to the registry that they import. */
export function ruleSource(id: string): string {
  const folder = ruleFolder(id);
  const own = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
  const helpers = own.flatMap((text) =>
    [...text.matchAll(/from '\.\.\/\.\.\/([a-z-]+\.ts)'/g)].map(([, name]) => name!),
  );
  return [...own, ...helpers.map((name) => fs.readFileSync(path.join(folder, '../..', name), 'utf8'))].join('\n');
}

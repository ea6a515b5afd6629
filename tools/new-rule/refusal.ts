import fs from 'node:fs';
import path from 'node:path';
import { rulesRoot } from '../lib/rule-folders.ts';

const CATEGORIES = ['structure', 'counts', 'citations', 'decision', 'facts', 'privacy', 'wording'];

/** Why a rule of this name cannot be made, as a sentence; undefined if it can. */
export function refusal(root: string, category: string | undefined, name: string | undefined): string | undefined {
  if (category === undefined || name === undefined)
    return 'Call it with a category and a name: npm run new-rule counts visits-exceed-approved';
  if (!CATEGORIES.includes(category))
    return `There is no category “${category}”. The categories are: ${CATEGORIES.join(', ')}.`;
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
    return `“${name}” is not a rule name: use lowercase letters, digits and hyphens, and start with a letter.`;
  if (fs.existsSync(path.join(rulesRoot(root), category, name))) return `The rule ${category}/${name} already exists.`;
  return undefined;
}

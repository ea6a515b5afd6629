// npm run new-rule CATEGORY NAME: makes the folder of a rule with its program and its page, and renews the generated files.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './lib/root.ts';
import { rulesRoot } from './lib/rule-folders.ts';
import { refusal } from './new-rule/refusal.ts';
import { skeleton } from './new-rule/skeleton.ts';

const [category, name] = process.argv.slice(2);
const refused = refusal(ROOT, category, name);
if (refused !== undefined || category === undefined || name === undefined) {
  console.error(refused);
  process.exit(2);
}

const folder = path.join(rulesRoot(ROOT), category, name);
fs.mkdirSync(folder, { recursive: true });
for (const [file, text] of Object.entries(skeleton(category, name))) {
  fs.writeFileSync(path.join(folder, file), text);
  console.log(`written: ${path.relative(ROOT, path.join(folder, file))}`);
}
const generate = path.join(ROOT, 'tools/run.mjs');
const { status } = spawnSync(process.execPath, [generate, 'generate'], { stdio: 'inherit' });
console.log(
  `Next: write the examples in rule.md, then rule.ts, until this passes: npx vitest run test/rules -t ${category}/${name}`,
);
process.exitCode = status ?? 1;

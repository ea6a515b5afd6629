// npm run closings: learns from tools/closings/examples how closing sentences are worded that approve, that deny and that do neither, and writes the
// weights to server/src/knowledge/conclusions/weights.json. The tests know by a hash whether they are stale.
import fs from 'node:fs';
import path from 'node:path';
import { examplesOf, madeFrom } from './closings/made.ts';
import { pack, train } from './closings/train.ts';
import { ROOT } from './lib/root.ts';

const examples = examplesOf(ROOT).flatMap((set) => set.examples);
const target = path.join(ROOT, 'server/src/knowledge/conclusions/weights.json');
fs.writeFileSync(target, `${JSON.stringify({ made: madeFrom(ROOT), ...pack(train(examples)) }, undefined, 2)}\n`);
console.log(`${examples.length} sentences, ${(fs.statSync(target).size / 1024).toFixed(0)} KB`);

// npm run words -- [--scowl FOLDER] [--wordnet FOLDER]: compiles the word list of the proofreader from tools/words/field-words.txt,
// SCOWL and WordNet, and writes it to server/src/knowledge/words/words.json. The two lists are those of Debian's packages `scowl` and
// `wordnet-base`; only this program needs them. The tests know by a hash whether the list is stale.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/root.ts';
import { madeFrom } from './words/made.ts';
import { packWords } from './words/pack.ts';
import { selectWords } from './words/select.ts';
import { readWordNet } from './words/sources.ts';

const { values } = parseArgs({
  options: {
    scowl: { type: 'string', default: '/usr/share/dict/scowl' },
    wordnet: { type: 'string', default: '/usr/share/wordnet' },
  },
});
const missing = [values.scowl, values.wordnet].find((folder) => !fs.existsSync(folder));
if (missing) {
  console.error(`${missing} is not there. Install the Debian packages scowl and wordnet-base, or name their folders.`);
  process.exit(2);
}
const field = fs.readFileSync(path.join(ROOT, 'tools/words/field-words.txt'), 'utf8');
const words = selectWords(field, values.scowl, readWordNet(values.wordnet));
const packed = packWords(words, madeFrom(ROOT));
const target = path.join(ROOT, 'server/src/knowledge/words/words.json');
fs.writeFileSync(target, `${JSON.stringify(packed, undefined, 1)}\n`);
console.log(
  `${words.size.toString()} words in ${packed.classes.length.toString()} classes, ${(fs.statSync(target).size / 1024).toFixed(0)} KB`,
);

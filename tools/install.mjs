// node tools/install.mjs: makes node_modules agree with package-lock.json. Uses nothing but Node and npm.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './lib/paths.mjs';
import { runNpm } from './lib/processes.mjs';

/** What `engines.node` in package.json says, as [major, least minor] pairs; from the last one on, later majors are supported too. */
const SUPPORTED = [
  [20, 19],
  [22, 13],
  [24, 0],
];

/** One line that says what is wrong with this Node, or undefined when it is supported. */
export function nodeComplaint(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  const known = SUPPORTED.find(([wanted]) => wanted === major);
  if (known ? minor >= known[1] : major > SUPPORTED.at(-1)[0]) return undefined;
  return `Node ${version} is not supported: install Node 20.19 or later of 20, 22.13 or later of 22, or 24 and later.`;
}

/** Whether every package that package-lock.json wants is in node_modules in that version (npm keeps the list of what it put there). */
function isInstalled() {
  const read = (file) => JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8')).packages;
  try {
    const present = read('node_modules/.package-lock.json');
    return Object.entries(read('package-lock.json')).every(
      ([name, wanted]) =>
        name === '' || (present[name] ? present[name].version === wanted.version : wanted.optional === true),
    );
  } catch {
    return false;
  }
}

/** Installs the dependencies unless they are there; throws with one clear line when this cannot be done. */
export async function install() {
  const complaint = nodeComplaint();
  if (complaint) throw new Error(complaint);
  if (isInstalled()) return;
  console.log('Installing the dependencies (npm ci) …');
  const code = await runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error(`npm ci failed (exit code ${code}); its own message is above.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await install().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

// node tools/install.mjs: makes node_modules agree with package-lock.json. Uses nothing but Node and npm.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './lib/paths.mjs';
import { runNpm } from './lib/processes.mjs';

/**
 * One line that says what is wrong with this Node, or undefined when it is supported: when it satisfies a part of `engines.node` in
 * package.json, which are `^major.minor.patch` or `>=major.minor.patch`.
 */
export function nodeComplaint(version = process.versions.node) {
  const { engines } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const numbers = (text) => text.match(/\d+/g).map(Number);
  const [major, minor] = numbers(version);
  const supported = engines.node.split('||').some((part) => {
    const [leastMajor, leastMinor] = numbers(part);
    return major === leastMajor ? minor >= leastMinor : major > leastMajor && part.includes('>=');
  });
  return supported ? undefined : `Node ${version} is not supported. This project runs on Node ${engines.node}.`;
}

/** Whether every package that package-lock.json wants is in node_modules in that version (npm keeps the list of what it put there) and its folder stands. */
function isInstalled() {
  const read = (file) => JSON.parse(fs.readFileSync(path.join(ROOT, file), 'utf8')).packages;
  try {
    const present = read('node_modules/.package-lock.json');
    return Object.entries(read('package-lock.json')).every(
      ([name, wanted]) =>
        name === '' ||
        (present[name]
          ? present[name].version === wanted.version && fs.existsSync(path.join(ROOT, name))
          : wanted.optional === true),
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

// Running other programs.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths.mjs';

/** Runs a program with this terminal's input and output; resolves to its exit code (128 + n after signal n, 127 when it cannot be started). */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
    child.once('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal === 'SIGINT' ? 2 : 15)));
  });
}

/** The npm that started this script, else the one on the path: command and first arguments. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script)) return [process.execPath, [script], {}];
  return ['npm', [], { shell: process.platform === 'win32' }];
}

/** Runs npm as `run` does. */
export function runNpm(args, options = {}) {
  const [command, first, more] = npmCommand();
  return run(command, [...first, ...args], { ...more, ...options });
}

/** Runs npm in a folder and returns what it prints; its complaints go to standard error. Throws when it fails. */
export function readNpm(cwd, args) {
  const [command, first, more] = npmCommand();
  const env = { ...process.env, NODE_ENV: '' };
  return execFileSync(command, [...first, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    ...more,
  });
}

/** Runs the command-line program of an installed package (its `bin` entry of that name) with this Node. */
export function runTool(packageName, args, options = {}, bin = packageName) {
  const folder = path.join(ROOT, 'node_modules', packageName);
  const { bin: bins } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return run(process.execPath, [path.join(folder, typeof bins === 'string' ? bins : bins[bin]), ...args], options);
}

/** The full path of the first of these programs that the search path holds; undefined when it holds none. */
export function findProgram(...names) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
      const found = endings.map((ending) => path.join(folder, name + ending)).find((file) => fs.existsSync(file));
      if (folder && found) return found;
    }
  }
  return undefined;
}

#!/usr/bin/env node
// Stands in for the `code` program: @vscode/test-electron gets it as vscodeExecutablePath where no desktop VS Code can run. Takes VS
// Code's own command line, runs the extension's tests in a real VS Code in a browser, relays what the extension host prints and
// exits with the tests' exit code. Anything else that ends the run (crash, hang, no start) is an exit code other than 0.
//
//   --extensionDevelopmentPath=DIR  --extensionTestsPath=FILE  [workspace]  --user-data-dir=DIR  --extensions-dir=DIR  --disable-extensions
//   --extensionDevelopmentKind=web: in the extension host of the browser, a worker
//
// DETERMINATION_LETTERS_TEST_TIMEOUT: seconds until a run is given up (300). DETERMINATION_LETTERS_VERBOSE=1: VS Code's own log too.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { openWorkbench } from './workbench.mjs';

const args = {};
const files = [];
for (const arg of process.argv.slice(2)) {
  const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
  if (name) (args[name] ??= []).push(value ?? 'true');
  else files.push(arg);
}
const local = (file) => path.resolve(file.startsWith('file:') ? fileURLToPath(file) : file);
const last = (name) => args[name]?.at(-1);
const workspace = [...files, ...(args['folder-uri'] ?? [])]
  .map(local)
  .find((file) => file.endsWith('.code-workspace') || fs.statSync(file, { throwIfNoEntry: false })?.isDirectory());
const web = last('extensionDevelopmentKind') === 'web';
const seconds = Number(process.env.DETERMINATION_LETTERS_TEST_TIMEOUT || 300);
const verbose = Boolean(process.env.DETERMINATION_LETTERS_VERBOSE);
/** VS Code's own errors: shown only when the run fails. */
const trouble = [];

if (!last('extensionTestsPath') || !last('extensionDevelopmentPath')) {
  console.error('stand-in: --extensionDevelopmentPath=… and --extensionTestsPath=… are needed');
  process.exit(2);
}

let finish;
const finished = new Promise((resolve) => {
  finish = (code, reason) => resolve({ code, reason });
});
for (const [signal, number] of Object.entries({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 })) {
  process.on(signal, () => finish(128 + number, `ended by ${signal}`));
}
const timer = setTimeout(() => finish(124, `gave up after ${seconds} s`), seconds * 1000);

let hostEnded;
const hostEnd = new Promise((resolve) => {
  hostEnded = resolve;
});
const starting = openWorkbench({
  workspace,
  extensions: args.extensionDevelopmentPath.map(local),
  tests: local(last('extensionTestsPath')),
  web,
  userData: last('user-data-dir'),
  extensionsFolder: last('extensions-dir'),
  disableExtensions: 'disable-extensions' in args,
  onOutput(type, parts, fromHost) {
    const text = format(...parts);
    if (fromHost) console.log(text);
    else if (verbose) console.log(`[VS Code] ${type}: ${text}`);
    else if (type === 'error' && !text.startsWith('[Service Worker]')) trouble.push(text);
  },
  // VS Code says 0 after a crash of the extension host too: the host's process itself must also have ended well.
  onExit(code) {
    if (code !== 0) finish(Number.isInteger(code) ? code : 1);
    else if (web)
      finish(0); // a worker has no process of its own
    else void hostEnd.then(() => finish(0));
    setTimeout(() => finish(1, 'the extension host did not end after the tests'), 20_000).unref();
  },
  onHostEnd: (crash) => (crash ? finish(1, crash) : hostEnded()),
  onDeath: (reason) => finish(1, reason),
});
starting.catch((error) => finish(1, error.message));

const { code, reason } = await finished;
clearTimeout(timer);
if (reason) console.error(`VS Code in the browser: ${reason}`);
if (code !== 0) for (const text of trouble.slice(-20)) console.error(`[VS Code] ${text.slice(0, 1000)}`);
const workbench = await Promise.race([
  starting.catch(() => undefined),
  new Promise((done) => setTimeout(done, 20_000)),
]);
await workbench?.close();
setTimeout(() => process.exit(code), 200); // @vscode/test-electron stops reading at exit: let it read the last lines

// Fetches a real VS Code (server and browser workbench) and the Node that it runs on, as npm packages, into the downloads folder.
// No compiler, no install scripts, no root. The npm package code-server carries VS Code built from source; of it only lib/vscode
// is taken. Its dependencies that nothing here loads are left out; the rest come from its own lock file, hash-checked by npm.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { download } from '../lib/download.mjs';
import { readNpm } from '../lib/processes.mjs';

const VERSION = '4.139.1'; // carries VS Code 1.139.1
const INTEGRITY = 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==';
const NODE = '24.21.0'; // the major that code-server names in "engines"; it does not start on 20
const NODE_INTEGRITY = {
  'linux-x64': 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'linux-arm64': 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
};

const LEFT_OUT_DEPENDENCIES = [
  '@devcontainers/cli', '@github/copilot-sdk', '@microsoft/mxc-sdk', '@vscode/copilot-api', '@vscode/fs-copyfile',
  '@vscode/sandbox-runtime', '@vscode/sqlite3', '@vscode/tree-sitter-wasm', '@vscode/spdlog', '@vscode/native-watchdog',
  '@vscode/windows-process-tree', '@vscode/windows-registry', 'kerberos', 'node-addon-api', 'ssh2',
]; // prettier-ignore
const LEFT_OUT_EXTENSIONS = [
  'copilot', 'git', 'mermaid-markdown-features', 'microsoft-authentication', 'ms-vscode.*', 'tunnel-forwarding',
  'typescript-language-features',
]; // prettier-ignore

/** Two native modules would need a compiler. The one writes log files (the Output panel shows them), the other watches a process. */
const STAND_INS = {
  '@vscode/native-watchdog': 'exports.start = () => {};\n',
  '@vscode/spdlog': fs.readFileSync(new URL('spdlog-stand-in.cjs', import.meta.url), 'utf8'),
};

/** Checks the package's hash, then unpacks the parts of it that are wanted into `folder`, two leading folders of each path cut off. */
export function unpackPackage(folder, spec, integrity, ...tarArguments) {
  const [packed] = Object.values(
    JSON.parse(readNpm(folder, ['pack', spec, '--json', '--ignore-scripts', '--loglevel=error'])),
  );
  if (packed.integrity !== integrity)
    throw new Error(`${spec}: its hash is ${packed.integrity}, expected was ${integrity}`);
  const file = path.join(folder, packed.filename);
  execFileSync('tar', ['-xzf', file, '-C', folder, '--no-same-owner', '--strip-components=2', ...tarArguments]);
  fs.rmSync(file);
}

/** The VS Code to run in a browser, fetched when it is not there: path of its Node and of its server. Throws when it cannot be had. */
export function fetchVSCode() {
  const system = `${process.platform}-${process.arch}`;
  if (!NODE_INTEGRITY[system]) {
    throw new Error(
      `VS Code in the browser is there for Linux on x64 and arm64 only, not for ${system}: install VS Code.`,
    );
  }
  const folder = download(`code-server-${VERSION}`, (temporary) => {
    console.log('Fetching a VS Code that runs in the browser (140 MB, once) …');
    unpackPackage(temporary, `node-${system}@${NODE}`, NODE_INTEGRITY[system], 'package/bin/node');
    const excluded = LEFT_OUT_EXTENSIONS.map((name) => `--exclude=package/lib/vscode/extensions/${name}`);
    unpackPackage(temporary, `code-server@${VERSION}`, INTEGRITY, ...excluded, 'package/lib/vscode');
    installDependencies(path.join(temporary, 'vscode'), system);
  });
  return { node: path.join(folder, 'node'), main: path.join(folder, 'vscode/out/server-main.js') };
}

function installDependencies(vscode, system) {
  const file = path.join(vscode, 'package.json');
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  for (const name of LEFT_OUT_DEPENDENCIES) delete manifest.dependencies[name];
  fs.writeFileSync(file, JSON.stringify(manifest, null, 2));
  readNpm(vscode, ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);

  const modules = path.join(vscode, 'node_modules');
  for (const [name, code] of Object.entries(STAND_INS)) {
    fs.mkdirSync(path.join(modules, name), { recursive: true });
    fs.writeFileSync(path.join(modules, name, 'index.js'), code);
  }
  // Programs for other systems and sources: three quarters of what these two weigh.
  for (const folder of ['@vscode/ripgrep-universal/bin', 'node-pty/prebuilds']) {
    for (const name of fs.readdirSync(path.join(modules, folder))) {
      if (name !== system) fs.rmSync(path.join(modules, folder, name), { recursive: true });
    }
  }
  for (const folder of ['deps', 'third_party', 'src']) {
    fs.rmSync(path.join(modules, 'node-pty', folder), { recursive: true, force: true });
  }
}

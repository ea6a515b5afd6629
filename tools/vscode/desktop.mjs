// The desktop VS Code: one that is installed, or the one that @vscode/test-electron downloads.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DOWNLOADS, ROOT } from '../lib/paths.mjs';
import { findProgram } from '../lib/processes.mjs';

/** How long to wait for a reply, in milliseconds, before going without the download. */
const PATIENCE = 15_000;

/** Why no window can be shown on this machine, in words; undefined when one can. */
export function noDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return undefined;
  return 'there is no display for a desktop VS Code';
}

/** The program that opens windows of the installed VS Code (or VSCodium, Insiders, Cursor); undefined when none is installed. */
export function findDesktop() {
  const applications = ['Visual Studio Code.app', 'VSCodium.app', 'Visual Studio Code - Insiders.app', 'Cursor.app'];
  const onMac = ['/Applications', path.join(os.homedir(), 'Applications')]
    .flatMap((folder) => applications.map((name) => path.join(folder, name, 'Contents/Resources/app/bin/code')))
    .find((file) => process.platform === 'darwin' && fs.existsSync(file));
  return findProgram('code', 'codium', 'vscodium', 'code-insiders', 'cursor') ?? onMac;
}

/** Which VS Code DETERMINATION_LETTERS_VSCODE asks for: a version, `stable`, `insiders`, or `minimum`, the oldest that the manifest allows. */
function wantedVersion() {
  const wanted = process.env.DETERMINATION_LETTERS_VSCODE || 'stable';
  if (wanted !== 'minimum') return wanted;
  const { engines } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  return engines.vscode.replace('^', '');
}

/** Downloads the desktop VS Code (once); path of its program. Rejects, with the reason, when it cannot be had in time. */
export async function downloadDesktop() {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  const cachePath = path.join(DOWNLOADS, 'desktop');
  fs.mkdirSync(cachePath, { recursive: true });
  let begun = false;
  const reporter = {
    report({ stage }) {
      // Bytes come in: the rest may take its time.
      begun ||= stage === 'downloading';
    },
    error() {},
  };
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => begun || reject(new Error(`no reply within ${PATIENCE / 1000} s`)), PATIENCE);
  });
  try {
    return await Promise.race([
      downloadAndUnzipVSCode({ version: wantedVersion(), cachePath, reporter, timeout: PATIENCE }),
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

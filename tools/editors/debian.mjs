// Editors of Debian's packages, unpacked into the downloads folder: nothing is installed, and no root is needed.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findProgram } from '../lib/processes.mjs';
import { download } from '../lib/download.mjs';

/** Whether Debian's packages can be had here at all. */
export function hasPackages() {
  return Boolean(findProgram('apt-get') && findProgram('dpkg-deb'));
}

/**
 * The folder that packages and what they need next to what this system has are unpacked into, as if it were `/`. Throws where
 * apt-get cannot fetch them.
 */
export function unpackPackages(name, packages) {
  return download(name, (folder) => {
    const apt = path.join(folder, 'apt');
    for (const part of ['state/lists/partial', 'cache/archives/partial']) {
      fs.mkdirSync(path.join(apt, part), { recursive: true });
    }
    // A state of its own: the system's lists may be missing or old, and only root may renew them.
    const options = [
      `Dir::State=${apt}/state`,
      'Dir::State::status=/var/lib/dpkg/status',
      `Dir::Cache=${apt}/cache`,
      'Debug::NoLocking=1',
      ...(process.getuid() === 0 ? ['APT::Sandbox::User=root'] : []),
    ].flatMap((option) => ['-o', option]);
    const run = (command, args) => execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
    console.log(`Fetching Debian's ${packages.join(', ')} (once) …`);
    run('apt-get', [...options, '-qq', 'update']);
    run('apt-get', [...options, '-qq', 'install', '-y', '--download-only', '--no-install-recommends', ...packages]);
    const archives = path.join(apt, 'cache/archives');
    for (const file of fs.readdirSync(archives).filter((each) => each.endsWith('.deb'))) {
      run('dpkg-deb', ['-x', path.join(archives, file), folder]);
    }
    fs.rmSync(apt, { recursive: true });
  });
}

/** The folders below `folder` that hold shared libraries, for LD_LIBRARY_PATH. */
export function libraryPath(folder) {
  const lib = path.join(folder, 'usr/lib');
  const folders = fs.readdirSync(lib).filter((name) => name.endsWith('-linux-gnu'));
  return [...folders.map((name) => path.join(lib, name)), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
}

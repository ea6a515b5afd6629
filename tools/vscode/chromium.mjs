// A Chromium without a window, for VS Code in a browser: the system's, else the one that ships inside an npm package, else Debian's.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { download } from '../lib/download.mjs';
import { findProgram } from '../lib/processes.mjs';
import { unpackPackage } from './fetch-vscode.mjs';

/** The package holds only compressed files, so any Node can use it; its Chromium needs glibc and libgcc of the system, no more. */
const PACKAGE = '@sparticuz/chromium';
const VERSION = '153.0.0';
const INTEGRITY = 'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==';

/** For a system without fonts: those of the package, next to this file. (Its own fonts.conf names folders of another system.) */
const FONTS =
  '<?xml version="1.0"?><fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>\n';

/** What every start gives Chromium: it runs in containers, without a graphics card, and asks the network for nothing. */
export const ARGUMENTS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

const INSTALL = 'Install a Chromium (Debian: apt-get install chromium) or name one in DETERMINATION_LETTERS_CHROMIUM.';

/** The program to start and what to add to its environment. Throws, with a line that says what to install, when there is none. */
export async function findChromium() {
  const named = process.env.DETERMINATION_LETTERS_CHROMIUM;
  if (named) {
    if (await starts({ executable: named, env: {} })) return { executable: named, env: {} };
    throw new Error(`DETERMINATION_LETTERS_CHROMIUM: ${named} does not start.`);
  }
  const system = {
    executable: findProgram('chromium', 'chromium-headless-shell', 'google-chrome', 'google-chrome-stable', 'chrome'),
    env: {},
  };
  if (system.executable && (await starts(system))) return system;

  let reason = 'No Chromium was found';
  if (process.platform === 'linux' && process.arch === 'x64') {
    try {
      const packaged = unpackChromium();
      if (await starts(packaged)) return packaged;
      reason = 'The Chromium of the npm package does not start on this system';
    } catch (error) {
      reason = `The Chromium of the npm package cannot be had (${error.message})`;
    }
  }
  if (process.platform === 'linux' && process.getuid() === 0 && findProgram('apt-get')) {
    console.log(`${reason}: installing Debian's …`);
    try {
      execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      return { executable: '/usr/bin/chromium', env: {} };
    } catch {
      reason += ', and apt-get could not install one';
    }
  }
  throw new Error(`${reason}. ${INSTALL}`);
}

function unpackChromium() {
  const folder = download(`chromium-${VERSION}`, (temporary) => {
    console.log('Fetching a Chromium (70 MB, once) …');
    unpackPackage(temporary, `${PACKAGE}@${VERSION}`, INTEGRITY, 'package/bin');
    const packed = path.join(temporary, fs.existsSync(path.join(temporary, 'x64')) ? 'x64' : '.');
    for (const name of ['chromium', 'al2023.tar', 'fonts.tar', 'swiftshader.tar']) {
      const file = path.join(temporary, name);
      fs.writeFileSync(file, brotliDecompressSync(fs.readFileSync(path.join(packed, `${name}.br`))));
      fs.rmSync(path.join(packed, `${name}.br`));
      if (!name.endsWith('.tar')) continue;
      execFileSync('tar', ['-xf', file, '-C', temporary, '--no-same-owner']);
      fs.rmSync(file);
    }
    fs.chmodSync(path.join(temporary, 'chromium'), 0o755);
    fs.writeFileSync(path.join(temporary, 'fonts.conf'), FONTS);
  });
  const fonts = fs.existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: folder };
  const libraries = [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(path.delimiter);
  return { executable: path.join(folder, 'chromium'), env: { LD_LIBRARY_PATH: libraries, ...fonts } };
}

async function starts({ executable, env }) {
  try {
    const browser = await chromium.launch({
      executablePath: executable,
      env: { ...process.env, ...env },
      args: ARGUMENTS,
      timeout: 30_000,
    });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

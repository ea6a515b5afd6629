// The editors that the server is driven from in test/editors: those of this system, else Debian's.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { findProgram } from '../lib/processes.mjs';
import { hasPackages, libraryPath, unpackPackages } from './debian.mjs';

/** Neovim: the program, the arguments that come first, and what to add to the environment. Undefined if it cannot be had. */
export function findNeovim() {
  const own = findProgram('nvim');
  if (own) return { program: own, first: [], env: {} };
  if (!hasPackages()) return undefined;
  const root = unpackPackages('debian-neovim', ['neovim']);
  return {
    program: path.join(root, 'usr/bin/nvim'),
    first: [],
    env: { LD_LIBRARY_PATH: libraryPath(root), VIMRUNTIME: path.join(root, 'usr/share/nvim/runtime') },
  };
}

/** Emacs with eglot and yasnippet, as `findNeovim`. */
export function findEmacs() {
  const own = findProgram('emacs');
  if (own && hasLibraries(own)) return { program: own, first: [], env: {} };
  if (!hasPackages()) return undefined;
  const root = unpackPackages('debian-emacs-yasnippet', ['emacs-nox', 'elpa-eglot', 'elpa-yasnippet']);
  const usr = path.join(root, 'usr');
  const under = (folder) => fs.readdirSync(folder).map((name) => path.join(folder, name));
  const [version] = under(path.join(usr, 'share/emacs')).filter((folder) => /\/\d+\.\d+$/.test(folder));
  const lisp = path.join(version, 'lisp');
  const [dump] = fs
    .readdirSync(path.join(usr, 'libexec/emacs'), { recursive: true })
    .filter((name) => name.endsWith('.pdmp'))
    .map((name) => path.join(usr, 'libexec/emacs', name));
  const packages = under(path.join(usr, 'share/emacs/site-lisp/elpa-src'));
  const folders = fs
    .readdirSync(lisp, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return {
    program: path.join(usr, 'bin/emacs-nox'),
    // Debian's Emacs looks where it would have been installed.
    first: ['--dump-file', dump],
    env: {
      LD_LIBRARY_PATH: libraryPath(root),
      EMACSLOADPATH: [...packages, lisp, ...folders].join(':'),
      EMACSDATA: path.join(version, 'etc'),
      EMACSDOC: path.join(version, 'etc'),
      EMACSPATH: path.dirname(dump),
    },
  };
}

function hasLibraries(emacs) {
  const asked = ['--batch', '--eval', "(progn (package-initialize) (require 'eglot) (require 'yasnippet))"];
  return spawnSync(emacs, asked, { stdio: 'ignore' }).status === 0;
}

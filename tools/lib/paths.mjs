// The folders that the scripts share.
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What the scripts write between two runs and may lose: bundles of tools and tests, reports. */
export const SCRATCH = path.join(ROOT, 'node_modules/.cache/determination-letters');

/** Downloads (VS Code, Chromium): outside the repository, so that a fresh clone finds them again. */
export const DOWNLOADS =
  process.env.DETERMINATION_LETTERS_CACHE ||
  path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'determination-letters');

// What is fetched once and kept outside the repository.
import fs from 'node:fs';
import path from 'node:path';
import { DOWNLOADS } from './paths.mjs';

/**
 * Makes a folder among the downloads with `fill(temporary folder)` unless it is there complete; gives its path. A run that fails
 * or is cut short leaves nothing after that a later one would take for complete; of two runs at once the first one wins.
 */
export function download(name, fill) {
  const folder = path.join(DOWNLOADS, name);
  if (fs.existsSync(path.join(folder, 'complete'))) return folder;
  const temporary = `${folder}.${process.pid}`;
  fs.mkdirSync(temporary, { recursive: true });
  try {
    fill(temporary);
    fs.writeFileSync(path.join(temporary, 'complete'), '');
    try {
      fs.renameSync(temporary, folder);
    } catch (error) {
      if (!fs.existsSync(path.join(folder, 'complete'))) throw error;
    }
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
  return folder;
}

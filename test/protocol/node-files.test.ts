import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { nodeFiles } from '../../server/src/lsp/node-files.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-'));
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

test('the files of a folder are listed by their endings, hidden folders and those of packages passed over, links not followed', async () => {
  for (const name of ['a.imr', 'b c/d.letter', 'e.txt', '.git/f.imr', 'node_modules/g.imr']) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), '');
  }
  fs.symlinkSync(folder, path.join(folder, 'round'));
  const uri = `${pathToFileURL(folder).href}/`;
  const list = async (most: number) => (await nodeFiles.list(uri, ['.imr', '.letter'], most)).sort();
  expect(await list(10)).toEqual([`${uri}a.imr`, `${uri}b%20c/d.letter`]);
  expect(await list(1)).toHaveLength(1);
  expect(await nodeFiles.list(`${uri}none/`, ['.imr'], 10)).toEqual([]);
  expect(await nodeFiles.list('vscode-vfs://host/folder/', ['.imr'], 10)).toEqual([]);
});

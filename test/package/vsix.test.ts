import fs from 'node:fs';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { expect, test } from 'vitest';
import { built, ROOT } from '../kit/dist.ts';

const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;

test('the extension’s package holds what it needs and nothing else', async () => {
  await built('server.js');
  const files = (await listFiles({ cwd: ROOT, packageManager: PackageManager.None })).sort();
  /** What goes in whole, whatever is added to it. */
  const whole: [folder: string, ending: string][] = [
    ['docs/rules', '.md'],
    ['examples', '.imr'],
    ['media/walkthrough', '.md'],
  ];
  expect(files.filter((file) => !whole.some(([folder]) => file.startsWith(`${folder}/`)))).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'THIRD-PARTY-NOTICES.txt',
    'dist/client.js',
    'dist/configuration.js',
    'dist/extension.js',
    'dist/server.js',
    'dist/web/extension.js',
    'dist/web/server.js',
    'images/icon.png',
    'l10n/bundle.l10n.es.json',
    'language-configuration.json',
    'package.json',
    'package.nls.es.json',
    'package.nls.json',
    'schemas/determination-letters.schema.json',
    'snippets/determination-letter.json',
    'syntaxes/determination-letter.tmLanguage.json',
  ]);
  for (const [folder, ending] of whole) {
    const there = fs
      .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .map((name) => `${folder}/${name.split(path.sep).join('/')}`);
    expect(files.filter((file) => file.startsWith(`${folder}/`))).toEqual(there.sort());
  }
});

test('what a gallery shows is there', () => {
  const icon = fs.readFileSync(path.join(ROOT, String(manifest['icon'])));
  // The width and height of a PNG stand in its header.
  expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([256, 256]);
  expect(manifest['categories']).toContain('Linters');
  expect((manifest['keywords'] as string[]).length).toBeLessThanOrEqual(30);
  expect(manifest['galleryBanner']).toEqual({ color: '#1d4e6b', theme: 'dark' });
  // A gallery shows no vector images.
  expect(fs.readFileSync(path.join(ROOT, 'README.md'), 'utf8')).not.toMatch(/\]\([^)]*\.svg\)/);
});

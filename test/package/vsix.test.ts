import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ruleMetas } from '../../server/src/rules/index.ts';
import { built, ROOT } from '../kit/dist.ts';
import { callTool } from '../kit/tool.ts';

const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;

type Package = 'desktop' | 'web';

/** What goes in whole, whatever is added to it. */
const WHOLE: [folder: string, ending: RegExp][] = [
  ['examples', /\.imr$/],
  ['media/walkthrough', /\.(?:md|svg)$/],
];

/** In both packages; README.md is made of docs/extension.md. */
const BOTH = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'THIRD-PARTY-NOTICES.txt',
  'dist/rule-pages.json',
  'images/icon.png',
  'l10n/bundle.l10n.es.json',
  'language-configuration.json',
  'package.json',
  'package.nls.es.json',
  'package.nls.json',
  'schemas/determination-letters.schema.json',
  'snippets/determination-letter.json',
  'syntaxes/determination-letter.tmLanguage.json',
];

const PACKAGES: [name: Package, programs: string[], kilobytes: number][] = [
  [
    'desktop',
    [
      'dist/client.js',
      'dist/configuration.js',
      'dist/documents.js',
      'dist/extension.js',
      'dist/pages.js',
      'dist/read-pdf.js',
      'dist/read-word.js',
      'dist/server.js',
      'dist/words.js',
      'dist/write-word.js',
    ],
    1588,
  ],
  ['web', ['dist/web/documents.js', 'dist/web/extension.js', 'dist/web/server.js'], 1636],
];

describe.each(PACKAGES)('the package for the %s', (name, programs, kilobytes) => {
  beforeAll(() => built('server.js'), 60_000);

  test('holds what it needs and nothing else', () => {
    const files = callTool('package/vsix.mjs', 'packageFiles', name) as string[];
    expect(files.filter((file) => !WHOLE.some(([folder]) => file.startsWith(`${folder}/`)))).toEqual(
      [...BOTH, ...programs].sort(),
    );
    for (const [folder, ending] of WHOLE) {
      const there = fs
        .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => ending.test(file))
        .map((file) => `${folder}/${file.split(path.sep).join('/')}`);
      expect(files.filter((file) => file.startsWith(`${folder}/`))).toEqual(there.sort());
    }
  });

  test('holds every program that one of its programs loads', () => {
    const loaded = programs.flatMap((program) => {
      const text = fs.readFileSync(path.join(ROOT, program), 'utf8');
      return [...text.matchAll(/\b(?:import|require)\("\.\/([\w-]+\.js)"\)/g)].map(([, file]) => `dist/${file}`);
    });
    expect(loaded.filter((file) => !programs.includes(file))).toEqual([]);
    if (name === 'desktop') expect(loaded).toContain('dist/words.js');
  });

  // A third of it reads Word and PDF.
  test(`is no larger than ${kilobytes} KB`, () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-'));
    const file = callTool('package/vsix.mjs', 'packVsix', folder, name) as string;
    const { size } = fs.statSync(file);
    fs.rmSync(folder, { recursive: true });
    expect(size / 1024).toBeLessThan(kilobytes);
  }, 60_000);
});

test('the pages of all rules are in their file', async () => {
  const file = path.join(path.dirname(await built('server.js')), 'rule-pages.json');
  const pages = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>;
  expect(Object.keys(pages).sort()).toEqual(['README', ...ruleMetas.map(({ id }) => id)].sort());
  // Tables come without the blanks that align their columns.
  const packed = (text = ''): string =>
    text.replace(/^\|.*$/gm, (row) => row.replace(/ {2,}/g, ' ').replace(/-{4,}/g, '---'));
  for (const { id } of ruleMetas)
    expect(pages[id]).toBe(packed(fs.readFileSync(path.join(ROOT, `docs/rules/${id}.md`), 'utf8')));
});

test('what a gallery shows is there', () => {
  const icon = fs.readFileSync(path.join(ROOT, String(manifest['icon'])));
  // The width and height of a PNG stand in its header.
  expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([256, 256]);
  expect(manifest['categories']).toContain('Linters');
  expect((manifest['keywords'] as string[]).length).toBeLessThanOrEqual(30);
  expect(manifest['galleryBanner']).toEqual({ color: '#1d4e6b', theme: 'dark' });
  // A gallery shows no vector images.
  expect(fs.readFileSync(path.join(ROOT, 'docs/extension.md'), 'utf8')).not.toMatch(/\]\([^)]*\.svg\)/);
});

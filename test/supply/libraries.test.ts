import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../kit/rules.ts';

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}

const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([folder]) => folder !== '');

describe('what the project is built from', () => {
  test('is named in exact versions, which the lock file holds', () => {
    const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    expect(wanted.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
  });

  test('is held by its hash, and comes from whatever registry npm is set up for', () => {
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([name]) => name)).toEqual([]);
    expect(read('package-lock.json')).not.toContain('"resolved"');
  });

  test('needs no install script', () => {
    // All are for development, and none is run: those of swc and esbuild check that the program for this machine works; that of vsce-sign
    // lays ready what signs packages, which ours are not.
    const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(scripted.map(([name]) => name)).toEqual([
      'node_modules/@swc/core',
      'node_modules/@vscode/vsce-sign',
      'node_modules/esbuild',
    ]);
    expect(scripted.map(([, { dev }]) => dev)).toEqual([true, true, true]);
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m);
  });

  test('stays small where it reaches the writer', () => {
    // Half of them are small libraries of the one that reads Word files. Those that are optional are programs for single machines: no bundle holds one.
    expect(locked.filter(([, { dev, optional }]) => !dev && !optional).length).toBeLessThanOrEqual(54);
  });
});

test('every library that a bundle holds parts of is one whose licence is in the package', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'determination-letters-'));
  try {
    const url = pathToFileURL(path.join(ROOT, 'tools/build.mjs')).href;
    const { build } = (await import(url)) as { build: (options: { folder: string }) => Promise<string[]> };
    const libraries = await build({ folder });
    expect(libraries).toContain('node_modules/vscode-languageserver');
    const notices = read('THIRD-PARTY-NOTICES.txt');
    const named = (library: string): string =>
      `- ${library.slice(library.lastIndexOf('node_modules/') + 13)} ${packages[library]?.version ?? '?'} (`;
    expect(libraries.filter((library) => !notices.includes(named(library)))).toEqual([]);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
  expect(read('.vscodeignore')).toMatch(/^!THIRD-PARTY-NOTICES\.txt$/m);
});

test('the bill of materials holds every library with a licence in the package, by its hash', () => {
  const printed = execFileSync('npm', ['run', '-s', 'sbom'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { components } = JSON.parse(printed) as { components: { name: string; version: string; hashes?: object[] }[] };
  // It has those for development as well: npm's --omit=dev leaves out what is needed for both.
  const held = components.filter(({ hashes }) => hashes?.length).map(({ name, version }) => `${name} ${version}`);
  const named = [...read('THIRD-PARTY-NOTICES.txt').matchAll(/^- (\S+ \S+) \(/gm)].map(([, library]) => library!);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((library) => !held.includes(library))).toEqual([]);
});

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../kit/dist.ts';

const folder = path.join(ROOT, 'findings');
const scripts = fs.readdirSync(folder).filter((name) => name.endsWith('.sh'));

/** How each source of packages writes a name with its version. */
const PINNED: Record<string, RegExp> = { npm: /.@\d/u, debian: /.=\d/u, python: /.==\d/u, maven: /.:.+:\d/u };

describe('findings', () => {
  it('has scripts', () => expect(scripts.length).toBeGreaterThan(10));

  it.each(scripts)('%s says what it is about, and pins what it installs', (name) => {
    const file = path.join(folder, name);
    expect(fs.statSync(file).mode & 0o111, 'may be run').not.toBe(0);
    const script = fs.readFileSync(file, 'utf8');
    const [head = '', body = ''] = script.split('. "$(dirname "$0")/kit/lab.sh"\n');
    for (const part of ['# Good guess: ', '# In fact: ', '# Matters ', '#> ']) expect(head).toContain(`\n${part}`);
    const versions = [...body.matchAll(/^(npm|debian|python|maven)_packages (.+)$/gmu)].flatMap(
      ([, from, packages = '']) => packages.split(' ').map((one) => ({ from, one })),
    );
    expect(versions.length).toBeGreaterThan(0);
    for (const { from, one } of versions) expect(one).toMatch(PINNED[from!]!);
    expect(body).toContain('as_seen');
  });
});

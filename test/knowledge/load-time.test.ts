import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { describe, expect, it } from 'vitest';

const room = fileURLToPath(new URL('../../server/src/knowledge/', import.meta.url));

/** What is loaded without the library: it is on these. */
const GROUND = `
import { regionById } from './regions/regions.ts';
import { areNear } from './treatments/treatments.ts';
regionById('knee');
areNear('massage', 'mri');
`;

/** The data of the library, read and not looked at. */
const DATA = `
${GROUND}
import { GUIDELINES } from './guidelines/documents.ts';
globalThis.read = GUIDELINES.length;
`;

/** What the program does with the library before it reads the first citation. */
const LIBRARY = `
${GROUND}
import { GUIDELINES } from './guidelines/documents.ts';
import { GuidelineLibrary } from './guidelines/library.ts';
const library = new GuidelineLibrary(GUIDELINES);
library.cited('Low Back Disorders', 2020, 'MTUS');
library.inForceOn('low-back', '2020-01-01');
`;

// As the build has it.
const { pathname } = new URL('../../tools/lib/start-plugins.mjs', import.meta.url);
const { parsedJson } = (await import(pathname)) as { parsedJson: Plugin };

const bundle = async (contents: string) =>
  build({
    stdin: { contents, resolveDir: room, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'iife',
    target: 'node20',
    plugins: [parsedJson],
  });

/** Milliseconds that a Node of its own takes to compile and run a script; the best of thirty, as the machine may be busy. */
function milliseconds(script: string): number {
  const timed = `const vm = require('node:vm'); const code = require('node:fs').readFileSync(0, 'utf8');
    const begin = process.hrtime.bigint(); vm.runInThisContext(code); console.log(Number(process.hrtime.bigint() - begin) / 1e6);`;
  const run = (): number => Number(execFileSync(process.execPath, ['-e', timed], { input: script, encoding: 'utf8' }));
  return Math.min(...Array.from({ length: 30 }, run));
}

describe('the library in a bundle', () => {
  // A ratio, since milliseconds are the machine's: 2 to 2.5 where this was written, 3 to 5 ms there. A schema alone would be tens.
  it('loads, with its look-ups, in less than four times what reading its data takes', async () => {
    const [ground, data, library] = (await Promise.all([GROUND, DATA, LIBRARY].map(bundle))).map(
      ({ outputFiles }) => outputFiles[0]!.text,
    );
    expect(library).toContain('Physical medicine treatment');
    const floor = milliseconds(ground!);
    expect(milliseconds(library!) - floor).toBeLessThan(4 * (milliseconds(data!) - floor));
  });

  it('does without the schema library', async () => {
    const inputs = Object.keys((await bundle(LIBRARY)).metafile.inputs);
    expect(inputs.some((input) => input.endsWith('odg.json'))).toBe(true);
    expect(inputs.filter((input) => input.includes('node_modules'))).toEqual([]);
  });
});

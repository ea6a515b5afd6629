import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { readLetter as ReadLetter } from '../../server/src/letter/read.ts';
import type { Rule, RuleMeta } from '../../server/src/rules/rule.ts';
import { rulesRoot } from '../lib/rule-folders.ts';

/** The rules as they stand in the folders now, and the reader that goes with them. */
export interface LoadedRules {
  readonly rules: readonly Rule[];
  /** Of the rules across letters too. */
  readonly ruleMetas: readonly RuleMeta[];
  readonly readLetter: typeof ReadLetter;
}

let loads = 0;

/**
 * Loads what a registry names. The registry on disk may be older than the folders, so the new one is bundled and run.
 * Throws where a rule does not compile.
 */
export async function loadRules(root: string, registry: string): Promise<LoadedRules> {
  const outfile = path.join(
    root,
    'node_modules/.cache/determination-letters',
    `rules-${process.pid.toString()}-${(loads++).toString()}.mjs`,
  );
  await build({
    stdin: {
      contents: `${registry}\nexport { readLetter } from '../letter/read.ts';`,
      resolveDir: rulesRoot(root),
      loader: 'ts',
    },
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
    outfile,
  });
  try {
    return (await import(pathToFileURL(outfile).href)) as LoadedRules;
  } finally {
    fs.rmSync(outfile, { force: true });
  }
}

import fs from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { expect, test } from 'vitest';
import { readLetter } from '../../server/src/letter/read.ts';
import type { Letter } from '../../server/src/letter/letter.ts';
import { ROOT } from '../kit/dist.ts';

/** What the example is tried with: of a rule, what is asked here. */
interface TriedRule {
  readonly scope: string;
  readonly meta: { readonly id: string; readonly messages: Readonly<Record<string, string>> };
  check(letter: Letter, report: (found: { message: string; fixes?: readonly unknown[] }) => void): void;
}

test('the first rule that CONTRIBUTING.md has its reader write finds what the page says', async () => {
  const [, contents = ''] =
    /```ts\n([\s\S]*?)```/.exec(fs.readFileSync(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8')) ?? [];
  const resolveDir = path.join(ROOT, 'server/src/rules/wording/article');
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir, loader: 'ts' },
    ...{ bundle: true, write: false, format: 'esm', logLevel: 'silent' },
  });
  const program = Buffer.from(outputFiles[0]!.contents).toString('base64');
  const { rule } = (await import(/* @vite-ignore */ `data:text/javascript;base64,${program}`)) as { rule: TriedRule };
  // A rule without a scope is never run.
  expect(rule.scope).toBe('part');
  const clean = fs.readFileSync(path.join(ROOT, 'examples/clean.imr'), 'utf8');
  const reports = (text: string): unknown[] => {
    const found: unknown[] = [];
    rule.check(readLetter(text), ({ message, fixes = [] }) => found.push([rule.meta.messages[message], fixes.length]));
    return found;
  };
  expect(reports(clean)).toEqual([]);
  expect(reports(clean.replace('Massage therapy, 12', 'massage therapy, 12'))).toEqual([
    [rule.meta.messages['small'], 1],
  ]);
});

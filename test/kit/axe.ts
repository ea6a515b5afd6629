import fs from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { ROOT } from './dist.ts';

const AXE = fs.readFileSync(path.join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe finds in a page: each rule that it breaks with the elements at fault, and how many rules it keeps. */
export interface Accessibility {
  readonly violations: (readonly [rule: string, elements: readonly string[]])[];
  readonly kept: number;
}

/** Runs axe in a page whose policy was set aside. */
export async function accessibilityOf(page: Page): Promise<Accessibility> {
  await page.addScriptTag({ content: AXE });
  const { violations, passes } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return {
    violations: violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
    kept: passes.length,
  };
}

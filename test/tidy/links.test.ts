import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../kit/dist.ts';

/** The pages that people read: those at the root, those in docs/, those of the walkthrough. */
function pages(): string[] {
  const below = (folder: string): string[] =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.posix.join(folder, name.split(path.sep).join('/')));
  const atRoot = fs.readdirSync(ROOT);
  return [...atRoot, ...below('docs'), ...below('media'), ...below('examples')].filter((name) => name.endsWith('.md'));
}

test('every link of a page leads to a file that is there', () => {
  const broken = pages().flatMap((page) => {
    const text = fs.readFileSync(path.join(ROOT, page), 'utf8').replace(/```[\s\S]*?```/g, '');
    return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !/^(?:https?:|command:|mailto:|#)/.test(target))
      .filter((target) => !fs.existsSync(path.join(ROOT, path.dirname(page), target.replace(/#.*/, ''))))
      .map((target) => `${page} → ${target}`);
  });
  expect(broken).toEqual([]);
});

test('every file and folder of the project that a page names is there', () => {
  const named = pages()
    .filter((page) => !/^(?:CHANGELOG\.md|docs\/rules\/)/.test(page))
    .flatMap((page) => {
      const text = fs.readFileSync(path.join(ROOT, page), 'utf8').replace(/```[\s\S]*?```/g, '');
      const paths = text.matchAll(/`((?:test|tools|server|client|docs|findings|media|examples)\/[\w./-]+)`/g);
      return [...paths].map(([, file]) => ({ page, file: file! }));
    });
  expect(named.length).toBeGreaterThan(20);
  // The rule that a reader of CONTRIBUTING.md makes.
  const gone = named.filter(({ file }) => !file.includes('title-capital') && !fs.existsSync(path.join(ROOT, file)));
  expect(gone.map(({ page, file }) => `${page}: ${file}`)).toEqual([]);
});

import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ruleMetas } from '../../server/src/rules/index.ts';
import { ROOT } from '../kit/rules.ts';
import { sentencesOf } from './sentences.ts';

// What a page promises is held by something. `test/promises` has a file for each page whose sentences were gone through, by the page's path: each sentence
// with what backs it, one or several of
//   file › title   a test or a group of tests, by its file below test/ and its title or the beginning of it
//   rule ID        the page of a rule, whose examples test/rules/examples.test.ts runs
//   script FILE    a script that writes the figure, or tries it in a real program in a step of `npm test`
//   none: …        nothing, for one of these reasons

const REASONS =
  /^none: (?:advice to the reader|how to go about it|definition|a way through the pages|how it was measured|about the outside world \(source: .{5,}\))$/;

type Promises = Readonly<Record<string, string | readonly string[]>>;

const FOLDER = path.join(ROOT, 'test/promises');
const pages = fs
  .readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, '.md').replaceAll(path.sep, '/'));

const promisesOf = (page: string): Promises =>
  JSON.parse(fs.readFileSync(path.join(FOLDER, page.replace(/\.md$/, '.json')), 'utf8')) as Promises;

const titles = new Map<string, readonly string[]>();

/** Returns the titles of the tests and groups of a file below test/, as they are written; none where there is no such file. */
function titlesIn(file: string): readonly string[] {
  let known = titles.get(file);
  if (!known) {
    const place = path.join(ROOT, 'test', file);
    known = fs.existsSync(place) ? titlesOf(fs.readFileSync(place, 'utf8')) : [];
    titles.set(file, known);
  }
  return known;
}

function titlesOf(text: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(?:it|test|describe|suite)\b/.test(node.expression.getText())) {
      const [title] = node.arguments;
      if (title && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title)))
        found.push(ts.isStringLiteralLike(title) ? title.text : title.getText().slice(1, -1));
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('x.ts', text, ts.ScriptTarget.Latest, true));
  return found;
}

/** Whether there is what is said to back a sentence. */
function isThere(by: string): boolean {
  const [file, title] = by.split(' › ');
  if (title) return titlesIn(file!).some((each) => each.startsWith(title));
  if (by.startsWith('rule ')) return ruleMetas.some(({ id }) => id === by.slice('rule '.length));
  if (by.startsWith('script ')) return fs.existsSync(path.join(ROOT, by.slice('script '.length)));
  return REASONS.test(by);
}

describe('the sentences of a page', () => {
  test('are those of its text, its lists and its tables', () => {
    const page = [
      '# Head. Line.\n\nOne _short_ sentence\nof `a.b`. Press **Ctrl+.** (Mac: **Cmd+.**) twice.',
      '- **Lead.** An item.\n- [Another](x.md)\n\n  with more\n\n| A | B |\n| - | - |\n| c | d. E. |',
      '```sh\nno one\n```\n\n<!-- a: figure -->\n\nNone.\n\n<!-- /a -->\n\n![Seen.](x.png)',
    ].join('\n\n');
    expect(sentencesOf(page)).toEqual([
      ...['One short sentence of a.b.', 'Press Ctrl+. (Mac: Cmd+.) twice.'],
      ...['An item.', 'Another', 'with more', 'c | d. E.', 'Seen.'],
    ]);
  });

  test('are backed by what is there, or by nothing for a reason that is known', () => {
    const here = 'tidy/promises.test.ts';
    expect(titlesIn(here).length).toBeGreaterThan(2);
    const good = [`${here} › are backed by`, 'rule counts/total-mismatch', 'script tools/test.mjs', 'none: definition'];
    const bad = [`${here} › are nowhere`, 'none.test.ts › x', 'rule x/y', 'script x.mjs', 'none: we know', 'nothing'];
    expect([...good, ...bad].filter(isThere)).toEqual(good);
  });
});

describe('what a page promises', () => {
  test('is known of the page that everyone reads first', () => {
    expect(pages).toContain('README.md');
  });

  test.each(pages)('%s: each sentence is accounted for, in its order', (page) => {
    const sentences = sentencesOf(fs.readFileSync(path.join(ROOT, page), 'utf8'));
    expect(sentences.length).toBeGreaterThan(5);
    expect(Object.keys(promisesOf(page))).toEqual([...new Set(sentences)]);
  });

  test.each(pages)('%s: what backs a sentence is there, and more than half of them are backed', (page) => {
    const all = Object.values(promisesOf(page)).map((by) => [by].flat());
    expect(all.flat().filter((by) => !isThere(by))).toEqual([]);
    expect(all.filter((by) => by.length === 0)).toEqual([]);
    const unbacked = all.filter((by) => by.some((each) => each.startsWith('none: ')));
    expect(unbacked.length).toBeLessThan(all.length / 2);
  });
});

import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { ruleMetas } from '../../server/src/rules/index.ts';
import { ROOT } from '../kit/dist.ts';
import words from './plain-english.json' with { type: 'json' };

const read = (file: string): string => fs.readFileSync(path.join(ROOT, file), 'utf8');
const files = (...patterns: string[]): string[] =>
  execFileSync('git', ['ls-files', ...patterns], { cwd: ROOT, encoding: 'utf8' })
    .trim()
    .split('\n');

const pages = files(
  'README.md',
  'CONTRIBUTING.md',
  'ARCHITECTURE.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'docs/*.md',
  'examples/*.md',
  'media/walkthrough/*.md',
).filter((file) => !/^docs\/(?:rules|guidelines|forms)\//.test(file));
const generatedPages = files('docs/guidelines/*.md', 'docs/forms/*.md');
const rulePages = files('server/src/rules/*.md');
const sources = files('server/src/*.ts', 'client/src/*.ts', 'tools/*.ts', 'tools/*.mjs');

/** Finds the words of a list as whole words, outside of code. */
function found(text: string, list: readonly string[]): string[] {
  const prose = text.replace(/```[\s\S]*?```|`[^`]*`/g, ' ').replace(/\s+/g, ' ');
  return [...prose.matchAll(new RegExp(`(?<![\\w/.-])(?:${list.join('|')})(?![\\w/-]|\\.[a-z])`, 'gi'))].map(
    ([word]) => word,
  );
}

/** Returns the comments of a program that begin a line. */
function comments(text: string): string {
  return text
    .split('\n')
    .filter((line) => /^\s*(?:\/\/|\/?\*)/.test(line))
    .join('\n');
}

/** Returns the texts of a program that read like a sentence: those with a space in them. */
function texts(program: string): string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      if (/\w \w/.test(node.text)) found.push(node.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('x.ts', program, ts.ScriptTarget.Latest, true));
  return found;
}

/** Takes out what a comment quotes from letters. */
function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*”/g, ' ');
}

describe('plain American English', () => {
  test('the check finds what it looks for', () => {
    expect(
      found('The colour stands\nbehind `beside` it; see catalogue.ts.', [...words.spelling, ...words.phrases]),
    ).toEqual(['colour', 'behind']);
    expect(pages.length).toBeGreaterThan(20);
    expect(sources.length).toBeGreaterThan(300);
    expect(rulePages.length).toBeGreaterThan(100);
  });

  test.each(pages)('%s', (file) => {
    expect(found(read(file), [...words.spelling, ...words.phrases])).toEqual([]);
  });

  test('the pages of the rules', () => {
    const wrong = rulePages.flatMap((file) =>
      found(read(file), [...words.spelling, ...words.phrases]).map((word) => `${file}: ${word}`),
    );
    expect(wrong).toEqual([]);
  });

  test('the pages of guidelines and forms', () => {
    const wrong = generatedPages.flatMap((file) =>
      found(read(file), [...words.spelling, ...words.phrases]).map((word) => `${file}: ${word}`),
    );
    expect(generatedPages.length).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  });

  test('what rules say: summaries, messages and options', () => {
    const said = ruleMetas.flatMap(({ summary, messages, options = {} }) => [
      summary,
      ...Object.values(messages),
      ...Object.values(options).map(({ description }) => description),
    ]);
    expect(said.length).toBeGreaterThan(400);
    expect(found(said.join('\n'), [...words.spelling, ...words.phrases])).toEqual([]);
  });

  test('what the command line and the configuration say', () => {
    const said = files('server/src/cli/*.ts', 'server/src/config/*.ts').map((file) => texts(read(file)).join('\n'));
    expect(said.join('').length).toBeGreaterThan(10_000);
    expect(found(said.join('\n'), [...words.spelling, ...words.phrases])).toEqual([]);
  });

  test('what VS Code shows: settings, commands and messages', () => {
    const shown = [
      ...Object.values(JSON.parse(read('package.nls.json')) as Record<string, string>),
      ...Object.keys(JSON.parse(read('l10n/bundle.l10n.es.json')) as object),
    ];
    expect(shown.length).toBeGreaterThan(100);
    expect(found(shown.join('\n'), [...words.spelling, ...words.phrases])).toEqual([]);
  });

  test('comments are in American English', () => {
    const wrong = sources.flatMap((file) =>
      found(withoutQuotations(comments(read(file))), [...words.spelling, ...words.comments]).map(
        (word) => `${file}: ${word}`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});

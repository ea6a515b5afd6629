import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { error, notice, warning } from '@actions/core';
import { XMLParser } from 'fast-xml-parser';
import { parse } from 'junit2json';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Desk } from '../kit/run-cli.ts';
import { CLEAN, MISSPELT } from '../protocol/letters.ts';

interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: Place; readonly end: Place };
}
interface Place {
  readonly line: number;
  readonly character: number;
}

const DRAFT = MISSPELT.replace('QTY: 1: Overturned', 'one (2): Overturned').replace(
  'A 40-year-old',
  'A [age]-year-old',
);

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.make();
  desk.write('clean.imr', CLEAN);
  desk.write('draft.imr', DRAFT);
});
afterEach(() => desk.remove());

async function check(format: string): Promise<string> {
  return (await desk.run(['check', '--no-fail', '--format', format, 'clean.imr', 'draft.imr'])).stdout;
}

async function findings(): Promise<readonly JsonFinding[]> {
  const found = (JSON.parse(await check('json')) as { findings: JsonFinding[] }[]).flatMap((letter) => letter.findings);
  expect(found.length).toBeGreaterThanOrEqual(3);
  return found;
}

describe('programs of others read', () => {
  test('sarif: each finding becomes a case at its line', async () => {
    desk.write('log.sarif', await check('sarif'));
    const converter = path.join(
      path.dirname(createRequire(import.meta.url).resolve('sarif-junit')),
      '../bin/sarif-junit.js',
    );
    const args = [converter, '-i', 'log.sarif', '-o', 'log.xml', '-t', 'letters'];
    expect(spawnSync(process.execPath, args, { cwd: desk.folder, encoding: 'utf8' }).stderr).toBe('');
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' });
    const { testsuites } = parser.parse(desk.read('log.xml')) as {
      testsuites: { testsuite: { testcase: { classname: string; name: string; file: string }[] } };
    };
    const cases = testsuites.testsuite.testcase.map(({ classname, name, file }) => ({ classname, name, file }));
    const expected = (await findings()).map(({ rule, message, range }) => ({
      classname: rule,
      name: `Ln ${range.start.line + 1} Col ${range.start.character + 1} ${message}`,
      file: 'draft.imr',
    }));
    expect(cases.sort(byName)).toEqual(expected.sort(byName));
  });

  test('junit: a suite for each letter, whose failures are the findings', async () => {
    const { testsuite = [] } = (await parse(await check('junit'))) as {
      testsuite?: { name: string; failures: number; testcase: { name: string; failure?: { message: string }[] }[] }[];
    };
    expect(testsuite.map(({ name }) => name)).toEqual(['clean.imr', 'draft.imr']);
    expect(testsuite[0]?.failures).toBe(0);
    const failed = testsuite[1]?.testcase.filter(({ failure }) => failure) ?? [];
    const expected = (await findings()).filter(({ severity }) => ['error', 'warning'].includes(severity));
    expect(failed.length).toBe(expected.length);
    for (const { message } of expected)
      expect(failed.some(({ failure = [] }) => failure[0]?.message.includes(message))).toBe(true);
  });

  test('github: the library that actions are written with writes the same commands', async () => {
    const lines = (await check('github')).trimEnd().split('\n');
    const written: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    for (const { rule, severity, message, range } of await findings()) {
      const say = severity === 'error' ? error : severity === 'warning' ? warning : notice;
      const { start, end } = range;
      const columns = { startColumn: start.character + 1, endColumn: Math.max(start.character + 1, end.character) };
      say(message, { title: rule, file: 'draft.imr', startLine: start.line + 1, endLine: end.line + 1, ...columns });
    }
    vi.restoreAllMocks();
    expect(lines.map(partsOf)).toEqual(written.map((line) => partsOf(line.trimEnd())));
  });
});

/** A workflow command with its properties in no order. */
function partsOf(line: string): { name: string | undefined; properties: string[]; message: string | undefined } {
  const [, name, properties = '', message] = /^::(\w+) ([^:]*)::(.*)$/u.exec(line) ?? [];
  return { name, properties: properties.split(',').sort(), message };
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}

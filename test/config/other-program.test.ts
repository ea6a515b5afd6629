import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../kit/dist.ts';
import { Desk } from '../kit/run-cli.ts';

interface Checked {
  readonly path: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly fixes: readonly { readonly title: string }[];
  }[];
}

const EXAMPLE = path.join(ROOT, 'docs/examples/external-appeal');
const PAGE = fs.readFileSync(path.join(ROOT, 'docs/other-programs.md'), 'utf8');

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.make();
}, 60_000);
afterAll(() => desk.remove());

async function check(file: string): Promise<Checked> {
  const { stdout, stderr } = await desk.run(['check', '--no-fail', '--format', 'json', path.join(EXAMPLE, file)]);
  expect(stderr).toBe('');
  const [letter] = JSON.parse(stdout) as Checked[];
  return letter!;
}

test('a letter of a form described in the configuration is read by its own words, and has no finding', async () => {
  expect((await check('clean.imr')).findings).toEqual([]);
  const { stdout } = await desk.run(['read', path.join(EXAMPLE, 'clean.imr')]);
  expect(JSON.parse(stdout)).toMatchObject([
    {
      form: 'external-appeal',
      header: { caseNumber: 'EA-2024-0311', dateAssigned: '2024-04-02', decisionDate: '2024-04-24' },
      reviewer: { licensure: ['New York'], specialties: ['Physical Medicine and Rehabilitation'] },
      issues: [{ decision: 'Overturned', conclusion: { necessary: true } }],
    },
  ]);
});

test('a draft of that form has the findings that the page tells of, in its order', async () => {
  const { findings } = await check('draft.imr');
  const told = [...PAGE.matchAll(/^\| `([a-z]+\/[a-z-]+)`/gm)].map(([, rule]) => rule);
  expect(told).toHaveLength(5);
  expect(findings.map(({ rule }) => rule)).toEqual(told);
  const decision = findings.find(({ rule }) => rule === 'structure/unknown-decision');
  expect(decision?.fixes.map(({ title }) => title)).toEqual(['Change to “Denial overturned”']);
});

test('without that configuration the letters are no IMR letters, which one information says', async () => {
  for (const name of ['clean.imr', 'draft.imr']) desk.write(name, fs.readFileSync(path.join(EXAMPLE, name), 'utf8'));
  const { stdout } = await desk.run(['check', '--no-fail', '--format', 'json', 'clean.imr', 'draft.imr']);
  const rules = (JSON.parse(stdout) as Checked[]).map(({ findings }) => findings.map(({ rule }) => rule));
  expect(rules).toEqual([['structure/not-a-letter'], ['structure/not-a-letter']]);
});

test('its sections and header fields are held to as those of the built-in forms are', async () => {
  const clean = fs.readFileSync(path.join(EXAMPLE, 'clean.imr'), 'utf8');
  desk.write('appeal/determination-letters.json', fs.readFileSync(path.join(EXAMPLE, 'determination-letters.json')));
  desk.write('appeal/headless.imr', clean.replace(/^CLINICAL HISTORY$/m, ''));
  desk.write('appeal/early.imr', clean.replace('04/24/2024', '03/01/2024'));
  const { stdout } = await desk.run(['check', '--no-fail', '--format', 'json', 'appeal']);
  const [early, headless] = JSON.parse(stdout) as Checked[];
  expect(early?.findings.map(({ rule }) => rule)).toContain('facts/date-order');
  const missing = headless?.findings.find(({ rule }) => rule === 'structure/missing-section');
  expect(missing?.fixes.map(({ title }) => title)).toEqual([expect.stringContaining('CLINICAL HISTORY')]);
});

test('findings on the structure of a form that is not verified are at most information', async () => {
  const configuration = fs.readFileSync(path.join(EXAMPLE, 'determination-letters.json'), 'utf8');
  desk.write(
    'unsure/determination-letters.json',
    configuration.replace('"source"', '"standing": "unverified", "source"'),
  );
  desk.write('unsure/draft.imr', fs.readFileSync(path.join(EXAMPLE, 'draft.imr'), 'utf8'));
  const { stdout } = await desk.run(['check', '--format', 'json', '--rule', 'structure/*', 'unsure/draft.imr']);
  const [letter] = JSON.parse(stdout) as Checked[];
  expect(letter?.findings.map(({ severity }) => severity)).toEqual(['information', 'information', 'information']);
});

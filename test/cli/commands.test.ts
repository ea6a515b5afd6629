import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseCall } from '../../server/src/cli/arguments.ts';
import { allCommands } from '../../server/src/cli/commands/all.ts';
import { builtInForms } from '../../server/src/knowledge/forms/index.ts';
import { ruleMetas } from '../../server/src/rules/index.ts';
import manifest from '../../package.json' with { type: 'json' };
import { Desk } from '../kit/run-cli.ts';
import { CLEAN, MISSPELT } from '../protocol/letters.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.make();
});
afterEach(() => desk.remove());

describe('help', () => {
  test('of one command is the same asked for either way', async () => {
    const asked = await desk.run(['help', 'explain']);
    expect(asked).toEqual(await desk.run(['explain', '--help']));
    expect(asked.stdout).toContain('explain RULE');
  });

  test('shows calls that are allowed, of every command', async () => {
    const commands = await allCommands();
    expect(commands.length).toBeGreaterThan(6);
    for (const { name, options, examples } of commands) {
      for (const [, call] of examples) {
        const [called, ...args] = call.split(/ [<>]/)[0]!.split(' ');
        const rule = parseCall(args, options).values['rule'];
        expect([call, called]).toEqual([call, name]);
        if (rule !== undefined)
          expect(ruleMetas.map(({ id }) => id)).toEqual(expect.arrayContaining(rule as unknown[]));
      }
    }
  });

  test('names every command; each has its own', async () => {
    const { status, stdout } = await desk.run(['--help']);
    expect(status).toBe(0);
    for (const name of ['check', 'read', 'rules', 'explain', 'new']) {
      expect(stdout).toContain(`\n  ${name} `);
      expect(await desk.run([name, '--help'])).toMatchObject({
        status: 0,
        stderr: '',
        stdout: expect.stringContaining(`Usage: determination-letters ${name}`) as string,
      });
    }
  });

  test('comes with exit 2 where nothing is asked', async () => {
    expect((await desk.run([])).status).toBe(2);
  });

  test('the bundle works wherever it is copied to', () => {
    fs.copyFileSync(desk.bundle, path.join(desk.folder, 'copied.js'));
    desk.write('a.imr', CLEAN);
    const copied = spawnSync(process.execPath, ['copied.js', 'check', 'a.imr'], { cwd: desk.folder, encoding: 'utf8' });
    expect([copied.status, copied.stdout]).toEqual([0, 'No findings in 1 letter.\n']);
    expect(copied.stderr).toMatch(/word list \(words\.js, next to this program\) cannot be read/);
  });

  test('the version is that of the package', async () => {
    expect((await desk.run(['--version'])).stdout).toBe(`${manifest.version}\n`);
  });
});

test('read prints what was understood', async () => {
  desk.write('a.imr', CLEAN);
  const { status, stdout } = await desk.run(['read', 'a.imr']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    {
      path: 'a.imr',
      form: 'dwc-2015',
      header: {
        caseNumber: 'CM16-0991777',
        dateAssigned: '2016-11-14',
        dateOfInjury: '2016-09-08',
        decisionDate: '2016-12-08',
        utilizationReviewDate: '2016-10-21',
        priority: 'Standard',
        applicationReceived: '2016-11-10',
      },
      reviewer: { licensure: ['Oregon'], specialties: ['Physical Medicine & Rehabilitation'] },
      sections: [{ id: 'how-made' }, { id: 'case-summary' }, { id: 'issues' }],
      issues: [
        {
          title: 'Splint for the left wrist, QTY: 1',
          decision: 'Overturned',
          claimsAdministratorGuideline: { cited: expect.any(Boolean) as boolean },
          reviewerGuideline: { cited: true },
        },
      ],
    },
  ]);
});

test('read says null where a letter says nothing, and goes on after what it cannot read', async () => {
  desk.write('a.imr', 'HOW THE IMR FINAL DETERMINATION WAS MADE\n');
  const { status, stdout, stderr } = await desk.run(['read', 'none.imr', 'a.imr']);
  expect([status, stderr]).toEqual([2, 'determination-letters: none.imr does not exist\n']);
  expect(JSON.parse(stdout)).toMatchObject([{ header: { caseNumber: null, priority: null }, issues: [] }]);
});

test('rules prints every rule, in text and JSON', async () => {
  const ids = ruleMetas.map(({ id }) => id);
  const text = await desk.run(['rules']);
  expect(
    text.stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(ids);
  const json = await desk.run(['rules', '--format', 'json']);
  expect((JSON.parse(json.stdout) as { id: string }[]).map(({ id }) => id)).toEqual(ids);
});

test('explain prints the page of a rule', async () => {
  const { status, stdout } = await desk.run(['explain', 'structure/no-issue']);
  expect([status, stdout.split('\n')[0]]).toEqual([0, '# structure/no-issue']);
  const wrong = await desk.run(['explain', 'structure/no-isue']);
  expect([wrong.status, wrong.stdout]).toEqual([2, '']);
  expect(wrong.stderr).toContain('Did you mean structure/no-issue?');
});

describe('new', () => {
  test.each(builtInForms.map(({ id }) => id))('%s: a letter of that form whose structure is whole', async (id) => {
    const { status, stdout } = await desk.run(['new', '--form', id]);
    expect(status).toBe(0);
    const [letter] = JSON.parse((await desk.run(['read', '-'], stdout)).stdout) as { form: string }[];
    expect(letter?.form).toBe(id);
    const [checked] = JSON.parse((await desk.run(['check', '--format', 'json', '-'], stdout)).stdout) as {
      findings: { rule: string }[];
    }[];
    // What only the writer can decide is left to find.
    const left = ['wording/placeholder', 'structure/missing-decision', 'structure/no-issue'];
    expect(checked?.findings.map(({ rule }) => rule).filter((rule) => !left.includes(rule))).toEqual([]);
  });

  test('a form that is not there', async () => {
    const { status, stderr } = await desk.run(['new', '--form', 'dwc-2016']);
    expect(status).toBe(2);
    expect(stderr).toContain('There is no form “dwc-2016”. Did you mean dwc-2015?');
  });
});

describe('text for people', () => {
  test('place, severity, message, rule, the line with the place marked, and what it comes to', async () => {
    desk.write('a.imr', MISSPELT);
    const { stdout } = await desk.run(['check', 'a.imr']);
    expect(stdout).toMatch(
      /^a\.imr:(\d+):1 warning .*CLINICAL CASE SUMMARY.* \(structure\/heading-spelling\)\n +\1 \| CLINCAL CASE SUMMARY\n +\| \^{20}\n\n1 finding \(1 warning\) in 1 of 1 letter\.\n$/,
    );
  });

  test('both places of a contradiction', async () => {
    const issue = CLEAN.slice(CLEAN.indexOf('Splint for'));
    desk.write('a.imr', `${CLEAN}\n${issue}`);
    const { stdout } = await desk.run(['check', '--rule', 'structure/duplicate-issue', 'a.imr']);
    expect(stdout.match(/\| Splint for the left wrist/g)).toHaveLength(2);
  });

  test('a paragraph on one line is shown around the place', async () => {
    const long = MISSPELT.replace('QTY: 1: Overturned', `${'with straps '.repeat(30)}: Denied`);
    desk.write('a.imr', long);
    const { stdout } = await desk.run(['check', '--rule', 'structure/unknown-decision', 'a.imr']);
    const [, shown = '', marks = ''] = stdout.split('\n');
    expect(shown.length).toBeLessThan(130);
    expect(shown.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('Denied');
  });

  test.each([
    [{}, false],
    [{ FORCE_COLOR: '1' }, true],
    [{ FORCE_COLOR: '0' }, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true],
    [{ NO_COLOR: '1' }, false],
  ])('behind a pipe, with %j, coloured: %j', async (wanted, coloured) => {
    desk.write('a.imr', MISSPELT);
    const env = { ...process.env };
    delete env['FORCE_COLOR'];
    delete env['NO_COLOR'];
    const { stdout } = await desk.run(['check', 'a.imr'], '', { env: { ...env, ...wanted } });
    expect(stdout.includes('\u001b[33m')).toBe(coloured);
  });
});

test('a reader that goes away ends the program without a word', async () => {
  for (let i = 0; i < 400; i++) desk.write(`${i}.imr`, MISSPELT);
  const child = spawn(process.execPath, [desk.bundle, 'check', '.'], { cwd: desk.folder });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdout.once('data', () => child.stdout.destroy());
  const status = await new Promise((done) => child.once('exit', done));
  expect([status, stderr]).toEqual([1, '']);
});

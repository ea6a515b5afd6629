import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ruleMetas } from '../../server/src/rules/index.ts';
import { Desk } from '../kit/run-cli.ts';

let desk: Desk;
let script: string;
beforeAll(async () => {
  desk = await Desk.make();
  desk.write('draft.imr', '');
  desk.write('own.json', '{}');
  script = (await desk.run(['completions', 'bash'])).stdout;
});
afterAll(() => desk.remove());

/** What a real bash offers where the last of these words is being typed. */
function offered(...words: string[]): string[] {
  const call = ['determination-letters', ...words].map((word) => `'${word}'`).join(' ');
  const ask = `${script}\nCOMP_WORDS=(${call}); COMP_CWORD=${words.length}; _determination_letters
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const { stdout, stderr } = spawnSync('bash', ['--norc'], { input: ask, cwd: desk.folder, encoding: 'utf8' });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

test('bash completes commands', () => {
  expect(offered('')).toEqual(expect.arrayContaining(['check', 'read', 'format', 'rules', 'explain', 'new']));
  expect(offered('ch')).toEqual(['check']);
});

test('options of the command, and their values', () => {
  expect(offered('check', '--no')).toEqual(['--no-fail', '--no-ignore']);
  expect(offered('rules', '--no')).toEqual([]);
  expect(offered('check', '--format', 's')).toEqual(['sarif']);
  expect(offered('check', '--format', '=', 's')).toEqual(['sarif']);
  expect(offered('check', '--format', '=')).toContain('junit');
  expect(offered('check', '--level', '')).toEqual(['error', 'warning', 'information', 'hint']);
  expect(offered('new', '--form', 'dwc-2014')).toEqual(['dwc-2014']);
});

test('every rule, and categories whole', () => {
  const ids = ruleMetas.map(({ id }) => id as string);
  expect(offered('check', '--rule', '')).toEqual(expect.arrayContaining(['structure/*', ...ids]));
  expect(offered('explain', 'counts/')).toEqual(expect.arrayContaining(ids.filter((id) => id.startsWith('counts/'))));
});

test('and leaves paths to bash', () => {
  expect(script).toMatch(/\ncomplete -o default -F _determination_letters determination-letters\n$/);
  expect(offered('check', 'dr')).toEqual([]);
  expect(offered('check', '--config', 'o')).toEqual([]);
});

test('scripts for zsh and fish name every option of check', async () => {
  for (const shell of ['zsh', 'fish']) {
    const { stdout } = await desk.run(['completions', shell]);
    for (const name of ['format', 'rule', 'level', 'fix', 'dry-run', 'jobs', 'input'])
      expect(stdout).toMatch(new RegExp(shell === 'zsh' ? `--${name}\\[` : ` -l ${name} `));
  }
  const wrong = await desk.run(['completions', 'csh']);
  expect([wrong.status, wrong.stderr]).toEqual([
    2,
    'determination-letters: completions takes bash, zsh, fish, not “csh”. See --help.\n',
  ]);
});

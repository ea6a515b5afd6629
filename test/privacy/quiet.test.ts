import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { built } from '../kit/dist.ts';
import { cleanLetters } from '../kit/letters.ts';
import { ROOT } from '../kit/rules.ts';
import { ServerProcess } from '../kit/server-process.ts';
import { Desk } from './watched.ts';

// The built programs, as a user runs them, with every connection, every program that they might start and every change of a file watched.

const FAULTY = fs.readFileSync(path.join(ROOT, 'examples/structure.imr'), 'utf8');
const CONFIGURATION = JSON.stringify({
  rules: { 'structure/*': 'warning' },
  guidelines: [{ id: 'house', title: 'House Rehabilitation', citedYears: [2016], link: 'https://example.com/house' }],
  phrases: [{ id: 'ours', title: 'Ours', place: 'rationale', prefixes: ['ours'], text: 'It is so.' }],
});

let cli: string;
beforeAll(async () => {
  cli = await built('cli.js');
}, 120_000);

let desk: Desk;
beforeEach(() => {
  desk = new Desk();
  desk.write('clean.imr', cleanLetters()[0]!.text);
  desk.write('faulty.imr', FAULTY);
  desk.write('determination-letters.json', CONFIGURATION);
  desk.write('half.imr', FAULTY.slice(0, 700));
});
afterEach(() => desk.clear());

test('the watch sees connections, programs and files', async () => {
  const program = desk.write(
    'reaching.cjs',
    `for (const reach of [
      () => require('node:net').connect(1), () => require('node:http').get('http://localhost:1'), () => fetch('http://localhost:1'),
      () => require('node:dns').lookup('localhost', () => {}), () => require('node:child_process').spawn('true'),
      () => require('node:fs').writeFileSync('new.txt', 'x'), () => require('node:fs').openSync('other.txt', 'w'),
    ]) try { reach(); } catch {}
    try { eval('1') } catch { console.log('no eval'); }`,
  );
  const { stdout } = await desk.run(program, []);
  expect(desk.called.map((line) => line.split(' ')[0])).toEqual([
    ...['net.connect', 'http.get', 'globalThis.fetch', 'dns.lookup', 'child_process.spawn'],
    ...['fs.writeFileSync', 'fs.openSync'],
  ]);
  expect(desk.state).toContain('new.txt');
  expect(stdout).toBe('no eval\n');
});

describe('the command line reaches no network, starts no program and changes no file', () => {
  test.each([
    'check .',
    'check . --format json',
    'check . --format jsonl',
    'check . --format sarif',
    'check . --format github',
    'check . --format junit',
    'check . --fix --dry-run',
    'check -',
    'read .',
    'format faulty.imr',
    'format --check .',
    'rules',
    'explain structure/no-issue',
    'new',
    '--help',
    // What cannot be done is said in one line.
    'check nowhere.imr',
    'check . --config nowhere.json',
    'paint .',
  ])(
    '%s',
    async (call) => {
      const before = desk.state;
      const { code, stdout, stderr } = await desk.run(cli, call.split(' '), FAULTY);
      expect(desk.called).toEqual([]);
      expect(desk.state).toBe(before);
      if (/nowhere|paint/.test(call)) expect([code, stderr.split('\n').length]).toEqual([2, 2]);
      else expect([stdout === '', stderr, code === 2]).toEqual([false, '', false]);
    },
    60_000,
  );

  test.each([
    ['check faulty.imr --fix', 'faulty.imr'],
    ['format --write faulty.imr', 'faulty.imr'],
    ['report . -o page.html', 'page.html'],
  ])(
    '%s changes what it is asked to change, and that alone',
    async (call, file) => {
      const before = desk.state.split('\n');
      await desk.run(cli, call.split(' '));
      const changed = desk.state.split('\n').filter((line) => !before.includes(line));
      // The folder's own time changes with the file that is put in the other's place.
      expect(changed.map((line) => line.split(' ')[0])).toEqual(['letters', `letters/${file}`]);
      expect(desk.called.filter((line) => !line.startsWith('fs.'))).toEqual([]);
    },
    60_000,
  );
});

test('the tools for agents reach no network, start no program and change no file', async () => {
  const call = (id: number, method: string, params: object): string =>
    `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`;
  const tool = (id: number, name: string, given: object): string => call(id, 'tools/call', { name, arguments: given });
  const greeting = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'agent', version: '1' } };
  const input = [
    call(1, 'initialize', greeting),
    tool(2, 'check_letter', { path: 'faulty.imr' }),
    tool(3, 'read_letter', { text: FAULTY }),
    tool(4, 'explain_rule', { rule: 'structure/no-issue' }),
  ].join('');
  const before = desk.state;
  const { code, stdout, stderr } = await desk.run(cli, ['mcp'], input);
  expect(stdout.trimEnd().split('\n')).toHaveLength(4);
  expect(stdout).not.toContain('"isError":true');
  expect({ code, stderr, called: desk.called, state: desk.state }).toEqual({
    ...{ code: 0, stderr: '', called: [], state: before },
  });
}, 60_000);

test('the server reaches no network, starts no program and changes no file in a whole session', async () => {
  // Node itself refuses to change files or to start programs as well.
  const permissions = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  const node = [...desk.node.filter((each) => !/require|watch/.test(each)), permissions, '--allow-fs-read=*'];
  for (const flags of [desk.node, node]) {
    const before = desk.state;
    const server = await ServerProcess.start({ node: flags, cwd: desk.letters, env: desk.env });
    const folder = pathToFileURL(desk.letters).href;
    await server.initialize({ rootUri: folder, workspaceFolders: [{ uri: folder, name: 'letters' }] });
    const uri = `${folder}/faulty.imr`;
    server.open(uri, FAULTY);
    expect((await server.rulesOf(uri)).length).toBeGreaterThan(3);
    const textDocument = { uri };
    const range = { start: { line: 0, character: 0 }, end: { line: 40, character: 0 } };
    const position = { line: 30, character: 4 };
    for (const method of [
      ...[
        'hover',
        'completion',
        'definition',
        'references',
        'documentHighlight',
        'documentSymbol',
        'codeLens',
        'documentLink',
      ],
      ...['foldingRange', 'inlayHint', 'semanticTokens/full', 'formatting', 'prepareRename', 'rename', 'codeAction'],
    ])
      await server.ask(`textDocument/${method}`, {
        ...{ textDocument, position, range, newName: 'left', options: { tabSize: 2 }, context: { diagnostics: [] } },
      });
    await server.ask('workspace/symbol', { query: 'a' });
    // Held open until something changes.
    server.send('workspace/diagnostic', { previousResultIds: [] });
    await server.ask('shutdown', null);
    server.notify('exit', null);
    expect(await server.exited).toBe(0);
    expect(desk.called).toEqual([]);
    expect(desk.state).toBe(before);
    expect(server.stderr.replace(/^.*(?:ExperimentalWarning|--trace-warnings).*\n/gm, '')).toBe('');
  }
}, 60_000);

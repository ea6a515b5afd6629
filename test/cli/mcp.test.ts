import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { letterTools } from '../../server/src/service/tools/catalogue.ts';
import { Desk } from '../kit/run-cli.ts';
import { CLEAN, MISSPELT, MISSPELT_RANGE } from '../protocol/letters.ts';

interface Answer {
  readonly id: number;
  readonly result: { readonly content?: { text: string }[]; readonly isError?: boolean; readonly tools?: object[] };
}

/** An agent: speaks the Model Context Protocol with the program over its standard input and output. */
class Agent {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly ended: Promise<number | null>;
  #count = 0;
  stderr = '';

  constructor(desk: Desk) {
    this.#child = spawn(process.execPath, [desk.bundle, 'mcp'], { cwd: desk.folder });
    this.#child.stderr.setEncoding('utf8').on('data', (text: string) => (this.stderr += text));
    this.ended = new Promise((done) => this.#child.once('exit', done));
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      const answer = JSON.parse(line) as Answer;
      this.#waiting.get(answer.id)?.(answer);
    });
  }

  async greet(): Promise<void> {
    const clientInfo = { name: 'test', version: '1' };
    await this.ask('initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo });
    this.#send({ method: 'notifications/initialized' });
  }

  ask(method: string, params: object = {}): Promise<Answer['result']> {
    const id = ++this.#count;
    return new Promise((done) => {
      this.#waiting.set(id, ({ result }) => done(result));
      this.#send({ id, method, params });
    });
  }

  async call(name: string, input: object): Promise<{ text: string; failed: boolean }> {
    const { content, isError } = await this.ask('tools/call', { name, arguments: input });
    return { text: content![0]!.text, failed: isError === true };
  }

  close(): void {
    this.#child.stdin.end();
  }

  #send(message: object): void {
    this.#child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  }
}

describe('mcp: the tools for programs that draft letters', () => {
  let desk: Desk;
  let agent: Agent;
  beforeEach(async () => {
    desk = await Desk.make();
    agent = new Agent(desk);
    await agent.greet();
  });
  afterEach(async () => {
    agent.close();
    expect(await agent.ended).toBe(0);
    expect(agent.stderr).toBe('');
    desk.remove();
  });

  test('lists the tools of the catalogue, as ones that change nothing', async () => {
    const { tools } = await agent.ask('tools/list');
    expect(tools).toMatchObject(
      letterTools.map(({ name, title, description, input }) => ({
        ...{ name, title, description },
        inputSchema: { type: 'object', properties: input.properties },
        annotations: { readOnlyHint: true },
      })),
    );
  });

  test('checks a letter that is handed over: rule, place, the text there, the fix', async () => {
    const { text } = await agent.call('check_letter', { text: MISSPELT });
    const { findings } = JSON.parse(text) as { findings: object[] };
    expect(findings).toMatchObject([
      {
        rule: 'structure/heading-spelling',
        severity: 'warning',
        range: MISSPELT_RANGE,
        text: 'CLINCAL CASE SUMMARY',
        fixes: [{ safe: true, edits: [{ newText: 'CLINICAL CASE SUMMARY' }] }],
      },
    ]);
    expect((await agent.call('check_letter', { text: CLEAN })).text).toContain('Nothing was found');
  });

  test('checks and reads a letter by its path, with the configuration of its folder', async () => {
    desk.write('team/draft.imr', MISSPELT);
    desk.write('team/determination-letters.json', '{ "rules": { "structure/heading-spelling": "hint" } }');
    const checked = await agent.call('check_letter', { path: 'team/draft.imr' });
    expect(JSON.parse(checked.text)).toMatchObject({ summary: { hint: 1 } });
    const read = await agent.call('read_letter', { path: 'team/draft.imr' });
    expect(JSON.parse(read.text)).toMatchObject({
      path: 'team/draft.imr',
      header: { caseNumber: 'CM16-0991777' },
      issues: [{ decision: 'Overturned', conclusion: { necessary: true } }],
    });
  });

  test('explains a rule', async () => {
    const { text } = await agent.call('explain_rule', { rule: 'structure/heading-spelling' });
    expect(text).toContain('# structure/heading-spelling');
  });

  test('says what is wrong with a call: no letter, two letters, a file elsewhere, no file, no such rule', async () => {
    const failures: [string, object, string][] = [
      ['check_letter', {}, 'Give either'],
      ['check_letter', { text: CLEAN, path: 'a.imr' }, 'Give either'],
      ['read_letter', { path: '../elsewhere.imr' }, 'is not inside the folder'],
      ['read_letter', { path: 'nowhere.imr' }, 'nowhere.imr does not exist'],
      ['explain_rule', { rule: 'structure/heading-speling' }, 'Did you mean structure/heading-spelling'],
    ];
    for (const [name, input, message] of failures) {
      const { text, failed } = await agent.call(name, input);
      expect([name, failed]).toEqual([name, true]);
      expect(text).toContain(message);
    }
  });

  test('takes half a letter, no letter and a text that is too long', async () => {
    for (const text of ['', MISSPELT.slice(0, 300), 'x'.repeat(5_100_000)]) {
      const answer = await agent.call('check_letter', { text });
      expect(answer.failed).toBe(false);
      expect(JSON.parse(answer.text)).toHaveProperty('findings');
    }
  });

  test('holds a text that is handed over against what holds for files, weighed as configured', async () => {
    const long = 'x'.repeat(5_100_000);
    desk.write('determination-letters.json', '{ "rules": { "structure/not-a-letter": "error" } }');
    const handed = await agent.call('check_letter', { text: long });
    desk.write('long.imr', long);
    expect((await agent.call('check_letter', { path: 'long.imr' })).text).toBe(handed.text);
    const { summary, findings } = JSON.parse(handed.text) as { summary: object; findings: { message: string }[] };
    expect(summary).toEqual({ error: 1 });
    expect(findings[0]?.message).toContain('too long to be a determination letter');
    expect(await agent.call('read_letter', { text: long })).toMatchObject({ failed: true });
    const binary = await agent.call('check_letter', { text: 'x\0' });
    expect(binary).toEqual({ failed: true, text: 'The text contains NUL bytes; it is a binary file, not a letter.' });
  });

  test('leaves out what the baseline of the configuration knows', async () => {
    desk.write('a.imr', MISSPELT);
    await desk.run(['check', '--baseline', 'known.json', '--update-baseline', 'a.imr']);
    desk.write('determination-letters.json', '{ "baseline": "known.json" }');
    expect((await agent.call('check_letter', { path: 'a.imr' })).text).toContain('Nothing was found');
    expect((await agent.call('check_letter', { text: MISSPELT })).text).toContain('structure/heading-spelling');
  });

  test('leaves out what comments suppress', async () => {
    const text = `<!-- ignore-letter structure/heading-spelling: as printed -->\n${MISSPELT}`;
    expect((await agent.call('check_letter', { text })).text).toContain('Nothing was found');
  });

  test('reads nothing elsewhere, by a link neither, and waits for no pipe', async () => {
    const other = await Desk.make();
    try {
      fs.symlinkSync(other.write('a.imr', MISSPELT), path.join(desk.folder, 'link.imr'));
      fs.symlinkSync(other.folder, path.join(desk.folder, 'folder'));
      fs.symlinkSync(desk.write('..own/a.imr', MISSPELT), path.join(desk.folder, 'inner.imr'));
      spawnSync('mkfifo', ['pipe.imr'], { cwd: desk.folder });
      for (const file of [
        'link.imr',
        'folder/a.imr',
        'folder/none.imr',
        path.join(other.folder, 'a.imr'),
        '/none.imr',
      ]) {
        const { text, failed } = await agent.call('check_letter', { path: file });
        expect([file, failed, text]).toEqual([
          file,
          true,
          expect.stringMatching(/is not inside the folder|does not exist/),
        ]);
      }
      for (const file of ['inner.imr', '..own/a.imr', path.join(desk.folder, 'inner.imr')])
        expect(await agent.call('check_letter', { path: file })).toMatchObject({ failed: false });
      for (const file of ['pipe.imr', '.'])
        expect(await agent.call('check_letter', { path: file })).toEqual({ failed: true, text: `${file} is no file.` });
    } finally {
      other.remove();
    }
  });
});

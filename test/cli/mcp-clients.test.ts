import { spawnSync } from 'node:child_process';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Range, TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { Desk } from '../kit/run-cli.ts';
import { CLEAN, MISSPELT } from '../protocol/letters.ts';

interface Checked {
  readonly summary: string | Readonly<Record<string, number>>;
  readonly findings: readonly {
    readonly rule: string;
    readonly change: string;
    readonly fixes: readonly { readonly edits: readonly TextEdit[] }[];
  }[];
}

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.make();
});
afterEach(() => desk.remove());

describe('the library’s own client', () => {
  let client: Client;
  beforeEach(async () => {
    client = new Client({ name: 'agent', version: '1' });
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [desk.bundle, 'mcp'], cwd: desk.folder }),
    );
    // It checks results against schemas that it has seen, and against no others.
    await client.listTools();
  });
  afterEach(() => client.close());

  const check = async (text: string): Promise<Checked> => {
    const { structuredContent, content } = await client.callTool({ name: 'check_letter', arguments: { text } });
    expect(content).toEqual([{ type: 'text', text: JSON.stringify(structuredContent) }]);
    return structuredContent as Checked;
  };

  test('finds all results to match their schemas', async () => {
    const { tools } = await client.listTools();
    expect(tools.filter(({ outputSchema }) => outputSchema).map(({ name }) => name)).toEqual([
      'check_letter',
      'read_letter',
    ]);
    for (const text of ['', CLEAN, MISSPELT, DRAFT, 'x'.repeat(5_100_000)])
      expect((await check(text)).findings.length).toBeLessThan(50);
    for (const text of ['', CLEAN, DRAFT]) {
      const { structuredContent } = await client.callTool({ name: 'read_letter', arguments: { text } });
      expect(structuredContent).toHaveProperty('issues');
    }
    const failed = await client.callTool({ name: 'read_letter', arguments: { path: 'nowhere.imr' } });
    expect(failed.isError).toBe(true);
  });

  test('leads a draft of a model to no finding in three turns', async () => {
    let draft = DRAFT;
    const turns: string[][] = [];
    for (;;) {
      const { findings } = await check(draft);
      turns.push(findings.map(({ change }) => change));
      if (findings.length === 0) break;
      expect(turns.length).toBeLessThanOrEqual(3);
      // A scripted agent: the first fix of each finding as far as they do not overlap, then what a writer told it, by the sentences.
      draft = applied(
        draft,
        findings.map(({ fixes: [fix] }) => fix?.edits ?? []),
      );
      for (const { change } of findings) {
        const told = WRITER.find(([asked]) => asked.test(change));
        if (told) draft = draft.replace(told[1], told[2]);
      }
    }
    expect(turns[0]?.length).toBeGreaterThanOrEqual(4);
    expect(turns.flat().filter((change) => !/^[A-Z].*[.”]$/su.test(change))).toEqual([]);
  });
});

describe('a client that sends everything and ends its input', () => {
  const call = (method: string, params: object, id?: number): string =>
    `${JSON.stringify({ jsonrpc: '2.0', ...(id === undefined ? {} : { id }), method, params })}\n`;
  const greeting =
    call(
      'initialize',
      { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'a', version: '1' } },
      0,
    ) + call('notifications/initialized', {});
  const asked = (id: number): string => call('tools/call', { name: 'check_letter', arguments: { text: MISSPELT } }, id);

  test.each([0, 1, 3, 120])('gets all answers, and nothing on standard error, for %d calls', (count) => {
    const input = greeting + Array.from({ length: count }, (_, i) => asked(i + 1)).join('');
    const { status, stdout, stderr } = spawnSync(process.execPath, [desk.bundle, 'mcp'], { input, encoding: 'utf8' });
    const ids = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { id: number }).id);
    expect(ids.sort((a, b) => a - b)).toEqual(Array.from({ length: count + 1 }, (_, i) => i));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

/** What a model might hand in: a heading with an error, counts that disagree, a placeholder, a conclusion against the decision. */
const DRAFT = MISSPELT.replace('QTY: 1: Overturned', 'one (2): Upheld')
  .replace('A 40-year-old male baker', 'A [age]-year-old male baker')
  .replace('Priority: ', 'Prioritty: ');

/** What the writer of the letter answers: the change that is asked for, the words in the draft, and the words in their place. */
const WRITER: readonly (readonly [asked: RegExp, from: string | RegExp, to: string])[] = [
  [/\[age\]/, '[age]', '40'],
  [/medically necessary|Upheld|Overturned/, ': Upheld', ': Overturned'],
];

/** A text with fixes applied, without those that overlap an earlier one. */
function applied(text: string, fixes: readonly (readonly TextEdit[])[]): string {
  const document = TextDocument.create('file:///draft', 'determination-letter', 1, text);
  const offsets = ({ start, end }: Range) => [document.offsetAt(start), document.offsetAt(end)] as const;
  const taken: TextEdit[] = [];
  for (const edits of fixes) {
    const clashes = edits.some((edit) =>
      taken.some((other) => {
        const [start, end] = offsets(edit.range);
        const [from, to] = offsets(other.range);
        return start <= to && from <= end;
      }),
    );
    if (!clashes) taken.push(...edits);
  }
  return TextDocument.applyEdits(document, taken);
}

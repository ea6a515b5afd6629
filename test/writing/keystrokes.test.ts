import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { Editor, PULLS } from '../kit/pair.ts';
import { Typist } from '../kit/typist.ts';
import { scripts } from './scripts.ts';

const URI = 'untitled:letter';
/** What is reached on average, rounded up; of one letter alone it may be a little more. */
const LIMIT = 0.145;
const LIMIT_OF_ONE = 0.165;

let editor: Editor | undefined;
afterEach(() => editor?.end());

const ratios: number[] = [];

describe('keys for a finished letter', () => {
  it.each(scripts)('$name: few are needed, and nothing is left to find', async ({ write }) => {
    editor = await Editor.start({
      capabilities: {
        ...PULLS,
        textDocument: { ...PULLS.textDocument, completion: { completionItem: { snippetSupport: true } } },
      },
    });
    const typist = new Typist(editor, URI);
    await write(typist);
    const findings = await editor.diagnostics(URI);
    expect(findings.map(({ message }) => message)).toEqual([]);
    expect(typist.text).not.toContain('[');
    const ratio = typist.keys / typist.text.length;
    ratios.push(ratio);
    console.log(
      `${String(typist.keys)} keys (${String(typist.characters)} characters) for ${String(typist.text.length)}: ${(ratio * 100).toFixed(1)} %`,
    );
    expect(ratio).toBeLessThanOrEqual(LIMIT_OF_ONE);
  });

  afterAll(() => {
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length;
    console.log(`on average ${(mean * 100).toFixed(1)} %`);
    expect(ratios).toHaveLength(scripts.length);
    expect(mean).toBeLessThanOrEqual(LIMIT);
  });
});

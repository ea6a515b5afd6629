import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../kit/dist.ts';
import { callTool } from '../kit/tool.ts';
import { type Editor, EditorDesk, snippetOf } from './desk.ts';

// Fetching an editor and installing the package take their time on a fresh machine.
const PATIENCE = 180_000;
const SCRIPTS = path.join(ROOT, 'test/editors');
/** A new issue's first line in an editor whose snippets have no choices. */
const PLAIN = '[treatment, visits or quantity, body part]: [Upheld or Overturned]';

let desk: EditorDesk;
beforeAll(async () => {
  desk = await EditorDesk.make();
}, PATIENCE);
afterAll(() => desk.remove());

const neovim = callTool('editors/find-editors.mjs', 'findNeovim') as Editor | undefined;
const emacs = callTool('editors/find-editors.mjs', 'findEmacs') as Editor | undefined;

describe('the server as its npm package installs it, in other editors', () => {
  test('the package holds both programs and the pages that findings link to', () => {
    expect(fs.readdirSync(desk.programs).sort()).toEqual(['determination-letters', 'determination-letters-server']);
    const installed = path.join(desk.folder, 'npm/lib/node_modules/determination-letters');
    expect(fs.readdirSync(installed).sort()).toEqual(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'THIRD-PARTY-NOTICES.txt',
        'dist',
        'docs',
        'package.json',
        'schemas',
      ].sort(),
    );
    expect(fs.existsSync(path.join(installed, 'docs/rules/structure/heading-spelling.md'))).toBe(true);
    const manifest = JSON.parse(fs.readFileSync(path.join(installed, 'package.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('scripts');
    expect(manifest).not.toHaveProperty('private');
    const { engines } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      engines: { node: string };
    };
    expect(manifest['engines']).toEqual({ node: engines.node });
  });

  test('the command line works as it is installed', () => {
    const cli = { program: path.join(desk.programs, 'determination-letters'), first: [], env: {} };
    const { status, output } = desk.run(cli, ['check', 'draft.imr']);
    expect(output).toContain('structure/heading-spelling');
    expect(status).toBe(1);
  });

  // Skipped only where neither the system nor Debian's packages have the editor.
  test.skipIf(!neovim)(
    'Neovim, with the snippet of the page: finding, fix, completion',
    () => {
      const snippet = desk.write('snippet.lua', snippetOf('neovim'));
      const script = path.join(SCRIPTS, 'neovim.lua');
      const { status, output } = desk.run(neovim!, [
        ...['--headless', '-u', 'NONE', '-i', 'NONE', '-n'],
        ...['-c', `luafile ${snippet}`, '-c', `luafile ${script}`],
      ]);
      expect(output).toContain('filetype: determination-letter');
      expect(output).toContain('finding: structure/heading-spelling at CLINCAL CASE SUMMARY');
      expect(output).toContain('fixed: CLINICAL CASE SUMMARY');
      expect(output).toContain('completions: some');
      expect(output).toContain(`inserted: ${PLAIN}`);
      expect(status).toBe(0);
    },
    PATIENCE,
  );

  test.skipIf(!emacs)(
    'Emacs with eglot, with the snippet of the page: finding, fix, completion',
    () => {
      const snippet = desk.write('snippet.el', snippetOf('emacs'));
      const script = path.join(SCRIPTS, 'emacs.el');
      const { status, output } = desk.run(emacs!, ['--batch', '-Q', '-l', snippet, '-l', script]);
      expect(output).toContain('mode: determination-letter-mode');
      expect(output).toContain('finding at CLINCAL CASE SUMMARY');
      expect(output).toContain('fixed: CLINICAL CASE SUMMARY');
      expect(output).toContain('completions: some');
      expect(output).toContain(`inserted: ${PLAIN}`);
      expect(status).toBe(0);
    },
    PATIENCE,
  );
});

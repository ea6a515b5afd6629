import { beforeAll, describe, expect, it } from 'vitest';
import { type Import, readImports } from './imports.ts';
import { roomOf, rooms } from './rooms.ts';

let imports: Import[];
beforeAll(async () => {
  imports = await readImports();
}, 60_000);

const shown = ({ file, target, typesOnly }: Import): string => `${file} → ${typesOnly ? 'type ' : ''}${target}`;
const within = (path: string, places: readonly string[]): boolean =>
  places.some((place) => path === `server/src/${place}` || path.startsWith(`server/src/${place}/`));

describe('the direction of imports', () => {
  it('is seen', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.map(shown)).toContain('server/src/letter/read.ts → server/src/syntax/parse.ts');
  });

  it.each(Object.entries(rooms))('from %s leads only where it may', (name, room) => {
    const allowed = (entry: Import): boolean => {
      if (entry.kind === 'node') return !room.pure;
      if (entry.kind === 'package') return room.imports.includes(entry.target);
      return within(entry.target, [name, ...room.imports, ...(entry.typesOnly ? (room.types ?? []) : [])]);
    };
    expect(imports.filter((entry) => roomOf(entry.file) === name && !allowed(entry)).map(shown)).toEqual([]);
  });

  it('from the client leads to the server only for types of the shared contract', () => {
    const wrong = imports.filter(
      ({ file, target, kind, typesOnly }) =>
        file.startsWith('client/') &&
        ((kind === 'own' && !target.startsWith('client/') && !(typesOnly && within(target, ['lsp']))) ||
          (kind === 'package' && !['vscode', 'vscode-languageclient'].includes(target))),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  it('names the protocol only in lsp, and VS Code only in the client', () => {
    const users = (target: string): string[] =>
      imports.filter((entry) => entry.target === target).map(({ file }) => file);
    expect(users('vscode').length).toBeGreaterThan(0);
    expect(users('vscode').filter((file) => !file.startsWith('client/src/'))).toEqual([]);
    expect(users('vscode-languageserver').filter((file) => roomOf(file) !== 'lsp')).toEqual([]);
  });

  it('never goes round', () => {
    expect(imports.filter(({ circular }) => circular).map(shown)).toEqual([]);
  });
});

describe('a rule', () => {
  const ruleOf = (file: string): string | undefined => /^server\/src\/rules\/([^/]+\/[^/]+)\//.exec(file)?.[1];

  it('imports no other rule, and of the rules room neither registry nor pages', () => {
    const wrong = imports.filter(({ file, target }) => {
      const own = ruleOf(file);
      if (own === undefined) return false;
      const other = ruleOf(target);
      return (other !== undefined && other !== own) || /^server\/src\/rules\/(?:index|pages)\.ts$/.test(target);
    });
    expect(wrong.map(shown)).toEqual([]);
  });
});

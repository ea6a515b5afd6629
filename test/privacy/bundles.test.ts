import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { built } from '../kit/dist.ts';

// What is built can reach no network because nothing in it could: the parsed text of each bundle is looked through for every module that
// it asks for and every name of the platform that makes a connection.

/** Node's modules that make connections, start programs or run text as program. */
const FORBIDDEN = [
  ...['net', 'tls', 'http', 'https', 'http2', 'dns', 'dns/promises', 'dgram', 'quic'],
  ...['child_process', 'cluster', 'inspector', 'inspector/promises', 'repl', 'vm', 'wasi'],
];

/** Names of the platform that make connections, or run text as program. */
const NAMES = new Set([
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'sendBeacon'],
  ...['eval', 'importScripts'],
]);

/** What a bundle may have of these after all, and why. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // VS Code's client starts the server and speaks to it over Node's own channel.
  'client.js': ['child_process'],
};

/** Whether a name is that of a method of a bundle's own, as the `fetch` by which the PDF library takes an object from the file, and not the platform's. */
function isNameOfItsOwn(node: ts.Identifier, parent: ts.Node | undefined): boolean {
  if (!parent) return false;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) {
    const { expression } = parent;
    return !(ts.isIdentifier(expression) && /^(?:globalThis|self|window|global|navigator)$/.test(expression.text));
  }
  return ts.isMethodDeclaration(parent) && parent.name === node;
}

/** What the program text of a bundle reaches for: modules asked for by name, modules asked for by what is not a name, names of the platform. */
function reach(file: string): { modules: Set<string>; unnamed: string[]; names: Set<string> } {
  const found = { modules: new Set<string>(), unnamed: [] as string[], names: new Set<string>() };
  const source = ts.createSourceFile(
    file,
    fs.readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    false,
    ts.ScriptKind.JS,
  );
  const look = (node: ts.Node, parent: ts.Node | undefined): void => {
    if (ts.isIdentifier(node) && NAMES.has(node.text) && !isNameOfItsOwn(node, parent)) found.names.add(node.text);
    if (ts.isStringLiteralLike(node) && NAMES.has(node.text)) found.names.add(node.text);
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) take(node.moduleSpecifier);
    if (ts.isCallExpression(node)) {
      const { expression } = node;
      const asks = ts.isIdentifier(expression) && expression.text === 'require';
      if (asks || expression.kind === ts.SyntaxKind.ImportKeyword) take(node.arguments[0]);
    }
  };
  const take = (asked: ts.Node | undefined): void => {
    if (!asked) return;
    if (ts.isStringLiteralLike(asked)) found.modules.add(asked.text.replace(/^node:/, ''));
    else found.unnamed.push(source.text.slice(asked.pos, asked.end));
  };
  // Not by calling itself: the expressions of a minified library are too deep for that.
  const waiting: [node: ts.Node, parent: ts.Node | undefined][] = [[source, undefined]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, parent] = next;
    look(node, parent);
    const children: ts.Node[] = [];
    ts.forEachChild(node, (child) => void children.push(child));
    for (const child of children.reverse()) waiting.push([child, node]);
  }
  return found;
}

let dist: string;
/** Each bundle's name and what it reaches for. */
let bundles: [string, ReturnType<typeof reach>][];
beforeAll(async () => {
  dist = path.dirname(await built('server.js'));
  bundles = fs
    .readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?js$/.test(name))
    .map((name) => [name.replaceAll(path.sep, '/'), reach(path.join(dist, name))]);
  // Some are libraries of megabytes, which take a busy machine its time.
}, 180_000);

describe('the bundles', () => {
  test('are those that are known', () => {
    expect(bundles.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        ...['cli.js', 'client.js', 'configuration.js', 'extension.js', 'server.js'],
        ...['web/extension.js', 'web/server.js'],
      ]),
    );
  });

  test('ask for no module that makes connections or starts programs, but for what is allowed', () => {
    const asked = bundles.map(([name, { modules }]) => [name, FORBIDDEN.filter((module) => modules.has(module))]);
    expect(asked).toEqual(bundles.map(([name]) => [name, ALLOWED[name] ?? []]));
  });

  test('ask for nothing beside themselves, Node and VS Code, and always by name', () => {
    const known = (module: string): boolean =>
      builtinModules.includes(module) || module.startsWith('./') || module === 'vscode';
    const others = bundles.map(([name, { modules, unnamed }]) => [
      name,
      ...[...modules].filter((m) => !known(m)),
      ...unnamed,
    ]);
    expect(others).toEqual(bundles.map(([name]) => [name]));
  });

  test('use no name of the platform that makes connections or runs text as program', () => {
    expect(bundles.map(([name, { names }]) => [name, ...names])).toEqual(bundles.map(([name]) => [name]));
  });
});

// One character beyond, and each of the program takes two bytes of memory.
test('the bundles are ASCII', () => {
  const others = bundles.filter(([name]) => /[^\0-\x7f]/.test(fs.readFileSync(path.join(dist, name), 'utf8')));
  expect(others.map(([name]) => name)).toEqual([]);
});

test('a bundle that did reach out would be found', () => {
  const file = path.join(fs.mkdtempSync(path.join(dist, '../node_modules/.cache/')), 'reaching.js');
  fs.writeFileSync(
    file,
    'const a = require("node:http"), b = require(a.x), c = await import("net"); globalThis.fetch("x"); self["WebSocket"];',
  );
  const { modules, unnamed, names } = reach(file);
  fs.rmSync(path.dirname(file), { recursive: true });
  expect({ modules: [...modules], unnamed, names: [...names] }).toEqual({
    modules: ['http', 'net'],
    unnamed: ['a.x'],
    names: ['fetch', 'WebSocket'],
  });
});

#!/usr/bin/env bash
# vscode-languageserver 10.1.2, npm
#
# Good guess: the library keeps the rule of the protocol that a request before "initialize" is answered with the error -32002.
# In fact: it has no notion of it. The handler of a hover runs in a server that has not been initialized and its answer is sent; a request
#   without a handler gets -32601, method not found.
# Matters to servers whose handlers use what initialize sets up: they have to refuse by themselves.
#
#> textDocument/hover: {"contents":"the handler ran"}
#> textDocument/definition: -32601
. "$(dirname "$0")/kit/lab.sh"
npm_packages vscode-languageserver@10.1.2

cat >run.mjs <<'JS'
import { PassThrough } from 'node:stream';
import { createRequire } from 'node:module';
const { createConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)('vscode-languageserver/node');
const [toServer, fromServer] = [new PassThrough(), new PassThrough()];
const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(fromServer));
connection.onInitialize(() => ({ capabilities: {} }));
connection.onHover(() => ({ contents: 'the handler ran' }));
connection.listen();
const methods = ['textDocument/hover', 'textDocument/definition'];
const writer = new StreamMessageWriter(toServer);
let answers = 0;
new StreamMessageReader(fromServer).listen(({ id, result, error }) => {
  console.log(`${methods[id]}:`, error ? error.code : JSON.stringify(result));
  if (++answers === methods.length) process.exit(0);
});
const position = { line: 0, character: 0 };
for (const [id, method] of methods.entries())
  await writer.write({ jsonrpc: '2.0', id, method, params: { textDocument: { uri: 'file:///a' }, position } });
JS
node run.mjs | as_seen

#!/usr/bin/env bash
# vscode-jsonrpc 10.0.0, npm, as vscode-languageclient 11.0.0 has it.
#
# Good guess: the writer for Node's IPC counts each message that fails once, so that a client that bears three failures in a row bears three.
# In fact: a message whose sending fails is counted twice, 2 and 4 after two messages; the writers for streams count 1 and 2. The default error
#   handler of vscode-languageclient goes on up to 3 and then stops the client, and a client that was stopped does not start its server again.
# Matters because a server that ends while two messages are on their way to it is then never started again, and nothing is checked any more.
#
#> the first message that fails: 2
#> the second message that fails: 4
. "$(dirname "$0")/kit/lab.sh"
npm_packages vscode-jsonrpc@10.0.0

echo 'process.on("message", () => {});' >child.cjs
cat >run.cjs <<'JS'
const { fork } = require('node:child_process');
const { IPCMessageWriter } = require('vscode-jsonrpc/node');
const child = fork('./child.cjs');
const writer = new IPCMessageWriter(child);
const names = ['first', 'second'];
writer.onError(([, , count]) => console.log(`the ${names.shift()} message that fails: ${count}`));
child.on('spawn', () => child.kill('SIGKILL'));
child.on('exit', () => {
  for (const method of ['a', 'b']) void writer.write({ jsonrpc: '2.0', method });
});
JS
node run.cjs | as_seen

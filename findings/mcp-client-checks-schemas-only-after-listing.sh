#!/usr/bin/env bash
# @modelcontextprotocol/sdk 1.32.2, npm
#
# Good guess: a tool that declares an outputSchema cannot give the SDK's client a result against it: callTool() refuses.
# In fact: only if this client has called listTools() before; the client learns the schemas there. A client that knows its tools by name, as
#   a script or a test does, gets { visits: "eight" } for { visits: number } without a word, and the same call fails after listTools().
# Matters to every test that is meant to prove that a server keeps its own schemas.
#
#> before listTools: {"visits":"eight"}
#> after listTools: refused
. "$(dirname "$0")/kit/lab.sh"
npm_packages @modelcontextprotocol/sdk@1.32.2

cat >run.mjs <<'JS'
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
const outputSchema = { type: 'object', properties: { visits: { type: 'number' } }, required: ['visits'] };
const server = new Server({ name: 'server', version: '1' }, { capabilities: { tools: {} } });
server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: [{ name: 'count', inputSchema: { type: 'object' }, outputSchema }],
}));
server.setRequestHandler(CallToolRequestSchema, () => ({ content: [], structuredContent: { visits: 'eight' } }));
const client = new Client({ name: 'client', version: '1' });
const [near, far] = InMemoryTransport.createLinkedPair();
await Promise.all([server.connect(near), client.connect(far)]);
const call = () => client.callTool({ name: 'count' }).then((result) => JSON.stringify(result.structuredContent), () => 'refused');
console.log('before listTools:', await call());
await client.listTools();
console.log('after listTools:', await call());
JS
node run.mjs | as_seen

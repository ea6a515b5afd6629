#!/usr/bin/env bash
# mcp 2.3.0, PyPI, beside @modelcontextprotocol/sdk 1.32.2 with zod 4.6.7, npm: the two official libraries for servers of the Model Context Protocol
#
# Good guess: a tool whose argument is declared as text gets the text that the client sent, be it optional or not; and visits: true is no number.
# In fact: in Python an argument of any type but plain str is read as JSON first, if it is text, and "str | None" is not plain: the text "null" becomes None, and
#   what JSON takes for a list or an object is refused as no text. The same argument without "| None" comes through. True is one visit. The library of
#   TypeScript gives the text and refuses true. A comment in the source says that it is for clients that send lists as text.
# Matters for tools that take a letter or a path, whichever is there, so that both are optional: a letter that is exported as JSON, or a FHIR resource as
#   text, is refused, and the message blames the client.
#
#> Python, letter: str | None, "null": None
#> Python, letter: str | None, "[12]": refused
#> Python, letter: str | None, "{\"visits\": 12}": refused
#> Python, letter: str, "null": 'null'
#> Python, letter: str, "[12]": '[12]'
#> Python, visits: int | None, true: 1
#> TypeScript, letter optional, "null": "null"
#> TypeScript, letter optional, "[12]": "[12]"
#> TypeScript, visits optional, true: refused
. "$(dirname "$0")/kit/lab.sh"
npm_packages @modelcontextprotocol/sdk@1.32.2 zod@4.6.7
python_packages mcp==2.3.0

cat >server.py <<'PY'
import asyncio
import json

from mcp.server.mcpserver import MCPServer

server = MCPServer("letters")


@server.tool()
def optional(letter: str | None = None, visits: int | None = None) -> str:
    return repr(visits if letter is None and visits is not None else letter)


@server.tool()
def required(letter: str) -> str:
    return repr(letter)


async def main() -> None:
    for tool, declared, name, value in (
        ("optional", "str | None", "letter", "null"),
        ("optional", "str | None", "letter", "[12]"),
        ("optional", "str | None", "letter", '{"visits": 12}'),
        ("required", "str", "letter", "null"),
        ("required", "str", "letter", "[12]"),
        ("optional", "int | None", "visits", True),
    ):
        try:
            got = (await server.call_tool(tool, {name: value})).content[0].text
        except Exception:
            got = "refused"
        print(f"Python, {name}: {declared}, {json.dumps(value)}: {got}")


asyncio.run(main())
PY
cat >server.mjs <<'JS'
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
const server = new McpServer({ name: 'letters', version: '1.0.0' });
const inputSchema = { letter: z.string().optional(), visits: z.number().optional() };
server.registerTool('check', { inputSchema }, ({ letter, visits }) => ({
  content: [{ type: 'text', text: JSON.stringify(letter ?? visits) }],
}));
const client = new Client({ name: 'client', version: '1.0.0' });
const [one, other] = InMemoryTransport.createLinkedPair();
await Promise.all([server.connect(one), client.connect(other)]);
for (const [name, value] of [['letter', 'null'], ['letter', '[12]'], ['visits', true]]) {
  const answer = await client.callTool({ name: 'check', arguments: { [name]: value } }).catch(() => ({ isError: true }));
  console.log(`TypeScript, ${name} optional, ${JSON.stringify(value)}: ${answer.isError ? 'refused' : answer.content[0].text}`);
}
JS
{
  python server.py 2>/dev/null
  node server.mjs
} | as_seen

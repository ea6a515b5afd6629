import { fromJsonSchema, McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { LetterTool } from '../../service/tools/catalogue.ts';
import { PatientTransport } from './patient-transport.ts';

/** What a tool is called with, as its schema has it. */
export type ToolInput = Readonly<Record<string, string | undefined>>;

/** A tool with what it does: gives plain data or, for a page, text. Rejects with an error that `describe` puts in words. */
export interface ServedTool extends LetterTool {
  readonly call: (input: ToolInput) => Promise<object | string>;
}

/**
 * Serves tools by the Model Context Protocol over standard input and output until the input ends and everything is answered. Nothing
 * but answers is written.
 * @param describe an error in words for the program that asked; they must quote no letter that it did not name
 */
export function serveTools(
  version: string,
  tools: readonly ServedTool[],
  describe: (error: unknown) => string,
): Promise<void> {
  const transport = new PatientTransport(process.stdin, process.stdout);
  const makeServer = (): McpServer => {
    const server = new McpServer({ name: 'determination-letters', title: 'Determination Letters', version });
    for (const { name, title, description, input, output, call } of tools) {
      const inputSchema = fromJsonSchema<ToolInput>(input);
      const annotations = { readOnlyHint: true, openWorldHint: false };
      const outputSchema = output && fromJsonSchema<object>(output);
      const config = { title, description, inputSchema, annotations, ...(outputSchema && { outputSchema }) };
      server.registerTool(name, config, async (given) => {
        try {
          const answer = await call(given);
          if (typeof answer === 'string') return { content: [{ type: 'text', text: answer }] };
          // Clients that know no schemas read the text.
          return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: { ...answer } };
        } catch (error) {
          return { content: [{ type: 'text', text: describe(error) }], isError: true };
        }
      });
    }
    return server;
  };
  serveStdio(makeServer, { transport });
  return transport.closed;
}

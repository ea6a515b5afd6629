import { fromJsonSchema, McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { LetterTool } from '../../service/tools/catalogue.ts';

/** What a tool is called with, as its schema has it. */
export type ToolInput = Readonly<Record<string, string | undefined>>;

/** A tool with what it does: gives plain data or, for a page, text. Rejects with an error that `describe` puts in words. */
export interface ServedTool extends LetterTool {
  readonly call: (input: ToolInput) => Promise<object | string>;
}

/**
 * Serves tools by the Model Context Protocol over standard input and output, until the input ends. Nothing but answers is written.
 * @param describe an error in words for the program that asked; they must quote no letter that it did not name
 */
export function serveTools(version: string, tools: readonly ServedTool[], describe: (error: unknown) => string): void {
  serveStdio(() => {
    const server = new McpServer({ name: 'determination-letters', title: 'Determination Letters', version });
    for (const { name, title, description, input, call } of tools) {
      const inputSchema = fromJsonSchema<ToolInput>(input);
      const annotations = { readOnlyHint: true, openWorldHint: false };
      server.registerTool(name, { title, description, inputSchema, annotations }, async (given) => {
        try {
          const answer = await call(given);
          return { content: [{ type: 'text', text: typeof answer === 'string' ? answer : JSON.stringify(answer) }] };
        } catch (error) {
          return { content: [{ type: 'text', text: describe(error) }], isError: true };
        }
      });
    }
    return server;
  });
}

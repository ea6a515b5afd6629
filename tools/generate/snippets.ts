import { toSnippet } from '../../server/src/knowledge/phrases/render.ts';
import { makeSnippets } from '../../server/src/service/writing/snippets.ts';

/** snippets/determination-letter.json. */
export function snippetsFile(): string {
  const entries = makeSnippets().map(({ name, prefixes, description, pieces }) => [
    name,
    { prefix: prefixes, description, body: `${toSnippet(pieces)}$0`.split('\n') },
  ]);
  return JSON.stringify(Object.fromEntries(entries));
}

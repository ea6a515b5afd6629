import fs from 'node:fs';

interface Snippet {
  prefix: string[];
  body: string[];
}

/** A snippet as it stands in the text when nothing has been filled in. */
export interface InsertedSnippet {
  name: string;
  prefixes: string[];
  lines: string[];
}

/** The snippets of snippets/determination-letter.json. */
export function readSnippets(): InsertedSnippet[] {
  const file = new URL('../../snippets/determination-letter.json', import.meta.url);
  const snippets = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, Snippet>;
  return Object.entries(snippets).map(([name, { prefix, body }]) => ({
    name,
    prefixes: prefix,
    lines: body.map(insert),
  }));
}

/** A line with the first of its choices, its placeholders and no tab stop. */
function insert(line: string): string {
  return line
    .replace(/\$\{\d+\|([^,|}]*)[,|][^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}

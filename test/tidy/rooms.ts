/** What the files of a room may import, besides each other. */
export interface Room {
  /** Paths under server/src, or the names of packages. */
  readonly imports: readonly string[];
  /** Paths from which only types may come. */
  readonly types?: readonly string[];
  /** Whether the room holds pure functions of its arguments: no files, clock, chance or process. */
  readonly pure: boolean;
}

/** The rooms of the server and the direction of their imports; ARCHITECTURE.md tells the reasons. */
export const rooms: Readonly<Record<string, Room>> = {
  text: { imports: [], pure: true },
  knowledge: { imports: ['text', 'zod'], pure: true },
  syntax: { imports: ['text', 'knowledge/forms'], pure: true },
  reading: { imports: ['text', 'knowledge'], pure: true },
  letter: { imports: ['text', 'knowledge', 'syntax', 'reading'], pure: true },
  // Of the grammars only what works on the values that they give: their arithmetic, their order, their spelling.
  rules: {
    imports: ['text', 'knowledge', 'letter', 'reading/quantities', 'reading/terms.ts', 'reading/number-words.ts'],
    types: ['syntax', 'reading'],
    pure: true,
  },
  engine: {
    imports: ['text', 'letter', 'rules', 'knowledge/wording', 'knowledge/words', '@noble/hashes'],
    types: ['syntax', 'config', 'ports'],
    pure: true,
  },
  service: {
    imports: ['text', 'knowledge', 'syntax', 'letter', 'engine', 'reading/quantities', 'reading/sentences.ts'],
    types: ['config', 'rules', 'reading'],
    pure: true,
  },
  documents: {
    imports: ['text', 'ports/file-system.ts', 'docx', 'fflate', 'mammoth', 'pdfjs-dist', '@xmldom/xmldom'],
    types: ['service'],
    pure: false,
  },
  ports: { imports: [], types: ['text'], pure: false },
  config: {
    imports: ['text', 'knowledge', 'ports/file-system.ts', 'zod', 'jsonc-parser', 'ignore'],
    types: ['rules/rule.ts', 'engine'],
    pure: true,
  },
  lsp: {
    imports: [
      'text',
      'knowledge',
      'letter',
      'rules',
      'engine',
      'service',
      'config',
      'ports',
      'vscode-languageserver',
      'vscode-languageserver-textdocument',
    ],
    types: ['syntax', 'documents'],
    pure: false,
  },
  cli: {
    imports: [
      'text',
      'knowledge',
      'reading/quantities',
      'letter',
      'rules',
      'engine',
      'service',
      'documents',
      'config',
      'ports',
      'diff',
      'ignore',
      'tinyglobby',
      '@modelcontextprotocol/server',
    ],
    types: ['syntax', 'reading'],
    pure: false,
  },
};

/** The room a file under server/src is in, or undefined. */
export function roomOf(file: string): string | undefined {
  return /^server\/src\/([^/]+)\//.exec(file)?.[1];
}

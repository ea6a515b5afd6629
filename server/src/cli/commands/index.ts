import type { Command } from './command.ts';

interface Entry {
  /** What `--help` says of it. */
  readonly summary: string;
  load(): Promise<{ command: Command }>;
}

/** The commands by name; each is loaded only when it is called. */
export const commands = {
  check: { summary: 'the findings of each letter', load: () => import('./check.ts') },
  read: { summary: 'what the program read from each letter, as JSON', load: () => import('./read.ts') },
  format: { summary: 'each letter in a clean layout', load: () => import('./format.ts') },
  report: { summary: 'a readable page about many letters', load: () => import('./report.ts') },
  rules: { summary: 'every rule and its severity', load: () => import('./rules.ts') },
  explain: { summary: 'the page of one rule', load: () => import('./explain.ts') },
  mcp: { summary: 'the tools for programs that draft letters', load: () => import('./mcp.ts') },
  completions: { summary: 'a script for completion in your shell', load: () => import('./completions.ts') },
  import: { summary: 'the letter in a Word or PDF file, as text', load: () => import('./import.ts') },
  export: { summary: 'a letter as a Word file', load: () => import('./export.ts') },
  new: { summary: 'a letter skeleton', load: () => import('./new.ts') },
} satisfies Record<string, Entry>;

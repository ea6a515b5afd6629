import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../lib/root.ts';
import { table } from './table.ts';

/** The page whose tables a report renews, and the mark at their end. */
const PAGE = path.join(ROOT, 'docs/performance.md');
const END = '<!-- end of the figures -->';

/** What a bench found, as it is printed and as it is in the docs. */
export class BenchReport {
  readonly #begin: string;
  readonly #pieces: string[] = [];

  /** Takes the command that writes the report, by which its place in the docs is marked. */
  constructor(command: string) {
    this.#begin = `<!-- figures of \`${command}\`, not by hand -->`;
  }

  /** A sentence. */
  say(sentence: string): void {
    console.log(`\n${sentence}`);
    this.#pieces.push(sentence);
  }

  /** A table below a sentence; the first row is the heading. */
  show(title: string, rows: readonly (readonly string[])[]): void {
    const lines = table(rows);
    console.log(`\n${title}\n${lines}`);
    this.#pieces.push(`${title}:`, `\`\`\`text\n${lines}\n\`\`\``);
  }

  /** Puts the figures into the docs in place of those that stand there. */
  write(): void {
    const page = fs.readFileSync(PAGE, 'utf8');
    const begin = page.indexOf(this.#begin);
    const end = page.indexOf(END, begin);
    if (begin < 0 || end < begin) throw new Error(`${PAGE} has no place for the figures.`);
    const figures = this.#pieces.join('\n\n');
    fs.writeFileSync(PAGE, `${page.slice(0, begin + this.#begin.length)}\n\n${figures}\n\n${page.slice(end)}`);
  }
}

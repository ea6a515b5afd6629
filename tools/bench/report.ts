import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../lib/root.ts';
import { table } from './table.ts';

/** The page whose tables a report renews, and the marks between which they stand. */
const PAGE = path.join(ROOT, 'docs/performance.md');
const BEGIN = '<!-- figures of `npm run bench -- --write`, not by hand -->';
const END = '<!-- end of the figures -->';

/** What a bench found, as it is printed and as it stands in the docs. */
export class BenchReport {
  readonly #pieces: string[] = [];

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
    const begin = page.indexOf(BEGIN);
    const end = page.indexOf(END);
    if (begin < 0 || end < begin) throw new Error(`${PAGE} has no place for the figures.`);
    const figures = this.#pieces.join('\n\n');
    fs.writeFileSync(PAGE, `${page.slice(0, begin + BEGIN.length)}\n\n${figures}\n\n${page.slice(end)}`);
  }
}

import fs from 'node:fs';
import path from 'node:path';
import { measuredOn, today } from './days.ts';
import { ROOT } from './root.ts';

/** Puts the rows of a table, with the day, between the marks by which a page has it; `page` is a path in the project. Returns what was put there. */
export function writeTable(page: string, name: string, rows: readonly string[]): string {
  const file = path.join(ROOT, page);
  const table = [`<!-- ${name}: table -->`, '', measuredOn(today()), '', ...rows, '', `<!-- /${name} -->`].join('\n');
  const marked = new RegExp(`<!-- ${name}: table[^>]*-->[\\s\\S]*?<!-- /${name} -->`);
  fs.writeFileSync(
    file,
    fs.readFileSync(file, 'utf8').replace(marked, () => table),
  );
  return table;
}

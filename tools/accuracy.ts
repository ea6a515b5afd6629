// npm run accuracy [-- --record] [-- --alarms]: how well the published letters are read and judged, in the three layouts, against what a
// reader found in them. Fails where a figure falls below those recorded in test/accuracy.json; --record writes them, --alarms lists
// the false alarms by place and rule. The letters are not part of the repository: if they are not next to it, there is nothing to do.
import fs from 'node:fs';
import path from 'node:path';
import { loadWords } from '../server/src/knowledge/words/load.ts';
import { layoutNames, layouts } from '../test/kit/layouts.ts';
import { type Accuracy, type AccuracyRecord, type Figures, falls } from './accuracy/floor.ts';
import { readGold } from './accuracy/gold.ts';
import { type Alarm, judge } from './accuracy/judging.ts';
import { readingScores } from './accuracy/reading.ts';
import { today } from './lib/days.ts';
import { ROOT } from './lib/root.ts';

const RECORD = path.join(ROOT, 'test/accuracy.json');
await loadWords();
const gold = readGold(path.resolve(ROOT, '../shared/letters'));

if (!gold) {
  console.log('The published letters are not next to this repository, so there is nothing to measure.');
} else {
  const alarms: (Alarm & { layout: string })[] = [];
  const reached: Accuracy = Object.fromEntries(
    layoutNames.map((layout) => {
      const letters = gold.map((letter) => ({ ...letter, text: layouts[layout](letter.text) }));
      const judging = judge(letters, (alarm) => alarms.push({ ...alarm, layout }));
      return [layout, { reading: readingScores(letters), judging }];
    }),
  );
  print(reached);
  if (process.argv.includes('--alarms'))
    for (const { layout, letter, line, finding } of alarms)
      console.log(`${layout} ${letter}:${line.toString()} ${finding.severity} ${finding.rule}`);
  if (process.argv.includes('--record')) {
    const record: AccuracyRecord = { measured: today(), layouts: reached };
    fs.writeFileSync(RECORD, `${JSON.stringify(record, undefined, 2)}\n`);
  } else {
    const { layouts: recorded } = JSON.parse(fs.readFileSync(RECORD, 'utf8')) as AccuracyRecord;
    for (const fall of falls(recorded, reached)) {
      console.error(`worse than recorded: ${fall}`);
      process.exitCode = 1;
    }
  }
}

function print(accuracy: Accuracy): void {
  const rows = Object.entries(accuracy).map(([layout, figures]) => ({ layout, ...row(figures) }));
  const columns = Object.keys(rows[0] ?? {}) as (keyof (typeof rows)[number])[];
  const widths = columns.map((column) =>
    Math.max(...[column, ...rows.map((entry) => entry[column] ?? '')].map((cell) => cell.length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd();
  console.log(line(columns));
  for (const entry of rows) console.log(line(columns.map((column) => entry[column] ?? '')));
}

function row({ reading, judging }: Figures): Record<string, string> {
  const { found, elsewhere, onDefects } = judging;
  return {
    ...Object.fromEntries(
      Object.entries(reading).map(([name, { right, of }]) => [name, `${right.toString()}/${of.toString()}`]),
    ),
    'defects found': `${found.right.toString()}/${found.of.toString()}`,
    'alarms on defects': onDefects.toString(),
    'alarms elsewhere': elsewhere.toString(),
  };
}

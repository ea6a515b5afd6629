import { styleText } from 'node:util';
import type { Finding } from '../../engine/finding.ts';
import { type Severity, severities } from '../../rules/rule.ts';
import { LineIndex } from '../../text/line-index.ts';
import { printable, type Terminal } from '../output.ts';
import { excerpt } from './excerpt.ts';
import type { CheckedFile, Reporter } from './reporter.ts';

type Style = Parameters<typeof styleText>[0];

const styles: Readonly<Record<Severity, Style>> = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  information: ['blue', 'bold'],
  hint: ['gray', 'bold'],
};

/** Writes findings for people: place, severity, message, rule, the line with the place marked; at the end what it comes to. */
export function makeTextReporter({ out, colours }: Terminal): Reporter {
  const style = (format: Style, text: string): string => (colours ? styleText(format, text) : text);
  const counts = new Map<Severity, number>();
  let letters = 0;
  let withFindings = 0;
  let fixed = 0;
  return {
    begin: () => Promise.resolve(),
    async report(file) {
      letters += 1;
      fixed += file.fixed;
      if (file.findings.length === 0) return;
      withFindings += 1;
      for (const { severity } of file.findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);
      const lines = new LineIndex(file.text);
      await out.write(file.findings.map((finding) => describe(file, finding, lines, style)).join(''));
    },
    async end() {
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const parts = severities
        .filter((severity) => counts.has(severity))
        .map((severity) => number(counts.get(severity)!, severity));
      const found = all === 0 ? 'No findings' : `${number(all, 'finding')} (${parts.join(', ')})`;
      const where =
        all === 0 ? `in ${number(letters, 'letter')}` : `in ${withFindings} of ${number(letters, 'letter')}`;
      await out.line(`${found} ${where}.${fixed > 0 ? ` ${number(fixed, 'finding')} fixed.` : ''}`);
    },
  };
}

function describe(
  { path, text }: CheckedFile,
  { rule, severity, message, range, related }: Finding,
  lines: LineIndex,
  style: (format: Style, text: string) => string,
): string {
  const place = (offset: number): string => {
    const { line, character } = lines.positionAt(offset);
    return `${printable(path)}:${line + 1}:${character + 1}`;
  };
  const said = [
    `${style('bold', place(range.start))} ${style(styles[severity], severity)} ${printable(message)} ${style('gray', `(${rule})`)}`,
    ...excerpt(text, lines, range, (mark) => style(styles[severity], mark)),
  ];
  for (const other of related) {
    said.push(`  ${place(other.range.start)} ${printable(other.message)}`);
    said.push(...excerpt(text, lines, other.range, (mark) => style('gray', mark)).map((line) => `  ${line}`));
  }
  return `${said.join('\n')}\n\n`;
}

function number(count: number, word: string): string {
  return `${count} ${word}${count === 1 || word === 'information' ? '' : 's'}`;
}

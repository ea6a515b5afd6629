import { styleText } from 'node:util';
import type { Finding } from '../../engine/finding.ts';
import { type Severity, severities } from '../../rules/rule.ts';
import { LineIndex } from '../../text/line-index.ts';
import { printable } from '../output.ts';
import { excerpt } from './excerpt.ts';
import type { CheckedFile, Reporter, ReportStyle } from './reporter.ts';

type Style = Parameters<typeof styleText>[0];

const styles: Readonly<Record<Severity, Style>> = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  information: ['blue', 'bold'],
  hint: ['gray', 'bold'],
};

/** Writes findings for people: place, severity, message, rule, the line with the place marked; at the end what it comes to. */
export function textReporter({ colours }: ReportStyle): Reporter {
  // Colours are this program's decision, not that of the stream of the thread it runs in.
  const style = (format: Style, text: string): string =>
    colours ? styleText(format, text, { validateStream: false }) : text;
  return {
    letter(file) {
      if (file.findings.length === 0) return '';
      const lines = new LineIndex(file.text);
      return file.findings.map((finding) => describe(file, finding, lines, style)).join('');
    },
    end: ({ letters, lettersWithFindings, counts, fixed }) => {
      const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const parts = severities
        .filter((severity) => counts.has(severity))
        .map((severity) => number(counts.get(severity)!, severity));
      const found = all === 0 ? 'No findings' : `${number(all, 'finding')} (${parts.join(', ')})`;
      const where = `${all === 0 ? '' : `${lettersWithFindings} of `}${number(letters, 'letter')}`;
      return `${found} in ${where}.${fixed > 0 ? ` ${number(fixed, 'finding')} fixed.` : ''}\n`;
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
    if (other.letter !== undefined) {
      said.push(`  ${printable(other.letter)}: ${printable(other.message)}`);
      continue;
    }
    said.push(`  ${place(other.range.start)} ${printable(other.message)}`);
    said.push(...excerpt(text, lines, other.range, (mark) => style('gray', mark)).map((line) => `  ${line}`));
  }
  return `${said.join('\n')}\n\n`;
}

function number(count: number, word: string): string {
  return `${count} ${word}${count === 1 || word === 'information' ? '' : 's'}`;
}

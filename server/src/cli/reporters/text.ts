import { styleText } from 'node:util';
import type { Finding } from '../../engine/finding.ts';
import { type Severity, severities } from '../../rules/rule.ts';
import type { Range } from '../../text/range.ts';
import { printable, printableName } from '../output.ts';
import { excerpt } from './excerpt.ts';
import { letterOf, placeIn } from './place.ts';
import type { CheckedFile, Reporter, ReportStyle, ShownLetter } from './reporter.ts';

type Style = Parameters<typeof styleText>[0];

const styles: Readonly<Record<Severity, Style>> = {
  error: ['red', 'bold'],
  warning: ['yellow', 'bold'],
  information: ['blue', 'bold'],
  hint: ['gray', 'bold'],
};

/** Writes findings for people: place, severity, message, rule, the line with the place marked; at the end what it comes to. */
export function textReporter({ colours }: ReportStyle): Reporter {
  // Colors are this program's decision, not that of the stream of the thread it runs in.
  const style = (format: Style, text: string): string =>
    colours ? styleText(format, text, { validateStream: false }) : text;
  return {
    letter: (file) => shown(file, style) + file.findings.map((finding) => describe(file, finding, style)).join(''),
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

/** The text that was read, its lines numbered as places count them. */
function shown({ path, text }: CheckedFile, style: (format: Style, text: string) => string): string {
  if (text === undefined) return '';
  const lines = text.replace(/\n$/, '').split('\n');
  const width = String(lines.length).length;
  const numbered = lines.map((line, i) => `${style('gray', `${String(i + 1).padStart(width)} |`)} ${printable(line)}`);
  return `${style('bold', printableName(path))}\n${numbered.join('\n')}\n\n`;
}

function describe(file: CheckedFile, finding: Finding, style: (format: Style, text: string) => string): string {
  const { rule, severity, message, range, related } = finding;
  const place = (letter: ShownLetter, at: Range): string => {
    const { line, column } = placeIn(letter, at);
    return `${printableName(letter.path)}:${line}:${column}`;
  };
  const said = [
    `${style('bold', place(file, range))} ${style(styles[severity], severity)} ${printable(message)} ${style('gray', `(${rule})`)}`,
    ...excerpt(file, range, (mark) => style(styles[severity], mark)),
  ];
  for (const other of related) {
    const letter = letterOf(file, other);
    said.push(`  ${place(letter, other.range)} ${printable(other.message)}`);
    said.push(...excerpt(letter, other.range, (mark) => style('gray', mark)).map((line) => `  ${line}`));
  }
  return `${said.join('\n')}\n\n`;
}

function number(count: number, word: string): string {
  return `${count} ${word}${count === 1 || word === 'information' ? '' : 's'}`;
}

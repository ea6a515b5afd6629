import type { Finding } from '../../server/src/engine/finding.ts';
import { LineIndex } from '../../server/src/text/line-index.ts';
import type { Range } from '../../server/src/text/range.ts';

/** All findings of a text in lines that people can read and compare: place, severity, rule, the text it is at, message, related places, fixes. */
export function snapshotOf(text: string, findings: readonly Finding[]): string {
  const index = new LineIndex(text);
  const place = ({ start }: Range): string => {
    const { line, character } = index.positionAt(start);
    return `${(line + 1).toString()}:${(character + 1).toString()}`;
  };
  const blocks = findings.map(({ rule, severity, message, range, related, fixes }) =>
    [
      `${place(range)} ${severity} ${rule} “${quoted(text.slice(range.start, range.end))}”`,
      message,
      ...related.map((other) => `see ${place(other.range)}: ${other.message}`),
      ...fixes.map(
        ({ title, safe, edits }) =>
          `${safe ? 'safe fix' : 'fix'}: ${title}\n${edits.map(({ range: at, newText }) => `    ${place(at)} “${quoted(text.slice(at.start, at.end))}” → “${quoted(newText)}”`).join('\n')}`,
      ),
    ].join('\n  '),
  );
  return `${blocks.join('\n\n') || 'No findings.'}\n`;
}

/** On one line, its middle left out where it is long. */
function quoted(text: string): string {
  const line = text.replace(/\r?\n/g, '⏎');
  return line.length > 120 ? `${line.slice(0, 80)} … ${line.slice(-35)}` : line;
}

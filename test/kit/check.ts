import { checkLetter, type CheckOptions } from '../../server/src/engine/check.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { readLetter } from '../../server/src/letter/read.ts';
import { type Mark, readMarks } from './markers.ts';

/** How a marked text is checked: as the engine has it, and by which form. */
export interface MarkedCheck extends CheckOptions {
  readonly form?: string;
}

/**
 * Checks a letter in which the expected findings are marked (see `readMarks`): every finding must be marked and every mark found.
 * Throws an error that lists what was missed and what was a false alarm apart; else returns the findings.
 */
export function check(marked: string, options: MarkedCheck = {}): Finding[] {
  const { text, marks } = readMarks(marked);
  const findings = checkLetter(readLetter(text, undefined, options.form), options);
  const alarms = [...findings];
  const missed = marks.filter((mark) => {
    const index = alarms.findIndex((finding) => meets(text, finding, mark));
    if (index >= 0) alarms.splice(index, 1);
    return index < 0;
  });
  if (missed.length + alarms.length > 0)
    throw new Error(
      [...section('missed', text, missed), ...section('false alarms', text, alarms.map(asMark))].join('\n'),
    );
  return findings;
}

function meets(text: string, finding: Finding, { range, severity, rule, fragment }: Mark): boolean {
  const lineEnd = text.indexOf('\n', finding.range.start);
  const end = lineEnd < 0 ? finding.range.end : Math.min(finding.range.end, lineEnd);
  return (
    finding.rule === rule &&
    (severity === undefined || finding.severity === severity) &&
    finding.range.start === range.start &&
    end === range.end &&
    finding.message.includes(fragment)
  );
}

function asMark({ range, severity, rule, message }: Finding): Mark {
  return { range, severity, rule, fragment: message };
}

function section(name: string, text: string, marks: readonly Mark[]): string[] {
  if (marks.length === 0) return [];
  return [
    `${name}:`,
    ...marks.map(({ range, severity, rule, fragment }) => {
      const line = text.slice(0, range.start).split('\n').length;
      const shown = text.slice(range.start, range.end);
      return `  line ${line.toString()}, “${shown}”: ${severity ?? ''} ${rule} ${fragment}`;
    }),
  ];
}

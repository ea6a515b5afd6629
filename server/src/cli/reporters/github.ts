import type { Severity } from '../../rules/rule.ts';
import { printable, printableName } from '../output.ts';
import { placeIn, relatedLines } from './place.ts';
import type { Reporter } from './reporter.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands, which GitHub shows as annotations next to the lines of a letter. */
export function githubReporter(): Reporter {
  return {
    letter(file) {
      return file.findings
        .map((finding) => {
          const { line, column, endLine, endColumn } = placeIn(file, finding.range);
          // GitHub takes columns only for what lies in one line.
          const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
          const properties = { file: printableName(file.path), line, endLine, ...columns, title: finding.rule };
          const message = printable([finding.message, ...relatedLines(file, finding)].join('\n'));
          return command(commands[finding.severity], properties, message);
        })
        .join('');
    },
    trouble: (path, message) => command('error', { file: printableName(path) }, printableName(message)),
  };
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const given = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${given.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

import { findingsToJson, type PlacedLetter } from '../../service/json/findings.ts';
import { toJson } from '../output.ts';
import type { CheckedFile, Reporter, ReportStyle, ShownLetter } from './reporter.ts';

/** One JSON array with an element for each letter, each on its line; after them one for each letter with cross-letter findings. */
export function jsonReporter({ rulePages }: ReportStyle): Reporter {
  return {
    begin: () => '[\n',
    letter: (file) => toJson(elementOf(file, rulePages)),
    between: ',\n',
    end: ({ letters }) => (letters > 0 ? '\n]\n' : ']\n'),
  };
}

/** What is written of a letter. */
export function elementOf(file: CheckedFile, rulePages: string): object {
  const { path, source, text, findings, letterOf } = file;
  const other = letterOf && ((name: string) => placed(letterOf(name)));
  return {
    path,
    ...(source === undefined ? {} : { source }),
    ...(text === undefined ? {} : { text }),
    ...(letterOf ? { across: true } : {}),
    findings: findingsToJson(placed(file).at, findings, rulePages, other),
  };
}

function placed({ path, positionAt }: ShownLetter): PlacedLetter {
  return { path, at: ({ start, end }) => ({ start: positionAt(start), end: positionAt(end) }) };
}

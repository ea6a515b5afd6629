import { findingsToJson } from '../../service/json/findings.ts';
import type { Reporter, ReportStyle } from './reporter.ts';

/** One JSON array with an element for each letter, each on its line. */
export function jsonReporter({ rulePages }: ReportStyle): Reporter {
  return {
    begin: () => '[\n',
    letter: ({ path, text, findings }) => JSON.stringify({ path, findings: findingsToJson(text, findings, rulePages) }),
    between: ',\n',
    end: ({ letters }) => (letters > 0 ? '\n]\n' : ']\n'),
  };
}

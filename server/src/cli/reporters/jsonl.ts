import { toJson } from '../output.ts';
import { elementOf } from './json.ts';
import type { Reporter, ReportStyle } from './reporter.ts';

/** A letter a line, as an element of `json`; for what could not be checked a line that says why. So each letter that goes in has a line. */
export function jsonLinesReporter({ rulePages }: ReportStyle): Reporter {
  const line = (value: object): string => `${toJson(value)}\n`;
  return {
    letter: (file) => line(elementOf(file, rulePages)),
    trouble: (path, error) => line({ path, error }),
  };
}

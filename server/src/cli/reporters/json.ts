import { findingsToJson } from '../../service/json/findings.ts';
import type { Terminal } from '../output.ts';
import { JsonArray } from './json-array.ts';
import type { Reporter } from './reporter.ts';

/** Writes one JSON array with an element for each letter. The names stay: scripts depend on them. */
export function makeJsonReporter({ out, rulePages }: Terminal): Reporter {
  const array = new JsonArray(out);
  return {
    begin: () => array.begin(),
    report: ({ path, text, findings }) => array.add({ path, findings: findingsToJson(text, findings, rulePages) }),
    end: () => array.end(),
  };
}

import type { Finding } from '../../engine/finding.ts';
import { ruleUrl } from '../../engine/rule-url.ts';
import type { Terminal } from '../output.ts';
import { lineRanges } from '../read-json.ts';
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

function findingsToJson(text: string, findings: readonly Finding[], rulePages: string): object[] {
  if (findings.length === 0) return [];
  const at = lineRanges(text);
  return findings.map(({ rule, severity, message, range, related, fixes }) => ({
    rule,
    severity,
    message,
    range: at(range),
    related: related.map((place) => ({ message: place.message, range: at(place.range) })),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({ range: at(edit.range), newText: edit.newText })),
    })),
    url: ruleUrl(rulePages, rule),
  }));
}

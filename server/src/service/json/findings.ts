import type { Finding } from '../../engine/finding.ts';
import { ruleUrl } from '../../engine/rule-url.ts';
import { lineRanges } from './line-ranges.ts';

/**
 * The findings of a letter as `check --format json` prints them. The names stay: scripts depend on them.
 * @param rulePages URL of the folder with the rules' pages, ending in a slash
 */
export function findingsToJson(text: string, findings: readonly Finding[], rulePages: string): object[] {
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

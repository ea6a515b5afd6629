import type { Finding, RelatedPlace } from '../../engine/finding.ts';
import { ruleUrl } from '../../engine/rule-url.ts';
import type { Range } from '../../text/range.ts';
import type { LineRange } from './line-ranges.ts';

/** A letter as far as its places are shown. */
export interface PlacedLetter {
  readonly path: string;
  /** Lines and characters of a range of its text. */
  readonly at: (range: Range) => LineRange;
}

/**
 * The findings of a letter as `check --format json` prints them. The names stay: scripts depend on them.
 * @param rulePages URL of the folder with the rules' pages, ending in a slash
 * @param letterOf finds the other letter that a place is in, by its name
 */
export function findingsToJson(
  at: PlacedLetter['at'],
  findings: readonly Finding[],
  rulePages: string,
  letterOf?: (name: string) => PlacedLetter,
): object[] {
  const relatedToJson = ({ message, range, letter }: RelatedPlace): object => {
    if (letter === undefined || !letterOf) return { message, range: at(range) };
    const other = letterOf(letter);
    return { message, path: other.path, range: other.at(range) };
  };
  return findings.map(({ rule, severity, message, range, related, fixes }) => ({
    rule,
    severity,
    message,
    range: at(range),
    related: related.map(relatedToJson),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({ range: at(edit.range), newText: edit.newText })),
    })),
    url: ruleUrl(rulePages, rule),
  }));
}

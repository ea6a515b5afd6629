import type { Finding } from '../engine/finding.ts';
import type { Letter } from '../letter/letter.ts';
import { contains, type Range } from '../text/range.ts';

/** How many words around a finding are described, on either side. */
const AROUND = 12;

/**
 * Returns what developers need to look into a finding without a word of the letter: the rule, the letter's form and parts, where the finding
 * and its related places are, and the kind of each word around it (“word”, “Word”, “0” for a number, marks as they are).
 */
export function falseAlarmReport(letter: Letter, { rule, severity, range, related, fixes }: Finding): string {
  const sections = letter.sections.map(({ section }) => section.id).join(', ');
  const lines = [
    `Rule: ${rule} (${severity})`,
    `Form: ${letter.isLetter ? letter.form.id : 'not recognized'}`,
    `Sections: ${sections === '' ? 'none' : sections}`,
    `Issues: ${letter.issues.map(({ decision }) => (decision ? 'decided' : 'undecided')).join(', ') || 'none'}`,
    `Place: ${placeIn(letter, range)}`,
    ...related.map(
      (place) => `Related place: ${place.letter === undefined ? placeIn(letter, place.range) : 'another letter'}`,
    ),
    `Fixes: ${String(fixes.length)}`,
    `Words around it: ${shapeAround(letter, range)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Returns the finding that a position is in, the shortest of several; if there is none, the one that begins on the same line. */
export function findingAt(findings: readonly Finding[], letter: Letter, offset: number): Finding | undefined {
  const shortest = (found: Finding[]) =>
    found.sort((a, b) => a.range.end - a.range.start - (b.range.end - b.range.start))[0];
  const at = findings.filter(({ range }) => range.start <= offset && offset <= range.end);
  if (at.length > 0) return shortest(at);
  const line = { start: letter.source.lastIndexOf('\n', offset - 1) + 1, end: endOfLine(letter.source, offset) };
  return shortest(findings.filter(({ range }) => line.start <= range.start && range.start <= line.end));
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function placeIn(letter: Letter, range: Range): string {
  const issue = letter.issues.find(({ node }) => contains(node.range, range));
  if (issue) {
    const field = issue.node.fields.find((one) => contains(one.range, range));
    const part = field ? field.field.id : contains(issue.titleRange, range) ? 'title' : 'issue';
    return `issue ${String(issue.number)} of ${String(letter.issues.length)}, ${part}`;
  }
  return letter.sections.find((one) => contains(one.range, range))?.section.id ?? 'header or elsewhere';
}

function shapeAround({ tokens, source }: Letter, range: Range): string {
  const shapes: string[] = [];
  let first = 0;
  while (first < tokens.count && tokens.ends[first]! <= range.start) first++;
  let after = first;
  while (after < tokens.count && tokens.starts[after]! < range.end) after++;
  for (let i = Math.max(0, first - AROUND); i < Math.min(tokens.count, after + AROUND); i++) {
    if (i === first) shapes.push('>>>');
    if (i === after) shapes.push('<<<');
    shapes.push(shapeOf(source.slice(tokens.starts[i], tokens.ends[i])));
  }
  return shapes.join(' ');
}

function shapeOf(token: string): string {
  if (/^\p{N}+$/u.test(token)) return '0';
  if (/^\p{Lu}/u.test(token)) return 'Word';
  return /[\p{L}\p{N}]/u.test(token) ? 'word' : token;
}

import type { Letter } from '../letter/letter.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Position, Range } from '../text/range.ts';
import { issueToJson } from './read-issue-json.ts';

/** A range as the reports have it: lines and characters from 0, in UTF-16 units. */
export interface LineRange {
  readonly start: Position;
  readonly end: Position;
}

/** Makes ranges of a text into lines and characters. */
export function lineRanges(text: string): (range: Range) => LineRange {
  const lines = new LineIndex(text);
  return ({ start, end }) => ({ start: lines.positionAt(start), end: lines.positionAt(end) });
}

const headerFields = [
  'caseNumber',
  'dateAssigned',
  'dateOfInjury',
  'decisionDate',
  'utilizationReviewDate',
  'priority',
  'applicationReceived',
];

/** What was understood of a letter, as `read` prints it. The names stay: scripts depend on them. */
export function letterToJson(path: string, letter: Letter): object {
  const at = lineRanges(letter.text);
  const header = headerFields.map((id) => {
    const entry = letter.header.get(id);
    const value = entry && (entry.date ?? (entry.value === '' ? null : entry.value));
    return [id, value ?? null];
  });
  return {
    path,
    form: letter.form.id,
    header: Object.fromEntries(header) as object,
    reviewer: { licensure: letter.reviewer.licensure, specialties: letter.reviewer.specialties },
    sections: letter.sections.map(({ section, range }) => ({ id: section.id, range: at(range) })),
    issues: letter.issues.map((issue) => issueToJson(issue, at)),
  };
}

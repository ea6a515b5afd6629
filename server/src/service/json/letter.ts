import type { Letter } from '../../letter/letter.ts';
import { issueToJson } from './issue.ts';
import { lineRanges } from './line-ranges.ts';

const headerFields = [
  'caseNumber',
  'dateAssigned',
  'dateOfInjury',
  'decisionDate',
  'utilizationReviewDate',
  'priority',
  'applicationReceived',
];

/** What `read` prints of a letter. */
export interface LetterJson {
  readonly path: string;
  readonly form: string;
  readonly header: object;
  readonly reviewer: object;
  readonly sections: object[];
  readonly issues: object[];
}

/** What was understood of a letter, as `read` prints it. The names stay: scripts depend on them. */
export function letterToJson(path: string, letter: Letter): LetterJson {
  const at = lineRanges(letter.source);
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

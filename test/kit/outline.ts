import type { Issue, Letter } from '../../server/src/letter/letter.ts';
import { plainLine } from '../../server/src/text/plain.ts';
import { slice } from '../../server/src/text/range.ts';

/** What was read of an issue, free of its layout. */
export interface IssueOutline {
  readonly title: string;
  readonly decision: string | undefined;
  /** Field id and folded text, in the order of the letter. */
  readonly fields: readonly (readonly [string, string])[];
}

/** What was read of a letter, free of its layout: for comparing readings of the same letter. */
export interface Outline {
  readonly form: string;
  readonly header: Readonly<Record<string, string>>;
  readonly sections: readonly string[];
  readonly statement: readonly string[];
  readonly licensure: readonly string[];
  readonly specialties: readonly string[];
  readonly issues: readonly IssueOutline[];
}

/** Makes the outline of a letter. */
export function outlineOf(letter: Letter): Outline {
  return {
    form: letter.form.id,
    header: Object.fromEntries([...letter.header].map(([id, { value, date }]) => [id, date ?? value])),
    sections: letter.sections.map(({ section }) => section.id),
    statement: letter.tree.statement.filter(({ complete }) => complete).map(({ part }) => part.id),
    licensure: letter.reviewer.licensure,
    specialties: letter.reviewer.specialties,
    issues: letter.issues.map((issue) => issueOutline(letter, issue)),
  };
}

function issueOutline({ text }: Letter, { title, decision, node }: Issue): IssueOutline {
  return {
    title: plain(title),
    decision: decision?.meant,
    fields: node.fields.map(({ field, value }) => [field.id, plain(slice(text, value))] as const),
  };
}

/** White space folded, line-end hyphens taken out, dashes and quotes plain. */
function plain(text: string): string {
  return plainLine(text)
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2013\u2014]/g, '-');
}

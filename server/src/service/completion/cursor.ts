import type { IssueField } from '../../knowledge/forms/form.ts';
import type { Phrase } from '../../knowledge/phrases/phrase.ts';
import type { Issue, Letter } from '../../letter/letter.ts';
import type { FormSection } from '../../knowledge/forms/form.ts';

/** Where a writer is in a letter, as far as completions depend on it. */
export interface Cursor {
  readonly letter: Letter;
  readonly offset: number;
  readonly phrases: readonly Phrase[];
  /** Whether the editor asks because of what was typed; false if the writer asks. */
  readonly automatic: boolean;
  /** The section that the cursor is in; undefined in the header. */
  readonly section: FormSection | undefined;
  /** The line up to the cursor, without white space before it. */
  readonly line: string;
  /** The line after the cursor. */
  readonly rest: string;
  /** Whether nothing but white space comes after the cursor on its line. */
  readonly atLineEnd: boolean;
  /** The paragraph up to the cursor, white space folded. */
  readonly paragraph: string;
  /** Whether the line is the first of its paragraph. */
  readonly startsParagraph: boolean;
  /** The last issue that begins before the cursor. */
  readonly issue: Issue | undefined;
  /** The field of that issue that the cursor is in, and its value up to the cursor. */
  readonly field: { readonly field: IssueField; readonly value: string } | undefined;
}

/** Looks at the place of an offset. */
export function cursorAt(letter: Letter, offset: number, phrases: readonly Phrase[], automatic: boolean): Cursor {
  const { text } = letter;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const line = text.slice(lineStart, offset).trimStart();
  const end = text.indexOf('\n', offset);
  const rest = text.slice(offset, end < 0 ? text.length : end).replace(/\r$/, '');
  const paragraphStart = startOfParagraph(text, lineStart);
  const paragraph = text.slice(paragraphStart, offset).replace(/\s+/g, ' ').trimStart();
  const section = letter.sections.findLast(({ heading }) => heading.range.end < offset)?.section;
  const issue = letter.issues.findLast(({ node }) => node.range.start <= offset);
  return {
    letter,
    offset,
    phrases,
    automatic,
    section,
    line,
    rest,
    atLineEnd: rest.trim() === '',
    paragraph,
    startsParagraph: paragraphStart === lineStart,
    issue,
    field: fieldAt(letter, issue, offset, paragraph),
  };
}

function startOfParagraph(text: string, lineStart: number): number {
  let start = lineStart;
  while (start > 0) {
    const before = text.lastIndexOf('\n', start - 2) + 1;
    if (text.slice(before, start).trim() === '') return start;
    start = before;
  }
  return start;
}

/** The field by its label at the beginning of the paragraph or, in a paragraph without one, by the tree. */
function fieldAt({ form, text }: Letter, issue: Issue | undefined, offset: number, paragraph: string): Cursor['field'] {
  for (const field of form.issues.fields) {
    for (const label of [field.label, ...(field.aliases ?? [])]) {
      const rest = paragraph.slice(label.length);
      if (paragraph.slice(0, label.length).toLowerCase() === label.toLowerCase() && /^\s*:/.test(rest))
        return { field, value: rest.replace(/^\s*:\s*/, '') };
    }
  }
  const node = issue?.node.fields.findLast(({ label }) => label.range.end < offset);
  if (!node) return undefined;
  const value = text.slice(node.label.range.end, offset).replace(/^\s*:\s*/, '');
  return { field: node.field, value: value.replace(/\s+/g, ' ') };
}

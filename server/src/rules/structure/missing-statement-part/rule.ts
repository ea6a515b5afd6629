import type { Frame } from '../../../letter/letter.ts';
import { settingOf } from '../../../letter/setting.ts';
import type { SectionNode } from '../../../syntax/tree.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { slice, trim } from '../../../text/range.ts';
import { heldByForm } from '../../form.ts';
import type { Rule } from '../../rule.ts';

/** Finds parts of the statement of how the determination was made that are not there. */
export const rule: Rule = {
  scope: 'frame',
  meta: {
    id: 'structure/missing-statement-part',
    summary: 'The statement of how the determination was made is missing a required part.',
    severity: 'error',
    waits: 'later',
    messages: {
      missing:
        'The statement of how the determination was made does not include {part}. Insert the standard sentence if it is true of this review.',
      insert: 'Insert the standard sentence on {part}',
      complete: 'Replace with the standard sentence on {part}',
    },
  },
  check(letter, report) {
    if (!letter.isLetter) return;
    const section = letter.sections.find((node) => node.section.role === 'statement');
    if (!section) return;
    letter.tree.statement.forEach(({ part, complete, range }, index) => {
      if (complete) return;
      const values = { part: part.name };
      // A sentence that says half of it is replaced, one that is not there inserted.
      const edit = range ? { range, newText: part.text } : insertion(letter, section, index, part.text);
      report({
        message: 'missing',
        values,
        range: range ?? section.heading.range,
        fixes: [{ title: range ? 'complete' : 'insert', values, safe: false, edits: [edit] }],
        ...heldByForm(letter),
      });
    });
  },
};

/** The sentence after the nearest part before it that is there; else before the section's text, on a line under its heading. */
function insertion(letter: Frame, { heading, body }: SectionNode, index: number, sentence: string): TextEdit {
  const before = letter.tree.statement.slice(0, index).findLast(({ range }) => range !== undefined);
  if (before?.range) return { range: { start: before.range.end, end: before.range.end }, newText: ` ${sentence}` };
  const hasText = slice(letter.text, body).trim() !== '';
  const at = hasText ? trim(letter.text, body).start : heading.range.end;
  const line = /[\r\n]/.test(letter.text.slice(heading.range.end, at)) ? '' : settingOf(letter).line;
  return { range: { start: at, end: at }, newText: `${line}${sentence}${hasText ? ' ' : ''}` };
}

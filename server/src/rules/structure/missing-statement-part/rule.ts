import type { Letter } from '../../../letter/letter.ts';
import type { SectionNode } from '../../../syntax/tree.ts';
import { heldByForm } from '../../form.ts';
import type { Rule } from '../../rule.ts';

/** Finds parts of the statement of how the determination was made that are not there. */
export const rule: Rule = {
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
      const at = placeFor(letter, section, index);
      const edit = range ? { range, newText: part.text } : { range: { start: at, end: at }, newText: ` ${part.text}` };
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

/** Behind the nearest part before it that is there; else in front of the section's text. */
function placeFor(letter: Letter, section: SectionNode, index: number): number {
  const before = letter.tree.statement.slice(0, index).findLast(({ range }) => range !== undefined);
  if (before?.range) return before.range.end;
  return section.body.start > section.heading.range.end ? section.body.start - 1 : section.heading.range.end;
}

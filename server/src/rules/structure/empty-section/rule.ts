import type { Frame } from '../../../letter/letter.ts';
import { settingOf } from '../../../letter/setting.ts';
import type { SectionNode } from '../../../syntax/tree.ts';
import { foldedWords } from '../../../text/phrases.ts';
import { heldByForm } from '../../form.ts';
import type { Rule } from '../../rule.ts';

/** Finds sections with nothing under their heading, or nothing but their opening sentence. */
export const rule: Rule = {
  scope: 'frame',
  meta: {
    id: 'structure/empty-section',
    summary: 'A section is empty.',
    severity: 'error',
    waits: 'later',
    messages: {
      empty: 'The section “{heading}” is empty. Add its text: the decision rests on it.',
      placeholder: 'Insert a placeholder',
      statement: 'Insert the standard statement',
    },
  },
  check(letter, report) {
    if (!letter.isLetter) return;
    for (const node of letter.sections) {
      // An issues section without issue is another rule's matter, and one whose parts are sections of their own is never filled.
      if (!node.ofForm || node.section.role === 'issues' || node.section.role === 'other' || !isEmpty(letter, node))
        continue;
      const values = { heading: node.section.heading };
      const at = Math.max(node.heading.range.end, node.body.end);
      const isStatement = node.section.role === 'statement' && letter.form.statement.length > 0;
      const filling = isStatement
        ? letter.form.statement.map(({ text }) => text).join(' ')
        : `[${node.section.heading.toLowerCase()}]`;
      const newText = `${settingOf(letter).line}${filling}`;
      report({
        message: 'empty',
        values,
        range: node.heading.range,
        fixes: [
          {
            title: isStatement ? 'statement' : 'placeholder',
            safe: false,
            edits: [{ range: { start: at, end: at }, newText }],
          },
        ],
        ...heldByForm(letter),
      });
    }
  },
};

function isEmpty(letter: Frame, { section, body, span }: SectionNode): boolean {
  if (span.first >= span.end || body.start === body.end) return true;
  const { intro } = section;
  if (intro === undefined || body.end - body.start > intro.length * 2) return false;
  return foldedWords(letter.text.slice(body.start, body.end)) === foldedWords(intro);
}

import { heldByForm } from '../../form.ts';
import type { Rule } from '../../rule.ts';

/** Finds a section that stands twice. */
export const rule: Rule = {
  meta: {
    id: 'structure/duplicate-section',
    summary: 'A section appears twice.',
    severity: 'error',
    messages: {
      duplicate: 'The section “{heading}” appears twice. Keep one.',
      first: 'The section first appears here.',
      remove: 'Remove this section and its text',
    },
  },
  check(letter, report) {
    if (!letter.isLetter) return;
    letter.sections.forEach((node, index) => {
      const first = letter.sections.find(({ section }) => section.id === node.section.id)!;
      if (first === node || !node.ofForm) return;
      const next = letter.sections[index + 1];
      report({
        message: 'duplicate',
        values: { heading: node.section.heading },
        range: node.heading.range,
        related: [{ message: 'first', range: first.heading.range }],
        fixes: [
          {
            title: 'remove',
            safe: false,
            edits: [{ range: { start: node.range.start, end: next?.range.start ?? node.range.end }, newText: '' }],
          },
        ],
        ...heldByForm(letter),
      });
    });
  },
};

import type { Frame } from '../../../letter/letter.ts';
import type { SectionNode } from '../../../syntax/tree.ts';
import { foldedWords } from '../../../text/phrases.ts';
import { slice } from '../../../text/range.ts';
import { heldByForm } from '../../form.ts';
import type { ReportedFix, Rule } from '../../rule.ts';

/** Finds a section that is twice. */
export const rule: Rule = {
  scope: 'frame',
  meta: {
    id: 'structure/duplicate-section',
    summary: 'A section appears twice.',
    severity: 'error',
    messages: {
      duplicate: 'The section “{heading}” appears twice. Keep one.',
      first: 'The section first appears here.',
      remove: 'Remove this section and its text',
      heading: 'Remove this heading',
      firstHeading: 'Remove the first heading',
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
        fixes: wayOut(letter, first, node, next),
        ...heldByForm(letter),
      });
    });
  },
};

/**
 * Takes the second section away where it says nothing that the first does not; else only a heading, where the two are neighbors and so
 * become one. Where both have texts of their own, with others between them, a person must say which holds.
 */
function wayOut(letter: Frame, first: SectionNode, second: SectionNode, next: SectionNode | undefined): ReportedFix[] {
  const fix = (title: string, start: number, end: number): ReportedFix[] => [
    { title, safe: false, edits: [{ range: { start, end }, newText: '' }] },
  ];
  const words = (node: SectionNode): string => foldedWords(slice(letter.text, node.body));
  const end = next?.range.start ?? second.range.end;
  if (words(first).includes(words(second))) return fix('remove', second.range.start, end);
  if (letter.sections.indexOf(second) !== letter.sections.indexOf(first) + 1) return [];
  if (words(first) === '') return fix('firstHeading', first.range.start, second.range.start);
  return second.body.start < end ? fix('heading', second.range.start, second.body.start) : [];
}

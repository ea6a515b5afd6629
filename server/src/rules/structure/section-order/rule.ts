import type { Frame } from '../../../letter/letter.ts';
import type { SectionNode } from '../../../syntax/tree.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { heldByForm } from '../../form.ts';
import type { Rule } from '../../rule.ts';

/** Finds sections that stand in another order than the form's. */
export const rule: Rule = {
  scope: 'frame',
  meta: {
    id: 'structure/section-order',
    summary: 'Sections are out of order.',
    severity: 'warning',
    messages: {
      order: 'The section “{heading}” comes before “{earlier}”; in the form it comes after. Reorder the sections.',
      earlier: 'This section goes before it.',
      sort: "Put all sections in the form's order",
    },
  },
  check(letter, report) {
    const known = letter.isLetter ? letter.sections.filter(({ ofForm }) => ofForm) : [];
    const place = (node: SectionNode): number => letter.form.sections.findIndex(({ id }) => id === node.section.id);
    // One finding however many sections are out of place: the first that stands too early.
    const early = known.find((node, index) => known.slice(index + 1).some((later) => place(later) < place(node)));
    if (!early || new Set(known.map(place)).size < known.length) return;
    const earlier = known.slice(known.indexOf(early) + 1).find((node) => place(node) < place(early))!;
    report({
      message: 'order',
      values: { heading: early.section.heading, earlier: earlier.section.heading },
      range: early.heading.range,
      related: [{ message: 'earlier', range: earlier.heading.range }],
      fixes: [{ title: 'sort', safe: false, edits: sorted(letter, known, place) }],
      ...heldByForm(letter),
    });
  },
};

/** Each section's text in the place of the one that now is there; what lies between sections stays. */
function sorted(letter: Frame, known: readonly SectionNode[], place: (node: SectionNode) => number): TextEdit[] {
  const right = [...known].sort((a, b) => place(a) - place(b));
  return known.flatMap((node, index) => {
    const other = right[index]!;
    return other === node
      ? []
      : [{ range: node.range, newText: letter.text.slice(other.range.start, other.range.end) }];
  });
}

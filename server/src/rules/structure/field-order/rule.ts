import type { Letter } from '../../../letter/letter.ts';
import type { FieldNode } from '../../../syntax/tree.ts';
import type { TextEdit } from '../../../text/edit.ts';
import { heldByForm } from '../../form.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds issues whose fields stand in another order than the form's. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'structure/field-order',
    summary: 'The fields of an issue are out of order.',
    severity: 'warning',
    messages: {
      order:
        'In issue {number}, “{title}”, “{label}:” comes before “{earlier}:”; in the form it comes after. Reorder the fields.',
      earlier: 'This field goes before it.',
      sort: "Put the fields in the form's order",
    },
  },
  check(letter, report) {
    const order = letter.form.issues.fields;
    if (letter.form.issues.style !== 'decided-title') return;
    const place = (node: FieldNode): number => order.findIndex(({ id }) => id === node.field.id);
    for (const issue of letter.issues) {
      const { fields } = issue.node;
      if (new Set(fields.map(place)).size < fields.length) continue;
      const early = fields.find((node, index) => fields.slice(index + 1).some((later) => place(later) < place(node)));
      if (!early) continue;
      const earlier = fields.slice(fields.indexOf(early) + 1).find((node) => place(node) < place(early))!;
      report({
        message: 'order',
        values: { ...nameOf(issue), label: early.field.label, earlier: earlier.field.label },
        range: early.label.range,
        related: [{ message: 'earlier', range: earlier.label.range }],
        fixes: [{ title: 'sort', safe: false, edits: sorted(letter, fields, place) }],
        ...heldByForm(letter),
      });
    }
  },
};

/** Each field's text in the place of the one that now is there; the gaps between them stay. */
function sorted(letter: Letter, fields: readonly FieldNode[], place: (node: FieldNode) => number): TextEdit[] {
  const right = [...fields].sort((a, b) => place(a) - place(b));
  return fields.flatMap((node, index) => {
    const other = right[index]!;
    return other === node
      ? []
      : [{ range: node.range, newText: letter.text.slice(other.range.start, other.range.end) }];
  });
}

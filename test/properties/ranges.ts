import type { Letter } from '../../server/src/letter/letter.ts';
import type { Range } from '../../server/src/text/range.ts';

/** Each range of the tree with its name, and the one it must lie in. */
export function rangesOf({ text, tree }: Letter): { name: string; inner: Range; outer: Range }[] {
  const whole = { start: 0, end: text.length };
  const inside = (
    name: string,
    inner: Range | undefined,
    outer: Range = whole,
  ): { name: string; inner: Range; outer: Range }[] => (inner ? [{ name, inner, outer }] : []);
  const { credentials } = tree;
  return [
    ...inside('header', tree.headerRange),
    ...tree.header.flatMap(({ label, value }) => [
      ...inside('header label', label.range),
      ...inside('header value', value),
    ]),
    ...tree.sections.flatMap(({ range, heading, body }) => [
      ...inside('section', range),
      ...inside('heading', heading.range, range),
      ...inside('body', body, range),
    ]),
    ...tree.statement.flatMap(({ range }) => inside('statement', range)),
    ...inside('credentials', credentials?.range),
    ...tree.issues.flatMap(({ range, title, decision, fields }) => [
      ...inside('issue', range),
      ...inside('title', title, range),
      ...inside('decision', decision?.range, range),
      ...fields.flatMap((field) => [
        // Where the parts of the one issue are sections, they lie outside its title's.
        ...inside('field', field.range, tree.form.issues.style === 'decided-title' ? range : whole),
        ...inside('label', field.label.range, field.range),
        ...inside('value', field.value, field.range),
      ]),
    ]),
  ];
}

import type { Issue, Letter } from '../../server/src/letter/letter.ts';
import { settingOf } from '../../server/src/letter/setting.ts';
import { cover, type Range } from '../../server/src/text/range.ts';
import type { FieldNode } from '../../server/src/syntax/tree.ts';
import { cut, insert, type Planting, type PlantKind, swap } from './plant.ts';
import { misspellings } from './slips.ts';

/** One planting or more for each field of each issue that has its title and labelled fields. */
export function perField(letter: Letter, plant: (node: FieldNode, issue: Issue) => Planting[]): Planting[] {
  if (letter.form.issues.style !== 'decided-title') return [];
  return letter.issues.flatMap((issue) => issue.node.fields.flatMap((node) => plant(node, issue)));
}

/** A title with its decision: where what an issue lacks is shown. */
export function captionRange({ titleRange, decision }: Issue): Range {
  return decision ? cover(titleRange, decision.range) : titleRange;
}

/** Defects of the labelled fields of issues. */
export const fieldKinds: readonly PlantKind[] = [
  {
    name: 'field removed',
    rule: 'structure/missing-field',
    plantings: (letter) => perField(letter, ({ range }, issue) => [cut(range, captionRange(issue))]),
  },
  {
    name: 'field emptied',
    rule: 'structure/empty-field',
    plantings: (letter) => perField(letter, ({ value, range }) => [cut(value, range)]),
  },
  {
    name: 'field doubled',
    rule: 'structure/duplicate-field',
    plantings: (letter) =>
      perField(letter, ({ range }) => [
        insert(range.end, settingOf(letter).paragraph + letter.text.slice(range.start, range.end)),
      ]),
  },
  {
    name: 'fields exchanged',
    rule: 'structure/field-order',
    plantings: (letter) =>
      perField(letter, (node, { node: { fields } }) => {
        const next = fields[fields.indexOf(node) + 1];
        return next ? [swap(letter.text, node.range, next.range)] : [];
      }),
  },
  {
    name: 'label misspelt',
    rule: 'structure/label-spelling',
    plantings: (letter) => perField(letter, ({ label }) => misspellings(letter.text, label.range)),
  },
];

import type { Letter } from '../../server/src/letter/letter.ts';
import type { HeaderNode } from '../../server/src/syntax/tree.ts';
import { cut, type Planting, type PlantKind } from './plant.ts';
import { misspellings } from './slips.ts';

/** Whether label and value stand in one line; a label wrapped over two has its value between its words. */
function inOneLine(letter: Letter, { label, value }: HeaderNode): boolean {
  return label.range.end <= value.start && !letter.text.slice(label.range.start, value.end).includes('\n');
}

function perField(letter: Letter, plant: (node: HeaderNode) => Planting[]): Planting[] {
  // Which fields the forms of 2013 demanded is not known for sure.
  return letter.form.standing === 'unverified' ? [] : letter.tree.header.flatMap(plant);
}

/** Defects of the header table. */
export const headerKinds: readonly PlantKind[] = [
  {
    name: 'header field removed',
    rule: 'structure/missing-header-field',
    plantings: (letter) =>
      perField(letter, (node) =>
        inOneLine(letter, node)
          ? [cut({ start: node.label.range.start, end: node.value.end }, letter.tree.headerRange)]
          : [],
      ),
  },
  {
    name: 'header field emptied',
    rule: 'structure/missing-header-field',
    plantings: (letter) =>
      perField(letter, ({ label, value }) => [
        cut(value, { start: Math.min(label.range.start, value.start), end: Math.max(label.range.end, value.end) }),
      ]),
  },
  {
    name: 'header label misspelt',
    rule: 'structure/label-spelling',
    plantings: (letter) => perField(letter, ({ label }) => misspellings(letter.text, label.range)),
  },
];

import type { Letter } from '../../server/src/letter/letter.ts';
import type { Range } from '../../server/src/text/range.ts';
import { settingOf } from '../../server/src/letter/setting.ts';
import type { SectionNode } from '../../server/src/syntax/tree.ts';
import { cut, insert, type PlantKind, swap } from './plant.ts';
import { misspellings } from './slips.ts';

const ofForm = ({ sections }: Letter): SectionNode[] => sections.filter((node) => node.ofForm);
const required = (letter: Letter): SectionNode[] => ofForm(letter).filter(({ section }) => section.required);
/** Sections whose emptiness is a defect of its own; without issues the issues section is another rule's matter. */
const filled = (letter: Letter): SectionNode[] =>
  ofForm(letter).filter(({ section }) => section.role === 'statement' || section.role === 'summary');

/**
 * Where a missing heading is to be shown: where it stood if the text under it tells by its opening sentence or its issues that it
 * begins there; else anywhere from the heading before it, whose section then holds the text.
 */
function missedAt(
  letter: Letter,
  { section, heading, range }: Pick<SectionNode, 'section' | 'heading' | 'range'>,
): Range {
  if (letter.tree.intros.has(section.id) || (section.role === 'issues' && letter.issues.length > 0))
    return heading.range;
  const before = letter.sections.findLast((node) => node.range.start < range.start);
  return { start: before?.heading.range.start ?? 0, end: range.end };
}

/** Defects of sections and their headings. */
export const sectionKinds: readonly PlantKind[] = [
  {
    name: 'heading removed',
    rule: 'structure/missing-section',
    plantings: (letter) => required(letter).map((node) => cut(node.heading.range, missedAt(letter, node))),
  },
  {
    name: 'section removed',
    rule: 'structure/missing-section',
    companions: ['structure/missing-credentials'],
    plantings: (letter) => required(letter).map((node) => cut(node.range, missedAt(letter, node))),
  },
  {
    name: 'section doubled',
    rule: 'structure/duplicate-section',
    companions: ['structure/duplicate-issue', 'structure/modified-title'],
    plantings: (letter) =>
      ofForm(letter).map(({ range }) => {
        const own = letter.text.slice(range.start, range.end);
        const { paragraph } = settingOf(letter);
        return insert(range.end, `${paragraph}${own}${paragraph}`);
      }),
  },
  {
    name: 'section emptied',
    rule: 'structure/empty-section',
    companions: ['structure/missing-credentials', 'structure/missing-statement-part'],
    plantings: (letter) =>
      filled(letter).map(({ body, heading }) => cut(body, { start: heading.range.start, end: body.end })),
  },
  {
    name: 'section left with its opening sentence',
    rule: 'structure/empty-section',
    plantings: (letter) =>
      filled(letter).flatMap(({ body, heading, section }) => {
        const intro = letter.tree.intros.get(section.id);
        const start = intro ? letter.text.indexOf(':', intro.end - 1) + 1 : 0;
        return intro && start > 0 && start < body.end
          ? [cut({ start, end: body.end }, { start: heading.range.start, end: body.end })]
          : [];
      }),
  },
  {
    name: 'sections exchanged',
    rule: 'structure/section-order',
    plantings: (letter) =>
      ofForm(letter)
        .slice(1)
        .map((node, index) => swap(letter.text, ofForm(letter)[index]!.range, node.range)),
  },
  {
    name: 'heading misspelt',
    rule: 'structure/heading-spelling',
    plantings: (letter) => ofForm(letter).flatMap(({ heading }) => misspellings(letter.text, heading.range)),
  },
];

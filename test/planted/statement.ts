import type { Letter } from '../../server/src/letter/letter.ts';
import { cover, type Range } from '../../server/src/text/range.ts';
import { cut, type Planting, type PlantKind } from './plant.ts';
import { misspellings } from './slips.ts';

/** The statement's section, at whose heading a part that is not there is missed. */
function statementRange({ sections }: Letter): Range | undefined {
  return sections.find(({ section }) => section.role === 'statement')?.range;
}

/** Cuts out what of the statement a pattern describes, one planting a place. */
function cutMatches(letter: Letter, pattern: RegExp): Planting[] {
  const within = statementRange(letter);
  if (!within) return [];
  return [...letter.text.matchAll(pattern)]
    .map(({ index, 0: match }) => ({ start: index, end: index + match.length }))
    .filter(({ start, end }) => start >= within.start && end <= within.end)
    .map((range) => cut(range, within));
}

/** Defects of the statement of how the determination was made. */
export const statementKinds: readonly PlantKind[] = [
  {
    name: 'part of the statement removed',
    rule: 'structure/missing-statement-part',
    plantings: (letter) => {
      const within = statementRange(letter);
      return within ? letter.tree.statement.flatMap(({ range }) => (range ? [cut(range, within)] : [])) : [];
    },
  },
  {
    name: 'half a part of the statement removed',
    rule: 'structure/missing-statement-part',
    plantings: (letter) => [
      ...cutMatches(
        letter,
        /\s+and\s+is\s+currently\s+working\s+at\s+least\s+24\s+hours\s+a\s+week\s+in\s+active\s+practice/g,
      ),
      ...cutMatches(letter, /\s+for\s+more\s+than\s+five\s+years/g),
      ...cutMatches(letter, /,\s+including\s+the\s+strength\s+of\s+evidence\s+hierarchy/g),
      ...cutMatches(letter, /\s+in\s+the\s+same\s+or\s+similar\s+specialties/g),
    ],
  },
];

/** Both halves of the credentials with label and value, as far as they are there. */
function halves({ reviewer }: Letter): Range[] {
  const { licensure, specialty } = reviewer.node ?? {};
  return [licensure, specialty].flatMap((half) =>
    half ? [{ start: half.label.range.start, end: Math.max(half.label.range.end, half.value.end) }] : [],
  );
}

/** Where missing credentials are shown: where they stood, or at the section that they belong to. */
function around(letter: Letter): Range {
  const own = letter.reviewer.node!.range;
  const sections = letter.sections.filter(
    ({ section }) => section.role === 'statement' || section.role === 'credentials',
  );
  return sections.reduce((all, { range }) => cover(all, range), own);
}

/** Defects of the reviewer's credentials. */
export const credentialsKinds: readonly PlantKind[] = [
  {
    name: 'credentials removed',
    rule: 'structure/missing-credentials',
    plantings: (letter) => (letter.reviewer.node ? [cut(letter.reviewer.node.range, around(letter))] : []),
  },
  {
    name: 'half of the credentials removed',
    rule: 'structure/missing-credentials',
    plantings: (letter) => halves(letter).map((range) => cut(range, around(letter))),
  },
  {
    name: 'half of the credentials emptied',
    rule: 'structure/missing-credentials',
    plantings: (letter) => {
      const { licensure, specialty } = letter.reviewer.node ?? {};
      if (letter.form.credentials.style !== 'block') return [];
      return [licensure, specialty].flatMap((half) => (half ? [cut(half.value, around(letter))] : []));
    },
  },
  {
    name: 'label of the credentials misspelt',
    rule: 'structure/label-spelling',
    plantings: (letter) => {
      const { licensure, specialty } = letter.reviewer.node ?? {};
      if (letter.form.credentials.style !== 'block') return [];
      return [licensure, specialty].flatMap((half) => (half ? misspellings(letter.text, half.label.range) : []));
    },
  },
];

import type { Letter } from '../../server/src/letter/letter.ts';
import { tracesOf } from '../../server/src/letter/traces.ts';
import { applyEdits, type TextEdit } from '../../server/src/text/edit.ts';
import { contains, type Range } from '../../server/src/text/range.ts';

/** One way in which the letter of another worker is made out of a letter, as a writer does who begins with a copy. */
export interface VariantKind {
  readonly name: string;
  /** The least share of such copies in which the forgotten sentence is found. */
  readonly least: number;
  /** Everything that has to be changed, in the order of the text; none where the letter says nothing of the kind. */
  edits(letter: Letter): TextEdit[];
}

/** A copy with one place of a rationale forgotten, and the sentence in which that stands. */
export interface Variant {
  readonly text: string;
  readonly sentence: Range;
}

const flipped: Readonly<Record<string, string>> = { left: 'right', right: 'left', Left: 'Right', Right: 'Left' };
const exchanged: Readonly<Record<string, string>> = {
  he: 'she',
  his: 'her',
  him: 'her',
  himself: 'herself',
  she: 'he',
  her: 'his',
  hers: 'his',
  herself: 'himself',
  male: 'female',
  female: 'male',
  man: 'woman',
  woman: 'man',
};

function replaced(text: string, pattern: RegExp, other: (found: string) => string): TextEdit[] {
  return [...text.matchAll(pattern)].map((match) => ({
    range: { start: match.index, end: match.index + match[0].length },
    newText: other(match[0]),
  }));
}

/** What a writer has to change. */
export const variantKinds: readonly VariantKind[] = [
  {
    name: 'side',
    least: 0.5,
    edits: ({ text }) => replaced(text, /\b(?:left|right)\b/gi, (word) => flipped[word] ?? word),
  },
  {
    name: 'sex',
    least: 0.7,
    edits: ({ text, worker }) =>
      worker.sex === undefined
        ? []
        : replaced(text, new RegExp(`\\b(?:${Object.keys(exchanged).join('|')})\\b`, 'gi'), (word) => {
            const other = exchanged[word.toLowerCase()]!;
            return /^[A-Z]/.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
          }),
  },
  {
    name: 'date',
    least: 0.6,
    // Three years: no day of the one worker can be one of the other.
    edits: ({ timeline, text }) =>
      timeline
        .filter(({ date }) => date.iso !== undefined && /\d{4}$/.test(text.slice(date.range.start, date.range.end)))
        .map(({ date }) => ({
          range: { start: date.range.end - 4, end: date.range.end },
          newText: (date.year! - 3).toString(),
        })),
  },
  {
    name: 'drug',
    // Sentences on guidelines name drugs that nobody has to take: they are left alone.
    least: 0.25,
    edits: ({ issues, text }) => {
      const names = issues.flatMap(({ requests }) => requests.flatMap(({ drug }) => drug?.name ?? []));
      // A drug that no letter here asks for.
      return names.length === 0
        ? []
        : replaced(
            text,
            new RegExp(`\\b(?:${names.map((name) => name.replace(/\W/g, '\\$&')).join('|')})\\b`, 'gi'),
            () => 'Nabumetone',
          );
    },
  },
];

/** The letter of another worker: another case number and another day of injury, the rest as it was. */
function otherCase(letter: Letter): TextEdit[] {
  const number = letter.header.get('caseNumber');
  const injury = letter.header.get('dateOfInjury');
  return [
    ...(number ? [{ range: number.node.value, newText: 'CM14-0987654' }] : []),
    ...(injury?.date === undefined ? [] : [{ range: injury.node.value, newText: '02/03/2012' }]),
  ];
}

/** The copy in which everything was changed, and each copy in which one place of a rationale was forgotten. */
export function variantsOf(letter: Letter, kind: VariantKind): { whole: string; forgotten: Variant[] } {
  const header = otherCase(letter);
  const own = kind.edits(letter).filter(({ range }) => !header.some((edit) => contains(edit.range, range)));
  const sentences = tracesOf(letter, 1000).flat();
  const forgotten = own.flatMap((left): Variant[] => {
    const sentence = sentences.find(({ range }) => contains(range, left.range))?.range;
    if (!sentence) return [];
    // The writer passed over the whole sentence.
    const edits = [...header, ...own.filter(({ range }) => !contains(sentence, range))];
    return [{ text: applyEdits(letter.text, edits), sentence: moved(sentence, edits) }];
  });
  return { whole: applyEdits(letter.text, [...header, ...own]), forgotten };
}

function moved({ start, end }: Range, edits: readonly TextEdit[]): Range {
  const shift = edits
    .filter(({ range }) => range.end <= start)
    .reduce((sum, { range, newText }) => sum + newText.length - (range.end - range.start), 0);
  return { start: start + shift, end: end + shift };
}

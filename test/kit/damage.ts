import type { Random } from '../fuzz/random.ts';

/** One way in which letters are spoilt on their way: by typing, by pasting, by a page that was scanned. */
type Damage = (text: string, random: Random) => string;

const WORDS = /(?<=[ \t])/;
const LINES = /(?<=\n)/;

/** Pieces of a text, dropped, doubled, or put for each other. */
function pieces(separator: RegExp, change: (parts: string[], at: number, random: Random) => void): Damage {
  return (text, random) => {
    const parts = text.split(separator);
    change(parts, random.below(parts.length), random);
    return parts.join('');
  };
}

const drop = (parts: string[], at: number, random: Random): void => void parts.splice(at, 1 + random.small(2));
const double = (parts: string[], at: number, random: Random): void => {
  const run = parts.slice(at, at + 1 + random.small(3));
  parts.splice(at, 0, ...run);
};
const swap = (parts: string[], at: number): void => void parts.splice(at, 2, ...parts.slice(at, at + 2).reverse());

/** One of the places of a pattern written otherwise. */
function replaced(pattern: RegExp, put: (match: string, random: Random) => string): Damage {
  return (text, random) => {
    const matches = [...text.matchAll(pattern)];
    if (matches.length === 0) return text;
    const { 0: match, index } = random.pick(matches);
    return text.slice(0, index) + put(match, random) + text.slice(index + match.length);
  };
}

/** What is read for what on a scanned page. */
const MISREAD: readonly (readonly [string, string])[] = [
  ['1', 'l'],
  ['l', '1'],
  ['0', 'O'],
  ['o', '0'],
  ['O', '0'],
  ['rn', 'm'],
  ['m', 'rn'],
  ['5', 'S'],
  ['e', 'c'],
  ['cl', 'd'],
];

/** A word of five letters and more with a letter too many, missing, wrong or exchanged. */
const mistyped: Damage = replaced(/\b[A-Z]{5,}\b/gi, (word, random) => {
  const at = 1 + random.below(word.length - 2);
  const rest = word.slice(at + 1);
  const letter = random.pick([...'aeinorst']);
  return (
    word.slice(0, at) +
    random.pick([rest, word[at]! + word[at]! + rest, letter + rest, rest.slice(0, 1) + word[at]! + rest.slice(1)])
  );
});

/** The ways in which letters are spoilt, by name. */
export const damages: Readonly<Record<string, Damage>> = {
  'word dropped': pieces(WORDS, drop),
  'words doubled': pieces(WORDS, double),
  'words swapped': pieces(WORDS, swap),
  'line dropped': pieces(LINES, drop),
  'line doubled': pieces(LINES, double),
  'lines swapped': pieces(LINES, swap),
  'lines merged': replaced(/\r?\n(?=\S)/g, (_, random) => random.pick(['', ' '])),
  'paragraphs merged': replaced(/(?:\r?\n[ \t]*){2,}/g, (_, random) => random.pick(['', ' ', '\n'])),
  'label glued': replaced(/\s+(?=[A-Z][A-Za-z/() ]{3,40}:)/g, () => ''),
  'blank lost': replaced(/(?<=[.,:;]) /g, () => ''),
  'stop lost': replaced(/[.,:](?=\s)/g, () => ''),
  'line broken off': replaced(/[^\n]+\n/g, (line, random) => `${line.slice(0, random.below(line.length))}\n`),
  misread: (text, random) => {
    const [from, to] = random.pick(MISREAD);
    return replaced(new RegExp(from, 'g'), () => to)(text, random);
  },
  mistyped,
};

const all = Object.values(damages);

/** A letter spoilt in one to a few ways. */
export function damaged(text: string, random: Random): string {
  let result = text;
  for (let times = 1 + random.small(7); times > 0; times--) result = random.pick(all)(result, random);
  return result;
}

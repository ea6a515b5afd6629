import { AWKWARD, DICTIONARY } from './dictionary.ts';
import type { Random } from './random.ts';

/** No mutant is longer, in characters: long ones are slow, and what grows out of proportion is searched for elsewhere. */
export const LONGEST = 12_000;

type Mutation = (text: string, random: Random, other: string) => string;

const replaced = (text: string, start: number, end: number, put: string): string =>
  text.slice(0, start) + put + text.slice(Math.max(start, end));

/** A stretch of `separator`-separated pieces, moved, doubled, dropped or exchanged with one of another text. */
function pieces(separator: RegExp): Mutation {
  return (text, random, other) => {
    const parts = text.split(separator);
    const at = random.below(parts.length);
    const length = 1 + random.small(3);
    const kind = random.below(4);
    if (kind === 0) parts.splice(at, length);
    else if (kind === 1) parts.splice(random.below(parts.length), 0, ...parts.slice(at, at + length));
    else if (kind === 2) parts.splice(random.below(parts.length), 0, ...parts.splice(at, length));
    else {
      const others = other.split(separator);
      const from = random.below(others.length);
      parts.splice(at, random.below(2), ...others.slice(from, from + length));
    }
    return parts.join('');
  };
}

const MUTATIONS: readonly Mutation[] = [
  // Of the grammar: words, lines, paragraphs, with what follows them.
  pieces(/(?<=[ \t])/),
  pieces(/(?<=\n)/),
  pieces(/(?<=\n\s*\n)/),
  (text, random) => insert(text, random, random.pick(DICTIONARY)),
  (text, random) => insert(text, random, random.pick(DICTIONARY).repeat(1 + random.small(40))),
  (text, random) => replaceMatch(text, random, /\d+/g, () => String(random.small(random.pick([12, 400, 3e9])))),
  (text, random) => replaceMatch(text, random, /[A-Z]+/gi, (word) => recased(word, random)),
  (text, random) => replaceMatch(text, random, /[^\w\s]+/g, () => random.pick(DICTIONARY)),
  (text, random) =>
    replaceMatch(text, random, /\s+/g, () => random.pick(['', ' ', '\n', '\r\n', '\n\n', '-\n', '\t', '\f'])),
  // Of the characters, whatever they mean.
  (text, random) => insert(text, random, random.pick(AWKWARD)),
  (text, random) => insert(text, random, String.fromCharCode(random.below(0x10000))),
  (text, random) => stretch(text, random, () => ''),
  (text, random) => stretch(text, random, (part) => part + part),
  (text, random) => stretch(text, random, (part) => [...part].reverse().join('')),
  (text, random) => stretch(text, random, (part) => part.toUpperCase()),
  (text, random) => {
    const at = random.below(text.length);
    return replaced(text, at, at + 1, String.fromCharCode(text.charCodeAt(at) ^ (1 << random.below(8))));
  },
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
  (text, random, other) => text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1)),
  (text, random) => text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', ' '])),
];

/** A text changed in one to eight ways; `other` lends pieces. */
export function mutate(text: string, random: Random, other: string): string {
  let mutant = text;
  for (let times = 1 + random.small(7); times > 0; times--) mutant = random.pick(MUTATIONS)(mutant, random, other);
  return mutant.slice(0, LONGEST);
}

function insert(text: string, random: Random, put: string): string {
  const at = random.below(text.length + 1);
  return replaced(text, at, at, put);
}

function stretch(text: string, random: Random, change: (part: string) => string): string {
  const start = random.below(text.length + 1);
  const end = Math.min(text.length, start + random.small(200));
  return replaced(text, start, end, change(text.slice(start, end)));
}

function replaceMatch(text: string, random: Random, pattern: RegExp, change: (match: string) => string): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const match = random.pick(matches);
  return replaced(text, match.index, match.index + match[0].length, change(match[0]));
}

function recased(word: string, random: Random): string {
  const kind = random.below(4);
  if (kind === 0) return word.toUpperCase();
  if (kind === 1) return word.toLowerCase();
  if (kind === 2) return word.slice(0, 1) + word;
  return word.slice(0, -1);
}

import { type Tokens, tokenText } from '../text/tokens.ts';
import { UNKNOWN, wordOf } from '../text/vocabulary.ts';
import { IRREGULAR } from './irregular.ts';

/** Nouns whose plural has another vowel or ending. */
const plurals: ReadonlyMap<string, string> = new Map([
  ['children', 'child'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['men', 'man'],
  ['women', 'woman'],
]);

/** Endings that inflect a word or make a noun, an adjective or an adverb of it, with how many letters must be left of it at least. */
const endings: readonly (readonly [ending: string, least: number])[] = [
  ['ization', 4],
  ['izing', 4],
  ['ized', 4],
  ['izes', 4],
  ['ations', 4],
  ['ation', 4],
  ['ments', 3],
  ['ment', 3],
  ['ness', 4],
  ['ions', 4],
  ['ion', 4],
  ['ing', 3],
  ['ies', 3],
  ['ied', 3],
  ['age', 5],
  ['ful', 4],
  ['es', 3],
  ['ed', 3],
  ['ly', 4],
  ['ic', 5],
  ['s', 3],
];

/**
 * Gives what the forms of a word have in common: `fall` for “falls” and “fell”, `depress` for “depressed” and “depression”. Words that have
 * nothing to do with each other may share one; who compares stems asks for more than one of them, or for rare words.
 */
export function stemOf(word: string): string {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word;
  const known = IRREGULAR.get(bare) ?? plurals.get(bare);
  if (known) return trimmed(known);
  if (bare.endsWith('ss')) return bare;
  for (const [ending, least] of endings)
    if (bare.endsWith(ending) && bare.length - ending.length >= least) return trimmed(bare.slice(0, -ending.length));
  return trimmed(bare);
}

const silent = /[eiy]$/;
const doubled = /(?<letter>[bdgk-nprt])\k<letter>$/;

function trimmed(stem: string): string {
  if (stem.length > 3 && silent.test(stem)) return stem.slice(0, -1);
  return stem.length > 3 && doubled.test(stem) ? stem.slice(0, -1) : stem;
}

const ofKnown: string[] = [];

/** The stem of the word at a token. */
export function stemAt(tokens: Tokens, i: number): string {
  const id = tokens.values[i]!;
  if (id === UNKNOWN) return stemOf(tokenText(tokens, i).toLowerCase());
  return (ofKnown[id] ??= stemOf(wordOf(id)));
}

/** A word that a prefix reverses: `non` before four letters at least, `un` before five that are not another word's. */
const turning = /^(?:non(?<noun>[a-z]{4,})|un(?!der|it|ion|iv|if|less|til|com|ilat)(?<adjective>[a-z]{5,}))$/;

const SMALL = 32;
const LETTER_N = 110;

/** The stem of what a word with a negative prefix denies: `displac` for “nondisplaced”; undefined for other words. */
export function deniedStemAt(tokens: Tokens, i: number): string | undefined {
  // Most words begin with other letters.
  const start = tokens.starts[i]!;
  if ((tokens.text.charCodeAt(start + 1) | SMALL) !== LETTER_N && (tokens.text.charCodeAt(start) | SMALL) !== LETTER_N)
    return undefined;
  const { noun, adjective } = turning.exec(tokenText(tokens, i).toLowerCase())?.groups ?? {};
  const root = noun ?? adjective;
  return root === undefined ? undefined : stemOf(root);
}

import type { PackedWords } from './packed.ts';
import pairs from './confusions.json' with { type: 'json' };
import kinds from './pairs.json' with { type: 'json' };
import type { Confusions, WordPairs } from './confusion.ts';
import words from './words.json' with { type: 'json' };

/** The word list as it is packed; by its size the largest file of the program, and therefore a bundle of its own. */
export const packedWords: PackedWords = words;

/** The pairs of words that are taken for one another; checked against their schema by the tests. */
export const confusions: Confusions = { ...pairs, kinds: kinds as unknown as WordPairs };

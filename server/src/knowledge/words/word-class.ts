/**
 * What the word list knows of a word, as bits of a number: how it serves for spelling, and what it can be in a sentence. A word may be
 * several things (`reports`); of words that are kept only so that they are not taken for misspellings nothing but `known` is said.
 */
export const WordClass = {
  /** In the list at all: every word has it. */
  known: 1,
  /** May be what a misspelled word was meant to be. */
  target: 1 << 1,
  /** A common English word, or one of the field. */
  common: 1 << 2,
  /** A word of the field: one of nine letters and more is recognized two slips away. */
  field: 1 << 3,
  /** The name of a drug, or a personal name of medicine: recognized with a capital too. */
  name: 1 << 4,
  singular: 1 << 5,
  plural: 1 << 6,
  /** A verb's bare form. */
  base: 1 << 7,
  /** A verb's third person. */
  third: 1 << 8,
  past: 1 << 9,
  participle: 1 << 10,
  gerund: 1 << 11,
  adjective: 1 << 12,
  adverb: 1 << 13,
  /** A form of a verb that is as good as never a noun or an adjective. */
  onlyVerb: 1 << 14,
  /** One of the commonest words of English, or of clinical prose. */
  everyday: 1 << 15,
} as const;

/** The bits that say how a word serves for spelling. */
export const SPELLING =
  WordClass.known | WordClass.target | WordClass.common | WordClass.field | WordClass.name | WordClass.everyday;

/** The bits that say what a word can be in a sentence. */
export const GRAMMAR = ~SPELLING;

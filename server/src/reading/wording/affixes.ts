import { GRAMMAR, WordClass } from '../../knowledge/words/word-class.ts';

/** Beginnings with which writers make words that no list has. */
const PREFIXES =
  'anti auto bi bio co contra counter de dis electro endo epi extra fore hemi hyper hypo immuno infra inter intra intro macro mal mega meta micro mid mini mis mono multi musculo neuro non off omni ortho out over para patho peri physio poly post pre pro pseudo psycho pyro quasi radio re retro self semi sub super supra thermo trans tri ultra un under uni up vaso'.split(
    ' ',
  );

/** Endings with which they do; what comes before them must be a word on its own. */
const SUFFIXES = 'able based free fold induced less like proof related ship side ward wards wide wise'.split(' ');

/** The shortest word that an affix may leave. */
const SHORTEST_ROOT = 4;

/** The shortest word that may be a plural which no list has; shorter ones are misspelled more often. */
const SHORTEST_PLURAL = 6;

/** Nouns, and adjectives that serve as nouns (“suboccipitals”); of some of the field's words it is not known what they are. */
function mayHavePlural(bits: number): boolean {
  return bits !== 0 && ((bits & GRAMMAR) === 0 || (bits & (WordClass.singular | WordClass.adjective)) !== 0);
}

/** Tells whether a word is a form of a known one that the list leaves out because it is rare. */
export function isInflected(word: string, bitsOf: (word: string) => number): boolean {
  return (
    (/(?<![sx]|ch|[^aeiou]y)s$/.test(word) &&
      word.length > SHORTEST_PLURAL &&
      mayHavePlural(bitsOf(word.slice(0, -1)))) ||
    // “Dizzyness” has its y from a word in which it becomes an i.
    (/(?<![^aeiou]y)(?:ly|ness)$/.test(word) && (bitsOf(word.replace(/(?:ly|ness)$/, '')) & WordClass.adjective) !== 0)
  );
}

/** Tells whether a word is a known one with a beginning or an ending added. */
export function hasAffix(word: string, bitsOf: (word: string) => number): boolean {
  const isKnown = (root: string): boolean => bitsOf(root) !== 0;
  return (
    PREFIXES.some((prefix) => {
      const root = word.slice(prefix.length);
      return (
        word.startsWith(prefix) &&
        root.length >= SHORTEST_ROOT &&
        // A prefix this short is more likely an error.
        (prefix.length === 2 ? (bitsOf(root) & WordClass.common) !== 0 : isKnown(root))
      );
    }) ||
    SUFFIXES.some((suffix) => {
      const root = word.slice(0, -suffix.length);
      return root.length >= SHORTEST_ROOT && word.endsWith(suffix) && isKnown(root);
    })
  );
}

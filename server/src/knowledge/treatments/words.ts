/**
 * The words of a text, as written: runs of letters and digits. Punctuation parts words and is dropped, so `x-ray` and `x ray`
 * are the same two words and `PT/OT` is `PT`, `OT`.
 */
export function wordsOf(text: string): string[] {
  return text.match(/[a-z0-9]+/gi) ?? [];
}

/** The words of a text in lower case, one blank between them: two spellings of one form have the same key. */
export function keyOf(text: string): string {
  return wordsOf(text).join(' ').toLowerCase();
}

/** How something is written: forms in any case, abbreviations only in the case given (so that `PT` is not taken from `Pt`). */
export interface Written {
  readonly forms: readonly string[];
  readonly abbreviations?: readonly string[] | undefined;
}

interface Phrase<T> {
  readonly form: string;
  readonly exact: boolean;
  readonly of: T;
  /** The words of the form, cut when it is first looked at. */
  words?: readonly string[];
}

/** Finds the phrases of a vocabulary in a run of words; made by {@link phraseIndex}. */
export interface PhraseIndex<T> {
  /** Phrases by their first word in lower case; the longest first once they are cut. */
  readonly byFirstWord: ReadonlyMap<string, Phrase<T>[]>;
}

/** A phrase found: words `from` up to but not including `to`. */
export interface PhraseMatch<T> {
  readonly of: T;
  readonly from: number;
  readonly to: number;
}

const FIRST_WORD = /[a-z0-9]+/i;

/** An index over everything that `entries` may be written as. Of two entries with one form the first keeps it. */
export function phraseIndex<T>(entries: Iterable<readonly [of: T, written: Written]>): PhraseIndex<T> {
  const byFirstWord = new Map<string, Phrase<T>[]>();
  const add = (of: T, form: string, exact: boolean): void => {
    const first = FIRST_WORD.exec(form)?.[0].toLowerCase();
    if (first === undefined) return;
    const phrases = byFirstWord.get(first);
    if (phrases) phrases.push({ form, exact, of });
    else byFirstWord.set(first, [{ form, exact, of }]);
  };
  for (const [of, written] of entries) {
    for (const form of written.forms) add(of, form, false);
    for (const form of written.abbreviations ?? []) add(of, form, true);
  }
  return { byFirstWord };
}

/** Cuts forms into words only now: most of a vocabulary never meets its first word in a letter, and a server builds the index while an editor waits. */
function cut<T>(phrases: Phrase<T>[]): void {
  for (const phrase of phrases) phrase.words = wordsOf(phrase.exact ? phrase.form : phrase.form.toLowerCase());
  phrases.sort((a, b) => b.words!.length - a.words!.length);
}

/** The longest phrase that begins at word `at` of `words` (as written), or undefined. */
export function longestPhraseAt<T>(
  index: PhraseIndex<T>,
  words: readonly string[],
  at: number,
): PhraseMatch<T> | undefined {
  const phrases = index.byFirstWord.get(words[at]?.toLowerCase() ?? '');
  if (!phrases) return undefined;
  if (!phrases[0]?.words) cut(phrases);
  for (const { words: own = [], exact, of } of phrases)
    if (own.every((word, i) => (exact ? words[at + i] : words[at + i]?.toLowerCase()) === word))
      return { of, from: at, to: at + own.length };
  return undefined;
}

/** All phrases in `words` (as written), from left to right, the longest at each place, none overlapping another. */
export function phrasesIn<T>(index: PhraseIndex<T>, words: readonly string[]): PhraseMatch<T>[] {
  const found: PhraseMatch<T>[] = [];
  for (let at = 0; at < words.length;) {
    const match = longestPhraseAt(index, words, at);
    if (match) found.push(match);
    at = match ? match.to : at + 1;
  }
  return found;
}

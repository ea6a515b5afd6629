import { WordClass } from '../../../knowledge/words/word-class.ts';
import { isMark, Kind, Mark, type Tokens, touches } from '../../../text/tokens.ts';
import type { WordSet } from '../../../text/word-set.ts';
import type { WordReader } from '../word-reader.ts';
import { isCapital } from '../shapes.ts';
import { adverbs, clauseOpeners, setOf, smallWords } from './classes.ts';

/** What WordNet has “in”, “a” and “is” for too, and initials are not. */
const NOUN = WordClass.singular | WordClass.plural | WordClass.onlyVerb;

const that = setOf('that');
/** Prepositions that no clause with “that” follows: “of that kind”. */
const beforeThat = setOf('of on at to for from with by within during after before since under over into');

/** How far a clause is looked through for its verb or its subject, in tokens. */
export const LONGEST_CLAUSE = 60;

/** How far back a clause is looked at, in tokens. */
const FARTHEST = 24;

/** The words of a sentence, tokens `first` up to `end`, asked for what they can be. What is outside of it is no word. */
export class SentenceWords {
  readonly tokens: Tokens;
  readonly first: number;
  readonly end: number;
  readonly #words: WordReader;
  /** What was asked of a token before: many patterns ask the same of it. */
  readonly #written: string[] = [];
  readonly #classes: number[] = [];

  constructor(tokens: Tokens, first: number, end: number, words: WordReader) {
    this.tokens = tokens;
    this.first = first;
    this.end = end;
    this.#words = words;
  }

  /** Whether token `i` is a word of the sentence. */
  isWord(i: number): boolean {
    return i >= this.first && i < this.end && this.tokens.kinds[i] === Kind.word;
  }

  /** Whether token `i` is a whole number of the sentence, in figures. */
  isNumber(i: number): boolean {
    return i >= this.first && i < this.end && this.tokens.kinds[i] === Kind.number;
  }

  /** Whether token `i` is one of these words. */
  is(i: number, words: WordSet): boolean {
    return this.isWord(i) && words.has(this.tokens.values[i]!);
  }

  /** Whether token `i` can be one of these, by bits of `WordClass`. */
  can(i: number, bits: number): boolean {
    return this.isWord(i) && ((this.#classes[i - this.first] ??= this.#classesOf(i)) & bits) !== 0;
  }

  #classesOf(i: number): number {
    const isNoNoun = smallWords.has(this.tokens.values[i]!) || this.#isInitials(i);
    return this.#words.bitsOf(this.tokens, i) & (isNoNoun ? ~NOUN : -1);
  }

  /** Whether token `i` is a word of capitals. */
  #isInitials(i: number): boolean {
    const { text, starts, ends } = this.tokens;
    return isCapital(text.charCodeAt(ends[i]! - 1)) && isCapital(text.charCodeAt(starts[i]!));
  }

  /** Whether token `i` can be one of the first and none of the second. */
  canOnly(i: number, bits: number, not: number): boolean {
    return this.can(i, bits) && !this.can(i, not);
  }

  /** Whether the list knows token `i`, in any case. */
  knows(word: string): boolean {
    return this.#words.isKnown(word);
  }

  /** What a word can be, by its letters. */
  bitsOf(word: string): number {
    return this.#words.bitsOfWord(word);
  }

  /** The characters of token `i`; empty outside the sentence. */
  text(i: number): string {
    return i >= this.first && i < this.end ? this.tokens.text.slice(this.tokens.starts[i], this.tokens.ends[i]) : '';
  }

  /** The word at token `i` in small letters. */
  word(i: number): string {
    if (!this.isWord(i)) return '';
    return (this.#written[i - this.first] ??= this.text(i).toLowerCase().replace('’', "'"));
  }

  /** Whether token `i` is this mark. */
  isMark(i: number, mark: number): boolean {
    return i >= this.first && i < this.end && isMark(this.tokens, i, mark);
  }

  /** Whether nothing, or a mark that ends a part of the sentence, is at token `i`. */
  isEnd(i: number): boolean {
    return (
      i >= this.end ||
      (this.tokens.kinds[i] === Kind.mark && !this.isMark(i, Mark.hyphen) && !this.isMark(i, Mark.slash))
    );
  }

  /** Whether a hyphen ties token `i` to the next one. */
  isTied(i: number): boolean {
    return touches(this.tokens, i + 1) && (this.isMark(i + 1, Mark.hyphen) || this.isMark(i + 1, Mark.slash));
  }

  /** Whether token `i` is “not”, “also” or an adverb in -ly that nothing else can be. */
  isAdverb(i: number): boolean {
    return (
      this.is(i, adverbs) ||
      (this.canOnly(i, WordClass.adverb, WordClass.singular | WordClass.plural | WordClass.base) &&
        this.word(i).endsWith('ly'))
    );
  }

  /** The first token from `i` on that is no adverb. */
  pastAdverbs(i: number): number {
    let at = i;
    while (this.isAdverb(at)) at++;
    return at;
  }

  /** The first token of the clause in which token `i` stands: after a mark or a word that begins a clause. */
  clauseStart(i: number): number {
    let at = i;
    while (at > this.first && at > i - FARTHEST && !this.opensClause(at)) at--;
    return at;
  }

  /** Whether a clause begins at token `i`. */
  opensClause(i: number): boolean {
    // “Lidoderm 5% patches”
    if (i <= this.first || (this.isEnd(i - 1) && !this.isMark(i - 1, Mark.percent))) return true;
    // “on that day”
    return this.is(i - 1, clauseOpeners) && !(this.is(i - 1, that) && this.is(i - 2, beforeThat));
  }

  /** Whether one of these words comes before token `i`, between `from` and it. */
  hasBefore(i: number, words: WordSet, from = this.clauseStart(i)): boolean {
    for (let at = from; at < i; at++) if (this.is(at, words)) return true;
    return false;
  }

  /** Whether this mark comes before token `i`. */
  hasMarkBefore(i: number, mark: number): boolean {
    for (let at = this.first; at < i; at++) if (this.isMark(at, mark)) return true;
    return false;
  }

  /** Whether token `i` begins with a capital. */
  isCapital(i: number): boolean {
    return /^[A-Z]/.test(this.text(i));
  }
}

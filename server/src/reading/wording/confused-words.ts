import type { Confusion, Confusions, DrugConfusion } from '../../knowledge/words/confusion.ts';
import { cueMarks, newCue, nextCue } from '../../text/cues.ts';
import { isMark, Kind, Mark, type Tokens, touches } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { WordMap } from '../../text/word-set.ts';
import type { SentenceWords } from './grammar/sentence-words.ts';
import type { WordTest } from './word-classes.ts';
import { ContextMaker, isIn, type Places, registerWords } from './word-contexts.ts';
import { confusionsOf } from './word-pairs.ts';

/** A word, or two, that stand where another was intended: tokens `at` up to `end`. */
export interface ConfusedWord {
  readonly at: number;
  readonly end: number;
  readonly right: string;
  readonly mild: boolean;
  /** What the two drugs are; undefined for other words. */
  readonly classes: { readonly wrong: string; readonly right: string } | undefined;
}

/** How far after a drug its “for” may be, and how far after that what it is for, in tokens. */
const FOR = 8;
const INDICATION = 3;

/** Words that may be for others, and what opens and closes a quotation. */
const confusedCue = cueMarks(newCue(), Mark.quote);

/** The pairs by their wrong word. */
export class ConfusionTable {
  readonly #words = new WordMap<Pair[]>([], confusedCue);
  readonly #drugs = new WordMap<DrugPair[]>([], confusedCue);

  constructor({ classes, slots, words, drugs, kinds }: Confusions) {
    const make = new ContextMaker(classes, slots);
    registerWords([...Object.values(classes), ...Object.values(slots).flat()]);
    for (const pair of [...words, ...confusionsOf(kinds)]) {
      registerWords(pair.where);
      registerWords(pair.unless ?? []);
      const [first = '', ...rest] = pair.wrong.split(' ');
      put(this.#words, first, new Pair(pair, rest, make));
    }
    for (const pair of drugs)
      put(this.#drugs, pair.wrong, {
        ...pair,
        indications: pair.for.map((one) => make.phrase(one)),
        others: pair.notFor.map((one) => make.phrase(one)),
      });
  }

  /** Reads the words of sentences that stand where another word was intended. What is in quotation marks is someone else's. */
  read(tokens: Tokens, sentences: readonly SentenceWords[]): ConfusedWord[] {
    const found: ConfusedWord[] = [];
    let isQuoted = false;
    for (const view of sentences) {
      const { first, end } = view;
      for (let i = first; (i = nextCue(tokens, i, end, confusedCue)) < end; i++) {
        if (isMark(tokens, i, Mark.quote)) isQuoted = !isQuoted;
        if (isQuoted || tokens.kinds[i] !== Kind.word) continue;
        const confused = this.#at(view, i);
        if (confused) found.push(confused);
      }
    }
    return found;
  }

  #at(words: SentenceWords, i: number): ConfusedWord | undefined {
    const id = words.tokens.values[i]!;
    const pairs = this.#words.get(id);
    const isOfCompound = words.isTied(i) || (touches(words.tokens, i) && isMark(words.tokens, i - 1, Mark.hyphen));
    if (pairs)
      for (const pair of pairs) {
        const end = isOfCompound && !pair.isOfCompounds ? undefined : pair.endAt(words, i);
        if (end !== undefined) return { at: i, end, right: pair.right, mild: pair.mild, classes: undefined };
      }
    const drug = this.#drugs.get(id)?.find((one) => isGivenFor(words, i, one));
    if (!drug) return undefined;
    const { right, mild, wrongClass, rightClass } = drug;
    return { at: i, end: i + 1, right, mild: mild === true, classes: { wrong: wrongClass, right: rightClass } };
  }
}

function put<T>(map: WordMap<T[]>, wrong: string, pair: T): void {
  const known = map.get(intern(wrong));
  if (known) known.push(pair);
  else map.set(wrong, [pair]);
}

/** Two drugs with the phrases for what they are given made ready. */
interface DrugPair extends DrugConfusion {
  readonly indications: readonly Phrase[];
  readonly others: readonly Phrase[];
}

/** Tests of the tokens of a phrase, in order. */
type Phrase = readonly WordTest[];

/** A pair whose places are made ready when its word is first met: a letter has few of the words. */
class Pair {
  readonly right: string;
  readonly mild: boolean;
  /** Whether its places are in words with a hyphen: “board-based”. */
  readonly isOfCompounds: boolean;
  /** The words after the first, where it is written in two: “all ready”. */
  readonly #rest: readonly string[];
  readonly #pair: Confusion;
  readonly #make: ContextMaker;
  #where: Places | undefined;
  #unless: Places | undefined;

  constructor(pair: Confusion, rest: readonly string[], make: ContextMaker) {
    this.right = pair.right;
    this.mild = pair.mild === true;
    this.isOfCompounds = pair.where.every((one) => / - /.test(one));
    this.#rest = rest;
    this.#pair = pair;
    this.#make = make;
  }

  /** Where the words end that begin at token `i` and stand there for others; undefined if they are right. */
  endAt(words: SentenceWords, i: number): number | undefined {
    let last = i;
    for (const word of this.#rest) if (words.word(++last) !== word) return undefined;
    this.#where ??= this.#make.places(this.#pair.where);
    if (!isIn(words, i, this.#where, last)) return undefined;
    this.#unless ??= this.#make.places(this.#pair.unless ?? []);
    return isIn(words, i, this.#unless, last) ? undefined : last + 1;
  }
}

/** Whether a phrase begins at token `first`. */
function follows(words: SentenceWords, first: number, phrase: Phrase): boolean {
  return phrase.every((isThere, at) => isThere(words, first + at));
}

/** Whether “for” and what the other drug is given for come after a drug, in its clause. */
function isGivenFor(words: SentenceWords, i: number, { indications, others }: DrugPair): boolean {
  for (let at = i + 1; at < Math.min(words.end, i + FOR); at++) {
    if (words.isMark(at, Mark.semicolon) || words.isMark(at, Mark.stop)) return false;
    if (words.word(at) !== 'for') continue;
    const stands = (phrases: readonly Phrase[]): boolean =>
      phrases.some((phrase) => {
        for (let start = at + 1; start < at + 1 + INDICATION; start++) if (follows(words, start, phrase)) return true;
        return false;
      });
    return stands(indications) && !stands(others);
  }
  return false;
}

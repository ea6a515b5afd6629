import type { Confusion, Confusions, DrugConfusion } from '../../knowledge/words/confusion.ts';
import { WordClass } from '../../knowledge/words/word-class.ts';
import { cueMarks, newCue, nextCue } from '../../text/cues.ts';
import { isMark, Kind, Mark, type Tokens, touches } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { WordMap } from '../../text/word-set.ts';
import type { Sentence } from '../sentences.ts';
import { determiners, finiteVerbs, possessives, prepositions, pronouns } from './grammar/classes.ts';
import { SentenceWords } from './grammar/sentence-words.ts';
import type { WordReader } from './word-reader.ts';

/** A word that stands where another was meant: token `at`. */
export interface ConfusedWord {
  readonly at: number;
  readonly right: string;
  readonly mild: boolean;
  /** What the two drugs are; undefined for other words. */
  readonly classes: { readonly wrong: string; readonly right: string } | undefined;
}

/** How far after a drug its “for” may stand, and how far after that what it is for, in tokens. */
const FOR = 8;
const INDICATION = 3;

const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const particles = /^(?:down|away|off|back|up|out|far|apart|home|over|forward|free)$/;
const body =
  /^(?:neck|back|shoulders?|elbows?|wrists?|hands?|fingers?|thumbs?|hips?|knees?|ankles?|foot|feet|toes?|heels?|spine|arms?|legs?|forearms?|calf|thighs?|lumbar|cervical|thoracic|head|chest|groin|buttocks?|jaw|left|right|low)$/;

/** Words that may stand for others, and what opens and closes a quotation. */
const confusedCue = cueMarks(newCue(), Mark.quote);

/** The classes of words that a context may name. */
const classes: Readonly<Record<string, (words: SentenceWords, i: number) => boolean>> = {
  '@any': () => true,
  '@never': () => false,
  '@start': (words, i) => i === words.first - 1,
  '@end': (words, i) => words.isEnd(i),
  '@participle': (words, i) => words.can(i, WordClass.participle),
  '@det': (words, i) => words.is(i, determiners),
  '@possessive': (words, i) => words.is(i, possessives),
  '@pronoun': (words, i) => words.is(i, pronouns),
  '@prep': (words, i) => words.is(i, prepositions),
  '@finite': (words, i) => words.is(i, finiteVerbs),
  '@adverb': (words, i) => words.isAdverb(i),
  '@number': (words, i) => words.isNumber(i),
  '@month': (words, i) => months.test(words.word(i)),
  '@particle': (words, i) => particles.test(words.word(i)),
  '@body': (words, i) => body.test(words.word(i)),
  '@past': (words, i) =>
    words.canOnly(i, WordClass.past | WordClass.participle, WordClass.adjective | WordClass.singular),
  '@gerund': (words, i) => words.can(i, WordClass.gerund),
  '@third': (words, i) => words.canOnly(i, WordClass.third, WordClass.plural),
  '@noun': (words, i) => words.can(i, WordClass.singular | WordClass.plural) && !words.is(i, finiteVerbs),
  '@adjective': (words, i) =>
    words.can(i, WordClass.adjective) && !words.is(i, determiners) && !words.is(i, prepositions),
  '@comparative': (words, i) =>
    (words.word(i).endsWith('er') || /^(?:more|less|worse)$/.test(words.word(i))) &&
    words.can(i, WordClass.adjective | WordClass.adverb),
  // “its use of”: a noun that is nothing else, and what follows does not make it part of a clause.
  '@nounOnly': (words, i) =>
    words.canOnly(
      i,
      WordClass.singular | WordClass.plural,
      WordClass.adjective | WordClass.adverb | WordClass.participle | WordClass.gerund,
    ) && !words.is(i, finiteVerbs),
  '@nounNoDet': (words, i) =>
    words.canOnly(i, WordClass.singular | WordClass.plural, WordClass.base | WordClass.adjective),
  '@pluralNoun': (words, i) => words.canOnly(i, WordClass.plural, WordClass.singular) && words.is(i - 1, determiners),
  // “an injection”: a thing that begins with a vowel, and no clause of its own.
  '@vowelNoun': (words, i) =>
    /^(?:[aio]|e(?![uw])|u(?!ni|s|ti|ri|re))/.test(words.word(i)) &&
    words.canOnly(
      i,
      WordClass.singular | WordClass.adjective,
      WordClass.plural | WordClass.adverb | WordClass.gerund,
    ) &&
    !words.is(i, determiners) &&
    !words.is(words.pastAdverbs(i + 1), finiteVerbs) &&
    !words.canOnly(i + 1, WordClass.past, WordClass.adjective | WordClass.singular) &&
    !words.is(i, prepositions),
};

/** The pairs by their wrong word. */
export class ConfusionTable {
  readonly #words = new WordMap<Pair[]>([], confusedCue);
  readonly #drugs = new WordMap<DrugPair[]>([], confusedCue);

  constructor({ words, drugs }: Confusions) {
    for (const pair of words) put(this.#words, pair.wrong, makePair(pair));
    for (const pair of drugs)
      put(this.#drugs, pair.wrong, {
        ...pair,
        indications: pair.for.map(makePhrase),
        others: pair.notFor.map(makePhrase),
      });
  }

  /** Reads the words of sentences that stand where another word was meant. What is in quotation marks is somebody else's. */
  read(tokens: Tokens, sentences: readonly Sentence[], words: WordReader): ConfusedWord[] {
    const found: ConfusedWord[] = [];
    let isQuoted = false;
    for (const { first, end } of sentences) {
      const view = new SentenceWords(tokens, first, end, words);
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
    const pair = this.#words.get(id)?.find((one) => fits(words, i, one));
    if (pair) return { at: i, right: pair.right, mild: pair.mild, classes: undefined };
    const drug = this.#drugs.get(id)?.find((one) => isGivenFor(words, i, one));
    if (!drug) return undefined;
    const { right, mild, wrongClass, rightClass } = drug;
    return { at: i, right, mild: mild === true, classes: { wrong: wrongClass, right: rightClass } };
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

/** A pair with its phrases made ready. */
interface Pair {
  readonly right: string;
  readonly mild: boolean;
  readonly both: boolean;
  readonly before: Context;
  readonly after: Context;
  readonly notBefore: Context;
  readonly notAfter: Context;
}

/** Tests of the tokens of a phrase, in order. */
type Phrase = readonly ((words: SentenceWords, i: number) => boolean)[];

function makePair({
  right,
  mild = false,
  both = false,
  before = [],
  after = [],
  notBefore = [],
  notAfter = [],
}: Confusion): Pair {
  return {
    right,
    mild,
    both,
    before: new Context(before, -1),
    after: new Context(after, 1),
    notBefore: new Context(notBefore, -1),
    notAfter: new Context(notAfter, 1),
  };
}

/** Phrases of which one may be right before or right after a word. Most are found by the plain word that is next to it. */
class Context {
  readonly #side: -1 | 1;
  readonly #byWord = new Map<number, Phrase[]>();
  readonly #others: Phrase[] = [];

  constructor(phrases: readonly string[], side: -1 | 1) {
    this.#side = side;
    for (const phrase of phrases) {
      const parts = partsOf(phrase);
      const next = parts.at(side < 0 ? -1 : 0)!;
      const known = isPlainWord(next) ? (this.#byWord.get(intern(next)) ?? []) : this.#others;
      known.push(makePhrase(phrase));
      if (isPlainWord(next)) this.#byWord.set(intern(next), known);
    }
  }

  /** Whether one of the phrases is next to token `i`. */
  has(words: SentenceWords, i: number): boolean {
    const at = i + this.#side;
    const isThere = (phrase: Phrase): boolean => follows(words, this.#side < 0 ? i - phrase.length : at, phrase);
    const known = words.isWord(at) ? this.#byWord.get(words.tokens.values[at]!) : undefined;
    return known?.some(isThere) === true || this.#others.some(isThere);
  }
}

function partsOf(phrase: string): string[] {
  return phrase.split(/ |(?<=-)|(?=-)/);
}

/** Whether a part of a phrase is a word, neither a class of words nor a beginning or a mark. */
function isPlainWord(part: string): boolean {
  return !(part in classes) && !/^#|\*$|^[^a-z]$/.test(part);
}

/** A word with hyphens is several tokens. */
function makePhrase(phrase: string): Phrase {
  return partsOf(phrase).map((part) => {
    const named = classes[part];
    if (named) return named;
    if (part.startsWith('#')) return (words, i) => words.isNumber(i);
    if (part.length === 1 && !/[a-z]/.test(part)) return (words, i) => words.isMark(i, part.charCodeAt(0));
    if (part.endsWith('*')) return (words, i) => words.word(i).startsWith(part.slice(0, -1)) && words.isWord(i);
    const id = intern(part);
    return (words, i) => words.isWord(i) && words.tokens.values[i] === id;
  });
}

function fits(words: SentenceWords, i: number, { both, before, after, notBefore, notAfter }: Pair): boolean {
  if (words.isTied(i) || (touches(words.tokens, i) && isMark(words.tokens, i - 1, Mark.hyphen))) return false;
  const isBefore = before.has(words, i);
  if (both && !isBefore) return false;
  const isAfter = (both || !isBefore) && after.has(words, i);
  return (both ? isAfter : isBefore || isAfter) && !notBefore.has(words, i) && !notAfter.has(words, i);
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

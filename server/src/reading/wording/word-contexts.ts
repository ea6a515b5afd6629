import { Mark } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import type { SentenceWords } from './grammar/sentence-words.ts';
import { grammarClasses, type WordTest } from './word-classes.ts';

/** The word itself in what stands around it. */
const WORD = '_';
/** Before a part that may stand anywhere within `REACH` tokens of the word, in its part of the sentence. */
const NEAR = '~';
const REACH = 7;

/** What stands around a word: tests of the tokens before it, the nearest first, and of those after it. */
interface Context {
  readonly before: readonly WordTest[];
  readonly after: readonly WordTest[];
}

/** The places that a list of contexts names. */
export type Places = readonly Context[];

/** Whether token `i`, or tokens `i` to `last`, stand in one of these places. */
export function isIn(words: SentenceWords, i: number, places: Places, last = i): boolean {
  for (const { before, after } of places)
    if (after.every((test, at) => test(words, last + 1 + at)) && before.every((test, at) => test(words, i - 1 - at)))
      return true;
  return false;
}

/** Makes contexts of what the data says: parts, classes and slots that stand more than once are made once. */
export class ContextMaker {
  readonly #classes: Readonly<Record<string, string>>;
  readonly #slots: Readonly<Record<string, readonly string[]>>;
  readonly #tests = new Map<string, WordTest>();
  readonly #places = new Map<string, Places>();

  constructor(classes: Readonly<Record<string, string>>, slots: Readonly<Record<string, readonly string[]>>) {
    this.#classes = classes;
    this.#slots = slots;
  }

  /** The places of contexts and slots. */
  places(contexts: readonly string[]): Places {
    return contexts.flatMap((context) => this.#placesOf(context));
  }

  /** Tests of the words of a phrase, in order. A word with hyphens is several tokens. */
  phrase(phrase: string): WordTest[] {
    return phrase.split(/ |(?<=-)|(?=-)/).map((part) => this.#test(part));
  }

  #placesOf(context: string): Places {
    const known = this.#places.get(context);
    if (known) return known;
    const slot = this.#slots[context];
    const places = slot
      ? this.places(slot)
      : withAndWithout(context.split(' ')).map((parts) => {
          const at = parts.indexOf(WORD);
          return {
            before: parts
              .slice(0, at)
              .reverse()
              .map((part) => this.#test(part)),
            after: parts.slice(at + 1).map((part) => this.#test(part)),
          };
        });
    this.#places.set(context, places);
    return places;
  }

  #test(part: string): WordTest {
    const known = this.#tests.get(part);
    if (known) return known;
    const test = part.startsWith(NEAR) ? isNear(this.#test(part.slice(1))) : this.#make(part);
    this.#tests.set(part, test);
    return test;
  }

  #make(part: string): WordTest {
    const ids = new Set<number>();
    const beginnings: string[] = [];
    const tests: WordTest[] = [];
    const add = (one: string): void => {
      if (one.startsWith('@')) {
        const grammar = grammarClasses.get(one);
        if (grammar) tests.push(grammar);
        else for (const word of (this.#classes[one.slice(1)] ?? '').split(' ')) add(word);
      } else if (one.endsWith('*')) beginnings.push(one.slice(0, -1));
      else if (/^[^a-z]$/.test(one)) tests.push((words, i) => words.isMark(i, one.charCodeAt(0)));
      else ids.add(intern(one));
    };
    for (const one of part.split('|')) add(one);
    if (ids.size > 0) tests.unshift((words, i) => words.isWord(i) && ids.has(words.tokens.values[i]!));
    if (beginnings.length > 0)
      tests.push((words, i) => words.isWord(i) && beginnings.some((beginning) => words.word(i).startsWith(beginning)));
    return tests.length === 1 ? tests[0]! : (words, i) => tests.some((test) => test(words, i));
  }
}

/** Whether a word passes a test near the word before token `i`, on either side of it. */
function isNear(test: WordTest): WordTest {
  return (words, i) => {
    for (let at = i; at < i + REACH && !words.isMark(at, Mark.semicolon); at++) if (test(words, at)) return true;
    for (let at = i - 2; at > i - 2 - REACH && !words.isMark(at, Mark.semicolon); at--)
      if (test(words, at)) return true;
    return false;
  };
}

/** The parts of a context, once with and once without each that may be missing. */
function withAndWithout(parts: readonly string[]): string[][] {
  return parts.reduce<string[][]>(
    (all, part) =>
      part.length > 1 && part.endsWith('?')
        ? all.flatMap((one) => [one, [...one, part.slice(0, -1)]])
        : all.map((one) => [...one, part]),
    [[]],
  );
}

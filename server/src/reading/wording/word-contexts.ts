import { Mark } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import type { SentenceWords } from './grammar/sentence-words.ts';
import { grammarClasses, type WordTest } from './word-classes.ts';

/** The word itself in what stands around it. */
const WORD = '_';
/** Before a part that may be anywhere within `REACH` tokens of the word, in its part of the sentence. */
const NEAR = '~';
const REACH = 7;

/** What stands around a word: tests of the tokens before it, the nearest first, and of those after it. */
interface Context {
  readonly before: readonly WordTest[];
  readonly after: readonly WordTest[];
}

/** The places that a list of contexts names. Those with the same test next to the word stand together, so that it is asked once. */
export interface Places {
  /** Whether the word is in its place wherever it stands. */
  readonly alone: boolean;
  readonly before: readonly Group[];
  readonly after: readonly Group[];
}

/** Contexts with the same test of the token next to the word. */
interface Group {
  readonly nearest: WordTest;
  readonly contexts: Context[];
}

/** Whether token `i`, or tokens `i` to `last`, stand in one of these places. */
export function isIn(words: SentenceWords, i: number, { alone, before, after }: Places, last = i): boolean {
  if (alone) return true;
  for (const { nearest, contexts } of before)
    if (nearest(words, i - 1)) for (const one of contexts) if (isAround(words, i, one, last)) return true;
  for (const { nearest, contexts } of after)
    if (nearest(words, last + 1)) for (const one of contexts) if (isAround(words, i, one, last)) return true;
  return false;
}

function isAround(words: SentenceWords, i: number, { before, after }: Context, last: number): boolean {
  for (let at = 0; at < after.length; at++) if (!after[at]!(words, last + 1 + at)) return false;
  for (let at = 0; at < before.length; at++) if (!before[at]!(words, i - 1 - at)) return false;
  return true;
}

/** Puts contexts together by what is next to the word: before it, or after it if nothing is said of what comes before. */
function grouped(contexts: readonly Context[]): Places {
  const before = new Map<WordTest, Group>();
  const after = new Map<WordTest, Group>();
  let alone = false;
  for (const context of contexts) {
    const [groups, nearest] = context.before[0] ? [before, context.before[0]] : [after, context.after[0]];
    if (!nearest) {
      alone = true;
      continue;
    }
    const group = groups.get(nearest);
    if (group) group.contexts.push(context);
    else groups.set(nearest, { nearest, contexts: [context] });
  }
  return { alone, before: [...before.values()], after: [...after.values()] };
}

/** Words of contexts, between their spaces and bars, with the marks of the parts that they stand in. */
const contextWords = /(?<![a-z@'*])[a-z']+(?![a-z*])/g;

/** Registers the words of contexts, so that letters are read with them before the contexts are made. */
export function registerWords(contexts: readonly string[]): void {
  for (const [word] of contexts.join('\n').matchAll(contextWords)) intern(word);
}

/** Makes contexts of what the data says: parts, classes and slots that stand more than once are made once. */
export class ContextMaker {
  readonly #classes: Readonly<Record<string, string>>;
  readonly #slots: Readonly<Record<string, readonly string[]>>;
  readonly #tests = new Map<string, WordTest>();
  readonly #contexts = new Map<string, readonly Context[]>();

  constructor(classes: Readonly<Record<string, string>>, slots: Readonly<Record<string, readonly string[]>>) {
    this.#classes = classes;
    this.#slots = slots;
  }

  /** The places of contexts and slots. */
  places(contexts: readonly string[]): Places {
    return grouped(this.#contextsOf(contexts));
  }

  #contextsOf(contexts: readonly string[]): Context[] {
    return contexts.flatMap((context) => this.#contextsIn(context));
  }

  /** Tests of the words of a phrase, in order. A word with hyphens is several tokens. */
  phrase(phrase: string): WordTest[] {
    return phrase.split(/ |(?<=-)|(?=-)/).map((part) => this.#test(part));
  }

  #contextsIn(context: string): readonly Context[] {
    const known = this.#contexts.get(context);
    if (known) return known;
    const slot = this.#slots[context];
    const contexts = slot
      ? this.#contextsOf(slot)
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
    this.#contexts.set(context, contexts);
    return contexts;
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
      tests.push((words, i) => {
        const word = words.word(i);
        for (const beginning of beginnings) if (word.startsWith(beginning)) return true;
        return false;
      });
    if (tests.length === 1) return tests[0]!;
    return (words, i) => {
      for (const test of tests) if (test(words, i)) return true;
      return false;
    };
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

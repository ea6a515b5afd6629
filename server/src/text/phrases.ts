import { type Cue, cueWord } from './cues.ts';
import { lex } from './lexer.ts';
import { Kind, Mark, type Tokens } from './tokens.ts';
import { intern, UNKNOWN, wordOf } from './vocabulary.ts';

interface Node<T> {
  value: T | undefined;
  /** The word by which the first phrase goes on, and its node; most nodes have no other. */
  key: number;
  next: Node<T> | undefined;
  /** The others. */
  more: Map<number, Node<T>> | undefined;
}

/** A phrase found in a text: tokens `first` up to, not including, `end`. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly first: number;
  readonly end: number;
}

/**
 * Phrases with a value each, found in a run of tokens at the cost of one look-up a token.
 * Case, line ends and the marks inside a phrase do not count (`Certification(s)/Specialty` is found however it is broken or
 * bracketed), but no phrase reaches over a stop, colon, semicolon or paragraph gap.
 */
export class PhraseTable<T> {
  readonly #nodes: Node<T>[] = [];
  /** For each word that begins a phrase the place of its node in `#nodes` plus one; 0 for the others. */
  #heads = new Int32Array(0);
  readonly #cue: Cue;
  readonly #cueAt: 'start' | 'longest';

  /** Gives the cue to the word that begins each phrase, or to its longest, which is mostly its rarest: a sentence without it need not be searched. */
  constructor(cue: Cue = 0, cueAt: 'start' | 'longest' = 'start') {
    this.#cue = cue;
    this.#cueAt = cueAt;
  }

  /** Adds a phrase; a later value for the same words replaces the earlier. A phrase that does not begin with a word is left out. */
  add(phrase: string, value: T): this {
    let node: Node<T> | undefined;
    const keys = keysOf(phrase);
    if (keys.length > 0 && this.#cue !== 0) cueWord(this.#cue, this.#cueAt === 'start' ? keys[0]! : longestOf(keys));
    for (const key of keys) {
      if (!node) node = this.#headOf(key);
      else node = nextOf(node, key) ?? addNext(node, key);
    }
    if (node) node.value = value;
    return this;
  }

  /** The longest phrase that begins at token `i`, or undefined. `before` bounds it: no token at or after that index takes part. */
  matchAt(tokens: Tokens, i: number, before: number = tokens.count): PhraseMatch<T> | undefined {
    // Nearly every token ends here, so that this much must be cheap: grammars ask for each token of a letter.
    const word = tokens.values[i]!;
    if (!(word < this.#heads.length) || tokens.kinds[i] !== Kind.word) return undefined;
    const head = this.#heads[word]!;
    return head === 0 ? undefined : this.#follow(this.#nodes[head - 1]!, tokens, i, before);
  }

  #headOf(word: number): Node<T> {
    if (word >= this.#heads.length) {
      const grown = new Int32Array(word + (word >> 1) + 64);
      grown.set(this.#heads);
      this.#heads = grown;
    }
    const known = this.#nodes[this.#heads[word]! - 1];
    if (known) return known;
    const node = makeNode<T>();
    this.#heads[word] = this.#nodes.push(node);
    return node;
  }

  #follow(head: Node<T>, tokens: Tokens, i: number, before: number): PhraseMatch<T> | undefined {
    let node: Node<T> | undefined = head;
    let value: T | undefined;
    let end = 0;
    let at = i;
    while (node) {
      if (node.value !== undefined) {
        value = node.value;
        end = at + 1;
      }
      if (!node.next) break;
      at++;
      while (at < before && isInnerMark(tokens, at)) at++;
      if (at >= before || tokens.breaks[at]! > 2) break;
      const key = keyOf(tokens, at);
      node = key === UNKNOWN ? undefined : nextOf(node, key);
    }
    return value === undefined ? undefined : { value, first: i, end };
  }
}

function makeNode<T>(): Node<T> {
  return { value: undefined, key: UNKNOWN, next: undefined, more: undefined };
}

function nextOf<T>(node: Node<T>, key: number): Node<T> | undefined {
  return node.key === key ? node.next : node.more?.get(key);
}

function addNext<T>(node: Node<T>, key: number): Node<T> {
  const next = makeNode<T>();
  if (node.next) (node.more ??= new Map<number, Node<T>>()).set(key, next);
  else {
    node.key = key;
    node.next = next;
  }
  return next;
}

/**
 * The keys of a phrase's words and numbers; none if it does not begin with a word. There are thousands of phrases, made ready before
 * the first answer, and most are plain words, which need no lexing.
 */
function keysOf(phrase: string): number[] {
  const words = plainWords(phrase);
  if (words) return words.map(intern);
  const tokens = lex(phrase, true);
  const keys: number[] = [];
  if (tokens.kinds[0] !== Kind.word) return keys;
  for (let i = 0; i < tokens.count; i++) {
    const key = keyOf(tokens, i);
    if (key !== UNKNOWN) keys.push(key);
  }
  return keys;
}

/** The longest word of a phrase, by its number; the first is a word. */
function longestOf(keys: readonly number[]): number {
  return keys.reduce((longest, key) => (key > 0 && wordOf(key).length > wordOf(longest).length ? key : longest));
}

const plain = /^[a-z]+(?: [a-z]+)*$/i;

/** The words of a phrase that has nothing but ASCII letters and single spaces between them; undefined for any other. */
function plainWords(phrase: string): string[] | undefined {
  return plain.test(phrase) ? phrase.split(' ') : undefined;
}

/** Numbers take negative keys, so that they never meet a word's. A phrase begins with a word. */
function keyOf(tokens: Tokens, i: number): number {
  if (tokens.kinds[i] === Kind.word) return tokens.values[i]!;
  return tokens.kinds[i] === Kind.number ? -1 - tokens.values[i]! : UNKNOWN;
}

function isInnerMark(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] !== Kind.mark) return false;
  const code = tokens.values[i];
  return code !== Mark.stop && code !== Mark.colon && code !== Mark.semicolon;
}

/** Every phrase of one text of each list, in their order; an empty text stands for none. */
export function phrasesOf(...lists: readonly (readonly string[])[]): string[] {
  return lists.reduce<string[]>((all, list) => all.flatMap((one) => list.map((next) => `${one} ${next}`.trim())), ['']);
}

/** The words of a text as one folded string with single spaces: the key under which spellings are compared. */
export function foldedWords(text: string): string {
  if (plainWords(text)) return text.toLowerCase();
  const tokens = lex(text);
  const words: string[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kinds[i] === Kind.word)
      words.push(wordOf(tokens.values[i]!) || text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase());
    else if (tokens.kinds[i] !== Kind.mark) words.push(text.slice(tokens.starts[i], tokens.ends[i]));
  }
  return words.join(' ');
}

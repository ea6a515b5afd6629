import type { Confusions } from './confusion.ts';
import type { PackedWords } from './packed.ts';
import { WordList } from './word-list.ts';

/** What the proofreader knows of words. */
export interface WordKnowledge {
  readonly list: WordList;
  readonly confusions: Confusions;
}

let known: WordKnowledge | undefined;

/** Gives the program what it knows of words. It reads that when it has nothing more urgent to do: letters are read without it until then. */
export function provideWords(packed: PackedWords, confusions: Confusions): void {
  known ??= { list: new WordList(packed), confusions };
}

/** What is known of words, if the program has read it already. */
export function wordKnowledge(): WordKnowledge | undefined {
  return known;
}

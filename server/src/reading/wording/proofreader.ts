import type { WordKnowledge } from '../../knowledge/words/words.ts';
import { ConfusionTable } from './confused-words.ts';
import { WordReader } from './word-reader.ts';

/** What prose is proofread with. */
export interface Proofreader {
  readonly words: WordReader;
  readonly confusions: ConfusionTable;
}

/** Makes a proofreader; `own` are words that a team or writer has of its own, in small letters. */
export function makeProofreader({ list, confusions }: WordKnowledge, own: ReadonlySet<string>): Proofreader {
  return { words: new WordReader(list, own), confusions: new ConfusionTable(confusions) };
}

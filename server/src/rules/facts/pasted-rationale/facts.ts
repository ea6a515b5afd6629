import type { Range } from '../../../text/range.ts';
import type { WorkerFacts } from '../../worker.ts';

/** What of another case can be left after in a pasted text. */
export type TraceKind = 'date' | 'side' | 'drug' | 'region' | 'sex';

/** Something that a rationale names and its own letter, the rationales skipped, does not. */
export interface Stranger {
  readonly kind: TraceKind;
  /** Under which the other letter would have it: an ISO day, `knee left`, the generic name, the region's id, `female`. */
  readonly value: string;
  /** As a message says it. */
  readonly said: string;
  readonly range: Range;
  /** The hash of its sentence, how many words that has, and the index of its rationale. */
  readonly sentence: number;
  readonly words: number;
  readonly rationale: number;
  /** What the letter itself says, and where; undefined if it only does not say the same. */
  readonly own?: { readonly said: string; readonly range: Range };
}

/** A sentence to be found in other letters: its hash and its range. */
export type SentenceMark = readonly [hash: number, start: number, end: number];

/** What is kept of a letter: its sentences as hashes, what is strange in them, and what would be at home here. */
export interface Facts {
  readonly worker: WorkerFacts;
  /** The sentences of each rationale. */
  readonly rationales: readonly { readonly number: number; readonly sentences: readonly SentenceMark[] }[];
  readonly strangers: readonly Stranger[];
  /** What header, summary and titles name, as `kind value`. Drugs and regions: only those that are requested. */
  readonly home: readonly string[];
}

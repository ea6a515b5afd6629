import type { Drug } from '../knowledge/drugs/drug.ts';
import type { Region } from '../knowledge/regions/region.ts';
import { isGeneral } from '../reading/generalities.ts';
import { termsWithin } from '../reading/terms.ts';
import { sentenceHash, SHORTEST_COPY, wordCount } from '../reading/wording/sentences.ts';
import type { Range } from '../text/range.ts';
import { type Site, sitesOf } from './conclusion-subject.ts';
import type { Letter } from './letter.ts';
import type { DatedEvent } from './timeline.ts';
import { rangeOf } from '../text/tokens.ts';
import type { WorkerPronoun } from './worker.ts';

/** What one sentence of a rationale says of the case that it was written for. */
export interface SentenceTraces {
  /** A number that sentences of the same words have in every letter, and others as good as never. */
  readonly hash: number;
  readonly words: number;
  readonly range: Range;
  /** Whether it refers to guidelines or of patients in general: what it names need not be this worker's. */
  readonly general: boolean;
  readonly events: readonly DatedEvent[];
  readonly sites: readonly Site[];
  readonly regions: readonly { readonly region: Region; readonly range: Range }[];
  readonly drugs: readonly { readonly drug: Drug; readonly range: Range }[];
  readonly pronouns: readonly WorkerPronoun[];
}

/**
 * The traces of each sentence in the rationales of a letter that is long enough to be known again: a list for each issue, in order. At most
 * `most` sentences of the letter are looked at.
 */
export function tracesOf(letter: Letter, most: number): SentenceTraces[][] {
  const { tokens, issues, terms, timeline } = letter;
  const pronouns = [...letter.worker.pronouns].sort((a, b) => a.range.start - b.range.start);
  let left = most;
  return issues.map(({ argument }) => {
    const traces: SentenceTraces[] = [];
    for (const sentence of argument?.sentences ?? []) {
      const words = wordCount(tokens, sentence);
      if (words < SHORTEST_COPY) continue;
      if (left-- <= 0) break;
      const range = rangeOf(tokens, sentence.first, sentence.end);
      const own = termsWithin(terms, sentence.first, sentence.end);
      traces.push({
        hash: sentenceHash(tokens, sentence),
        words,
        range,
        general: isGeneral(tokens, sentence),
        events: within(timeline, range, ({ date }) => date.range),
        sites: sitesOf(tokens, own),
        regions: own.flatMap((term) => (term.kind === 'region' ? [{ region: term.region, range: term.range }] : [])),
        drugs: own.flatMap((term) => (term.kind === 'drug' ? [{ drug: term.drug, range: term.range }] : [])),
        pronouns: within(pronouns, range, (pronoun) => pronoun.range),
      });
    }
    return traces;
  });
}

/** Those of some things in their order that begin within a range, found by halving: a long letter has many of both. */
function within<T>(things: readonly T[], { start, end }: Range, rangeOf: (thing: T) => Range): T[] {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rangeOf(things[middle]!).start < start) low = middle + 1;
    else high = middle;
  }
  let stop = low;
  while (stop < things.length && rangeOf(things[stop]!).start < end) stop++;
  return things.slice(low, stop);
}

import { addingWords, articleWords } from '../knowledge/clauses/common-words.ts';
import type { Treatment } from '../knowledge/treatments/treatment.ts';
import type { Sentence } from '../reading/sentences.ts';
import { type Term, termsWithin } from '../reading/terms.ts';
import { hasCue, newCue } from '../text/cues.ts';
import type { Range } from '../text/range.ts';
import { Kind, type Tokens } from '../text/tokens.ts';
import { isWordOf, WordSet } from '../text/word-set.ts';

/** A treatment that a sentence calls requested. */
export interface AskedTreatment {
  readonly treatment: Treatment;
  readonly sentence: Sentence;
  readonly range: Range;
}

const requestedCue = newCue();
const requested = new WordSet(['request', 'requested', 'requesting'], requestedCue);
/** Words between “requested” and the treatment; any other word, and the two may have nothing to do with each other. */
const links = new WordSet([
  ...articleWords,
  ...addingWords,
  'for',
  'of',
  'amount',
  'number',
  'course',
  'new',
  'continued',
  'sessions',
  'visits',
  'treatments',
  'session',
  'visit',
  'total',
]);
/** Words before “request” that make it another one. */
const otherRequest = new WordSet([
  'concurrent',
  'previous',
  'prior',
  'earlier',
  'original',
  'another',
  'other',
  'first',
  'past',
  'separate',
]);

/** Reads the counted treatments that sentences call requested: “the requested amount of physical therapy”, “the request for 12 sessions of acupuncture”. */
export function readAskedTreatments(
  tokens: Tokens,
  sentences: readonly Sentence[],
  terms: readonly Term[],
): AskedTreatment[] {
  const asked: AskedTreatment[] = [];
  for (const sentence of sentences) {
    if (!hasCue(tokens, sentence.first, sentence.end, requestedCue)) continue;
    for (const term of termsWithin(terms, sentence.first, sentence.end)) {
      if (term.kind !== 'treatment' || !term.treatment.counted) continue;
      if (isAsked(tokens, sentence, term.first)) asked.push({ treatment: term.treatment, sentence, range: term.range });
    }
  }
  return asked;
}

function isAsked(tokens: Tokens, sentence: Sentence, first: number): boolean {
  for (let i = first - 1; i >= Math.max(sentence.first, first - 9); i--) {
    if (tokens.kinds[i] !== Kind.word) {
      if (tokens.kinds[i] === Kind.mark) return false;
      continue;
    }
    const word = tokens.values[i]!;
    if (requested.has(word) && word !== 0) return !isWordOf(tokens, i - 1, otherRequest);
    if (!links.has(word)) return false;
  }
  return false;
}

import { namedDrugs, readDrugRequest } from './requests/drugs.ts';
import type { DrugRequest } from './requests/request.ts';
import type { Term } from '../reading/terms.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { WordSet } from '../text/word-set.ts';

/** Words that join what is asked for. */
export const joints = new WordSet(['and', 'plus', 'with', 'or', 'well', 'along', 'also']);
const ofWord = intern('of');
const toWord = intern('to');
/** How far from a drug what its request was changed to may be, in tokens. */
const NEAR = 5;

/** Where the words before a drug begin that are of its own request: “three refills of naproxen”, “120 tablets of tramadol”, after what comes before it in a list. */
function prefixOf(tokens: Tokens, from: number, first: number): number {
  let at = first;
  while (
    at > Math.max(from, first - 6) &&
    // “certified #30 of the gabapentin” is a part of the request.
    ((tokens.kinds[at - 1] === Kind.number && !isWord(tokens, at, ofWord)) ||
      (tokens.kinds[at - 1] === Kind.word && !joints.has(tokens.values[at - 1]!)))
  )
    at--;
  return at;
}

/** Reads what a sentence says of a drug that is asked for: `before` it the words from there on may be of its request, which ends at `end`. */
export function drugRequest(tokens: Tokens, term: Term, before: number, end: number): DrugRequest | undefined {
  const cut = { first: prefixOf(tokens, before, term.first), end: changedAt(tokens, term.end, end) };
  const [named] = namedDrugs(tokens, [term], cut);
  return named && readDrugRequest(tokens, term, named, cut);
}

/** “modified omeprazole to #30”: where what a request was changed to begins, else `end`. */
function changedAt(tokens: Tokens, from: number, end: number): number {
  for (let i = from; i < Math.min(end, from + NEAR); i++)
    if (isWord(tokens, i, toWord) && (isMark(tokens, i + 1, Mark.hash) || tokens.kinds[i + 1] === Kind.number))
      return i;
  return end;
}

import type { Treatment } from '../knowledge/treatments/treatment.ts';
import { isNumeral } from '../reading/numbers.ts';
import { type Term, termsWithin } from '../reading/terms.ts';
import type { Span } from '../syntax/tree.ts';
import type { Tokens } from '../text/tokens.ts';
import { hasWord, WordSet } from '../text/word-set.ts';
import { isSeparate } from './asked-items.ts';

/** The treatments of a title that stand side by side. */
export function readJoinedTreatments(tokens: Tokens, { first, end }: Span, terms: readonly Term[]): Treatment[] {
  const joined: Treatment[] = [];
  let last = end;
  for (const term of termsWithin(terms, first, end)) {
    if (term.kind !== 'treatment') continue;
    const gap = { first: last, end: term.first };
    // “therapy, 12 visits, after a repair”: what is past is not asked for.
    const isAsked = last === end || isSeparate(tokens, last, term.first) || isAdded(tokens, last, term, end);
    if (isAsked && !hasWord(tokens, gap, past)) joined.push(term.treatment);
    last = term.end;
  }
  return joined;
}

const accompanying = new WordSet(['with', 'followed', 'including', 'then']);
const past = new WordSet(['after', 'following', 'post', 'since']);
const afterwards = new WordSet(['postoperative', 'postop', 'post', 'postsurgical', 'subsequent']);
/** How far after a treatment its own number may begin. */
const COUNTED = 4;

/** “a carpal tunnel release with 8 sessions of therapy”: what is added with a number of its own, or for afterwards, is asked for too. */
function isAdded(tokens: Tokens, from: number, { first, end: to }: Term, end: number): boolean {
  if (!hasWord(tokens, { first: from, end: first }, accompanying)) return false;
  if (hasWord(tokens, { first: from, end: first }, afterwards)) return true;
  for (let i = from; i < Math.min(end, to + COUNTED); i++) if (isNumeral(tokens, i)) return true;
  return false;
}

import { articleWords } from '../knowledge/clauses/common-words.ts';
import { standingAt } from '../reading/request-words.ts';
import type { Sentence } from '../reading/sentences.ts';
import { isThing, type Term, termsWithin } from '../reading/terms.ts';
import { isMark, isWord, Mark, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { isWordOf, WordSet } from '../text/word-set.ts';

/** Lists what a sentence names that can be asked for, in order. */
export function askedTerms(tokens: Tokens, { first, end }: Sentence, terms: readonly Term[]): readonly Term[] {
  const all = termsWithin(terms, first, end).filter((term) => isOpenThing(tokens, term) && !isOnlyTime(tokens, term));
  return all.filter((term, index) => !isVisitOf(tokens, term, all[index + 1]));
}

const ofWord = intern('of');

/** “postoperative visits of physical therapy”: visits that are of what comes after them. */
function isVisitOf(tokens: Tokens, term: Term, next: Term | undefined): boolean {
  return (
    term.kind === 'treatment' &&
    term.treatment.id === 'office-visit' &&
    next?.first === term.end + 1 &&
    isWord(tokens, term.end, ofWord)
  );
}

const timed = new WordSet(['before', 'after', 'following', 'until', 'at', 'during', 'pending']);
const determiners = new WordSet([...articleWords, 'his', 'her']);

/** “An A1c was asked for before an injection”: what only says when. */
function isOnlyTime(tokens: Tokens, { first }: Term): boolean {
  return isWordOf(tokens, isWordOf(tokens, first - 1, determiners) ? first - 2 : first - 1, timed);
}

/** Whether a term names something that can be asked for, outside of brackets; “RFA:” is the request itself. */
function isOpenThing(tokens: Tokens, term: Term): boolean {
  return isThing(term) && !isMark(tokens, term.first - 1, Mark.open) && !standingAt(tokens, term.first);
}

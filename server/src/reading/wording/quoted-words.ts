import { workerNouns } from '../../knowledge/clauses/common-words.ts';
import type { Range } from '../../text/range.ts';
import { isMark, Kind, Mark, rangeOf, type Tokens } from '../../text/tokens.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import { dateAt } from '../dates.ts';
import { readSentences, type Sentence } from '../sentences.ts';
import { readQuotations } from './enclosures.ts';

/** Words that say that a guideline is quoted. */
const guidelineWords = new WordSet(
  'guideline guidelines mtus odg acoem chapter section schedule recommendation text passage paragraph'.split(' '),
);
const pronouns = new WordSet(['he', 'she', 'his', 'her']);
const either = new WordSet(['or', 'and']);
const his = new WordSet(['he', 'she', 'him', 'her', 'his']);
/** Words before a person, or a case, of which no guideline speaks. */
const thisWord = new WordSet(['this']);
const injured = new WordSet(['injured']);
const persons = new WordSet([...workerNouns, 'individual']);
const legal = new WordSet(['claimant', 'applicant']);
const cases = new WordSet([...workerNouns, 'case', 'request']);
const the = new WordSet(['the']);
const ofPast = new WordSet(['has', 'had', 'was', 'is']);
const already = new WordSet(['already']);
/** How many tokens before a quotation are looked at for whom it quotes. */
const BEFORE = 16;

/**
 * Reads the sentences within the quotations of a guideline, in a passage that begins with token `first`, that are about this case: the
 * reviewer's own words, for which the quotation was to be closed. A quotation of anyone else is left alone.
 */
export function readOwnWords(tokens: Tokens, first: number, marks: readonly number[]): Range[] {
  return readQuotations(tokens, first, marks).flatMap(([open, close]) => {
    if (!quotesGuideline(tokens, first, open)) return [];
    const own = readSentences(tokens, open + 1, close).find((sentence) => isOfCase(tokens, sentence));
    return own ? [rangeOf(tokens, own.first, own.end)] : [];
  });
}

function quotesGuideline(tokens: Tokens, first: number, open: number): boolean {
  for (let i = open - 1; i >= Math.max(first, open - BEFORE) && !isMark(tokens, i, Mark.stop); i--)
    if (isWordOf(tokens, i, guidelineWords)) return true;
  return false;
}

/** Whether a sentence is about one person or this request: “He used …”, “Her knee …”, “In this case …”, “The injured worker has …”, a day. */
function isOfCase(tokens: Tokens, { first, end }: Sentence): boolean {
  const is = (i: number, words: WordSet): boolean => i >= first && i < end && isWordOf(tokens, i, words);
  for (let i = first; i < end; i++) {
    // “he or she”, “he/she” is anyone.
    if (is(i, pronouns) && i === first && !isAnyone(i)) return true;
    if ((is(i, thisWord) || (is(i, pronouns) && !isAnyone(i))) && is(i + 1, cases) && i <= first + 1) return true;
    // “The patient has already used it …”, “The patient has used it, and his sleep is no better.”
    if (i === first && is(i, the) && is(i + 1, persons) && is(i + 2, ofPast) && isTold()) return true;
    if (is(i, the) && (is(i + 1, legal) || (is(i + 1, injured) && is(i + 2, persons)))) return true;
    if (tokens.kinds[i] === Kind.number && dateAt(tokens, i)?.day !== undefined) return true;
  }
  return false;

  function isTold(): boolean {
    for (let i = first; i < end; i++) if (is(i, already) || (is(i, pronouns) && !isAnyone(i))) return true;
    return false;
  }

  function isAnyone(i: number): boolean {
    return (is(i + 1, either) && is(i + 2, his)) || isMark(tokens, i + 1, Mark.slash);
  }
}

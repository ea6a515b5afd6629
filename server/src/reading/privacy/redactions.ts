import { isFigure, isMark, isWord, Kind, Mark, touches, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { dateAt } from '../dates.ts';
import { blanksBefore, isSmallWord } from '../wording/shapes.ts';
import type { PersonalSpan } from './personal.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';

const set = (...words: string[]): WordSet => new WordSet(words);
const titles = set('dr', 'mr', 'mrs', 'ms');
const prepositions = set('per', 'by', 'from', 'with');
/** Every word at which `redactionAt` may find a gap. */
export const redactionStarts: readonly string[] = [
  'dr',
  'mr',
  'mrs',
  'ms',
  'per',
  'by',
  'from',
  'with',
  'of',
  'to',
  'than',
  'least',
  'approximately',
  'costs',
  'in',
  'at',
  'for',
  'year',
];
/** What an amount follows, and “per” does not. */
const amounts = set('than', 'least', 'approximately', 'costs');
/** What a price does not begin with. */
const besideAmount = set('and', 'or', 'per', 'for', 'is', 'was', 'a', 'each', 'to', 'in', 'which', 'by');
/** Words of which a sentence about a worker says where or for whom, and the words that bring that in. */
const placed = set(
  'lives',
  'lived',
  'resides',
  'resided',
  'works',
  'worked',
  'employed',
  'born',
  'admitted',
  'hospitalized',
  'transferred',
);
const places = set('in', 'at', 'to', 'by', 'for');
/** What comes after a place or employer that was removed, and not after the preposition itself. */
const behindPlace = set(
  'with',
  'as',
  'since',
  'who',
  'where',
  'which',
  'when',
  'while',
  'because',
  'was',
  'is',
  'has',
  'had',
  'on',
);
/** What is done at a place, and what comes after that place and not after “at” itself: “was performed at in May”. */
const doneAt = set('performed', 'done', 'held', 'taken', 'obtained', 'completed', 'seen', 'treated', 'evaluated');
const behindAt = set('in', 'on', 'by');
const at = intern('at');
const referred = intern('referred');
const behindReferred = set('for', 'who', 'and');
const determiners = set('the', 'a', 'his', 'her', 'their', 'treating', 'primary');
/** Small words with which the name after a title may begin. */
const particles = set('de', 'del', 'della', 'der', 'di', 'da', 'la', 'le', 'van', 'von', 'st', 'el', 'al');
const and = intern('and');
const old = intern('old');
const yearWord = intern('year');
const persons = set(
  'man',
  'woman',
  'male',
  'female',
  'gentleman',
  'lady',
  'worker',
  'employee',
  'patient',
  'claimant',
  'applicant',
  'injured',
);
const perWord = intern('per');
const seen = set(
  'seen',
  'evaluated',
  'examined',
  'treated',
  'prescribed',
  'operated',
  'referred',
  'requested',
  'ordered',
  'performed',
  'written',
  'signed',
  'submitted',
  'recommended',
  'issued',
);
const periods = set('month', 'week', 'day', 'year', 'hour', 'visit', 'session');
/** What belongs to someone whose name comes after “of”. */
const owned = set('care', 'office', 'offices', 'supervision', 'practice', 'clinic');
const behindOwner = set('and', 'who', 'was', 'is', 'has', 'had', 'for', 'since');
/** What comes after a doer that was removed. */
const behindDoer = set('and', 'on', 'who', 'for', 'in', 'at', 'to', 'with', 'was', 'is', 'has', 'had');
const by = intern('by');
const to = intern('to');
const according = intern('according');
const report = intern('report');
const of = intern('of');
const dating = set('dated', 'on');
const patient = set('patient', 'claimant', 'applicant');
/** What a name is followed by, and a preposition is not. */
const dated = intern('dated');
const verbs = set(
  'presents',
  'presented',
  'complains',
  'complained',
  'reports',
  'reported',
  'states',
  'stated',
  'indicates',
  'indicated',
  'notes',
  'noted',
  'requests',
  'requested',
  'is',
  'was',
  'has',
  'had',
  'recommends',
  'recommended',
  'on',
  'dated',
  'who',
);
const behindGap = set(
  'on',
  'dated',
  'in',
  'at',
  'for',
  'with',
  'who',
  'indicates',
  'indicated',
  'states',
  'stated',
  'noted',
  'notes',
  'reports',
  'reported',
  'was',
  'is',
  'has',
  'had',
  'report',
  'requested',
  'recommends',
);

/** The gap that a name left when it was removed after token `i`; undefined if there is none. A double blank alone is no gap. */
export function redactionAt(tokens: Tokens, i: number): PersonalSpan | undefined {
  const word = tokens.values[i]!;
  const next = i + 1;
  if (word === 0 || next >= tokens.count) return undefined;
  if (titles.has(word)) return titleGap(tokens, i) ? gap(i, i + 3) : undefined;
  if (word === yearWord) return ageGap(tokens, i) ? gap(i - 1, i + 3) : undefined;
  if (places.has(word) && lacksPlace(tokens, i)) return gap(i - 1, next + 1);
  if (word === to && tokens.values[i - 1] === according && tokens.kinds[i - 1] === Kind.word) {
    return isWord(tokens, next, dated) || (isWord(tokens, next, report) && isWord(tokens, next + 1, dated))
      ? gap(i, next + 1)
      : undefined;
  }
  if (amounts.has(word))
    return isWord(tokens, next, perWord) && isWordOf(tokens, next + 1, periods) ? gap(i, next + 1) : undefined;
  if (word === of) return lacksAuthor(tokens, i) || lacksOwner(tokens, i) ? gap(i, next + 1) : undefined;
  if (!prepositions.has(word)) return undefined;
  if (word === by && lacksDoer(tokens, i)) return gap(i, next + 1);
  if (tokens.kinds[next] === Kind.word) {
    if (tokens.values[next] === dated) return gap(i, next + 1);
    if (word === by && patient.has(tokens.values[next]!) && isWordOf(tokens, next + 1, verbs)) return gap(i, next + 2);
  }
  // Two spaces and a word that no preposition comes before.
  if (blanksBefore(tokens, next) < 2) return undefined;
  if (tokens.kinds[next] === Kind.word) return behindGap.has(tokens.values[next]!) ? gap(i, next + 1) : undefined;
  return isMark(tokens, next, Mark.comma) || isMark(tokens, next, Mark.stop) ? gap(i, next + 1) : undefined;
}

/** “the report of dated 03/14/2016”, “the notes of on May 2”: nothing says whose they are. */
function lacksAuthor(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i + 1, dating) && i + 2 < tokens.count && dateAt(tokens, i + 2) !== undefined;
}

/** “is under the care of and walks with help”, “the office of on May 2”: nothing says whose care or office it is. */
function lacksOwner(tokens: Tokens, i: number): boolean {
  if (!isWordOf(tokens, i - 1, owned)) return false;
  if (tokens.kinds[i + 1] === Kind.mark) return isMark(tokens, i + 1, Mark.stop) || isMark(tokens, i + 1, Mark.comma);
  // “under the care of and treated by the surgeon”: both have the same one.
  return isWordOf(tokens, i + 1, behindOwner) && !isWordOf(tokens, i + 2, seen);
}

/** “was seen by and started on”, “examined by.”: what was done has no one who did it. */
function lacksDoer(tokens: Tokens, i: number): boolean {
  if (!isWordOf(tokens, i - 1, seen)) return false;
  if (tokens.kinds[i + 1] === Kind.mark) return isMark(tokens, i + 1, Mark.stop) || isMark(tokens, i + 1, Mark.comma);
  return isWordOf(tokens, i + 1, behindDoer);
}

/** “lives in with”, “employed by as”, “was referred to for”: nothing says where, by whom or to whom. */
function lacksPlace(tokens: Tokens, i: number): boolean {
  if (i === 0 || tokens.kinds[i - 1] !== Kind.word || tokens.kinds[i + 1] !== Kind.word) return false;
  const verb = tokens.values[i - 1]!;
  const after = tokens.values[i + 1]!;
  if (placed.has(verb)) return behindPlace.has(after);
  // “seen at in-house rounds” has its place.
  if (tokens.values[i] === at && doneAt.has(verb)) return behindAt.has(after) && !isMark(tokens, i + 2, Mark.hyphen);
  return (
    verb === referred &&
    tokens.values[i] === to &&
    behindReferred.has(after) &&
    // “referred to and treated by the surgeon”: both have the same one.
    !(after === and && isWordOf(tokens, i + 2, seen))
  );
}

/** “The year-old man”: the age was removed. “A year-old injury” has one. */
function ageGap(tokens: Tokens, i: number): boolean {
  return (
    i > 0 &&
    isWordOf(tokens, i - 1, determiners) &&
    isMark(tokens, i + 1, Mark.hyphen) &&
    isWord(tokens, i + 2, old) &&
    isWordOf(tokens, i + 3, persons)
  );
}

/** The gap after the sign of a price that was removed, “costs $ and”; undefined if an amount follows. */
export function priceGapAt(tokens: Tokens, i: number): PersonalSpan | undefined {
  const next = i + 1;
  const isGap =
    next < tokens.count &&
    (isMark(tokens, next, Mark.stop)
      ? touches(tokens, next) && !isFigure(tokens, next + 1)
      : isMark(tokens, next, Mark.comma) || isWordOf(tokens, next, besideAmount));
  return isGap ? gap(i, next + 1) : undefined;
}

function gap(first: number, end: number): PersonalSpan {
  return { kind: 'redaction-gap', first, end };
}

/** “Dr. on”, “Mr. was”, “Dr. and”, “Dr. , who”: a title with a period and no name. “The dr. was” is the word itself. */
function titleGap(tokens: Tokens, i: number): boolean {
  if (!/^[A-Z]/.test(tokens.text[tokens.starts[i]!]!) || !isMark(tokens, i + 1, Mark.stop)) return false;
  const next = i + 2;
  if (isMark(tokens, next, Mark.comma)) return true;
  if (i > 0 && isWordOf(tokens, i - 1, determiners)) return false;
  if (tokens.kinds[next] !== Kind.word || !isSmallWord(tokens, next)) return false;
  // “Dr. and Mrs. Chen” share the name.
  const shared = tokens.values[next] === and && isWordOf(tokens, next + 1, titles);
  return !shared && !particles.has(tokens.values[next]!);
}

import {
  formsOfBe,
  formsOfHave,
  pointingWords,
  requesterNouns,
  workerNouns,
} from '../knowledge/clauses/common-words.ts';
import { askingWords } from '../knowledge/clauses/asking-words.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { isWordOf, WordMap, WordSet } from '../text/word-set.ts';
import { refusesRequest } from './events.ts';
import { isNumeral, numberAt } from './numbers.ts';

/** What became of a thing that someone asks for. `proposed` is prescribed or ordered: a request only where review decides on it; `withdrawn` is said not to be in dispute, too. */
export type Standing = 'proposed' | 'requested' | 'denied' | 'authorized' | 'withdrawn';

/** All words that can say what became of a thing, or mention the record: without one there is nothing to read. */
export const standingWords = new WordSet();
/** Words that say that review refused or allowed something. */
export const reviewingWords = new WordSet();
const standings = new WordMap<Standing>();
const put = (standing: Standing, words: readonly string[]): void => {
  for (const word of words) {
    standings.set(word, standing);
    standingWords.add(intern(word));
    if (standing === 'denied' || standing === 'authorized') reviewingWords.add(intern(word));
  }
};
put('proposed', [
  'prescribed',
  'prescribes',
  'ordered',
  'recommended',
  'recommends',
  'wants',
  'wanted',
  'listed',
  'lists',
  'like',
  'referred',
  'refers',
  'prescription',
  'script',
  'wrote',
  'written',
]);
put('requested', [...askingWords, 'seeks', 'sought', 'submitted', 'disputed', 'rfa', 'form']);
put('denied', ['denied', 'denying', 'denies', 'noncertified', 'refused', 'rejected', 'declined', 'turned']);
put('authorized', [
  'authorized',
  'approved',
  'granted',
  'grants',
  'grant',
  'allowed',
  'allow',
  'certified',
  'certify',
  'certifies',
  'approving',
  'approve',
  'approves',
  'authorize',
  'authorizes',
]);
put('withdrawn', ['withdrawn', 'withdrew', 'rescinded', 'retracted', 'issue', 'dispute']);

/** Words of the record after which something is no longer asked for. */
const recordWords = new WordSet([
  ...formsOfHave,
  'refilled',
  'renewed',
  'continued',
  'continues',
  'dispensed',
  'started',
  'gave',
  'advised',
  'received',
  'takes',
  'took',
  'taking',
  'underwent',
  'undergone',
  'completed',
  'attended',
  'failed',
  'tried',
  'using',
  'uses',
  'given',
  'showed',
  'shows',
  'revealed',
  'noted',
  'reported',
  'helped',
  'after',
  'despite',
  'beyond',
  'because',
  'since',
  'until',
  'before',
  'without',
  'whose',
  'diagnosis',
  'diagnosed',
]);
const passives = new WordSet([...formsOfBe, 'been', 'being', 'be', 'not', 'also', 'then', 'all', 'both']);
const nots = new WordSet(['not', 'non']);
const failing = new WordSet(['not', 'failed', 'fails', 'declined', 'refused', 'unable', 'non', 'never']);
const firm = new WordSet([...formsOfBe, 'for', 'included', 'includes', 'of']);
const wholes = new WordSet([
  'all',
  'both',
  'these',
  'them',
  'they',
  'each',
  'either',
  'neither',
  'rest',
  'others',
  'requests',
  'items',
  'services',
]);
const leaving = new WordSet(['other', 'remaining']);
const singles = new WordSet(['it', 'this', 'request', 'treatment']);
const workers = new WordSet(workerNouns);
const nouns = new WordSet(['request', 'requests', 'items', 'treatments', 'services', 'treatment']);
const articles = new WordSet([...pointingWords, 'the', 'his', 'her']);
const earlier = new WordSet([
  'previous',
  'prior',
  'earlier',
  'original',
  'previously',
  'past',
  'concurrent',
  'initially',
]);

/** A word that says what became of what is asked for, where a text has it. */
export interface StandingWord {
  readonly standing: Standing;
  /** Whether it is said of what comes before it: “were denied”. */
  readonly passive: boolean;
  /** Whether it names a request: “the request for”, in which what follows has the standing of the clause as well. */
  readonly noun: boolean;
  /** Whether it is said to be an earlier one's. */
  readonly earlier: boolean;
}

/** What a word at token `i` says became of what is asked for; undefined if it says nothing of it. */
export function standingAt(tokens: Tokens, i: number): StandingWord | undefined {
  if (tokens.kinds[i] !== Kind.word) return undefined;
  const word = standings.get(tokens.values[i]!);
  // “RFA:” is a request for authorization, elsewhere an ablation.
  return !word || (isWord(tokens, i, rfa) && !isMark(tokens, i + 1, Mark.colon)) ? undefined : wordOn(tokens, i, word);
}

function wordOn(tokens: Tokens, i: number, word: Standing): StandingWord | undefined {
  const isOf = (at: number, words: WordSet): boolean => isWordOf(tokens, at, words);
  // “is on the form of 01/02/2015”, “were put in the request”
  if (isOf(i, forms) && isOf(i - 1, theWord) && isOf(i - 2, onto))
    return isOf(i, formWord) || isOf(i - 3, entering)
      ? { standing: 'requested', passive: true, noun: false, earlier: false }
      : undefined;
  if (isOf(i, formWord)) return undefined;
  // “would like him to have a brace”
  if (isOf(i, liking) && !isOf(i - 1, wishing)) return undefined;
  let negated = false;
  for (let at = i - 1; at >= Math.max(0, i - 3); at--) negated ||= isOf(at, failing);
  // “was given a prescription for naproxen”; a prescription of its own asks for nothing
  if ((isOf(i, scripts) && !isOf(i + 1, ofThing)) || (isOf(i, wrote) && !isWord(tokens, i + 1, forWord)))
    return undefined;
  // “is not at issue”
  if (isOf(i, matters))
    return negated && isOf(i - 1, within) ? { standing: word, passive: true, noun: false, earlier: false } : undefined;
  const standing = word === 'authorized' && negated ? 'denied' : word;
  // A worker denies numbness; reviewers deny requests.
  if (word === 'denied' && !negated && !refusesRequest(tokens, i, i + 1)) return undefined;
  const noun = nouns.has(tokens.values[i]!);
  let before = i - 1;
  while (isMark(tokens, before, Mark.hyphen) || isOf(before, nots)) before--;
  return {
    standing: standing === 'requested' && !noun && isOf(i - 1, workers) ? 'proposed' : standing,
    passive:
      !noun &&
      !isInverted(tokens, i) &&
      !isHandedIn(tokens, i) &&
      ((isOf(before, passives) && !isAddedBy(tokens, before)) || (word !== 'proposed' && endsClause(tokens, i + 1))),
    noun: noun ? isOf(i + 1, firm) || isHandedIn(tokens, i + 2) : standing === 'requested' && isOf(i - 1, articles),
    // “of 18 authorized visits”: those of a course that is over.
    earlier:
      isOf(i - 1, earlier) ||
      isOf(i - 2, earlier) ||
      (standing === 'authorized' && numberAt(tokens, i - 1) !== undefined),
  };
}

const liking = new WordSet(['like']);
const wishing = new WordSet(['would']);
const forms = new WordSet(['form', 'request', 'rfa']);
const formWord = new WordSet(['form']);
const theWord = new WordSet(['the', 'this', 'that']);
const onto = new WordSet(['on', 'in']);
const entering = new WordSet('put listed entered named included noted found are is were was'.split(' '));
const scripts = new WordSet(['prescription', 'script']);
const wrote = new WordSet(['wrote']);
const ofThing = new WordSet(['for', 'of']);
const matters = new WordSet(['issue', 'dispute']);
const within = new WordSet(['at', 'in', 'under']);
const rfa = intern('rfa');
const also = new WordSet(['also']);
const being = new WordSet(formsOfBe);

/** “Also requested was a brace”: what it is said of comes after it. */
function isInverted(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i + 1, being) && (tokens.kinds[i - 1] !== Kind.word || isWordOf(tokens, i - 1, also));
}

const handing = new WordSet(['submitted', 'made', 'filed', 'placed', 'sent', 'entered']);
const requesters = new WordSet(['he', 'she', 'they', ...requesterNouns]);

/** “The surgeon also requested”: whoever adds a request, and nothing that was requested. */
function isAddedBy(tokens: Tokens, adverb: number): boolean {
  return isWordOf(tokens, adverb, also) && isWordOf(tokens, adverb - 1, requesters);
}

const forWord = intern('for');

/** “Requests were submitted for …”: what is asked for comes after it. */
function isHandedIn(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i, handing) && isWord(tokens, i + 1, forWord) && isWordOf(tokens, i - 1, passives);
}

/** Whether a mark ends the clause at a token, as in “follow-up certified, testing denied.” */
function endsClause(tokens: Tokens, i: number): boolean {
  return isMark(tokens, i, Mark.comma) || isMark(tokens, i, Mark.semicolon) || isMark(tokens, i, Mark.stop);
}

/** Whether the word at token `i` mentions the record, and what follows it is not asked for. */
export function tellsOfRecord(tokens: Tokens, i: number): boolean {
  if (!isWordOf(tokens, i, recordWords)) return isToRenew(tokens, i);
  // “An MRI without contrast” is how it is done.
  return !isWordOf(tokens, i + 1, agents);
}

const renewing = new WordSet(['refilled', 'renewed']);

/** “The physician refilled the drug”: of the record, and proposed again as what was prescribed is; undefined for other words. */
export function renewedAt(tokens: Tokens, i: number): StandingWord | undefined {
  if ((!isWordOf(tokens, i, renewing) || isWordOf(tokens, i - 1, passives)) && !isToRenew(tokens, i)) return undefined;
  return { standing: 'proposed', passive: false, noun: false, earlier: false };
}

const renewals = new WordSet(['refill', 'renew']);
for (const id of [...recordWords, ...renewing, ...renewals]) standingWords.add(id);
const toWord = intern('to');

/** “The plan was to refill the drug” */
function isToRenew(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i, renewals) && isWord(tokens, i - 1, toWord);
}

const agents = new WordSet(['contrast', 'gadolinium', 'dye', 'sedation', 'refills']);

/** Which of what was asked for tokens `first` up to `end` mean: all of it (“all three”, “both requests”), the last request (“it”), or none. */
export function meantBy(tokens: Tokens, first: number, end: number): 'all' | 'last' | undefined {
  let meant: 'last' | undefined;
  for (let i = Math.max(0, first); i < end; i++) {
    if (tokens.kinds[i] !== Kind.word) continue;
    // “the other three”
    if (wholes.has(tokens.values[i]!) || (isWordOf(tokens, i, leaving) && isNumeral(tokens, i + 1))) return 'all';
    if (singles.has(tokens.values[i]!)) meant = 'last';
  }
  return meant;
}

import {
  articleWords,
  caseWords,
  formsOfBe,
  guidelineNames,
  possessiveWords,
} from '../knowledge/clauses/common-words.ts';
import { askingWords } from '../knowledge/clauses/asking-words.ts';
import type { Quantity } from '../reading/quantities/quantity.ts';
import { readClauses } from '../reading/clauses/clause.ts';
import { dateAt } from '../reading/dates.ts';
import { isNumeral } from '../reading/numbers.ts';
import { standingAt } from '../reading/request-words.ts';
import type { Sentence } from '../reading/sentences.ts';
import { isCut } from './shares.ts';
import { isOfMonth } from './visits-of-month.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordMap, WordSet } from '../text/word-set.ts';

/**
 * What the text says of a quantity: it is asked for, was authorized, was received before, is a guideline's limit, or none of these plainly.
 * `earlier` is a request other than the one in dispute: the original one, or one of another day.
 */
export type MentionRole = 'requested' | 'earlier' | 'authorized' | 'received' | 'limit' | 'other';

const cues = new WordMap<MentionRole>();
const cue = (role: MentionRole, words: readonly string[]): void => {
  for (const word of words) cues.set(word, role);
};
cue('requested', [...askingWords, 'seeks', 'seeking', 'sought']);
cue('earlier', [
  'original',
  'originally',
  'previously',
  'earlier',
  'another',
  'denied',
  'noncertified',
  'prescribed',
  'prescribes',
]);
cue('authorized', [
  'authorized',
  'authorization',
  'authorizes',
  'approved',
  'approval',
  'certified',
  'modified',
  'modification',
  'allowed',
  'granted',
  'certify',
  'authorize',
]);
cue('received', [
  'completed',
  'received',
  'attended',
  'undergone',
  'underwent',
  'had',
  'has',
  'have',
  'already',
  'prior',
  'previous',
  'past',
  'finished',
  'participated',
  'done',
  'provided',
  'tried',
  'utilized',
]);
cue('limit', [
  'recommend',
  'recommends',
  'recommended',
  'recommendation',
  'recommendations',
  'guideline',
  'guidelines',
  'mtus',
  'odg',
  'acoem',
  'limited',
  'limit',
  'maximum',
  'up',
  'allow',
  'allows',
  'support',
  'supports',
  'within',
  'fading',
  'total',
  'generally',
  'typically',
  // “The time to produce functional improvement is …”, “the optimum duration is …”.
  'produce',
  'optimum',
  'optimal',
  'suggest',
  'suggests',
  'indicate',
  // What a request exceeds is a limit, not the request again.
  'exceeds',
  'exceed',
  'exceeding',
  'excess',
  'beyond',
]);

const behindCues = new WordSet([
  'requested',
  'sought',
  'asked',
  'authorized',
  'approved',
  'certified',
  'completed',
  'received',
  'attended',
  'denied',
]);

const allowedWord = intern('allowed');
const forWord = intern('for');
/** Words of a course that is not this request's: “a trial of 4 sessions is supported”. */
const trial = intern('trial');
/** Words before what is spoken of already: the request's own. */
export const definite = new WordSet(['the', 'this', 'that', 'requested', 'request', 'his', 'her']);

/** Whether a trial in general is spoken of, this many visits of which a guideline gives. */
function isTrialInGeneral(tokens: Tokens, sentence: Sentence, first: number): boolean {
  for (let i = first - 1; i >= Math.max(sentence.first, first - 4); i--) {
    if (!isWord(tokens, i, trial)) continue;
    for (let k = i - 1; k >= Math.max(sentence.first, i - 4); k--) if (isWordOf(tokens, k, definite)) return false;
    return true;
  }
  return false;
}

/** How far before a quantity a word may be that says what it is. */
export const BEFORE = 24;
/** How far after it. */
const AFTER = 12;

/** Verbs right after a quantity, by which a verdict is passed on it, whatever comes before. */
export const copulas = new WordSet(formsOfBe);

/** Words that begin a clause which tells when or on what condition: a verb after one is not that of what comes before it. */
const laterClauses = new WordSet(['after', 'before', 'since', 'once', 'when', 'while', 'until', 'if', 'unless']);

/** Where the clause begins whose subject holds the quantity: what an earlier clause says is not said of it. */
function clauseStart(tokens: Tokens, sentence: Sentence, { first, end }: Quantity): number {
  let start = sentence.first;
  for (const { place, sure, subject, predicate } of readClauses(tokens, sentence))
    if (
      sure &&
      place === 'main' &&
      predicate !== 'same' &&
      subject.first <= first &&
      end <= subject.end &&
      !hasWord(tokens, { first: end, end: subject.end }, laterClauses)
    )
      start = Math.max(start, subject.first);
  return start;
}

/** What the text says of a quantity, by the words about it. */
export function roleOf(tokens: Tokens, sentence: Sentence, quantity: Quantity): MentionRole {
  // “9-10 visits over 8 weeks” without a frequency is how guidelines give limits.
  const limitShaped =
    quantity.stated !== undefined && quantity.duration !== undefined && quantity.frequency === undefined;
  let nearest: MentionRole | undefined;
  let comma = false;
  let colon = false;
  let isAllowance = false;
  const from = Math.max(clauseStart(tokens, sentence, quantity), quantity.first - BEFORE);
  for (let i = quantity.first - 1; i >= from; i--) {
    if (isMark(tokens, i, Mark.semicolon)) break;
    const role = isWritingFor(tokens, i) ? 'requested' : cueAt(tokens, i);
    if (isMark(tokens, i, Mark.comma)) comma = true;
    if (isMark(tokens, i, Mark.colon)) colon = true;
    // “Allowed for neuralgia: 8-10 visits over 4 weeks” is a guideline's label, “Allowed: 6 visits” the claims administrator's.
    if (colon && isWord(tokens, i, allowedWord) && isWord(tokens, i + 1, forWord)) isAllowance = true;
    // “Such patients are allowed 15-16 visits over 8 weeks”, “Knee arthroplasty is allowed 24 visits over 10 weeks”
    if (
      role === 'authorized' &&
      isWordOf(tokens, i - 1, present) &&
      (isOfAnybody(tokens, sentence, i) || isGiven(tokens, sentence, i, quantity))
    )
      isAllowance = true;
    // “if return to work has been achieved, then 1-2 visits”: what was done ends with its clause.
    if (!role || (role === 'received' && comma) || isAskedFor(tokens, i)) continue;
    if (!nearest) nearest = role;
    // “the original request for 12 sessions”, “request for authorization for”: what comes before the word can change it.
    if (nearest === 'requested' && i >= quantity.first - BEFORE && role === 'earlier') return 'earlier';
    if (role === 'requested' && isWordOf(tokens, i - 1, firstOf) && isWordOf(tokens, i, requestNouns)) return 'earlier';
    // “first asked for 21 days and then changed it to seven”
    if (role === 'requested' && isWordOf(tokens, i - 1, firstOf) && hasWord(tokens, sentence, changing))
      return 'earlier';
    if (nearest !== 'requested') break;
  }
  if (isOfEarlierCourse(tokens, sentence, quantity) || isWhatWasHad(tokens, quantity)) return 'received';
  if (isOfMonth(tokens, sentence, quantity)) return 'received';
  if (
    isCeiling(tokens, quantity) ||
    isForEffect(tokens, sentence, quantity) ||
    isGivenByGuideline(tokens, quantity) ||
    isSetByGuideline(tokens, quantity)
  )
    return 'limit';
  if (limitShaped && nearest !== 'requested' && (nearest !== 'authorized' || isAllowance)) return 'limit';
  if (!nearest && (isTrialInGeneral(tokens, sentence, quantity.first) || isLimitLabel(tokens, sentence, quantity)))
    return 'limit';
  if (nearest === 'requested' && isCut(tokens, sentence, quantity)) return 'authorized';
  // “12 sessions were requested”, “6 visits completed”: the verb right after says more than a word before.
  return (
    cueBehind(tokens, sentence, quantity) ??
    nearest ??
    (isForRequest(tokens, sentence, quantity) || isThisCourse(tokens, sentence, quantity) ? 'requested' : undefined) ??
    (tellsOfGuideline(tokens, sentence, quantity) ||
    isUnderGuideline(tokens, sentence, quantity) ||
    isForMost(tokens, sentence, quantity)
      ? 'limit'
      : 'other')
  );
}

const former = new WordSet('first earlier initial previous prior last former second'.split(' '));
const courses = new WordSet('course series round block set'.split(' '));
const owning = new WordSet(['the', 'that', ...possessiveWords]);
const partOf = new WordSet(['of', 'in', 'during', 'from', 'for', 'were', 'was']);
const spending = new WordSet(['used', 'spent', 'exhausted', 'consumed', 'behind']);
const granting = new WordSet('allowed granted given approved authorized certified recommended supported'.split(' '));

/** “The 12 visits of the first course”, “the first course of 12 visits”, “the 12 visits that had been allowed”: what the worker had. */
function isOfEarlierCourse(tokens: Tokens, sentence: Sentence, { first, end }: Quantity): boolean {
  const isCourse = (i: number): boolean =>
    isWordOf(tokens, i, owning) && isWordOf(tokens, i + 1, former) && isWordOf(tokens, i + 2, courses);
  for (let i = Math.max(sentence.first, first - HEAD); i < first; i++) if (isCourse(i)) return true;
  for (let i = end; i < Math.min(sentence.end, end + AFTER); i++) {
    // “…, the first half being the initial course” is of a guideline's number.
    if (isCourse(i) && isWordOf(tokens, i - 1, partOf)) return true;
    // “… that the guideline had allowed him are used up”
    if (isWordOf(tokens, i, had) && hasWord(tokens, { first: i + 1, end: Math.min(sentence.end, i + 3) }, granting))
      return isWordOf(tokens, first - 1, owning);
    if (isWordOf(tokens, i, copulas) && isWordOf(tokens, i + 1, spending)) return true;
  }
  return false;
}

const relative = new WordSet(['that', 'which', 'he', 'she', 'the', ...caseWords]);
const having = new WordSet('had attended received completed underwent'.split(' '));

/** “The eight visits that he had before the operation” */
function isWhatWasHad(tokens: Tokens, { end }: Quantity): boolean {
  let at = end;
  while (at < end + 4 && isWordOf(tokens, at, relative)) at++;
  // “that had been requested” says what became of them.
  return at > end && isWordOf(tokens, at, having) && !isWordOf(tokens, at + 1, been);
}

const guidelineNouns = new WordSet(
  [...guidelineNames, 'section', 'chapter', 'schedule', 'table'].flatMap((noun) => [noun, `${noun}'s`]),
);
const relatives = new WordSet(['that', 'which', 'what', 'the']);

/** “The 9-10 visits over 8 weeks that the section lists”, “Three to six treatments are the guideline's number” */
function isGivenByGuideline(tokens: Tokens, { end }: Quantity): boolean {
  let at = end;
  while (at < end + 3 && (isWordOf(tokens, at, relatives) || (at === end && isWordOf(tokens, at, copulas)))) at++;
  return at > end && isWordOf(tokens, at, guidelineNouns);
}

const producing = new WordSet(['produce', 'produces', 'producing']);
/** How far after it the effect may be that this many visits are to have: “are allowed in which to produce”. */
const EFFECT = 8;

/** “Six treatments are given to produce improvement”, “in which to show it”: how many something takes, and not what anyone had. */
export function isForEffect(tokens: Tokens, sentence: Sentence, { first, end }: Quantity): boolean {
  const after = { first: end, end: Math.min(sentence.end, end + EFFECT) };
  const which = wordIn(tokens, after.first, after.end, whichWord);
  const before = { first: Math.max(sentence.first, first - EFFECT), end: first };
  const isFor =
    (hasWord(tokens, before, effects) && hasWord(tokens, before, expecting)) ||
    hasWord(tokens, after, producing) ||
    (which < after.end && isWordOf(tokens, which + 1, toWord));
  return isFor && !isNearCase(tokens, sentence, end);
}

const effects = new WordSet(['effect', 'improvement', 'benefit', 'gain', 'gains', 'response']);
/** “An effect is to be seen after 10 to 12 treatments.” */
const expecting = new WordSet(['to', 'should', 'must', 'expected', 'ought']);
const whichWord = new WordSet(['which']);
const toWord = new WordSet(['to']);

const writing = new WordSet(['wrote', 'writes', 'written', 'applied', 'applies']);
const put = new WordSet(['put', 'puts']);

/** “wrote for therapy”, “put in for chiropractic care”: verbs of asking by their “for”. */
function isWritingFor(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i, forWord) && (isWordOf(tokens, i - 1, writing) || isWordOf(tokens, i - 2, put));
}

/** How near to the beginning of a sentence its request is named, and to the quantity the “was for”, in tokens. */
const HEAD = 6;
const NEAR = 9;

/** “The request of 01/02/2016, which came with a report of the same day, was for therapy 2x6” */
function isForRequest(tokens: Tokens, { first }: Sentence, quantity: Quantity): boolean {
  if (!hasWord(tokens, { first, end: Math.min(first + HEAD, quantity.first) }, requestNouns)) return false;
  for (let i = quantity.first - 1; i > Math.max(first + 1, quantity.first - NEAR); i--)
    if (isWord(tokens, i, forWord)) return isWordOf(tokens, i - 1, copulas);
  return false;
}

const ofWord = intern('of');
const thisWord = new WordSet(['this', 'it']);
const courseNouns = new WordSet('course series round block set trial program'.split(' '));

/** “This is a first trial of eight sessions”: what a sentence points at is what is asked for. */
function isThisCourse(tokens: Tokens, { first }: Sentence, quantity: Quantity): boolean {
  const at = quantity.first;
  return (
    isWordOf(tokens, first, thisWord) &&
    isWordOf(tokens, first + 1, copulas) &&
    at - first <= HEAD &&
    isWord(tokens, at - 1, ofWord) &&
    isWordOf(tokens, at - 2, courseNouns)
  );
}

const guidelines = new WordSet([...guidelineNames, 'section', 'chapter']);
/** Words by which a sentence is about this case, or about patients. */
export const ofCase = new WordSet([...caseWords, 'patient']);
/** Words after which a guideline is no subject: “Within the guideline …”. */
const opening = new WordSet('within under per with by beyond above as given since for in if'.split(' '));
/** Within how many words a sentence names its guideline if that is its subject: “The guideline on acupuncture …”. */
const SUBJECT = 5;

const setting = new WordSet(
  'permits allows gives provides foresees lists sets grants allots recommends supports'.split(' '),
);

/** “… the table permits one visit”: a guideline's number, right after its verb. */
export function isSetByGuideline(tokens: Tokens, { first }: Quantity): boolean {
  return isWordOf(tokens, first - 1, setting) && isWordOf(tokens, first - 2, guidelineNouns);
}

/** Whether a guideline is the subject of the sentence, and nothing before the quantity is about this case. */
function tellsOfGuideline(tokens: Tokens, { first }: Sentence, quantity: Quantity): boolean {
  return (
    hasWord(tokens, { first, end: Math.min(first + SUBJECT, quantity.first) }, guidelines) &&
    !isWordOf(tokens, first, opening) &&
    !hasWord(tokens, { first, end: quantity.first }, ofCase)
  );
}

const present = new WordSet(['are', 'is']);

/** Whether patients in general, and no one of this case, are named in a sentence before token `end`. */
function isOfAnybody(tokens: Tokens, { first }: Sentence, end: number): boolean {
  return hasWord(tokens, { first, end }, anybody) && !hasWord(tokens, { first, end }, caseSet);
}

/** Whether an operation or treatment, and nobody of this case, is what a number right after its verb is given to. */
function isGiven(tokens: Tokens, { first, end }: Sentence, verb: number, quantity: Quantity): boolean {
  return (
    verb + 1 === quantity.first &&
    verb - 1 > first &&
    !isNumeral(tokens, first) &&
    !hasWord(tokens, { first, end }, caseSet)
  );
}

const caseSet = new WordSet(caseWords);
const most = intern('most');
const anybody = new WordSet(['cases', 'patients', 'people', 'instances']);

/** “… to 4-6 visits in most cases”, “In most cases it ends after …”: a number for anyone, and none of this case. */
export function isForMost(tokens: Tokens, sentence: Sentence, { first, end }: Quantity): boolean {
  for (let i = Math.max(sentence.first, first - NEAR); i < Math.min(sentence.end - 1, end + SUBJECT); i++)
    if (isWord(tokens, i, most) && isWordOf(tokens, i + 1, anybody)) return !isNearCase(tokens, sentence, end);
  return false;
}

const under = new WordSet(['under', 'per', 'by', 'to']);

/** “Visits are given twice a week under the guideline”, in a sentence that is not about this case. */
function isUnderGuideline(tokens: Tokens, sentence: Sentence, { end }: Quantity): boolean {
  const last = Math.min(sentence.end, end + AROUND);
  const at = wordIn(tokens, end, last, guidelines);
  return at < last && hasWord(tokens, { first: at - 3, end: at }, under) && !isNearCase(tokens, sentence, end);
}

/** How much of a sentence is looked at about a quantity, in tokens. */
const AROUND = 60;

/** Whether a word near a quantity makes its sentence one about this case, or about patients. */
function isNearCase(tokens: Tokens, { first, end }: Sentence, at: number): boolean {
  return hasWord(tokens, { first: Math.max(first, at - AROUND), end: Math.min(end, at + AROUND) }, ofCase);
}

/** What a word says of a quantity after it: “non-certified” says the same as “denied”. */
function cueAt(tokens: Tokens, i: number): MentionRole | undefined {
  if (tokens.kinds[i] !== Kind.word || tokens.values[i] === 0) return undefined;
  if (isWord(tokens, i, rfa)) return isFormFor(tokens, i + 1) ? 'requested' : undefined;
  const role = cues.get(tokens.values[i]!);
  return role === 'authorized' && standingAt(tokens, i)?.standing === 'denied' ? 'earlier' : role;
}

const rfa = intern('rfa');
const dating = new WordSet(['of', 'dated', 'on', 'from']);

/** “the RFA for traction”, “the RFA of 01/02/2015 for traction”: the form, and no ablation. */
function isFormFor(tokens: Tokens, i: number): boolean {
  const at = isWordOf(tokens, i, dating) ? i + 1 : i;
  return isWord(tokens, dateAt(tokens, at)?.end ?? at, forWord);
}

const limitLabels = new WordSet(
  'frequency flare flares flareup flareups recurrence recurrences trial total maximum ceiling optimum'.split(' '),
);

/** “Flare-ups: 1-2 visits every 4 to 6 months”: the number follows a limit's label with which its sentence begins. */
function isLimitLabel(tokens: Tokens, { first }: Sentence, quantity: Quantity): boolean {
  return isMark(tokens, quantity.first - 1, Mark.colon) && isWordOf(tokens, first, limitLabels);
}

/** What a number of visits is called by which it is a limit: “eight to ten visits is the ceiling”. */
const ceilings = new WordSet(['ceiling', 'maximum', 'limit', 'cap', 'norm', 'most', 'upper']);
const articles = new WordSet([...articleWords, 'usual', 'usually']);

function isCeiling(tokens: Tokens, { end }: Quantity): boolean {
  if (!isWordOf(tokens, end, copulas)) return false;
  let at = end + 1;
  while (isWordOf(tokens, at, articles)) at++;
  return at > end + 1 && isWordOf(tokens, at, ceilings);
}

/** Whether token `i` is the “authorization” of “request for authorization”, which no one has given. */
function isAskedFor(tokens: Tokens, i: number): boolean {
  return (
    isWord(tokens, i, authorization) &&
    isWord(tokens, i - 1, forWord) &&
    tokens.kinds[i - 2] === Kind.word &&
    cues.get(tokens.values[i - 2]!) === 'requested'
  );
}

const authorization = intern('authorization');

const been = new WordSet(['been']);
const had = new WordSet(['had']);
/** “The first request was for …”: there is another one. */
const firstOf = new WordSet(['first', 'initial', 'initially']);
const changing = new WordSet(['changed', 'amended', 'revised', 'reduced', 'lowered', 'shortened', 'withdrew']);
const requestNouns = new WordSet(['request', 'rfa']);
const and = intern('and');
const theWord = new WordSet(['the', 'those']);
const thanWord = new WordSet(['than']);
const wishing = new WordSet(['should', 'would', 'could', 'might']);
const making = new WordSet(['make', 'makes', 'equal', 'equals', 'totals']);

function cueBehind(tokens: Tokens, sentence: Sentence, quantity: Quantity): MentionRole | undefined {
  // “More than the six visits of a trial are requested.”
  if (isWordOf(tokens, quantity.first - 1, theWord) && isWordOf(tokens, quantity.first - 2, thanWord)) return undefined;
  // “Traction, 2 times a week for 4 weeks, was requested”: the commas about it part it from nothing.
  const apart = isMark(tokens, quantity.first - 1, Mark.comma) && isMark(tokens, quantity.end, Mark.comma);
  for (let i = quantity.end + (apart ? 1 : 0); i < Math.min(sentence.end, quantity.end + AFTER); i++) {
    if (tokens.kinds[i] === Kind.mark && (tokens.values[i] === Mark.comma || tokens.values[i] === Mark.semicolon))
      return undefined;
    // “The ten visits given and the eight requested”: what is said of the next number is not said of this one.
    if (isWord(tokens, i, and)) return undefined;
    // “Up to eight visits would be due if that number were requested.”
    if (isWordOf(tokens, i, laterClauses)) return undefined;
    // “four visits in place of the eight requested”
    if (isWordOf(tokens, i, theWord) && isNumeral(tokens, i + 1)) return undefined;
    // “No more than six visits should be requested.”
    if (isWordOf(tokens, i, wishing)) return undefined;
    // “Two weeks of 40 hours make the 80 hours that are asked for.”
    if (isWordOf(tokens, i, making)) return undefined;
    if (tokens.kinds[i] === Kind.word && tokens.values[i] !== 0 && behindCues.has(tokens.values[i]!)) {
      const role = cues.get(tokens.values[i]!);
      // “had been requested in July” is another request than the one that was denied.
      if (role === 'requested' && isWordOf(tokens, i - 1, been) && isWordOf(tokens, i - 2, had)) return 'earlier';
      return !apart || role === 'requested' ? role : undefined;
    }
  }
  return undefined;
}

import { formsOfBe, workerNouns } from '../knowledge/clauses/common-words.ts';
import { newCue } from '../text/cues.ts';
import { phrasesOf, PhraseTable } from '../text/phrases.ts';
import { isWord, Kind, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { isWordOf, WordSet } from '../text/word-set.ts';
import { dateAt } from './dates.ts';

/** What happened on a date, as far as the words of its clause say so. `care` is a treatment that was given, `study` imaging or a test, `complaint` the beginning of a complaint, `planned` what lies ahead. */
export type EventKind =
  | 'injury'
  | 'utilization-review'
  | 'request'
  | 'visit'
  | 'care'
  | 'study'
  | 'birth'
  | 'complaint'
  | 'planned'
  | 'other';

/** Words that mention an event. `plain`: they mention no other; else what is next to them must bear it out. */
export interface EventWords {
  readonly kind: EventKind;
  readonly plain: boolean;
  /** Whether it is a verb of refusal, which a worker can be the subject of as well: “denied numbness”. */
  readonly refuses?: true;
}

/** Where words of events may begin. */
export const eventCue = newCue();

const events = new PhraseTable<EventWords>(eventCue);
const put = (kind: EventKind, plain: boolean, phrases: readonly string[], refuses?: true): void => {
  for (const phrase of phrases) events.add(phrase, { kind, plain, ...(refuses ? { refuses } : {}) });
};
put('injury', true, ['date of injury', 'date of the injury', 'injury date', 'doi', 'injured', 'injury', 'injuries']);
put('injury', true, [
  'industrial injury',
  'work injury',
  'work related injury',
  'industrial accident',
  'work accident',
]);
put('injury', true, ['accident', 'occupational claim', 'industrial claim', 'occupational injury', 'date of accident']);
put('injury', false, [
  'hurt',
  'strained',
  'sprained',
  'fell',
  'slipped',
  'twisted',
  'struck',
  'crushed',
  'incident',
  'hit',
]);
put('utilization-review', true, ['utilization review', 'ur', 'adverse determination', 'adverse decision', 'denial']);
const documents = ['report', 'letter', 'notice', 'decision', 'determination', 'denial'];
put('utilization-review', true, phrasesOf(['utilization review', 'ur'], documents));
put('utilization-review', true, ['non certification', 'noncertification', 'prior review dated', 'previously reviewed']);
put('utilization-review', true, phrasesOf(['utilization'], ['reviewer']));
put(
  'utilization-review',
  false,
  phrasesOf(['review'], ['dated', 'of', 'letter', 'notice', 'decision', 'determination']),
);
put('utilization-review', true, ['denied', 'non certified', 'noncertified', 'turned down', 'not certified'], true);
put('utilization-review', true, phrasesOf(['turned'], ['it down', 'this down', 'them down', 'the request down']), true);
put('utilization-review', true, ['said no'], true);
put('utilization-review', false, ['refusal', 'rejection']);
put('utilization-review', true, ["utilization review's"]);
put('utilization-review', true, ['refused', 'rejected', 'declined', 'deny', 'denying', 'not authorized'], true);
put('request', true, ['request for authorization', 'rfa', 'request', 'requests', 'requested', 'requesting']);
put('request', true, [
  'asked for',
  'asks for',
  'asked on',
  'asked in',
  'prescribed',
  'ordered',
  'prescription',
  'submitted',
]);
put('visit', true, [
  'seen',
  'evaluated',
  'examined',
  'presented',
  'visit',
  'visited',
  'progress report',
  'reevaluated',
]);
put('visit', true, ['progress note', 'office visit', 'examination', 'exam', 'evaluation', 'follow up', 'reexamined']);
put('visit', false, ['reported', 'complained', 'noted', 'report', 'found', 'had', 'said', 'wrote']);
put('care', true, [
  'underwent',
  'operated on',
  'operation',
  'surgery',
  'injection',
  'injected',
  'status post',
  'given',
]);
put('care', false, ['began', 'started', 'completed', 'received', 'treated', 'attended']);
put('study', true, ['mri', 'x ray', 'x rays', 'ct', 'radiograph', 'radiographs', 'electromyography', 'emg', 'study']);
// The worker is called so at every turn.
put('other', true, ['independent medical review', 'medical review']);
put('other', true, phrasesOf(['review of', 'review of the'], ['records', 'file', 'chart']));
put('other', true, phrasesOf(['injured'], ['worker', 'workers', 'employee', 'employees', 'body part', 'worker s']));
put('birth', true, ['date of birth', 'dob', 'born', 'birth']);
put('planned', true, [
  'will',
  'scheduled',
  'planned',
  'until',
  'upcoming',
  'anticipated',
  'expected',
  'due',
  'expires',
]);
put('planned', true, [
  'set for',
  'slated for',
  'booked for',
  'arranged for',
  'ordered for',
  'requested for',
  'returns on',
  'return on',
  ...phrasesOf(['return', 'follow up', 'next'], ['appointment', 'visit']),
]);
put('planned', true, [
  'to return',
  'is to',
  'are to',
  'was to',
  'were to',
  'is now to',
  'are now to',
  'yet to be',
  'still to be',
  'valid through',
  'good through',
  'would',
]);
put('planned', true, ['next follow up', 'restrictions through', 'off work through']);

/** The words of an event that begin at token `i`; `other` for a phrase that mentions none, though its words do. A refusal counts where someone refuses a request, not where a worker denies a complaint. */
export function eventAt(tokens: Tokens, i: number, end: number): { words: EventWords; end: number } | undefined {
  const match = events.matchAt(tokens, i, end);
  if (!match) return undefined;
  const { kind, refuses } = match.value;
  if (kind === 'injury' && isRelated(tokens, match.first) && !isOwnDay(tokens, match)) return undefined;
  if (refuses && !refusesRequest(tokens, match.first, match.end)) return undefined;
  return { words: match.value, end: match.end };
}

/** Words that make an injury, a few words after them, the ground or the measure of something else: “seen for his injury on”, “after the accident, on”. */
const relating = new WordSet([
  'after',
  'since',
  'following',
  'before',
  'until',
  'from',
  'for',
  'post',
  'despite',
  'regarding',
]);

function isRelated(tokens: Tokens, first: number): boolean {
  for (let i = first - 1; i >= Math.max(0, first - 3) && tokens.kinds[i] === Kind.word; i--)
    if (relating.has(tokens.values[i]!)) return true;
  return false;
}

const of = intern('of');
const own = new WordSet(['the', 'his', 'her']);

/** “since the accident of 01/02/2015”: whatever it is the measure of, the date is its own. */
function isOwnDay(tokens: Tokens, { first, end }: { readonly first: number; readonly end: number }): boolean {
  return isWordOf(tokens, first - 1, own) && isWord(tokens, end, of) && dateAt(tokens, end + 1) !== undefined;
}

const passive = new WordSet([...formsOfBe, 'been', 'being', 'be']);
const reviewers = new WordSet([
  'review',
  'reviewer',
  'administrator',
  'insurer',
  'carrier',
  'adjuster',
  'ur',
  'advisor',
]);
const requests = new WordSet(['request', 'requests', 'all', 'both', 'it', 'them', 'these', 'this', 'authorization']);
const worker = new WordSet([...workerNouns, 'he', 'she']);
const and = intern('and');

const joining = new WordSet(['and', 'but']);
const discussing = new WordSet(['discussed', 'offered', 'considered', 'suggested', 'mentioned']);

/** Whether what is refused at tokens `first` up to `end` is a request: something is said to be refused, or a reviewer refuses it. */
export function refusesRequest(tokens: Tokens, first: number, end: number): boolean {
  const isOf = (i: number, words: WordSet): boolean => isWordOf(tokens, i, words);
  // “Surgery was discussed and declined”: by the one with whom it was discussed.
  if (isOf(first - 1, joining) && isOf(first - 2, discussing)) return false;
  if (isOf(first - 1, passive) || (isWord(tokens, first - 1, and) && !isOf(first - 2, worker))) return true;
  for (let i = end; i < end + 4; i++) if (isOf(i, requests)) return true;
  for (let i = first - 1; i >= Math.max(0, first - 14); i--) {
    if (isOf(i, worker)) return false;
    if (isOf(i, reviewers)) return true;
  }
  return false;
}

/** Words that make an event one of an earlier history. */
const earlier = [
  'prior',
  'previous',
  'previously',
  'earlier',
  'history',
  'preexisting',
  'pre',
  'another',
  'again',
  'unrelated',
  'nonindustrial',
  'motor',
  'car',
  'vehicle',
  'auto',
  'automobile',
  'appeal',
  'appealed',
  'resubmitted',
  'subsequent',
  'reinjured',
  'reinjury',
  'aggravated',
  'before',
  'remote',
  'similar',
  'different',
];
const another = new WordSet(earlier);
/** Injuries and reviews are counted; visits and operations may be the first, or new, without being someone else's. */
const numbered = new WordSet([...earlier, 'second', 'new', 'initial']);
/** “The prior utilization review” is the one that is reviewed. */
const reviewed = new WordSet(['prior', 'previously']);

/** Whether a word between tokens `first` and `end` tells that an event of this kind is another one than the letter's own. */
export function tellsOfAnother(tokens: Tokens, first: number, end: number, kind: EventKind): boolean {
  const words = kind === 'injury' || kind === 'utilization-review' ? numbered : another;
  for (let i = first; i < end; i++) {
    if (!isWordOf(tokens, i, words)) continue;
    if (kind === 'injury' && isHistoryOfWork(tokens, i)) continue;
    if (kind !== 'utilization-review' || !reviewed.has(tokens.values[i]!)) return true;
  }
  return false;
}

const history = intern('history');
const ofWork = new WordSet(['occupational', 'industrial', 'work']);

/** “with a history of an occupational claim”: the history of a worker is that of the claim, as that of a patient is not. */
function isHistoryOfWork(tokens: Tokens, i: number): boolean {
  if (!isWord(tokens, i, history)) return false;
  for (let next = i + 1; next <= i + 3; next++) if (isWordOf(tokens, next, ofWork)) return true;
  return false;
}

/** What a worker complains of. */
export const complaints = new WordSet([
  'pain',
  'pains',
  'painful',
  'hurt',
  'hurts',
  'hurting',
  'ache',
  'aches',
  'ached',
  'aching',
  'backache',
  'symptom',
  'symptoms',
  'symptomatic',
  'complaint',
  'complaints',
  'numbness',
  'tingling',
  'weakness',
  'stiffness',
  'swelling',
  'headache',
  'headaches',
]);

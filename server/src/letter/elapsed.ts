import { formsOfHave, guidelineNames, relativeNouns, workerNouns } from '../knowledge/clauses/common-words.ts';
import { type Amount, readAmounts } from '../reading/amounts/amount.ts';
import { boundBefore } from '../reading/amounts/bounds.ts';
import { vagueLengthAt } from '../reading/amounts/vague.ts';
import { type DateReading, dateIn } from '../reading/dates.ts';
import { complaints, tellsOfAnother } from '../reading/events.ts';
import type { Bounds } from '../reading/quantities/quantity.ts';
import type { Sentence } from '../reading/sentences.ts';
import { type Term, termsWithin } from '../reading/terms.ts';
import { numeralCue } from '../reading/numbers.ts';
import { cueWords, figureCue, hasCue, nextCue, rareCue } from '../text/cues.ts';
import type { Span } from '../syntax/tree.ts';
import type { Range } from '../text/range.ts';
import { isMark, isWord, Kind, Mark, rangeOf, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';

/** How long after the injury something was, or how long a complaint has lasted, as a sentence says it. */
export interface Elapsed {
  readonly since: 'injury' | 'complaint' | 'something';
  /** Least and most days; a unit of time more or less is rounding. */
  readonly days: Bounds;
  /** The days of the unit in which it is said, by which it may be rounded: a week of 7, a month of 31; 0 of a complaint of “more than”, “at least”. */
  readonly unitDays: number;
  /** The day on which so much time had gone by, where the sentence names it. */
  readonly on: DateReading | undefined;
  /** Whether so much time is said to have gone by up to now. */
  readonly untilNow: boolean;
  readonly range: Range;
}

const unitDays: Readonly<Partial<Record<NonNullable<Amount['unit']>, Bounds>>> = {
  day: [1, 1],
  week: [7, 7],
  month: [28, 31],
  year: [365, 366],
};
const injuries = new WordSet(
  [
    ...['injury', 'accident', 'incident', 'injured', 'fall', 'trauma', 'burn', 'blow', 'crash', 'collision', 'assault'],
    ...[
      'attack',
      'explosion',
      'robbery',
      'shooting',
      'stabbing',
      'mishap',
      'wreck',
      'bite',
      'mugging',
      'strain',
      'sprain',
      'crush',
      'laceration',
      'amputation',
      'dislocation',
      'concussion',
    ],
  ],
  rareCue,
);
const complaintCue = cueWords(rareCue, [
  'backache',
  'pain',
  'symptoms',
  'hurt',
  'hurts',
  'hurting',
  'ached',
  'aching',
  'complaints',
  'numbness',
  'headaches',
  'weakness',
  'past',
  'off',
  'worked',
]);
/** What someone suffers from after a fright, and how a body part that was hurt is. */
const distress = new WordSet(
  [
    ...['mood', 'nightmares', 'flashbacks', 'insomnia', 'sleeplessness', 'anxiety', 'fear', 'panic'],
    ...['itched', 'itches', 'itching', 'swollen', 'swelled', 'sore', 'tender', 'stiff', 'numb', 'tingled', 'throbbed'],
    ...['limped', 'disabled', 'bedridden'],
  ],
  rareCue,
);
const after = new WordSet(['after', 'since', 'following', 'post', 'from', 'past']);
const lasting = new WordSet([
  'for',
  'past',
  'last',
  'over',
  'about',
  'nearly',
  'almost',
  'approximately',
  'some',
  'than',
  'more',
  'the',
  'least',
]);
const untilNow = new WordSet(['passed', 'elapsed', 'now', 'only', 'been']);
const gone = new WordSet(['gone']);
const by = new WordSet(['by']);
/** Words of sentences that tell nothing of the case, or of what lies ahead. */
const general = new WordSet([
  ...guidelineNames,
  'recommend',
  'recommended',
  'recommends',
  'should',
  'would',
  'may',
  'if',
  'unless',
  'until',
  'within',
  'patients',
  'usually',
  'will',
  'considered',
  'chronic',
]);
/** Verbs of what a rule wants of a case. */
const wanting = new WordSet('asks ask calls requires require required wants expects demands reserves'.split(' '));
const relief = new WordSet(['relief', 'control', 'free', 'medication', 'medications', 'management', 'reduction']);

/** Reads how much time sentences say has gone by since the injury, and how long a complaint has lasted. */
export function readElapsed(tokens: Tokens, sentences: readonly Sentence[], terms: readonly Term[]): Elapsed[] {
  const found: Elapsed[] = [];
  for (const sentence of sentences) {
    const { first, end } = sentence;
    if (!hasCue(tokens, first, end, complaintCue) && !namesCare(tokens, first, end)) continue;
    if (isGeneral(tokens, sentence)) continue;
    for (const amount of lengthsOf(tokens, first, end)) {
      const unit = amount.unit && unitDays[amount.unit];
      const isAge = isOfInjury(tokens, amount, first, end);
      const isVisited = isBeforeVisit(tokens, amount, first);
      const isBegun = !isAge && isOfBeginning(tokens, amount, first);
      if (
        !unit ||
        amount.per ||
        (!isAge && !isBegun && isAged(tokens, amount)) ||
        isMark(tokens, amount.first - 1, Mark.open)
      )
        continue;
      const since =
        isAge || isVisited || isAfterInjury(tokens, amount, first, end)
          ? 'injury'
          : isBegun ||
              isOfComplaint(tokens, amount, first, end) ||
              isOfCare(tokens, amount, first, terms) ||
              isCareOf(tokens, amount, first) ||
              isOffWork(tokens, amount, first)
            ? isWorsened(tokens, sentence)
              ? undefined
              : 'complaint'
            : isPassed(tokens, amount, end)
              ? 'something'
              : undefined;
      const isOther = (from: number, to: number): boolean => tellsOfAnother(tokens, from, to, 'injury');
      if (!since || isOther(first, isVisited ? amount.first : end) || isOther(amount.end + 1, end)) continue;
      const bounded = isWordOf(tokens, amount.first - 1, bounding);
      // “It asks for heel pain of at least six months”
      if (bounded && hasWord(tokens, { first, end: amount.first }, wanting)) continue;
      found.push({
        since,
        days: since === 'complaint' ? [amount.min * unit[0], amount.max * unit[1]] : boundsOf(tokens, amount, unit),
        unitDays: since === 'complaint' && bounded ? 0 : unit[1],
        on: dateIn(tokens, { first, end }),
        untilNow:
          isAge ||
          since === 'something' ||
          isNow(tokens, amount, sentence) ||
          tellsOfNow(tokens, clauseAt(tokens, sentence, amount)),
        range: rangeOf(tokens, amount.first, amount.end),
      });
    }
  }
  return found;
}

/** “has been”, “have passed”, “have gone by” */
function tellsOfNow(tokens: Tokens, { first, end }: Span): boolean {
  for (let i = first; i < end; i++)
    if (isWordOf(tokens, i, untilNow) || (isWordOf(tokens, i, gone) && isWordOf(tokens, i + 1, by))) return true;
  return false;
}

const rounding = new WordSet(
  'about approximately roughly nearly almost just only now well already some hardly barely'.split(' '),
);
const present = new WordSet(['is', 'are', 'has', 'comes', 'remains']);
const past = new WordSet(['was', 'were', 'had', 'did']);
const at = new WordSet(['at']);

/** “He is just six weeks from his injury”, “At five weeks from the accident, an MRI is too early”: whether a length is that up to now. */
function isNow(tokens: Tokens, { first: from }: Length, { first, end }: Sentence): boolean {
  let before = from - 1;
  while (isWordOf(tokens, before, rounding)) before--;
  if (isWordOf(tokens, before, present)) return true;
  return (
    before === first &&
    isWordOf(tokens, before, at) &&
    hasWord(tokens, { first, end }, present) &&
    !hasWord(tokens, { first, end }, past)
  );
}

/** The least and the most days that a length is: “more than two years”, “not yet half a year”. */
function boundsOf(tokens: Tokens, { first, min, max }: Length, [low, high]: Bounds): Bounds {
  const bound = boundBefore(tokens, first);
  if (bound === 'less') return [0, (max === Infinity ? min : max) * high];
  return [min * low, bound === 'more' ? Infinity : max * high];
}

const old = new WordSet(['old']);
const ago = new WordSet(['ago']);
const happening = new WordSet(['is', 'was', 'occurred', 'happened', 'took']);
const nots = new WordSet(['not']);
/** How far before its verb the injury that is so old may be named, and the verb before the length, in tokens. */
const NAMED = 5;

/** “three months old”, “six weeks ago”: what something else lies back. */
function isAged(tokens: Tokens, { end }: Length): boolean {
  const at = isMark(tokens, end, Mark.hyphen) ? end + 1 : end;
  return isWordOf(tokens, at, old) || isWordOf(tokens, at, ago);
}

/** “The injury is three months old”, “a three-month-old injury”, “the accident was two years ago”. */
function isOfInjury(tokens: Tokens, { first: from, end: to }: Length, first: number, end: number): boolean {
  const after = isMark(tokens, to, Mark.hyphen) ? to + 1 : to;
  const isOld = isWordOf(tokens, after, old);
  const isBack = isWordOf(tokens, after, back);
  if (!isOld && !isBack && !isWordOf(tokens, after, ago)) return false;
  if (isOld && after + 1 < end && isWordOf(tokens, after + 1, injuries)) return true;
  // “is not three months old but two years”
  if (isWordOf(tokens, from - 1, nots)) return false;
  for (let i = from - 1; i > Math.max(first, from - NAMED); i--)
    if (isWordOf(tokens, i, harmed))
      return !isOld && isWordOf(tokens, i - 1, getting) && isWordOf(tokens, i - 2, persons);
    else if (isWordOf(tokens, i, isBack ? lying : happening))
      return hasWord(tokens, { first: Math.max(first, i - 1), end: i }, injuries);
  return false;
}

const back = new WordSet(['back', 'behind']);
const lying = new WordSet(['lies', 'lay', 'dates', 'is']);
const harmed = new WordSet(['injured', 'hurt']);
const getting = new WordSet(['was', 'got']);
const persons = new WordSet([...workerNouns, 'he', 'she']);
const kin = new WordSet(relativeNouns.flatMap((noun) => [noun, `${noun}'s`]));
const beginning = new WordSet(['began', 'started', 'arose', 'appeared', 'commenced', 'developed']);
const reaching = new WordSet(['goes', 'go', 'dates', 'date', 'reaches', 'reach']);
const lasts = new WordSet(['is', 'are', 'was', 'were']);

/** “Her pain began nine years ago”, “the pain goes back ten years”, “his complaints are nine years old”: how long a complaint has lasted, by when it began. */
function isOfBeginning(tokens: Tokens, { first: from, end: to }: Length, first: number): boolean {
  const isAgo = isWordOf(tokens, to, ago);
  const isOld = isWordOf(tokens, to, old);
  const low = Math.max(first - 1, from - NAMED);
  let at = from - 1;
  if (isAgo) while (at > low && !isWordOf(tokens, at, beginning)) at--;
  else if (isOld) while (at > low && !isWordOf(tokens, at, lasts)) at--;
  else while (at > low && !(isWordOf(tokens, at, back) && isWordOf(tokens, at - 1, reaching))) at--;
  if (at <= low) return false;
  const subject = { first: Math.max(first, at - NAMED), end: at };
  return hasWord(tokens, subject, complaints) && !hasWord(tokens, subject, kin) && !hasWord(tokens, subject, lacking);
}

/** What stands between the commas about a length: “he was back one week after it, so he has not been idle” says nothing of now. */
function clauseAt(tokens: Tokens, sentence: Sentence, { first: from, end: to }: Length): Span {
  let [first, end] = [from, to];
  while (first > sentence.first && !isMark(tokens, first - 1, Mark.comma)) first--;
  while (end < sentence.end && !isMark(tokens, end, Mark.comma)) end++;
  return { first, end };
}

type Length = Pick<Amount, 'min' | 'max' | 'unit' | 'per' | 'first' | 'end'>;

/** The lengths of time that a sentence gives, in numbers and without: “14 months”, “several years”. */
function lengthsOf(tokens: Tokens, first: number, end: number): Length[] {
  const amounts = readAmounts(tokens, first, end, MOST, true);
  const vague: Length[] = [];
  for (let i = first; i < end && vague.length < MOST; i++) {
    if (isWordOf(tokens, i, half) && isWordOf(tokens, i + 1, article) && isWordOf(tokens, i + 2, year))
      vague.push({ min: MONTHS / 2, max: MONTHS / 2, unit: 'month', per: undefined, first: i, end: i + 3 });
    const length = vagueLengthAt(tokens, i);
    if (length && !amounts.some((one) => one.end > i && one.first <= i))
      vague.push({ ...length, max: Infinity, per: undefined });
  }
  return [...amounts, ...vague];
}

const half = new WordSet(['half']);
const article = new WordSet(['a']);
const year = new WordSet(['year']);
const MONTHS = 12;

/** Of either so many are read in one sentence. */
const MOST = 8;

/** Whether a sentence has a word of a rule; “May” with its capital is a month. */
function isGeneral(tokens: Tokens, { first, end }: Sentence): boolean {
  for (let i = first; i < end; i++)
    if (isWordOf(tokens, i, general) && tokens.text.charCodeAt(tokens.starts[i]!) !== LETTER_M) return true;
  return false;
}

const LETTER_M = 77;

const spans = new WordSet(['time', 'interval', 'period', 'span', 'lapse']);
/** How long “time from the operation of 01/02/2015 to the visit of 02/03/2015:” may be, in tokens. */
const LABEL = 20;

/** The “from” of “time from the operation to the visit: nine weeks”, which comes before a length at token `i`; -1 if there is none. */
export function spanFrom(tokens: Tokens, first: number, i: number): number {
  for (let k = i - 1; k > Math.max(first, i - LABEL); k--)
    if (isWordOf(tokens, k, after) && isWordOf(tokens, k - 1, spans)) return k;
  return -1;
}

/** “three weeks after the accident”, “six weeks have gone by since the injury”, “time from the accident to the visit: six weeks”. */
function isAfterInjury(tokens: Tokens, amount: Length, first: number, end: number): boolean {
  const from = spanFrom(tokens, first, amount.first);
  if (from >= 0) return namesInjury(tokens, from, end);
  const isLength = hasWord(tokens, { first: amount.first - 2, end: amount.first }, forWord);
  let at = amount.end;
  while (at < end && at < amount.end + 6 && !isWordOf(tokens, at, after)) {
    if (tokens.kinds[at] !== Kind.word) return false;
    at++;
  }
  // “was off work for five weeks after the accident” says how long it was.
  if (isLength && isWordOf(tokens, at, thereafter)) return false;
  return isWordOf(tokens, at, after) && namesInjury(tokens, at, end);
}

const beforeWords = new WordSet(['before', 'prior']);
const seeing = new WordSet(['visit', 'examination', 'evaluation', 'appointment', 'exam']);
/** How far after “before” the visit may be, in tokens. */
const VISIT = 5;

/** “He was hurt about three months before the visit of 12/28/2016”: how long before a visit the injury was. */
function isBeforeVisit(tokens: Tokens, { first: from, end: to }: Length, first: number): boolean {
  if (!isWordOf(tokens, to, beforeWords) || !hasWord(tokens, { first: to + 1, end: to + VISIT }, seeing)) return false;
  const near = { first: Math.max(first, from - NAMED), end: from };
  return hasWord(tokens, near, harmed) || hasWord(tokens, near, injuries);
}

const forWord = new WordSet(['for']);
const thereafter = new WordSet(['after', 'following', 'post', 'past']);

/** Whether what comes right after a token names the injury. */
function namesInjury(tokens: Tokens, at: number, end: number): boolean {
  for (let i = at + 1; i < end && i <= at + 4; i++) {
    if (tokens.kinds[i] !== Kind.word) return false;
    if (isWordOf(tokens, i, injuries)) return true;
  }
  return false;
}

const passage = new WordSet(['passage', 'lapse'], rareCue);
const have = new WordSet(formsOfHave);
const passed = new WordSet(['passed', 'elapsed'], rareCue);

/** “the passage of fourteen months”, “fourteen months have passed”: up to now, with nothing said of from when on. */
function isPassed(tokens: Tokens, { first, end: at }: Length, end: number): boolean {
  if (isWordOf(tokens, first - 2, passage)) return true;
  if (!isWordOf(tokens, at, have) || !isWordOf(tokens, at + 1, passed)) return false;
  return !hasWord(tokens, { first: at + 2, end }, after);
}

const caring = new WordSet(['treatment', 'care', 'therapy', 'treatments']);
const described = new WordSet('conservative nonoperative medical supervised active such'.split(' '));

/** “has had ten months of treatment”: care of what the injury did lasts no longer than the injury. */
function isCareOf(tokens: Tokens, { first: from, end: to }: Length, first: number): boolean {
  if (!isWordOf(tokens, to, of)) return false;
  const at = isWordOf(tokens, to + 1, described) ? to + 2 : to + 1;
  if (!isWordOf(tokens, at, caring) || isWordOf(tokens, at + 1, forWord)) return false;
  const before = { first: Math.max(first, from - NAMED), end: from };
  return hasWord(tokens, before, have) && !hasWord(tokens, before, kin);
}

/** Whether a sentence has a number with its care: “ten months of treatment”. */
function namesCare(tokens: Tokens, first: number, end: number): boolean {
  for (let i = first; (i = nextCue(tokens, i, end, figureCue | numeralCue)) < end; i++)
    if (isWordOf(tokens, i + 2, of) && hasWord(tokens, { first: i + 3, end: Math.min(end, i + 5) }, caring))
      return true;
  return false;
}

const thatWord = new WordSet(['that', 'since']);
/** How far after its “that” a complaint may be, in tokens. */
const AHEAD = 8;

/** “has had pain for 14 months”, “the pain had been there for two years”, “a 14 month history of pain”. */
function isOfComplaint(tokens: Tokens, amount: Length, first: number, end: number): boolean {
  const isComplaint = (i: number): boolean =>
    (isWordOf(tokens, i, complaints) || isWordOf(tokens, i, distress)) &&
    !isWordOf(tokens, i + 1, relief) &&
    !isWordOf(tokens, i - 2, relief) &&
    !hasWord(tokens, { first: Math.max(first, i - DENIAL), end: i }, lacking);
  // “It is two years that the shoulder has hurt”
  if (isWordOf(tokens, amount.first - 1, present) && isWordOf(tokens, amount.end, thatWord))
    for (let i = amount.end + 1; i < Math.min(end, amount.end + AHEAD); i++) if (isComplaint(i)) return true;
  // “a 14 month history of pain”, “14 months of pain”
  for (let i = amount.end; i < Math.min(end, amount.end + 5); i++) {
    if (tokens.kinds[i] !== Kind.word || isWordOf(tokens, i, joining) || isWordOf(tokens, i, lacking)) break;
    if (isComplaint(i)) return true;
  }
  const isLength =
    isWordOf(tokens, amount.first - 1, of) && hasWord(tokens, { first: amount.end, end: amount.end + 2 }, lengths);
  if (!isLength && !isWordOf(tokens, amount.first - 1, lasting)) return false;
  for (let i = amount.first - 2; i >= Math.max(first, amount.first - 14); i--) {
    if (isMark(tokens, i, Mark.semicolon) || isAnew(tokens, i)) return false;
    if (isComplaint(i)) return true;
  }
  return false;
}

/** How far before a length the care that lasted so long may be named, in tokens. */
const CARE = 16;
const care = new WordSet(['treated', 'treatment', 'treating', 'care', 'seeing', 'seen']);
const been = new WordSet(['been']);
const wounds = new WordSet(
  'injured injury wound wounds burn burns fracture fractures sprain strain cut laceration crush contusion bruise tear rupture'.split(
    ' ',
  ),
  rareCue,
);

const forIt = intern('for');
const taken = new WordSet(['it', 'this']);

/** “has been treated for this wound for two years”, “in treatment for the shoulder for the past two years”: care of what the injury did lasts no longer than the injury. */
function isOfCare(tokens: Tokens, { first: from }: Length, first: number, terms: readonly Term[]): boolean {
  if (!isWordOf(tokens, from - 1, lasting)) return false;
  for (let i = from - 2; i >= Math.max(first + 2, from - CARE); i--) {
    if (isMark(tokens, i, Mark.semicolon)) return false;
    if (isWordOf(tokens, i, care))
      return (
        hasWord(tokens, { first: i - 2, end: i }, been) &&
        ((isWord(tokens, i + 1, forIt) && isWordOf(tokens, i + 2, taken)) ||
          hasWord(tokens, { first, end: from }, wounds) ||
          termsWithin(terms, i, from).some(({ kind }) => kind === 'region'))
      );
  }
  return false;
}

const work = new WordSet(['work']);
const off = new WordSet(['off', 'out']);
const of = new WordSet(['of']);
const worked = new WordSet(['worked']);

/** “has been off work for three years”, “has not worked for the past three years” */
function isOffWork(tokens: Tokens, { first: from }: Length, first: number): boolean {
  if (!isWordOf(tokens, from - 1, lasting)) return false;
  for (let i = from - 2; i > Math.max(first, from - IDLE); i--) {
    const isIdle = isWordOf(tokens, i, worked)
      ? isWordOf(tokens, i - 1, nots)
      : isWordOf(tokens, i, work) && isWordOf(tokens, isWordOf(tokens, i - 1, of) ? i - 2 : i - 1, off);
    if (isIdle)
      return (
        hasWord(tokens, { first: Math.max(first, i - NAMED), end: i }, have) &&
        !hasWord(tokens, { first, end: i }, past)
      );
  }
  return false;
}

/** How far before a length it may be that someone is off work, in tokens. */
const IDLE = 6;
const worsening = new WordSet('worse worsened aggravated exacerbated flared'.split(' '));

/** “has had back pain for ten years, made worse by the injury”: whether a complaint is older than the injury by what the sentence says. */
function isWorsened(tokens: Tokens, sentence: Sentence): boolean {
  return hasWord(tokens, sentence, worsening) && hasWord(tokens, sentence, injuries);
}

/** “drove for many years without pain”, “denies having had pain for years” */
const lacking = new WordSet(['without', 'no', 'not', 'never', 'free', 'denies', 'denied']);
/** How far before a complaint they may be, in tokens. */
const DENIAL = 5;
/** “of two years' duration” */
const lengths = new WordSet(['duration', 'standing']);
const bounding = new WordSet(['than', 'least', 'over']);
/** After these something else is told: “sewed for nineteen years and developed pain”. */
const joining = new WordSet(['and', 'but', 'before', 'when', 'until', 'then']);

const pronouns = new WordSet(['he', 'she']);
const going = new WordSet(['and', 'but', 'as', 'where', 'while', 'because', 'although', 'though']);

/** “It hurts, and he has sewed for nineteen years”: whether a clause on someone begins. */
function isAnew(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i, pronouns) && isWordOf(tokens, i - 1, going);
}

import { askingWords } from '../knowledge/clauses/asking-words.ts';
import { caseWords, eachWords, formsOfBe, guidelineNames, portionNouns } from '../knowledge/clauses/common-words.ts';
import { type MeasureKind, MEASURES } from '../knowledge/guidelines/measures.ts';
import { isOfPieces } from '../reading/amounts/units.ts';
import { intervalAt, numeralCue } from '../reading/numbers.ts';
import type { Sentence } from '../reading/sentences.ts';
import { figureCue, nextCue } from '../text/cues.ts';
import type { Range } from '../text/range.ts';
import { PhraseTable } from '../text/phrases.ts';
import { isMark, Kind, Mark, rangeOf, type Tokens } from '../text/tokens.ts';
import { hasWord, isWordOf, wordIn, WordMap, WordSet } from '../text/word-set.ts';

/** A number of a guideline that counts no visits, as a rationale quotes it: “120 mg of morphine equivalents a day”, “at least 50% relief”. */
export interface QuotedMeasure {
  readonly measure: MeasureKind;
  readonly bounds: readonly [least: number, most: number];
  readonly range: Range;
  /** Whether its sentence is about a trial. */
  readonly trial: boolean;
  /** The phrases of its sentence by which numbers of one kind are told apart: “low risk”. */
  readonly words: ReadonlySet<string>;
}

/** Words of which a sentence must have one to say what a guideline sets. */
const setting = new WordSet([
  ...guidelineNames,
  ...'recommend recommends recommended recommendation require requires required limit limits limited allow allows allowed permit permits permitted advise advises advised exceed should must maximum minimum maximal ceiling cap capped threshold upper chapter section schedule calls asks expects demands wants most longest longer oftener usually generally typically rule brief optimum optimal may due hold holds supported comes need needs confines'.split(
    ' ',
  ),
]);
/** Words by which a sentence is about this case. */
const ofCase = new WordSet([...caseWords, ...'patient had was were reported received years old ago since'.split(' ')]);
const days = new WordMap<number>([
  ['day', 1],
  ['days', 1],
  ['week', 7],
  ['weeks', 7],
  ['month', 30],
  ['months', 30],
  ['year', 365],
]);
const old = new WordSet(['old']);
const YEAR = 365;
const spans = new WordSet(['day', 'week', 'month', 'year']);
const trials = new WordSet(['trial', 'trials']);
const milligrams = new WordSet(['mg', 'milligram', 'milligrams', 'med', 'mme']);
const equivalents = new WordSet(['morphine', 'med', 'mme', 'equivalent', 'equivalents']);
const counted = new WordSet([
  'block',
  'blocks',
  'injection',
  'injections',
  'test',
  'tests',
  'screen',
  'screens',
  'times',
]);
const grams = new WordSet(['g', 'gm', 'gram', 'grams']);
const daily = new WordSet(['daily', 'day']);
const tops = new WordSet('maximum maximal max exceed exceeds exceeding ceiling limit highest cap most top'.split(' '));
const sessions = new WordSet(['session', 'sitting']);
const oneOf = new WordSet([...eachWords, 'one', 'single', 'same']);
const hours = new WordSet(['hour', 'hours']);
const nights = new WordSet(['night', 'nights']);
const full = new WordSet(['full']);
const fullDays = new WordSet(['day', 'days']);
const levels = new WordSet(['level', 'levels']);
/** How far after its number “levels” may be: “two nerve root levels”. */
const LEVEL = 3;
const relief = new WordSet(['relief', 'reduction', 'improvement', 'response']);
const percents = new WordSet(['percent']);
const perWords = new WordSet(eachWords);
const years = new WordSet(['year', 'yearly', 'annually']);
const weeks = new WordSet(['week', 'weekly']);
/** How far after its number the word may be that says by what it is measured. */
const NEAR = 6;

const telling = new PhraseTable<string>();
for (const { words = [] } of MEASURES) for (const word of words) telling.add(word, word);

function tellingWords(tokens: Tokens, { first, end }: Sentence): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = first; i < end; i++) {
    const match = telling.matchAt(tokens, i, end);
    if (match) found.add(match.value);
  }
  return found;
}

/** The numbers of guidelines that sentences quote, except for numbers of visits; what is said of this case is left out. */
export function readQuotedMeasures(tokens: Tokens, sentences: readonly Sentence[]): QuotedMeasure[] {
  return sentences.flatMap((sentence) => {
    const ruled = { first: sentence.first, end: ruleEnd(tokens, sentence) };
    const isRule = hasWord(tokens, ruled, setting) || isLabeled(tokens, ruled) || isGround(tokens, ruled);
    if (!isRule) return [];
    const words = tellingWords(tokens, ruled);
    const trial = hasWord(tokens, ruled, trials);
    return measuresIn(tokens, ruled).map((one) => ({ ...one, trial, words }));
  });
}

const grounds = new WordSet('rest rests depend depends hinge hinges turn turns include includes including'.split(' '));
const least = new WordSet(['least']);

/** “Repeat blocks rest on relief of at least 50%”: what something depends on, and the least of it. */
function isGround(tokens: Tokens, ruled: Sentence): boolean {
  return hasWord(tokens, ruled, grounds) && hasWord(tokens, ruled, least);
}

const there = new WordSet(['there']);
const conditions = new WordSet(['when', 'where', 'if', 'only', 'once', 'unless']);

const anyone = new WordSet([...eachWords, 'any', 'no']);
const patient = new WordSet(['patient']);

const pasts = new WordSet(['was', 'were', 'had']);
const asks = new WordSet(['how', 'what', 'whether']);
const thisWord = new WordSet(['this', 'these']);
const care = new WordSet('drug drugs medication medications agent agents class device treatment procedure'.split(' '));

/** “in every patient”, “recommends this drug”: no one in particular. */
function isAnybody(tokens: Tokens, at: number): boolean {
  return isWordOf(tokens, at, patient)
    ? isWordOf(tokens, at - 1, anyone)
    : isWordOf(tokens, at, thisWord) && isWordOf(tokens, at + 1, care);
}

/** Where a sentence comes to this case: “… no longer than two weeks, which he has passed”: the end of what comes before the last comma until then. */
function ruleEnd(tokens: Tokens, { first, end }: Sentence): number {
  let at = wordIn(tokens, first, end, ofCase);
  // “older than 65 years” is said of any case too.
  while (
    at < end &&
    (isAnybody(tokens, at) ||
      isLongest(tokens, at) ||
      (isWordOf(tokens, at, pasts) && hasWord(tokens, { first: Math.max(first, at - REACH), end: at }, asks)) ||
      (isWordOf(tokens, at, yearsOld) &&
        (isAge(tokens, Math.max(first, at - NEAR), at - 1, at) ||
          hasWord(tokens, { first: Math.max(first, at - RANGE), end: at }, every))))
  )
    at = wordIn(tokens, at + 1, end, ofCase);
  // “when there was at least 50 percent relief” is said of any case.
  if (isWordOf(tokens, at - 1, there) && isWordOf(tokens, at - 2, conditions)) at = wordIn(tokens, at + 1, end, ofCase);
  if (at === end) return end;
  for (let i = at - 1; i > first; i--) if (isMark(tokens, i, Mark.comma) || isMark(tokens, i, Mark.semicolon)) return i;
  return first;
}

/** “every 4-6 years”: how far before its unit the word is. */
const RANGE = 4;

const passing = new WordSet(['beyond', 'exceed', 'exceeds']);
const longer = new WordSet(['longer']);

/** Whether the token is the unit of “longer than two years”. */
function isLongest(tokens: Tokens, at: number): boolean {
  return isWordOf(tokens, at, yearWords) && (isWordOf(tokens, at - 2, passing) || isWordOf(tokens, at - 3, longer));
}

const labels = new WordSet('trial trials period duration frequency time dose dosing course length'.split(' '));

/** “Trial period: one month.” */
function isLabeled(tokens: Tokens, { first, end }: Sentence): boolean {
  for (let i = first; i < Math.min(end, first + 5); i++)
    if (isMark(tokens, i, Mark.colon)) return hasWord(tokens, { first, end: i }, labels);
  return false;
}

type Measured = Pick<QuotedMeasure, 'measure' | 'bounds' | 'range'>;

function measuresIn(tokens: Tokens, sentence: Sentence): Measured[] {
  const { first, end } = sentence;
  const found = frequenciesIn(tokens, sentence);
  const ofMorphine = hasWord(tokens, sentence, equivalents);
  const isLimited = ofMorphine && hasWord(tokens, sentence, thresholds);
  for (let i = first; (i = nextCue(tokens, i, end, figureCue | numeralCue)) < end; i++) {
    const number = intervalAt(tokens, i) ?? shareAt(tokens, i);
    if (!number || number.end >= end || number.min > number.max) continue;
    // “a three-month trial”
    const unit = isMark(tokens, number.end, Mark.hyphen) ? number.end + 1 : number.end;
    if (isWordOf(tokens, i - 1, every) && isWordOf(tokens, unit, yearWords) && number.min > 0) {
      // “every two years”
      found.push({
        measure: 'per-year',
        bounds: [1 / number.max, 1 / number.min],
        range: rangeOf(tokens, i - 1, unit + 1),
      });
      continue;
    }
    if (isLongest(tokens, unit)) {
      const bounds = [number.min * YEAR, number.max * YEAR] as const;
      found.push({ measure: 'days', bounds, range: rangeOf(tokens, i, unit + 1) });
      continue;
    }
    const measure =
      isOfCase(tokens, unit + 1) || isDoseOfCase(tokens, first, i) || isAskedOrGiven(tokens, first, i)
        ? undefined
        : isAge(tokens, Math.max(first, i - NEAR), i, unit)
          ? { kind: 'age' as const, times: 1 }
          : measureAt(tokens, unit, sentence, Math.max(first, i - NEAR), ofMorphine);
    if (measure?.kind === 'days' && isOfPieces(tokens, { first: i, end: unit })) continue;
    if (measure?.kind === 'days' && isPast(tokens, first, i)) measure.kind = 'days-before';
    const isHeld = measure?.kind === 'mg-per-day' && isLimited && isHeldAgainst(tokens, first, i);
    if (measure && !isHeld)
      found.push({
        measure: measure.kind,
        bounds: [number.min * measure.times, number.max * measure.times],
        range: rangeOf(tokens, i, measure.kind === 'age' ? unit : unit + 1),
      });
    i = number.end - 1;
  }
  return found;
}

const oftenness = new WordMap<number>([
  ['monthly', 12],
  ['quarterly', 4],
  ['yearly', 1],
  ['annually', 1],
]);
const onces = new WordMap<number>([
  ['once', 1],
  ['twice', 2],
]);

/** “monthly”, “twice a year”: how often, without a number. */
function frequenciesIn(tokens: Tokens, { first, end }: Sentence): Measured[] {
  const found: Measured[] = [];
  const valueOf = (words: WordMap<number>, i: number): number | undefined =>
    tokens.kinds[i] === Kind.word ? words.get(tokens.values[i]!) : undefined;
  for (let i = first; i < end; i++) {
    const times = valueOf(onces, i);
    const length = times === undefined || !isWordOf(tokens, i + 1, perWords) ? undefined : valueOf(days, i + 2);
    const often = valueOf(oftenness, i) ?? (length === undefined ? undefined : (times! * YEAR) / length);
    if (often === undefined) continue;
    const bounds = [Math.round(often), Math.round(often)] as const;
    found.push({ measure: 'per-year', bounds, range: rangeOf(tokens, i, length === undefined ? i + 1 : i + 3) });
  }
  return found;
}

const beyond = new WordSet(['over', 'above', 'past', 'than', 'age', 'of', 'aged']);
const aged = new WordSet(['age', 'aged']);
const ages = new WordSet('age aged older those patients people persons anyone anybody adults women men'.split(' '));
const yearsOld = new WordSet(['years', 'or', 'and']);

/** “those over 65”, “age above 65”, “older than 65 years”: whether the number before token `end` is an age. */
function isAge(tokens: Tokens, from: number, at: number, end: number): boolean {
  return (
    (isWordOf(tokens, at - 1, beyond) || (tokens.kinds[at - 1] === Kind.mark && isWordOf(tokens, at - 2, aged))) &&
    hasWord(tokens, { first: from, end: at }, ages) &&
    (tokens.kinds[end] === Kind.mark ? !isMark(tokens, end, Mark.percent) : isWordOf(tokens, end, yearsOld))
  );
}

const bounding = new WordSet(
  'threshold limit limits ceiling cap maximum exceed exceeds exceeding above over than beyond to'.split(' '),
);

/** Whether a dose is the one that is held against the limit of its sentence, which begins at a token: “40 mg a day lies below the threshold of 80 mg”. */
function isHeldAgainst(tokens: Tokens, from: number, first: number): boolean {
  return !hasWord(tokens, { first: Math.max(from, first - NEAR), end: first }, bounding);
}

const thresholds = new WordSet(['threshold', 'limit', 'ceiling', 'cap']);
const comparing = new WordSet([
  ...formsOfBe,
  'would',
  'be',
  'also',
  'far',
  'much',
  'well',
  'still',
  'already',
  'thus',
  'therefore',
  ...'remain remains stay stays lie lies fall falls keep keeps'.split(' '),
]);
const exceeding = new WordSet([
  'longer',
  'more',
  'shorter',
  'less',
  'fewer',
  'below',
  'under',
  'over',
  'above',
  'beyond',
  'within',
  'twice',
  'double',
  'half',
  'exceeds',
  'exceed',
]);
const exceeds = new WordSet(['exceeds', 'exceed']);
const accompanying = new WordSet(['of', 'with', 'without']);
const lasting = new WordSet(['pain', 'symptoms', 'complaints', 'conservative', 'disability', 'relief', 'improvement']);

/** “Three months is longer than …”, “six weeks of pain”: a span that is held against a limit, or that comes before it. */
function isOfCase(tokens: Tokens, end: number): boolean {
  if (isWordOf(tokens, end, accompanying) && isWordOf(tokens, end + 1, lasting)) return true;
  // “12 hours a week are fewer than …”
  const last = isWordOf(tokens, end, perWords) && isWordOf(tokens, end + 1, spans) ? end + 2 : end;
  let at = last;
  while (isWordOf(tokens, at, comparing) || (at === last && isMark(tokens, at, Mark.comma))) at++;
  return isWordOf(tokens, at, exceeding) && (at > last || isWordOf(tokens, at, exceeds));
}

const asking = new WordSet([
  ...askingWords.filter((word) => word !== 'asks' && word !== 'asking'),
  ...portionNouns.filter((noun) => noun !== 'trial' && noun !== 'course'),
  ...'authorized authorizes approved certified granted purchase'.split(' '),
]);
/** How far before a number the word may be by which it was asked for or given: “authorized for ten days”, “a rental of thirty days”. */
const GIVEN = 2;

function isAskedOrGiven(tokens: Tokens, first: number, at: number): boolean {
  return hasWord(tokens, { first: Math.max(first, at - GIVEN), end: at }, asking);
}

const doses = new WordSet(['dose', 'dosage']);
const amounting = new WordSet(['equals', 'equal', 'equaling', 'equivalent', 'takes', 'taking']);
const amountingTo = new WordSet(['amounts', 'comes', 'adds', 'equal', 'equivalent']);
const to = new WordSet(['to']);
const is = new WordSet(formsOfBe);
/** Words by which a dose is a guideline's. */
const most = new WordSet('maximum maximal ceiling limit highest recommended allowed threshold starting'.split(' '));

/** “The daily dose is 40 mg, which equals 40 mg of morphine”: what is taken, and no limit. */
function isDoseOfCase(tokens: Tokens, first: number, at: number): boolean {
  if (isWordOf(tokens, at - 1, amounting)) return true;
  if (isWordOf(tokens, at - 1, to) && isWordOf(tokens, at - 2, amountingTo)) return true;
  const before = { first, end: at };
  return isWordOf(tokens, at - 1, is) && hasWord(tokens, before, doses) && !hasWord(tokens, before, most);
}

const every = new WordSet(['every', 'each']);
const yearWords = new WordSet(['year', 'years']);

const since = new WordSet(
  'lasted lasts lasting persisted persists persisting continued endured gone present'.split(' '),
);
/** How far before a span its verb may be: “has lasted for at least”. */
const REACH = 5;

const complaints = new WordSet(['pain', 'symptoms', 'complaints']);
const ofWord = new WordSet(['of']);

/**
 * “where pain has lasted at least three months”, “pain of at least three months”: how long it was there before, and not how long something is to be
 * done; relief lasts after it.
 */
function isPast(tokens: Tokens, first: number, at: number): boolean {
  const before = { first: Math.max(first, at - REACH), end: at };
  const of = wordIn(tokens, before.first, at, ofWord);
  if (isWordOf(tokens, of - 1, complaints)) return true;
  return hasWord(tokens, before, since) && !hasWord(tokens, before, relief);
}

/** “20%”: no number of things. */
function shareAt(tokens: Tokens, i: number): { min: number; max: number; end: number } | undefined {
  if (tokens.kinds[i] !== Kind.number || !isMark(tokens, i + 1, Mark.percent)) return undefined;
  return { min: tokens.values[i]!, max: tokens.values[i]!, end: i + 1 };
}

/**
 * What a number that ends before token `i` measures, and by how much it is to be multiplied; `from` is how far before it its noun may be, and
 * `ofMorphine` whether its sentence is about what drugs are worth in morphine.
 */
function measureAt(
  tokens: Tokens,
  i: number,
  sentence: Sentence,
  from: number,
  ofMorphine: boolean,
): { kind: MeasureKind; times: number } | undefined {
  const has = (words: WordSet): boolean => isWordOf(tokens, i, words);
  const near = { first: i, end: Math.min(sentence.end, i + NEAR) };
  if (isMark(tokens, i, Mark.percent) || has(percents))
    return hasWord(tokens, near, relief) || hasWord(tokens, { first: from, end: i }, relief)
      ? { kind: 'percent', times: 1 }
      : undefined;
  if (has(milligrams) && ofMorphine) return { kind: 'mg-per-day', times: 1 };
  if (has(milligrams) || has(grams))
    return isMostADay(tokens, i, sentence, from)
      ? { kind: 'most-mg-per-day', times: has(grams) ? 1000 : 1 }
      : undefined;
  if (has(counted) && isOfSession(tokens, near)) return { kind: 'per-session', times: 1 };
  if (has(counted) && hasWord(tokens, near, years)) return { kind: 'per-year', times: 1 };
  if (has(hours)) return hasWord(tokens, near, weeks) ? { kind: 'hours-per-week', times: 1 } : undefined;
  if (has(nights)) return hasWord(tokens, near, weeks) ? { kind: 'nights-per-week', times: 1 } : undefined;
  // “twenty full-day sessions”
  if (has(full)) return hasWord(tokens, near, fullDays) ? { kind: 'full-days', times: 1 } : undefined;
  if (hasWord(tokens, { first: i, end: Math.min(i + LEVEL, sentence.end) }, levels))
    return { kind: 'levels', times: 1 };
  const length =
    tokens.kinds[i] === Kind.word && !hasWord(tokens, { first: i + 1, end: i + 3 }, old)
      ? days.get(tokens.values[i]!)
      : undefined;
  // “3 days a week” is how often, “2 weeks 4 days” is nothing of either.
  const isOften = isWordOf(tokens, i + 1, perWords) && isWordOf(tokens, i + 2, spans);
  return length === undefined || isOften ? undefined : { kind: 'days', times: length };
}

/** “a maximum of 4 g daily”, “the highest daily dose is 400 mg”: the most that may be taken a day. */
function isMostADay(tokens: Tokens, unit: number, { first, end }: Sentence, from: number): boolean {
  const near = { first: Math.max(first, from - NEAR), end: Math.min(end, unit + NEAR) };
  return hasWord(tokens, near, daily) && (hasWord(tokens, near, tops) || isNoMore(tokens, unit));
}

const noMore = new WordSet(['more', 'up', 'above', 'beyond']);

/** “no more than 400 mg”, “up to 400 mg” */
function isNoMore(tokens: Tokens, unit: number): boolean {
  return hasWord(tokens, { first: Math.max(0, unit - 3), end: unit }, noMore);
}

/** “three injections per session”, “at one sitting” */
function isOfSession(tokens: Tokens, { first, end }: Sentence): boolean {
  const at = wordIn(tokens, first, end, sessions);
  return at < end && isWordOf(tokens, at - 1, oneOf);
}

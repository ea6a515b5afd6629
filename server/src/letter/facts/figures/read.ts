import { guidelineNames, workerNouns } from '../../../knowledge/clauses/common-words.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../../text/tokens.ts';
import { intern } from '../../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../../text/word-set.ts';
import { isNumeral } from '../../../reading/numbers.ts';
import type { DateReading } from '../../../reading/dates.ts';
import type { Side, Term } from '../../../reading/terms.ts';
import type { FactSubject } from '../fact.ts';
import { comparatives, differences, falling, isDifference } from '../numbers.ts';
import { factOf, isDemanded, isGeneral, type Reading, siteNear } from '../passage.ts';
import { flagsBetween } from '../flags.ts';
import { dateFrom, type Segment } from '../segments.ts';
import { Word } from '../words.ts';
import { aboutOf } from './about.ts';
import { readChanges } from './changes.ts';
import { bareAt, type Figure, figureAt, mayBegin, RATE, YEAR } from './figure.ts';
import { labelAt } from './labels.ts';
import { measureAt } from './measures.ts';
import { readSince, sinceLength } from './since.ts';
import { APART, BOUND, LOOSE, OF_LOSS, OF_SIDES } from './compare.ts';
import { NAME } from './named.ts';

/** Reads what is measured or counted, each with the words that say of what: “a scar 11 cm long”, “stands for 20 minutes”, “three falls”. */
export function readFigures(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  let from = segment.first;
  let last: Told | undefined;
  for (let i = segment.first; i < segment.end; i++) {
    const date = dateFrom(segment.dates, i);
    if (date) {
      readYear(reading, date, from);
      i = date.end - 1;
      continue;
    }
    const label = labelAt(tokens, i, segment.first, segment.end);
    if (label) {
      const { value, about, unit } = label;
      if (!segment.general)
        emit(
          factOf(reading, { kind: 'topic', id: unit, name: unit }, 'figure', label, {
            value,
            about,
            ...siteNear(tokens, segment, label.first, label.end),
          }),
        );
      i = label.end - 1;
      continue;
    }
    if (!mayBegin(tokens, i)) continue;
    const figure = figureAt(tokens, i, segment.end) ?? measureAt(reading, i);
    if (!figure) {
      const length = sinceLength(tokens, i);
      if (length) readSince(reading, length);
      continue;
    }
    const { value, first, end } = figure;
    const apart = isApart(tokens, segment, figure);
    const unit = apart ? `${figure.unit}${APART}` : figure.unit;
    const ofSides = apart && segment.passage !== 'summary' && isOfSides(tokens, segment);
    const general =
      isGeneral(segment, end) &&
      !isOfWorker(tokens, segment, first) &&
      !isOfKnown(tokens, segment, first) &&
      !isUntil(tokens, segment, end);
    const ofWorker =
      !general &&
      !isOfOthers(tokens, segment, figure) &&
      !isAsked(tokens, segment, figure) &&
      !isDemanded(tokens, segment, end) &&
      !isSupply(tokens, figure) &&
      !isDose(tokens, segment, figure);
    const isLeast = !ofSides && isBounded(tokens, segment, figure);
    const told = ofWorker && !isLeast;
    const subject: FactSubject = { kind: 'topic', id: unit, name: unit };
    const about = told ? aboutOf(reading, figure, from) : undefined;
    if (isWeight(reading, figure)) about?.splice(0, about.length, `${NAME}thing weight`);
    const site = siteNear(tokens, ownTerms(tokens, segment, end), first, end);
    // “5 mm on the right and 18 mm on the left”: the second is of the same.
    if (
      about?.length === 0 &&
      last?.unit === unit &&
      isWord(tokens, first - 1, andWord) &&
      isOther(last.side, site.side)
    )
      about.push(...last.about);
    last = about && { unit, about, side: site.side };
    emit(
      factOf(
        reading,
        subject,
        'figure',
        { first, end },
        {
          value,
          ...(about && { about }),
          written: ofSides
            ? OF_SIDES
            : isLoose(tokens, segment)
              ? LOOSE
              : ofWorker && isLeast
                ? BOUND
                : apart && isLoss(tokens, segment, figure)
                  ? OF_LOSS
                  : undefined,
          status: general ? 'general' : 'stated',
          ...site,
        },
      ),
    );
    if (told) {
      readOtherSide(reading, { ...figure, unit }, about!);
      readSideAfter(reading, { ...figure, unit }, about!, site.side);
    }
    readSince(reading, figure);
    // “70% for two months”, “eszopiclone 2 mg nightly for nine months”: all are of what comes before.
    if (!isWord(tokens, end, forWord) && unit !== 'milligrams' && unit !== RATE) from = end;
    i = end - 1;
  }
  if (!segment.general || isWeighed(tokens, segment)) readChanges(reading);
}

const supporting = new WordSet(['supports', 'support', 'supported']);

/** “A fall of two points supports its use”: what is told first is of the case, and weighed after. */
function isWeighed(tokens: Tokens, segment: Segment): boolean {
  const { first, end, passage } = segment;
  if (passage !== 'rationale' || hasWord(tokens, segment, ruling)) return false;
  let weighed = false;
  for (let i = first; i < end; i++) {
    if ((flagsBetween(tokens, segment, i, i + 1) & Word.general) === 0) continue;
    if (!isWordOf(tokens, i, supporting)) return false;
    weighed = true;
  }
  return weighed;
}

const dating = new WordSet(['in', 'of', 'since']);

/** “a stroke in March 2012”: the year of something of which no day is told. */
function readYear(reading: Reading, { first, end, day, year }: DateReading, from: number): void {
  const { tokens, segment, emit } = reading;
  if (day !== undefined || year === undefined || segment.general || !isWordOf(tokens, first - 1, dating)) return;
  const about = aboutOf(reading, { first, end, unit: YEAR }, from);
  const subject: FactSubject = { kind: 'topic', id: YEAR, name: YEAR };
  emit(factOf(reading, subject, 'figure', { first, end }, { value: [year, year], about }));
}

/** A clause without the side that a figure after another one has for itself: “left knee 100 degrees, right 135”. */
function ownTerms(tokens: Tokens, segment: Segment, end: number): Segment {
  const isOther = ({ kind, first, end: last }: Term): boolean =>
    kind === 'side' && first >= end && (isNumeral(tokens, last) || tokens.kinds[last] === Kind.decimal);
  return segment.terms.some(isOther) ? { ...segment, terms: segment.terms.filter((term) => !isOther(term)) } : segment;
}

/** A figure that is read, with what says of what it is. */
interface Told {
  readonly unit: string;
  readonly about: readonly string[];
  readonly side: Side | undefined;
}

function isOther(one: Side | undefined, other: Side | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

const andWord = intern('and');
const against = new WordSet(['vs', 'versus', 'against', 'and', 'on', 'the', 'at', 'is', 'was']);

/** “5 degrees (left 18)”, “70 pounds on the right, left 95”, “15 degrees on the left and 35 on the right”: the same of the other side, with no unit of its own. */
function readOtherSide(reading: Reading, { unit, end }: Figure, about: readonly string[]): void {
  const { tokens, segment } = reading;
  let at = end;
  while (
    at < segment.end &&
    (tokens.kinds[at] === Kind.mark ? !isMark(tokens, at, Mark.semicolon) : isWordOf(tokens, at, against))
  )
    at++;
  const term = sideAt(segment, at);
  const bare = term && bareAt(tokens, isMark(tokens, term.end, Mark.colon) ? term.end + 1 : term.end, segment.end);
  if (bare) emitSide(reading, unit, bare, about, term.side);
}

type SideTerm = Extract<Term, { kind: 'side' }>;

function sideAt({ terms }: Segment, at: number): SideTerm | undefined {
  return terms.find((term): term is SideTerm => term.kind === 'side' && term.first === at);
}

/** Emits a figure that has its unit from the one before it. */
function emitSide(
  reading: Reading,
  unit: string,
  bare: NonNullable<ReturnType<typeof bareAt>>,
  about: readonly string[],
  side: Side,
): void {
  const subject: FactSubject = { kind: 'topic', id: unit, name: unit };
  reading.emit(factOf(reading, subject, 'figure', bare, { value: bare.value, about, side }));
}

const placing = new WordSet(['on', 'at', 'for', 'the', 'his', 'her']);
const joining = new WordSet(['and', 'but', 'versus', 'vs', 'against']);

/** “15 degrees on the left and 35 on the right”, “right grip of 90 pounds, against 60 on the left”: the same of the side that comes after a number with no unit of its own. */
function readSideAfter(
  reading: Reading,
  { unit, end }: Figure,
  about: readonly string[],
  ownSide: Side | undefined,
): void {
  const { tokens, segment } = reading;
  const sideFrom = (from: number): SideTerm | undefined => {
    let at = from;
    while (at < segment.end && isWordOf(tokens, at, placing)) at++;
    return sideAt(segment, at);
  };
  const own = sideFrom(end);
  const last = own?.end ?? end;
  const at = isMark(tokens, last, Mark.comma) ? last + 1 : last;
  if (!isWordOf(tokens, at, joining)) return;
  const bare = bareAt(tokens, at + 1, segment.end);
  const other = bare && sideFrom(bare.end);
  if (other && isOther(own?.side ?? ownSide, other.side)) emitSide(reading, unit, bare, about, other.side);
}

/** How far before a figure “can” may be. */
const REACH = 4;
const able = new WordSet(['can', 'able']);
const be = intern('be');
const couldWord = new WordSet(['could']);
const persons = new WordSet(['he', 'she', ...workerNouns]);
const doubting = new WordSet([
  ...guidelineNames,
  'whether',
  'if',
  'unless',
  'would',
  'recommended',
  'recommends',
  'goal',
  'goals',
]);

/** Whether a clause with a modal verb describes the worker: “can lift 20 pounds” as “lifts 20 pounds”, and whatever the summary says that he may. */
function isOfWorker(tokens: Tokens, segment: Segment, first: number): boolean {
  const near = { first: Math.max(segment.first, first - REACH), end: first };
  const could = wordIn(tokens, near.first, near.end, couldWord);
  const can = wordIn(tokens, near.first, near.end, able);
  // “can be taken once a day” says what may be done with something.
  const isAble =
    (can < near.end && !isWord(tokens, can + 1, be)) || (could < near.end && isWordOf(tokens, could - 1, persons));
  const tells = segment.passage === 'summary' || isAble;
  return tells && !hasWord(tokens, { first: segment.first, end: Math.min(segment.end, first + REACH) }, doubting);
}

const ruling = new WordSet([...guidelineNames, 'recommended', 'recommends', 'recommendation', 'requires', 'required']);
const pointing = new WordSet(['the', 'his', 'her', 'this', 'that']);

/** “The limit of six hours may be lifted”: what is known has its figure, whatever may come of it. */
function isOfKnown(tokens: Tokens, segment: Segment, first: number): boolean {
  return (
    isWord(tokens, first - 1, ofWord) && isWordOf(tokens, first - 3, pointing) && !hasWord(tokens, segment, ruling)
  );
}

const until = intern('until');

/** “Six spells are a change until the contrary is shown”: what comes before its “until” is as it is told. */
function isUntil(tokens: Tokens, segment: Segment, end: number): boolean {
  let found = false;
  for (let i = segment.first; i < segment.end; i++) {
    if (isWord(tokens, i, until)) found ||= i >= end;
    else if ((flagsBetween(tokens, segment, i, i + 1) & Word.general) !== 0) return false;
  }
  return found;
}

const temporal: ReadonlySet<string> = new Set(['days', 'minutes', 'seconds']);

/** Whether a figure of no time is by how much something is more or less: “2 cm smaller”, “lacks 30 degrees”. */
function isApart(tokens: Tokens, segment: Segment, { first, end, unit }: Figure): boolean {
  return (
    (!temporal.has(unit) || (unit === 'seconds' && isWordOf(tokens, end, smaller))) &&
    (isWordOf(tokens, end, smaller) ||
      isBelowSide(tokens, segment, end) ||
      (unit !== '%' && isDifference(tokens, first, first)) ||
      hasWord(tokens, { first: Math.max(segment.first, first - LOSS), end: first }, lacking))
  );
}

/** “8 kg below the left”, “ten degrees behind the other side”: whether what follows says that a figure is how far one side is from the other. */
function isBelowSide(tokens: Tokens, segment: Segment, end: number): boolean {
  if (!isWordOf(tokens, end, beyond)) return false;
  const side = isWord(tokens, end + 1, theWord) ? end + 2 : end + 1;
  return isWordOf(tokens, side, others) || sideAt(segment, side) !== undefined;
}

const beyond = new WordSet(['below', 'above', 'behind', 'under', 'over', 'beyond']);
const theWord = intern('the');
const others = new WordSet('other opposite uninjured contralateral sound healthy unaffected uninvolved'.split(' '));

/** Whether a clause compares one side with the other: “25 degrees less than on the other side”, “on the right 12 seconds shorter”. */
function isOfSides(tokens: Tokens, segment: Segment): boolean {
  return hasWord(tokens, segment, others) || segment.terms.some((term) => term.kind === 'side');
}

const changing = new WordSet('since from than before after earlier over last'.split(' '));

/** “a loss of grip of 30 pounds”, with nothing said of another time. */
function isLoss(tokens: Tokens, segment: Segment, { first, end }: Figure): boolean {
  const before = { first: Math.max(segment.first, first - LOSS), end: first };
  return hasWord(tokens, before, lacking) && !isWordOf(tokens, end, smaller) && !hasWord(tokens, segment, changing);
}

/** How far before a figure “a loss against the left of” may begin. */
const LOSS = 6;

const smaller = new WordSet([...comparatives, 'off']);
const lacking = new WordSet([...falling, ...differences]);

const normal = new WordSet(
  'wants wishes hopes wanted wished hoped goal target normal normally usual usually average typical healthy ordinary'.split(
    ' ',
  ),
);
const people = new WordSet('adults people persons men women patients everyone usual usually typical'.split(' '));
/** “His job calls for a lift of 40 pounds”: what someone is to do, and not what he does. */
const jobs = new WordSet('job jobs position occupation duties trade department'.split(' '));
const demanding = new WordSet(
  'calls call requires require required demands demand needs asks involves involved'.split(' '),
);
const bound = new WordSet('less more fewer wider longer higher lower better greater over above below'.split(' '));
const or = intern('or');

/** Whether a figure is what is normal, or one of others than the worker: “a normal joint space is 5 mm”, “6 mm or less”. */
function isOfOthers(tokens: Tokens, segment: Segment, { first, end }: Figure): boolean {
  // “Opening is normal at 39 mm” says so of the worker's.
  const from = isWordOf(tokens, first - 2, normal) && isWord(tokens, first - 1, at) ? first - 2 : first;
  return (
    hasWord(tokens, { first: segment.first, end: from }, normal) ||
    hasWord(tokens, segment, people) ||
    isLimit(tokens, segment, first, end) ||
    (hasWord(tokens, segment, jobs) && hasWord(tokens, segment, demanding)) ||
    (isWord(tokens, end, or) && isWordOf(tokens, end + 1, bound))
  );
}
const limits = new WordSet('limit threshold cutoff minimum maximum ceiling'.split(' '));
const passing = new WordSet(
  'over above below under beyond past exceeds exceed reach reaches reached meets met within to'.split(' '),
);
const being = new WordSet(['is', 'was', 'as', 'being']);
/** How far from a figure the limit may be that it is, in tokens. */
const LIMIT = 5;

/** “well over the limit of 90 degrees”, “fifteen days a month is the threshold”: what a figure is held against. */
function isLimit(tokens: Tokens, segment: Segment, first: number, end: number): boolean {
  const own = wordIn(tokens, Math.max(segment.first, first - LIMIT), first, limits);
  if (own < first && hasWord(tokens, { first: Math.max(segment.first, own - 3), end: own }, passing)) return true;
  const after = wordIn(tokens, end, Math.min(segment.end, end + LIMIT), limits);
  return after < end + LIMIT && after < segment.end && hasWord(tokens, { first: end, end: after }, being);
}

/** “four tablets a day have been given up”: by so much it became less. */
const leaving = new WordSet(['dropped', 'cut', 'saved', 'eliminated', 'shed', 'up']);
const LEAVING = 7;
const been = intern('been');
const no = new WordSet(['no', 'not']);
const bounding = new WordSet('least than over under below above within exceeding every another each beyond'.split(' '));
const by = intern('by');
const forWord = intern('for');
const to = intern('to');
const at = intern('at');
const ofWord = intern('of');
const up = intern('up');

/** Whether a figure is a bound, a difference or a time from something: it is known to the letter, and says nothing that is compared. */
function isBounded(tokens: Tokens, segment: Segment, { first, end, unit }: Figure): boolean {
  // “three fewer headaches a week”
  if ((isWord(tokens, first - 1, by) && unit !== '%') || hasWord(tokens, { first, end }, comparing)) return true;
  // “half of an eight-hour shift”
  if (
    isWordOf(tokens, first - 1, indefinite) &&
    isWord(tokens, first - 2, ofWord) &&
    isWordOf(tokens, first - 3, shares)
  )
    return true;
  if (temporal.has(unit) && isDifference(tokens, first, end)) return true;
  for (let k = end; k < Math.min(segment.end, end + LEAVING); k++)
    if (isWordOf(tokens, k, leaving) && (isWord(tokens, k - 1, been) || isWord(tokens, k - 2, been))) return true;
  if (isWord(tokens, first - 1, to) && isWord(tokens, first - 2, up)) return true;
  for (let k = first - 1; k >= Math.max(segment.first, first - 2); k--)
    if (isWordOf(tokens, k, bounding)) return !hasWord(tokens, { first: k - 4, end: k }, no);
  return false;
}

const comparing = new WordSet(['fewer', 'more', 'less']);
const shares = new WordSet(['half', 'third', 'quarter', 'part', 'most', 'rest']);
const loosening = new WordSet(
  'demands demand job other another opposite uninjured good defined scale expected studies trials'.split(' '),
);

/** Whether a clause may speak of what is normal, wished, or of another side: only its own words say what its figures are of. */
function isLoose(tokens: Tokens, segment: Segment): boolean {
  return hasWord(tokens, segment, loosening);
}

/** What is asked for is compared with titles. */
function isAsked(tokens: Tokens, segment: Segment, { first, end }: Figure): boolean {
  return (
    (flagsBetween(tokens, segment, Math.max(segment.first, first - 4), Math.min(segment.end, end + 3)) &
      (Word.ask | Word.refuse | Word.allow)) !==
    0
  );
}

const supplies = new WordSet('rental rentals supply loan lease refill'.split(' '));
const making = new WordSet('would will be are is make makes need needs come comes to'.split(' '));
const trials = new WordSet(['trial']);
const indefinite = new WordSet(['a', 'an', 'any', 'another', 'no']);

/** Whether days are those for which something is rented, supplied or to be tried: they are asked for, and nothing lasted so long. */
function isSupply(tokens: Tokens, { unit, first, end }: Figure): boolean {
  if (unit !== 'days') return false;
  // “one patch a day for 21 days would be 21 patches”
  if (isWordOf(tokens, end, making) && isNumeral(tokens, isWordOf(tokens, end + 1, making) ? end + 2 : end + 1))
    return true;
  const isOf = (i: number): boolean =>
    isWordOf(tokens, i, supplies) || (isWordOf(tokens, i, trials) && isWordOf(tokens, first - 1, indefinite));
  // “a 21-day rental”, “30 days' supply”, “a rental of 21 days”
  return isOf(end) || isOf(end + 1) || (isWord(tokens, first - 1, ofWord) && isWordOf(tokens, first - 2, supplies));
}

const dosing = new WordSet(
  'tablets tablet capsules pills amount amounts total equivalent equivalents day plus make makes sum altogether'.split(
    ' ',
  ),
);

/** Milligrams of a day are calculated from the strength; of tablets only how often they are taken says something. */
function isDose(tokens: Tokens, segment: Segment, { unit }: Figure): boolean {
  return unit === 'tablet' || (unit === 'milligrams' && hasWord(tokens, segment, dosing));
}

/** Fewer pounds are what one lifts. */
const LIGHTEST = 80;
const lifting = new WordSet(
  'lift lifts lifting carry carries carrying push pushing pull pulling grip lost gained'.split(' '),
);

/** “At 218 pounds”: so much is the worker's weight. */
function isWeight({ tokens, segment }: Reading, { unit, value, first }: Figure): boolean {
  if (unit !== 'pounds' || value[0] < LIGHTEST) return false;
  return isWord(tokens, first - 1, at) || (!isWord(tokens, first - 1, ofWord) && !hasWord(tokens, segment, lifting));
}

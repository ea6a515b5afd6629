import { articleWords, possessiveWords } from '../../knowledge/clauses/common-words.ts';
import { CONTRARIES, formsOfSpan, type Scale } from '../../knowledge/record/contraries.ts';
import { signAt } from '../../reading/clauses/signs.ts';
import { unitOf } from '../../reading/amounts/units.ts';
import { isNumeral } from '../../reading/numbers.ts';
import { stemOf } from '../../reading/stems.ts';
import { nextCue, searchedCue } from '../../text/cues.ts';
import { type PhraseMatch, PhraseTable } from '../../text/phrases.ts';
import { isMark, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import { isOfOtherTime, isOfTimeSince, isUntold, type Said, saidIn, tellsOfCase } from './said.ts';
import { hedging } from './leeway.ts';
import { segmentsIn, type Telling, tellingsOf } from './passages.ts';
import { flagsAt, flagsBetween } from './flags.ts';
import { joining, type Segment } from './segments.ts';
import { Word } from './words.ts';

interface Meaning {
  readonly scale: Scale;
  /** The values of the scale that it leaves open, one bit each. */
  readonly values: number;
  /** Whether it is one only where it is denied: “has not worked”. */
  readonly isDenied: boolean;
}

/** A word that excludes others of its scale, said of something: tokens `first` up to `end` with what it is said of. */
export interface Grade extends Meaning {
  /** What it is said of; nothing if that is the worker. */
  readonly of: readonly Said[];
  readonly segment: Segment;
  /** What comes after it in its clause: “at rest”. */
  readonly under: readonly Said[];
  /** Whether it is told of another time than the rest, or of a day. */
  readonly timed: boolean;
  /** The one day of which its clause reports (ISO). */
  readonly day: string | undefined;
  readonly first: number;
  readonly end: number;
}

const phrases = new PhraseTable<readonly Meaning[]>(searchedCue);
const meanings = new Map<string, Meaning[]>();
for (const scale of CONTRARIES.scales) {
  for (const [value, words] of scale.values.entries()) put({ scale, values: 1 << value, isDenied: false }, words);
  for (const span of scale.spans ?? [])
    put({ scale, values: bitsOf(span.of), isDenied: span.denied === true }, formsOfSpan(span));
}

function put(meaning: Meaning, words: readonly string[]): void {
  for (const word of words) {
    const own = meanings.get(word) ?? [];
    own.push(meaning);
    meanings.set(word, own);
    if (own.length === 1) phrases.add(word, own);
  }
}

function bitsOf(values: readonly number[]): number {
  return values.reduce((bits, value) => bits | (1 << value), 0);
}

type Match = PhraseMatch<readonly Meaning[]>;

/** The words and phrases of scales at tokens `first` up to `end`, in order. */
function matchesIn(tokens: Tokens, { first, end }: { readonly first: number; readonly end: number }): Match[] {
  const found: Match[] = [];
  for (let i = first; (i = nextCue(tokens, i, end, searchedCue)) < end; i++) {
    const match = phrases.matchAt(tokens, i, end);
    if (!match) continue;
    found.push(match);
    // “is on sick leave”: one of another scale may begin with the last word.
    const next = match.end - match.first > 1 ? phrases.matchAt(tokens, match.end - 1, end) : undefined;
    const isOther = next?.value.every(({ scale }) => match.value.every((one) => one.scale !== scale)) === true;
    i = isOther ? match.end - 2 : match.end - 1;
  }
  return found;
}

const hedges = new WordSet(hedging);
/** Words that a negation turns, and not the one after them: “not fully healed”. */
const wholly = new WordSet(
  'fully entirely completely wholly always very only just merely necessarily too so'.split(' '),
);
const carrying = new WordSet([...articleWords, 'of', 'his', 'her', 'all', 'any']);
const again = new WordSet(['again']);

const onWord = new WordSet(['on', 'upon']);
const effects = new WordSet(['effect', 'impact', 'influence', 'bearing']);

/** “had no effect on daily headache”: what is denied is the effect. */
function isEffectOn(tokens: Tokens, at: number): boolean {
  for (let i = at - 1; i > at - 4; i--) if (isWordOf(tokens, i, onWord)) return isWordOf(tokens, i - 1, effects);
  return false;
}

/** “failed through side effects, not allergy”: what is denied is only the cause. */
export function isContrast(tokens: Tokens, at: number): boolean {
  return isWordOf(tokens, at - 1, notWord) && isMark(tokens, at - 2, Mark.comma);
}

/** Whether a grade says that the worker works, whatever the duty; undefined if it is of something else, or of another time. */
export function workOf({ scale, values, of, timed }: Grade): 1 | -1 | undefined {
  if (scale !== WORK || timed || of.length > 0) return undefined;
  return values === OFF ? -1 : (values & OFF) === 0 ? 1 : undefined;
}

/** The value of the scale of work that is no work. */
const OFF = 4;

/** The scale that says whether the worker works. */
export const WORK = CONTRARIES.scales.find(({ id }) => id === 'work')!;

/** A sentence with words of scales. */
export interface Graded {
  readonly telling: Telling;
  readonly matches: readonly Match[];
  /** What it says on a scale, once it was asked for. */
  readonly grades: Map<Scale, readonly Grade[]>;
}

/** The sentences of the summary, or the rationales, of a part with words of scales, by the scale. */
export function gradedIn(part: Letter, passage: Telling['passage']): ReadonlyMap<Scale, readonly Graded[]> {
  return part.tokens.memo.each(gradedIn, passage, () => readGraded(part, passage));
}

function readGraded(part: Letter, passage: Telling['passage']): Map<Scale, Graded[]> {
  const found = new Map<Scale, Graded[]>();
  for (const telling of tellingsOf(part)) {
    const matches = telling.passage === passage ? matchesIn(part.tokens, telling.sentence) : [];
    const graded: Graded = { telling, matches, grades: new Map() };
    for (const { value } of matches)
      for (const { scale } of value) {
        const own = found.get(scale);
        if (!own) found.set(scale, [graded]);
        else if (own.at(-1) !== graded) own.push(graded);
      }
  }
  return found;
}

/** What sentences say on one scale, in order. */
export function gradesOn(part: Letter, all: readonly Graded[], scale: Scale): readonly Grade[] {
  return all.flatMap((graded) => {
    let found = graded.grades.get(scale);
    if (!found) graded.grades.set(scale, (found = gradesAt(part, graded, scale)));
    return found;
  });
}

/** The values of a scale that sentences leave open, whatever of it they say; none if one of them may deny what it says. */
export function bitsLeft(part: Letter, all: readonly Graded[], scale: Scale): number {
  let bits = -1;
  for (const { telling, matches } of all) {
    if (mayDeny(part, telling)) return 0;
    for (const { value } of matches)
      for (const one of value) if (one.scale === scale && !one.isDenied) bits &= one.values;
  }
  return bits;
}

/** Whether a sentence has any word by which `signOf` could deny another. */
function mayDeny(part: Letter, telling: Telling): boolean {
  return (
    segmentsIn(part, telling).some(({ does }) => (does & Word.negative) !== 0) ||
    hasWord(part.tokens, telling.sentence, unable)
  );
}

function gradesAt(part: Letter, { telling, matches }: Graded, scale: Scale): Grade[] {
  const { tokens } = part;
  const segments = segmentsIn(part, telling);
  return segments.flatMap((segment, index) => {
    const all = matches.filter(({ first, end }) => segment.first <= first && end <= segment.end);
    if (!all.some((match) => isOn(match, scale)) || !tellsOfCase(tokens, segment, all)) return [];
    const said = saidIn(tokens, segment, true);
    const others = said.filter((word) => !all.some((one) => one.first <= word.at && word.at < one.end));
    const clause: Clause = { segment, all, others, previous: segments[index - 1] };
    return all.flatMap((match) => (isOn(match, scale) ? gradeAt(tokens, clause, match, scale) : []));
  });
}

function isOn({ value }: Match, scale: Scale): boolean {
  return value.some((one) => one.scale === scale);
}

/** A clause with words of scales. */
interface Clause {
  readonly segment: Segment;
  readonly all: readonly Match[];
  /** What its other words say. */
  readonly others: readonly Said[];
  readonly previous: Segment | undefined;
}

function gradeAt(tokens: Tokens, clause: Clause, match: Match, scale: Scale): Grade[] {
  const { segment, all, others, previous } = clause;
  const { first: at, end: last } = match;
  const before = { first: Math.max(segment.first, at - 2), end: at };
  if (hasWord(tokens, before, hedges) || (isWordOf(tokens, at - 1, as) && !isWordOf(tokens, at - 2, describing)))
    return [];
  // “A positive response would confirm it.”
  if (segment.general && isWordOf(tokens, at - 1, articles)) return [];
  // “A constant pain is not described”
  if (isSupposed(tokens, segment, at) || (scale.person && isAct(tokens, match))) return [];
  if (scale === WORK && isOfNoTrade(tokens, segment, others, match)) return [];
  const values = valuesIn(tokens, all, scale, match);
  if (values === 0) return [];
  const { of, first, end } = subjectOf(tokens, segment, others, match, scale.moves ? undefined : previous, scale.moves);
  const subject = subjectFor(scale, of, first < at && last - at === 1 && isWordOf(tokens, at, acting));
  if (!subject) return [];
  const sign = isTaken(tokens, match) ? 1 : signOf(tokens, segment, at);
  if (
    sign === 0 ||
    (sign === -1 && (hasWord(tokens, before, wholly) || isEffectOn(tokens, at) || isContrast(tokens, at)))
  )
    return [];
  if (sign === -1 && scale.given && end < segment.end && !isWhollyDenied(tokens, end)) return [];
  // “has not given way since the brace was fitted”: before that it may have.
  if (sign === -1 && isOfTimeSince(tokens, last, Math.min(segment.sentence.end, last + SINCE))) return [];
  if (
    sign === 1 &&
    (isUntold(tokens, segment, last) || match.value.every((one) => one.scale !== scale || one.isDenied))
  )
    return [];
  const bits = sign === 1 ? values : ((1 << scale.values.length) - 1) & ~values;
  const elsewhere =
    isElsewhere(tokens, segment, match) ||
    isSpan(tokens, { first, end }) ||
    (scale.moves === true && isCompared(tokens, last));
  const timed = elsewhere || isDated(tokens, segment);
  const date = elsewhere || segment.dates.length > 1 ? undefined : segment.dates[0];
  const day = date?.day === undefined ? undefined : date.iso;
  const under = others.filter(({ at: place, isNamed }) => place >= end && (isNamed || !scale.moves));
  return [{ scale, values: bits, isDenied: sign === -1, of: subject, under, segment, timed, day, first, end }];
}

const owned = new WordSet(possessiveWords);
const useWord = new WordSet(['use']);

/** “His ongoing use of Norco has not been monitored”: what is taken for granted, whatever is denied of it. */
function isTaken(tokens: Tokens, { first, end }: Match): boolean {
  return isWordOf(tokens, first - 1, owned) && hasWord(tokens, { first, end }, useWord);
}

const following = new WordSet('and or but because since due as now currently presently anymore any nor'.split(' '));

/** Whether nothing that ends before a token is denied only of so much of it: not “no longer uses it four times a day”. */
function isWhollyDenied(tokens: Tokens, end: number): boolean {
  return tokens.kinds[end] === Kind.mark || isWordOf(tokens, end, following);
}

/** A number above this is a year. */
const LAST_DAY = 1900;
const spans = new WordSet(['for', 'through']);
const vague = new WordSet(['some', 'several', 'a', 'many']);
const comparing = new WordSet(['from', 'since', 'as', 'at']);
const lasts = new WordSet(['last', 'previous', 'prior', 'first', 'earlier']);
const sinceThen = new WordSet(['in', 'from']);

/** “unchanged from the last visit” */
function isCompared(tokens: Tokens, end: number): boolean {
  return isWordOf(tokens, end, comparing) && hasWord(tokens, { first: end + 1, end: end + 3 }, lasts);
}

/** Tells whether a word is of a time of its own, whatever day it is: “before the operation”, “for six weeks”. */
export function isElsewhere(
  tokens: Tokens,
  segment: Segment,
  place: { readonly first: number; readonly end: number },
): boolean {
  return isOfOtherTime(tokens, segment, place) || isSpan(tokens, place);
}

/** What goes on from the day on which it began. */
const beginning = new WordSet('returned resumed back retired quit left laid released stopped'.split(' '));
/** How far before a word it may be said that it began, in tokens. */
const BEGUN = 3;
const have = new WordSet(['has', 'have']);

/** “was off work for six weeks”, “in 2014”: a time that is over; “retired in 2014” and “resumed his work in 2014” are of now. */
function isSpan(tokens: Tokens, { first, end }: { readonly first: number; readonly end: number }): boolean {
  if (isWordOf(tokens, end, sinceThen))
    return (
      !hasWord(tokens, { first: first - BEGUN, end }, beginning) &&
      tokens.kinds[end + 1] === Kind.number &&
      tokens.values[end + 1]! > LAST_DAY
    );
  // “has been unable to work for five months” is so now.
  return (
    isWordOf(tokens, end, spans) &&
    (isNumeral(tokens, end + 1) || isWordOf(tokens, end + 1, vague)) &&
    !hasWord(tokens, { first: first - BEGUN, end }, have)
  );
}

/** How far after what is denied “since” may be, in tokens. */
const SINCE = 3;
const sinceWord = new WordSet(['since']);

/** Whether a clause of a rationale reports on a day: what is so since then is so. */
function isDated(tokens: Tokens, segment: Segment): boolean {
  return segment.passage !== 'summary' && segment.dates.length > 0 && !hasWord(tokens, segment, sinceWord);
}

/** Whether what comes before a word in its clause asks, plans or only supposes. */
export function isSupposed(tokens: Tokens, segment: Segment, at: number): boolean {
  return (
    (flagsBetween(tokens, segment, segment.first, at) & (Word.ask | Word.plan | Word.uncertain)) !== 0 ||
    hasWord(tokens, { first: segment.first, end: at }, aims)
  );
}

/** Words for what is not yet so. */
const aims = new WordSet('aim aims goal goals purpose hope hopes objective target'.split(' '));

const articles = new WordSet(['a', 'an']);
const acting = new WordSet(['works', 'working', 'work', 'worked']);
const as = new WordSet(['as', 'by']);
const describing = new WordSet(['described', 'reported', 'noted', 'rated', 'read']);
const going = new WordSet(
  'is was still now currently presently keeps kept continues been remains not also back and'.split(' '),
);
const LETTER_G = 103;

/** “works as a cook” is a trade, “while working” a time. */
function isAct(tokens: Tokens, { first, end }: Match): boolean {
  if (end - first > 1) return false;
  if (isWordOf(tokens, end, as)) return true;
  return tokens.text.charCodeAt(tokens.ends[first]! - 1) === LETTER_G && !isWordOf(tokens, first - 1, going);
}

const effort = new WordSet(
  'on out through well best together up toward towards against by for better poorly'.split(' '),
);
const places = new WordSet(['at', 'with']);
const owners = new WordSet(['his', 'her', 'the']);
const trades = new WordSet('job trade post usual regular old own desk same employer'.split(' '));
const chores = new WordSet('about around house yard garden home'.split(' '));
/** How far after “light work” it may be said that it is done at home, in tokens. */
const HOME = 3;

/** “The brace works”, “works at his exercises”, “light work about the house”: what is no work for an employer. */
function isOfNoTrade(tokens: Tokens, { end }: Segment, said: readonly Said[], { first, end: last }: Match): boolean {
  const next = { first: last, end: Math.min(end, last + HOME) };
  if (hasWord(tokens, next, chores) && !hasWord(tokens, { first, end: last }, places)) return true;
  if (last - first > 1 || !isWordOf(tokens, first, acting)) return false;
  // “The brace works”
  if (said.some(({ at }) => at === first - 1) && !isWordOf(tokens, first - 1, going)) return true;
  if (isWordOf(tokens, last, effort)) return true;
  return isWordOf(tokens, last, places) && isWordOf(tokens, last + 1, owners) && !isWordOf(tokens, last + 2, trades);
}

const unable = new WordSet(['cannot', 'unable', "can't", "couldn't"], searchedCue);
const able = new WordSet(['could', 'can']);
const notWord = new WordSet(['not']);

/** Whether a word is affirmed or denied; “could not be tolerated” denies it, although “could” only supposes. */
export function signOf(tokens: Tokens, { sentence, first, does }: Segment, at: number): 1 | -1 | 0 {
  const sign = signAt(tokens, sentence, at);
  // “It will not close by itself, and light duty …”: what another clause denies.
  if (sign === -1 && (does & Word.negative) === 0) return isJoinedAfter(tokens, first, at) ? 1 : 0;
  if (sign === -1 && isJoinedAfter(tokens, first, at)) return 0;
  if (sign !== 0) return sign;
  for (let i = at - 1; i >= Math.max(first, at - 4); i--)
    if (isWordOf(tokens, i, unable) || (isWordOf(tokens, i, notWord) && isWordOf(tokens, i - 1, able))) return -1;
  return 0;
}

/** Whether a comma with “and” or “but” stands between the negations of a clause and a word. */
function isJoinedAfter(tokens: Tokens, first: number, at: number): boolean {
  for (let i = at - 1; i > first; i--) {
    if ((flagsAt(tokens, i, first) & Word.negative) !== 0) return false;
    if (isWordOf(tokens, i, joining) && isMark(tokens, i - 1, Mark.comma)) return true;
  }
  return false;
}

/** What the words of one clause leave open of a scale, said by the first of them; 0 if they are of two things: “from mild to moderate”. */
function valuesIn(tokens: Tokens, all: readonly Match[], scale: Scale, { first }: Match): number {
  const own = all.filter((other) =>
    other.value.some((one) => one.scale === scale && (!one.isDenied || other.first === first)),
  );
  if (own[0]?.first !== first) return 0;
  // “went from half days back to full days”
  const last = own.at(-1)!;
  const isCourse =
    own.length === 2 && isWordOf(tokens, first - 1, fromWord) && isWordOf(tokens, last.first - 1, toWord);
  // “was eased from seated work to standing”: what it was before.
  if (scale.whole && own.length === 1 && isWordOf(tokens, first - 1, fromWord)) return 0;
  const meant = (isCourse ? [last] : own).flatMap(({ value }) => value.filter((one) => one.scale === scale));
  return meant.reduce((bits, { values }) => bits & values, -1);
}

const nouns = new Map(CONTRARIES.scales.map(({ id, of = [] }) => [id, new Set(of.map(stemOf))]));

/** What counts of the subject of a word of a scale; undefined if the word cannot be said of it. */
function subjectFor(
  { id, of: only, person, whole, given, moves }: Scale,
  of: readonly Said[],
  isSubject: boolean,
): readonly Said[] | undefined {
  // “The brace works” says nothing of the worker.
  if (whole) return person && isSubject ? undefined : [];
  if (given) {
    const named = of.filter(({ isNamed }) => isNamed);
    return named.length > 0 ? named : undefined;
  }
  // Results of tests that are known are compared by side and region.
  if (id === 'finding' && of.some(({ topic }) => topic !== undefined)) return undefined;
  const last = only ? of.findLastIndex(({ stem }) => stem.split('-').some((part) => nouns.get(id)!.has(part))) : 0;
  if (last < 0) return undefined;
  // “the nightmares came no less often”
  if (moves) return of.slice(0, last + 1);
  return of.length > 0 || person ? of : undefined;
}

const toWord = new WordSet(['to']);
const fromWord = new WordSet(['from']);
const relatives = new WordSet(['which', 'that', 'and', 'but', 'it']);

/** What a word is said of: the noun after it with what belongs to it, or else the subject before it. */
function subjectOf(
  tokens: Tokens,
  segment: Segment,
  said: readonly Said[],
  { first: at, end: last }: Match,
  previous: Segment | undefined,
  moves = false,
): { of: readonly Said[]; first: number; end: number } {
  // “continues to give way”
  const isOpen = isWordOf(tokens, last, toWord) && !isWordOf(tokens, last + 1, carrying);
  let end = isOpen && !moves ? last + 1 : last;
  while (end < segment.end && !moves && isOpen && said.some((one) => one.at === end)) end++;
  while (end < segment.end && !moves && isOfNoun(tokens, segment, said, end)) end++;
  const after = said.filter((one) => one.at >= last && one.at < end);
  if (after.length > 0) return { of: after, first: at, end: after.at(-1)!.at + 1 };
  let first = at;
  while (first > segment.first && !isMark(tokens, first - 1, Mark.comma)) first--;
  // “pain of 5/10, reduced from 7/10”
  if (first === at && first > segment.first) first = segment.first;
  const before = subjectBefore(tokens, said, first, at);
  if (before.length > 0) return { of: before, first: before[0]!.at, end: last };
  // “naproxen, which was stopped”
  const start = isMark(tokens, segment.first, Mark.comma) ? segment.first + 1 : segment.first;
  const taken = previous && isWordOf(tokens, start, relatives) ? saidIn(tokens, previous, false).slice(-1) : [];
  return { of: taken, first: at, end: last };
}

function subjectBefore(tokens: Tokens, said: readonly Said[], first: number, end: number): readonly Said[] {
  // “is 800 mg daily” says nothing of milligrams.
  return said.filter(({ at }) => at >= first && at < end && !isNumeral(tokens, at) && unitOf(tokens, at) !== 'mg');
}

function isOfNoun(tokens: Tokens, segment: Segment, said: readonly Said[], i: number): boolean {
  if (isWordOf(tokens, i, carrying)) return true;
  if (isWordOf(tokens, i, again)) return false;
  return (flagsAt(tokens, i, segment.first) & Word.verb) === 0 && said.some(({ at }) => at === i);
}

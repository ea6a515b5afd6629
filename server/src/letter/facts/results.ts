import { formsOfBe, formsOfHave } from '../../knowledge/clauses/common-words.ts';
import { topicById } from '../../knowledge/record/topics.ts';
import type { Region } from '../../knowledge/regions/region.ts';
import { isPartOf } from '../../knowledge/regions/regions.ts';
import type { Side } from '../../reading/terms.ts';
import type { TopicTerm } from '../../reading/topics.ts';
import { figureCue, nextCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import type { FactSubject } from './fact.ts';
import { elicited, isClear, isSeenOn, isSoundInPart, takenUp } from './elicited.ts';
import { factOf, type Reading, siteNear } from './passage.ts';
import { isTurned, stanceOf, turned } from './polarity.ts';
import { flagsAt, flagsBetween } from './flags.ts';
import { type Segment } from './segments.ts';
import { namedTreatments } from './named.ts';
import { Word } from './words.ts';

const and = intern('and');

/** What the result of a topic is a result of: weakness is one of strength. */
function resultSubject(term: TopicTerm): FactSubject {
  const { of } = term.topic;
  return of === undefined ? topicSubject(term) : { kind: 'topic', id: of, name: topicById(of)!.name };
}

/** The subject that a topic is. */
export function topicSubject({ topic }: TopicTerm): FactSubject {
  return { kind: 'topic', id: topic.id, name: topic.name };
}

/** Reads results of tests, signs that are found or not, and functions that are normal or not. */
export function readResults(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (segment.general || segment.denied) return;
  for (const term of segment.topics) {
    const { kind } = term.topic;
    const sign =
      kind === 'test'
        ? (outcomeOf(tokens, segment, term, Word.positive, Word.negativeResult) ?? elicited(tokens, segment, term))
        : kind === 'function'
          ? (gradeOf(tokens, segment, term) ??
            outcomeOf(tokens, segment, term, Word.abnormal, Word.normal) ??
            isPresent(tokens, segment, term))
          : kind === 'sign'
            ? presence(tokens, segment, term)
            : undefined;
    if (sign === undefined) {
      if (kind === 'test') readSided(reading, term);
      continue;
    }
    // “She states that she has decreased strength”: what is felt is not what was measured.
    if (kind === 'function' && isFelt(tokens, segment, term)) continue;
    readOtherGrade(reading, term, sign);
    const site = siteOf(reading, term);
    for (const region of regionsWith(tokens, segment, site.region))
      emit(factOf(reading, resultSubject(term), 'result', term, { polarity: sign, ...site, region }));
  }
  readGrade(reading);
  readTakenUp(reading);
  for (const { subject, first, end, study } of namedTreatments(segment)) {
    const told = !study
      ? undefined
      : subject.id === 'urine-drug-test'
        ? outcomeOf(tokens, segment, { first, end }, Word.unexpected, Word.expected)
        : outcomeOf(tokens, segment, { first, end }, Word.abnormal | Word.positive, Word.normal | Word.negativeResult);
    const sign = told ?? (study && isClear(tokens, segment, end) ? -1 : undefined);
    const shows = study && sign !== 1 && (showsSign(tokens, segment, end) || isSeenOn(tokens, segment, first));
    // “shows a tear with preserved cartilage”
    if (sign === -1 && (shows || isSoundInPart(tokens, segment, first))) continue;
    const polarity = sign ?? (shows ? 1 : undefined);
    if (polarity === undefined || (sign !== undefined && followedBy(tokens, segment, end))) continue;
    emit(factOf(reading, subject, 'result', { first, end }, { polarity, ...siteNear(tokens, segment, first, end) }));
  }
}

/** “Neither was elicited.”: what a sentence says of the tests and signs that the one before it names. */
function readTakenUp(reading: Reading): void {
  const taken = takenUp(reading);
  for (const term of taken?.terms ?? [])
    reading.emit(factOf(reading, resultSubject(term), 'result', taken!, { polarity: taken!.sign }));
}

const feeling = new WordSet(
  'states stated stating says said reports reported reporting complains complained complaining feels felt describes described'.split(
    ' ',
  ),
);
const felt = new WordSet(['that', 'he', 'she', 'of', 'having', 'his', 'her']);

/** How far before what is felt the telling of it may be, in tokens. */
const TELLING = 24;

/** Whether a function is told as the worker's own words. */
function isFelt(tokens: Tokens, { sentence }: Segment, { first }: TopicTerm): boolean {
  for (let i = Math.max(sentence.first, first - TELLING); i < first - 1; i++)
    if (isWordOf(tokens, i, feeling) && isWordOf(tokens, i + 1, felt)) return true;
  return false;
}

/** “normal at the knee and ankle”: a region with those that are joined to it, of all of which one thing is said. */
function regionsWith(tokens: Tokens, { terms }: Segment, region: Region | undefined): (Region | undefined)[] {
  const named = terms.filter((term) => term.kind === 'region');
  const at = named.findIndex((term) => term.region === region);
  let [from, to] = [at, at];
  while (from > 0 && isJoined(tokens, named[from - 1]!.end, named[from]!.first)) from--;
  while (to >= 0 && to < named.length - 1 && isJoined(tokens, named[to]!.end, named[to + 1]!.first)) to++;
  return from === to ? [region] : named.slice(from, to + 1).map((term) => term.region);
}

const joints = new WordSet(['and', 'or', 'the', 'both', 'at']);

/** Whether nothing but a joint is between two names. */
function isJoined(tokens: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isMark(tokens, i, Mark.comma) && !isWordOf(tokens, i, joints)) return false;
  return true;
}

const thereWord = new WordSet(['there']);

/** The side and region that a sign goes to, where only some are its own: “radiates from the back to the left calf”. */
function goalOf({ tokens, segment }: Reading, { topic, end }: TopicTerm): ReturnType<typeof siteNear> {
  for (const term of segment.terms)
    if (term.kind === 'region' && term.first >= end && topic.regions?.some((whole) => isPartOf(term.region.id, whole)))
      return siteNear(tokens, segment, term.first, term.first);
  return { side: undefined, region: undefined };
}

/** The side and region of a finding: those of its own clause, or, where that says “there”, of the one before, else of what its sentence begins with. */
function siteOf(reading: Reading, term: TopicTerm): ReturnType<typeof siteNear> {
  const { tokens, segment, before } = reading;
  const { first, end, topic } = term;
  if (topic.kind === 'sign' && topic.regions) return goalOf(reading, term);
  const own = siteNear(tokens, segment, first, end);
  const last = before.at(-1);
  if (own.side || !last) return own;
  if (hasWord(tokens, { first: end, end: segment.end }, thereWord))
    return { ...own, ...siteNear(tokens, last, last.end, last.end) };
  const side = frontedSide(tokens, before);
  return side ? { ...own, side } : own;
}

const fronting = new WordSet(['on', 'at', 'in']);

/** “On the right side Phalen's test is positive and Tinel's sign is negative.”: the side that a sentence begins with is that of all it tells, up to another one. */
function frontedSide(tokens: Tokens, before: readonly Segment[]): Side | undefined {
  const [{ first, topics, terms }] = before as readonly [Segment];
  if (!isWordOf(tokens, first, fronting)) return undefined;
  const sides = before.flatMap((segment) =>
    segment.terms.flatMap((term) => (term.kind === 'side' ? [{ side: term.side, end: term.end }] : [])),
  );
  const [front, ...more] = sides;
  if (!front || more.some(({ side }) => side !== front.side)) return undefined;
  const named = Math.min(
    ...topics.map((topic) => topic.first),
    ...terms.map(({ kind, first: at }) => (kind === 'treatment' ? at : Infinity)),
  );
  return front.end <= named ? front.side : undefined;
}

const definite = new WordSet('the this that these his her how it what only to be been as'.split(' '));
const sound = new WordSet(
  'normal intact healed unremarkable good satisfactory solid stable unchanged improved improvement resolved preserved well healing union'.split(
    ' ',
  ),
);

/** “films that show advanced arthritis”, “CT showed a loose body”: a study that shows something, and nothing sound, is no normal one. */
function showsSign(tokens: Tokens, segment: Segment, from: number): boolean {
  const sign = segment.topics.find(({ topic, first }) => topic.kind === 'sign' && first >= from);
  if (sign)
    return (flagsBetween(tokens, segment, from, sign.first) & Word.show) !== 0 && presence(tokens, segment, sign) === 1;
  const verb = firstShowing(tokens, segment, from);
  return (
    verb > 0 &&
    tokens.kinds[verb + 1] === Kind.word &&
    !isWordOf(tokens, verb + 1, definite) &&
    !hasWord(tokens, { first: verb, end: segment.end }, sound)
  );
}

/** The verb of showing that comes right after a study, nothing being denied in its clause; 0 if there is none. */
function firstShowing(tokens: Tokens, segment: Segment, from: number): number {
  const showing = Word.show | Word.verb;
  if ((segment.does & Word.negative) !== 0) return 0;
  for (let i = from; i < Math.min(segment.end, from + 8); i++)
    if ((flagsAt(tokens, i, segment.first) & showing) === showing) return i;
  return 0;
}

/** “positive on the right and negative on the left”: a result for each side. */
function readSided(reading: Reading, term: TopicTerm): void {
  const { tokens, segment, emit } = reading;
  const found: { sign: 1 | -1; side: Side }[] = [];
  for (let i = term.end; i < Math.min(segment.end, term.end + 18); i++) {
    const flags = flagsAt(tokens, i, segment.first);
    if ((flags & (Word.positive | Word.negativeResult)) === 0) continue;
    if (startsAnother(tokens, segment, i, term)) return;
    const side = segment.terms.find(({ kind, first }) => kind === 'side' && first > i && first <= i + 3);
    if (side?.kind !== 'side' || before(tokens, segment, i)) return;
    found.push({ sign: (flags & Word.positive) !== 0 ? 1 : -1, side: side.side });
  }
  const { region } = siteNear(tokens, segment, term.first, term.end);
  for (const { sign, side } of found)
    emit(factOf(reading, resultSubject(term), 'result', term, { polarity: sign, side, region }));
}

const forWord = intern('for');

const being = new WordSet(formsOfBe);
/** “The knee reflex is present”: a function that is there. */
function isPresent(tokens: Tokens, segment: Segment, term: TopicTerm): -1 | undefined {
  return term.topic.id === 'reflexes' && elicited(tokens, segment, term) === 1 ? -1 : undefined;
}

/** “negative for fracture” says what is not there, not that the study was normal. */
function followedBy(tokens: Tokens, segment: Segment, from: number): boolean {
  for (let i = from; i < segment.end; i++)
    if ((flagsAt(tokens, i, segment.first) & (Word.negativeResult | Word.positive)) !== 0)
      return isWord(tokens, i + 1, forWord);
  return false;
}

/** The word of result that belongs to a term: right before it (“positive Tinel's and Phalen's”), or the first after it (“… were both negative”). */
function outcomeOf(
  tokens: Tokens,
  segment: Segment,
  term: { readonly first: number; readonly end: number },
  yes: number,
  nope: number,
): 1 | -1 | undefined {
  let crossed = false;
  for (let i = term.first - 1, steps = 0; i >= segment.first && steps < 8; i--, steps++) {
    if (tokens.kinds[i] !== Kind.word) {
      crossed ||= isMark(tokens, i, Mark.comma);
      if (isMark(tokens, i, Mark.comma) || isMark(tokens, i, Mark.hyphen) || isMark(tokens, i, Mark.slash)) continue;
      break;
    }
    const flags = flagsAt(tokens, i, segment.first);
    if ((flags & (yes | nope)) !== 0) {
      // “McMurray neg, Lachman pos”, “reflexes equal, sensation reduced”: the word of what comes before it.
      if (steps > 0 && isOfTopicBefore(segment, i)) break;
      if (crossed && isOfNounBefore(tokens, segment, i)) break;
      // A word after a verb is what the verb says of a subject before it.
      if (steps > 0 && saysOfSubject(tokens, segment, i)) break;
      if (isAimed(tokens, segment, i)) return undefined;
      const sign = (flags & yes) !== 0 ? 1 : -1;
      return before(tokens, segment, i) ? turned(sign) : sign;
    }
    if ((flags & Word.verb) !== 0) break;
    if (!isPart(segment, i) && !isWord(tokens, i, and) && (flags & Word.link) === 0) break;
  }
  for (let i = term.end; i < Math.min(segment.end, term.end + 18); i++) {
    if (isMark(tokens, i, Mark.plus) && (yes & Word.positive) !== 0) return 1;
    const flags = flagsAt(tokens, i, segment.first);
    if ((flags & (yes | nope)) === 0) continue;
    if (isAimed(tokens, segment, i)) return undefined;
    const sign = (flags & yes) !== 0 ? 1 : -1;
    // “positive before the operation and negative after it” is a course of time.
    if (hasContrary(tokens, segment, i + 1, sign === 1 ? nope : yes)) return undefined;
    // The word may be the adjective of another test: “Hawkins was done with a positive Neer”.
    if (startsAnother(tokens, segment, i, term)) return undefined;
    // “no reflex is lost”
    const isNone = isWord(tokens, term.first - 1, noWord);
    return isTurned(tokens, segment, i - 1) || before(tokens, segment, i) || isNone ? turned(sign) : sign;
  }
  return undefined;
}

const nearly = new WordSet(['near', 'nearly', 'almost', 'approaching', 'towards', 'toward']);
const restoring = new WordSet(
  'regain regained regaining restore restored restoring recover recovering reach reaching achieve achieving'.split(' '),
);

/** “near full strength”, “to regain full strength”: what is not quite there, or is aimed at. */
function isAimed(tokens: Tokens, { first }: Segment, i: number): boolean {
  return isWordOf(tokens, i - 1, nearly) || hasWord(tokens, { first: Math.max(first, i - 3), end: i }, restoring);
}

/** Whether the opposite result is told of the same test farther on in its clause. */
function hasContrary(tokens: Tokens, segment: Segment, from: number, contrary: number): boolean {
  for (let i = from; i < segment.end; i++) {
    if (segment.topics.some(({ topic, first }) => first === i && topic.kind !== 'item')) return false;
    if ((flagsAt(tokens, i, segment.first) & contrary) !== 0) return true;
  }
  return false;
}

/** Whether a verb before a word says it of its subject; what is found or shown is no matter of the subject. */
function saysOfSubject(tokens: Tokens, segment: Segment, i: number): boolean {
  for (let k = i - 1; k >= Math.max(segment.first, i - 3); k--)
    if ((flagsAt(tokens, k, segment.first) & Word.verb) !== 0)
      return (
        (((flagsAt(tokens, k, segment.first) & Word.show) === 0 || isWordOf(tokens, k, having)) &&
          segment.topics.some(({ end }) => end <= k)) ||
        segment.terms.some((term) => term.kind === 'treatment' && term.end <= k)
      );
  return false;
}

const having = new WordSet(formsOfHave);
const non = intern('non');
const noWord = intern('no');
const nothing = intern('nothing');

/** Whether “no”, “not” or “non-” stands right before a word. */
function before(tokens: Tokens, segment: Segment, i: number): boolean {
  if (isWord(tokens, isMark(tokens, i - 1, Mark.hyphen) ? i - 2 : i - 1, non)) return true;
  // “of reflexes and sensation, none is abnormal”
  const at = isWordOf(tokens, i - 1, being) ? i - 2 : i - 1;
  // “short of normal”, “less than full”
  const isLess = isWordOf(tokens, i - 2, lesser) && isWordOf(tokens, i - 1, ofOrThan);
  return isLess || isWordOf(tokens, i - 1, under) || (flagsAt(tokens, at, segment.first) & Word.negative) !== 0;
}

const lesser = new WordSet(['short', 'less', 'lower', 'shy', 'worse', 'poorer']);
const ofOrThan = new WordSet(['of', 'than']);
const under = new WordSet(['below', 'under']);

function isPart({ terms, topics }: Segment, i: number): boolean {
  return (
    topics.some(({ first, end }) => first <= i && i < end) || terms.some(({ first, end }) => first <= i && i < end)
  );
}

/** Whether the word right before one of a result is a noun, of which it says it: “jerks equal, …”. */
function isOfNounBefore(tokens: Tokens, segment: Segment, i: number): boolean {
  return i > segment.first && tokens.kinds[i - 1] === Kind.word && flagsAt(tokens, i - 1, segment.first) === 0;
}

function isOfTopicBefore({ topics }: Segment, i: number): boolean {
  return topics.some(({ topic, end }) => (topic.kind === 'test' || topic.kind === 'function') && end === i);
}

function startsAnother(tokens: Tokens, { topics }: Segment, i: number, term: { readonly end: number }): boolean {
  // “McMurray neg, Lachman pos”
  if (isMark(tokens, i + 1, Mark.comma)) return false;
  return topics.some(({ topic, first }) => topic.kind === 'test' && first > term.end && first > i && first <= i + 2);
}

/** “5/5”, “4/5”, “4+/5”: a grade of strength near its topic; undefined if none is, or if it is nearly full, “5-/5”. */
function gradeOf(tokens: Tokens, segment: Segment, { topic, end, first }: TopicTerm): 1 | -1 | undefined {
  if (topic.id !== 'strength') return undefined;
  for (let i = Math.max(segment.first, first - 6); i < Math.min(segment.end, end + 12); i++) {
    // “Strength was otherwise 5/5” leaves out what was weak.
    if (isWordOf(tokens, i, leavingOut)) return undefined;
    const grade = gradeAt(tokens, i);
    if (!grade) continue;
    // “5/5 except for the left quadriceps”
    return grade === -1 && hasWord(tokens, { first: i, end: segment.end }, leavingOut) ? undefined : grade;
  }
  return undefined;
}

/** “5/5 on the right and 4/5 on the left”: a summary that has another grade in the clause tells it, too. */
function readOtherGrade(reading: Reading, term: TopicTerm, sign: 1 | -1): void {
  const { tokens, segment, emit } = reading;
  if (term.topic.id !== 'strength' || segment.passage !== 'summary') return;
  for (let i = term.end; (i = nextCue(tokens, i, segment.end, figureCue)) < segment.end; i++) {
    const polarity = gradeAt(tokens, i);
    if (!polarity || polarity === sign) continue;
    const place = { first: i, end: i + 3 };
    const site = siteNear(tokens, segment, i, place.end);
    emit(factOf(reading, resultSubject(term), 'result', place, { polarity, ...site }));
    return;
  }
}

function gradeAt(tokens: Tokens, i: number): 1 | -1 | undefined {
  if (tokens.kinds[i] !== Kind.number) return undefined;
  const sign = isMark(tokens, i + 1, Mark.slash) || isWord(tokens, i + 1, out) ? i + 1 : i + 2;
  const isOutOf = isWord(tokens, sign, out) && isWord(tokens, sign + 1, of);
  const most = isOutOf ? sign + 2 : isMark(tokens, sign, Mark.slash) ? sign + 1 : -1;
  if (most < 0 || tokens.kinds[most] !== Kind.number || tokens.values[most] !== 5) return undefined;
  if (isMark(tokens, most + 1, Mark.slash) || tokens.values[i]! > 5) return undefined;
  // “after 5 out of 5 visits”
  if (isOutOf && tokens.kinds[most + 1] === Kind.word && !isWordOf(tokens, most + 1, placing)) return undefined;
  return tokens.values[i] !== 5 ? 1 : sign === i + 1 ? -1 : undefined;
}

const out = intern('out');
const of = intern('of');
/** What may come after “5 out of 5”: a noun would be what is counted. */
const placing = new WordSet(
  'in on at of for with throughout bilaterally and but or both to from strength as'.split(' '),
);

const moving = new WordSet(
  `motor quadriceps hamstring hamstrings deltoid biceps triceps iliopsoas tibialis gastrocnemius gastrocsoleus ehl hallucis psoas supraspinatus infraspinatus
  subscapularis flexion extension dorsiflexion plantarflexion eversion inversion abduction adduction rotation flexors extensors abductors dorsiflexors
  pronation supination opposition intrinsics interossei`.split(/\s+/),
);

/** “Left great toe extension 4/5”: a grade of strength with the muscle or the movement alone. */
function readGrade(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (
    segment.dates.length > 0 ||
    segment.topics.some(({ topic }) => topic.id === 'strength' || topic.of === 'strength')
  )
    return;
  for (let i = segment.first; (i = nextCue(tokens, i, segment.end, figureCue)) < segment.end; i++) {
    const polarity = gradeAt(tokens, i);
    if (!polarity || !hasWord(tokens, { first: Math.max(segment.first, i - 6), end: i }, moving)) continue;
    const { id, name } = topicById('strength')!;
    const site = siteNear(tokens, segment, i, i + 3);
    emit(factOf(reading, { kind: 'topic', id, name }, 'result', { first: i, end: i + 3 }, { polarity, ...site }));
    return;
  }
}

const leavingOut = new WordSet(['otherwise', 'elsewhere', 'remaining', 'remainder', 'rest', 'other', 'except']);

/** Whether a sign is said to be found or not; undefined if that is not plain. */
function presence(tokens: Tokens, segment: Segment, term: TopicTerm): 1 | -1 | undefined {
  const { sign, status, flags } = stanceOf(tokens, segment, term.first, term.end);
  if (sign === 0 || status === 'planned' || status === 'requested') return undefined;
  // “no side effects other than constipation”
  if (sign === -1 && (isWordOf(tokens, term.end, excepting) || isWord(tokens, term.end + 1, than))) return undefined;
  // “He had no diabetes before the injury”, “could not be tested for swelling”
  if (sign === -1 && (isWordOf(tokens, term.end, untilThen) || isWordOf(tokens, term.first - 2, tested)))
    return undefined;
  // “Nothing in the file hints at a fracture”
  if (sign === 1 && isWord(tokens, segment.first, nothing)) return undefined;
  const previous = flagsAt(tokens, term.first - 1, segment.first);
  // “negative for fracture”; “improved weakness” and “less numbness” say neither.
  if (
    isWord(tokens, term.first - 1, forWord) &&
    (flagsAt(tokens, term.first - 2, segment.first) & Word.negativeResult) !== 0
  )
    return -1;
  if ((previous & (Word.good | Word.bad)) !== 0 || isOfAnother(tokens, term.first)) return undefined;
  if (isExcluded(tokens, term.first)) return sign === 1 && !isTurned(tokens, segment, term.first - 2) ? -1 : undefined;
  if (isRuledOut(tokens, segment, term.end)) return sign === 1 ? -1 : undefined;
  if (isDoubted(tokens, segment, term.end)) return undefined;
  // “Spasm absent, gait normal”
  if (sign === 1 && isWordOf(tokens, term.end, none)) return -1;
  if (behind(tokens, segment, term.end)) return undefined;
  if (sign === 1 && (flags & Word.missing) !== 0 && term.first < segment.end)
    return hasMissing(tokens, segment, term.end) ? -1 : 1;
  return sign;
}

const excepting = new WordSet(['except', 'but', 'besides', 'beyond', 'save', 'barring', 'apart', 'aside']);
const tested = new WordSet(['tested', 'examined', 'assessed', 'checked', 'evaluated']);
const untilThen = new WordSet(['before', 'until', 'prior']);
const than = intern('than');
const none = new WordSet(['absent', 'none', 'nil', 'negative', 'neg']);
const care = new WordSet(
  'treatment medication medications therapy test tests testing screening counseling specialist risk'.split(' '),
);
const linking = new WordSet(['of', 'for']);

/** “no treatment of hypertension”: what is denied is the treatment. */
function isOfAnother(tokens: Tokens, first: number): boolean {
  return isWordOf(tokens, first - 1, linking) && isWordOf(tokens, first - 2, care);
}

const ruled = new WordSet(['ruled', 'excluded']);
const auxiliaries = new WordSet([...formsOfBe, ...formsOfHave, 'been', 'not']);

const excluding = new WordSet(['excluded', 'excludes', 'refuted', 'refutes']);
/** How far before a sign the verb may be that keeps it out, in tokens. */
const EXCLUDED = 4;

/** “The MRI already excluded a tear”. */
function isExcluded(tokens: Tokens, first: number): boolean {
  return hasWord(tokens, { first: Math.max(0, first - EXCLUDED), end: first }, excluding);
}

/** “Radiculopathy has been ruled out”. */
function isRuledOut(tokens: Tokens, segment: Segment, end: number): boolean {
  let at = end;
  while (at < segment.end && isWordOf(tokens, at, auxiliaries)) at++;
  return at > end && isWordOf(tokens, at, ruled) && !hasWord(tokens, { first: end, end: at }, notWord);
}

const notWord = new WordSet(['not']);
const doubting = new WordSet(
  'suspected alleged claimed concern considered questioned feared possible include includes'.split(' '),
);

/** “A fracture was suspected”, “cancer was the concern”, “side effects include …”: not said to be there. */
function isDoubted(tokens: Tokens, segment: Segment, end: number): boolean {
  return hasWord(tokens, { first: end, end: Math.min(segment.end, end + 5) }, doubting);
}

/** Whether what comes after says that it got better or worse, or what becomes of it: not plain. */
function behind(tokens: Tokens, segment: Segment, end: number): boolean {
  for (let i = end; i < Math.min(segment.end, end + 5); i++)
    if ((flagsAt(tokens, i, segment.first) & (Word.good | Word.bad)) !== 0) return true;
  return false;
}

function hasMissing(tokens: Tokens, segment: Segment, end: number): boolean {
  for (let i = end; i < Math.min(segment.end, end + 5); i++)
    if ((flagsAt(tokens, i, segment.first) & Word.missing) !== 0) return true;
  return false;
}

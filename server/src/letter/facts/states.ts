import { contrastWords, relativeNouns } from '../../knowledge/clauses/common-words.ts';
import type { Scale } from '../../knowledge/record/contraries.ts';
import { type State, STATES, wordsOfStep } from '../../knowledge/record/states.ts';
import { stemAt } from '../../reading/stems.ts';
import { termsWithin } from '../../reading/terms.ts';
import type { Sentence } from '../../reading/sentences.ts';
import { nextCue, searchedCue } from '../../text/cues.ts';
import { isMark, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordMap, WordSet } from '../../text/word-set.ts';
import type { Letter } from '../letter.ts';
import { closing } from './denied.ts';
import { type Grade, isContrast, isElsewhere, isSupposed, signOf } from './grades.ts';
import { hedging } from './leeway.ts';
import { isOwn } from './happened.ts';
import { isGeneral } from './passage.ts';
import { segmentsIn, type Telling, tellingsOf } from './passages.ts';
import { isOfTimeSince, isUntold, type Said, tellsOfCase } from './said.ts';
import type { Segment } from './segments.ts';

/** A step of a way: a word of a set, or a drug. */
type Step = WordSet | 'drug';

interface Way {
  readonly state: State;
  readonly scale: Scale;
  readonly value: number;
  readonly isDenied: boolean;
  readonly steps: readonly Step[];
  /** The step with the fewest common words: few sentences have one of it. */
  readonly key: WordSet;
}

/** A way that a sentence goes: tokens `first` up to `end`, the places of its steps. */
interface Walk {
  readonly way: Way;
  readonly first: number;
  readonly end: number;
  readonly places: readonly number[];
}

const DRUG = 'DRUG';
const TOPIC = 'TOPIC';
const steps = new Map<string, Step>([[DRUG, 'drug']]);
const stepWords = new Map<string, ReadonlySet<string>>();
const ways = new Map<string, Way[]>();
const byWord = new WordMap<readonly Way[]>([], searchedCue);
/** The keys that a word is of. */
const keys = new WordMap<Set<WordSet>>([], searchedCue);
/** Ways that begin with a drug. */
const ofDrugs: Way[] = [];

for (const state of STATES.states) {
  const scale: Scale = { id: state.id, values: state.values, whole: state.local !== true };
  for (const [value, all] of state.values.entries()) for (const way of all) addWay(state, scale, value, way);
}
for (const [word, all] of ways) byWord.set(word, all);

function addWay(state: State, scale: Scale, value: number, written: string): void {
  const isDenied = written.startsWith('not ');
  const parts = (isDenied ? written.slice(4) : written).split(' ');
  const way: Way = { state, scale, value, isDenied, steps: parts.map(stepOf), key: keyOf(parts) };
  if (way.steps[0] === 'drug') ofDrugs.push(way);
  else
    for (const word of wordsOf(parts[0]!)) {
      const known = ways.get(word);
      if (known) known.push(way);
      else ways.set(word, [way]);
    }
}

/** Chooses the step with the fewest common words, the last of several. */
function keyOf(parts: readonly string[]): WordSet {
  let key = '';
  let least = Infinity;
  for (const part of parts) {
    if (part === DRUG) continue;
    const common = [...wordsOf(part)].filter((word) => closing.has(intern(word))).length;
    if (common <= least) [key, least] = [part, common];
  }
  const step = stepOf(key) as WordSet;
  for (const word of wordsOf(key)) {
    const own = keys.get(intern(word));
    if (own) own.add(step);
    else keys.set(word, new Set([step]));
  }
  return step;
}

/** The words that a state names by itself, read as a step is. */
function setOf(written: string | undefined): WordSet | undefined {
  const step = written === undefined ? undefined : stepOf(written);
  return step === 'drug' ? undefined : step;
}

function stepOf(written: string): Step {
  let step = steps.get(written);
  if (!step) steps.set(written, (step = new WordSet(wordsOf(written))));
  return step;
}

/** The words that a step stands for, found once. */
function wordsOf(written: string): ReadonlySet<string> {
  let words = stepWords.get(written);
  if (!words) stepWords.set(written, (words = new Set(wordsOfStep(written))));
  return words;
}

/** How many tokens may be between two words of a way. */
const GAP = 5;
/** How many tokens the longest way may take. */
const LONGEST = Math.max(...[...ways.values()].flat().map(({ steps: all }) => all.length)) * (GAP + 1);

/** The ways of one state that a sentence goes, in order. */
export interface Walked {
  readonly telling: Telling;
  readonly walks: Walk[];
}

/** The ways that the sentences of the summary, or the rationales, of a part go, by the state. */
export function statesIn(part: Letter, passage: Telling['passage']): ReadonlyMap<Scale, readonly Walked[]> {
  return part.tokens.memo.each(statesIn, passage, () => readStates(part, passage));
}

function readStates(part: Letter, passage: Telling['passage']): Map<Scale, Walked[]> {
  const found = new Map<Scale, Walked[]>();
  for (const telling of tellingsOf(part)) {
    if (telling.passage !== passage) continue;
    for (const walk of plainWalks(walksIn(part, telling))) {
      const { scale } = walk.way;
      let own = found.get(scale);
      if (!own) found.set(scale, (own = []));
      if (own.at(-1)?.telling === telling) own.at(-1)!.walks.push(walk);
      else own.push({ telling, walks: [walk] });
    }
  }
  return found;
}

/** What ways say of their state; nothing if that is not plain. */
export function gradesOf(part: Letter, walked: readonly Walked[]): Grade[] {
  return walked.flatMap(({ telling, walks }) => walks.flatMap((walk) => gradeOf(part, telling, walk) ?? []));
}

/** The ways that a sentence goes, in order. */
function walksIn({ tokens, terms }: Letter, { sentence }: Telling): Walk[] {
  const found: Walk[] = [];
  const present = keysIn(tokens, sentence);
  if (present.size === 0) return found;
  const drugs = termsWithin(terms, sentence.first, sentence.end).filter(({ kind }) => kind === 'drug');
  const isDrug = (i: number): boolean => drugs.some((term) => term.end - 1 === i);
  // No way goes beyond a mark that parts.
  let border = sentence.first;
  const go = (all: readonly Way[], from: number, first: number): void => {
    if (border <= from) border = nextParting(tokens, from + 1, sentence.end);
    for (const way of all) {
      if (!present.has(way.key)) continue;
      const places = placesOf(tokens, way, from, border, isDrug);
      if (places) found.push({ way, first, end: places.at(-1)! + 1, places });
    }
  };
  for (let i = sentence.first; (i = nextCue(tokens, i, sentence.end, searchedCue)) < sentence.end; i++) {
    const all = tokens.kinds[i] === Kind.word ? byWord.get(tokens.values[i]!) : undefined;
    if (all) go(all, i, i);
  }
  border = 0;
  for (const { first, end } of drugs) go(ofDrugs, end - 1, first);
  return found;
}

/** Finds the keys of which a sentence has a word: no other way can match. */
function keysIn(tokens: Tokens, { first, end }: Sentence): ReadonlySet<WordSet> {
  const present = new Set<WordSet>();
  for (let i = first; (i = nextCue(tokens, i, end, searchedCue)) < end; i++) {
    const own = tokens.kinds[i] === Kind.word ? keys.get(tokens.values[i]!) : undefined;
    if (own) for (const key of own) present.add(key);
  }
  return present;
}

/** The places of the steps of a way that begins at a token; undefined if the sentence doesn't go it. */
function placesOf(
  tokens: Tokens,
  { steps: all }: Way,
  first: number,
  end: number,
  isDrug: (i: number) => boolean,
): number[] | undefined {
  const places = [first];
  let at = first;
  for (let k = 1; k < all.length; k++) {
    const step = all[k]!;
    const last = Math.min(end, at + 2 + GAP);
    let next = at + 1;
    if (step === 'drug') while (next < last && !isDrug(next)) next++;
    else next = wordIn(tokens, next, last, step);
    if (next >= last) return undefined;
    places.push((at = next));
  }
  return places;
}

/** The first of tokens `first` up to `end` that parts what comes before it from what comes after; `end` if none does. */
function nextParting(tokens: Tokens, first: number, end: number): number {
  let at = first;
  while (at < end && !(tokens.kinds[at] === Kind.mark && parting.has(tokens.values[at]!))) at++;
  return at;
}

const parting: ReadonlySet<number> = new Set<number>([Mark.comma, Mark.semicolon, Mark.colon]);

/** Leaves out ways of a state that a longer one goes along with: “advises against an operation”. The walks are those of one sentence. */
function plainWalks(walks: readonly Walk[]): Walk[] {
  if (walks.length < 2) return [...walks];
  const inOrder = [...walks].sort((one, other) => one.first - other.first);
  const isPart = (walk: Walk, other: Walk): boolean =>
    other.way.state === walk.way.state && walk.first < other.end && other.places.length > walk.places.length;
  return inOrder.filter((walk, index) => {
    // No way is longer, so that what begins farther back has ended before.
    for (let k = index - 1; k >= 0 && inOrder[k]!.first > walk.first - LONGEST; k--)
      if (isPart(walk, inOrder[k]!)) return false;
    for (let k = index + 1; k < inOrder.length && inOrder[k]!.first < walk.end; k++)
      if (isPart(walk, inOrder[k]!)) return false;
    return true;
  });
}

const formerly = new WordSet(['before', 'first', 'initial', 'until']);
/** How far after a way the word may be that puts it into another time, in tokens. */
const FORMER = 4;
const hedges = new WordSet(hedging.filter((word) => word !== 'only'));
const relatives = new WordSet(relativeNouns);
const quitting = new WordSet('quit stop stopped stops ceased ceases abandoned discontinued'.split(' '));
const non = new WordSet(['non']);
const negating = new WordSet('no not never none nobody nothing without neither nor'.split(' '));

function gradeOf(part: Letter, telling: Telling, walk: Walk): Grade | undefined {
  const { tokens } = part;
  const { way, first, end } = walk;
  const { state, scale, value } = way;
  const segments = segmentsIn(part, telling);
  const segment = segments.find((one) => first < one.end);
  if (!segment || isSupposed(tokens, segment, first) || isOther(tokens, segment, first)) return undefined;
  // “His antalgic gait supports it.” “Living by herself is no reason.”
  const isJudged = state.judged === true || isOwn(tokens, first) || hasWord(tokens, { first, end }, selves);
  // “The relief was 60%, and he resumed full duty.”
  const isActed = isWordOf(tokens, first - 1, pronouns);
  if (!isJudged && (isGeneral(segment, end) || (!isActed && !tellsOfCase(tokens, segment, [{ first, end }]))))
    return undefined;
  if (telling.passage === 'rationale' && !state.event && isAtLarge(tokens, segment, first, end)) return undefined;
  const before = { first: Math.max(segment.first, first - QUIT), end: first };
  if (hasWord(tokens, { first: first - 2, end: first }, hedges)) return undefined;
  // “lived alone before the accident”, “was not looked at on the first day”
  if (hasWord(tokens, { first: end, end: Math.min(segment.end, end + FORMER) }, formerly)) return undefined;
  const limits = setOf(state.limits);
  if (limits && hasWord(tokens, segment, limits)) return undefined;
  const own = beginsAnew(tokens, first) ? 1 : signOf(tokens, segment, first);
  if (own === 0 || isContrast(tokens, first)) return undefined;
  const isQuit = isQuitBefore(tokens, before) || walk.places.some((place) => isNon(tokens, place));
  const isDenied =
    own === -1 || isNegated(tokens, walk) || isDisclaimed(tokens, segment, first) || isNoneAfter(tokens, end);
  // “has not given way since the brace was fitted”: before that it may have.
  if (isDenied && isOfTimeSince(tokens, end, Math.min(segment.sentence.end, end + FORMER))) return undefined;
  const sign = isDenied || isQuit ? -1 : 1;
  if (sign === 1 && (way.isDenied || isUntold(tokens, segment, end))) return undefined;
  const of = subjectsOf(tokens, state, segment, { first, end });
  if (!of) return undefined;
  const bit = 1 << value;
  const values = sign === 1 || way.isDenied ? bit : ((1 << Math.max(2, state.values.length)) - 1) & ~bit;
  const timed = state.event !== true && !isQuit && isElsewhere(tokens, segment, { first, end });
  return { scale, values, isDenied: sign === -1, of, under: [], segment, timed, day: undefined, first, end };
}

/** “non-dominant” */
function isNon(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, isMark(tokens, i - 1, Mark.hyphen) ? i - 2 : i - 1, non);
}

/** Whether a negation is among the words of a way and is none of them, or one of them where the way is one that is denied. */
function isNegated(tokens: Tokens, { way, first, end, places }: Walk): boolean {
  for (let i = first; (i = wordIn(tokens, i, end, negating)) < end; i++)
    if (way.isDenied || !places.includes(i)) return true;
  return false;
}

const reasons = new WordSet(['for', 'because', 'due', 'after', 'by']);

/** “stopped wearing”, and not “stopped for drowsiness”. */
function isQuitBefore(tokens: Tokens, { first, end }: { readonly first: number; readonly end: number }): boolean {
  const at = wordIn(tokens, first, end, quitting);
  return at < end && !hasWord(tokens, { first: at, end }, reasons);
}

const adding = new WordSet(['and', 'but']);
const LETTER_S = 115;

/** “cannot walk and wakes at night”: a verb in its third person that goes on after what is denied. */
function beginsAnew(tokens: Tokens, first: number): boolean {
  return isWordOf(tokens, first - 1, adding) && tokens.text.charCodeAt(tokens.ends[first]! - 1) === LETTER_S;
}

const disclaiming = new WordSet(['denies', 'denied', 'denying', 'deny']);
const contrasting = new WordSet(contrastWords);

/** “denies numbness or thoughts of suicide”: whether the worker says that it is not so. */
function isDisclaimed(tokens: Tokens, segment: Segment, first: number): boolean {
  const at = wordIn(tokens, segment.first, first, disclaiming);
  return at < first && !hasWord(tokens, { first: at, end: first }, contrasting);
}

const copulas = new WordSet(['is', 'are', 'was', 'were']);
const none = new WordSet(['none', 'denied', 'absent', 'nil']);

/** “Side effects are denied”, “Allergies: none”. */
function isNoneAfter(tokens: Tokens, end: number): boolean {
  return (isMark(tokens, end, Mark.colon) || isWordOf(tokens, end, copulas)) && isWordOf(tokens, end + 1, none);
}

/** How far before it a word may end something. */
const QUIT = 3;

/** Whether something is said of someone else than the worker: “his wife smokes”. */
function isOther(tokens: Tokens, segment: Segment, first: number): boolean {
  return hasWord(tokens, { first: Math.max(segment.first, first - 4), end: first }, relatives);
}

const pronouns = new WordSet(['he', 'she']);
const selves = new WordSet(['himself', 'herself']);
const owned = new WordSet('he she him his her was were has had the present noted found seen documented'.split(' '));
const being = new WordSet(['is', 'are', 'remains']);
/** “Being left-handed, she …” */
const opening = new WordSet(['being', 'having']);

/** Whether a clause is about anyone's, and no one's: “part-time work is often used”. */
function isAtLarge(tokens: Tokens, segment: Segment, first: number, end: number): boolean {
  if (isWordOf(tokens, segment.first, opening)) return false;
  return !hasWord(tokens, segment, owned) && !hasWord(tokens, { first, end }, being);
}

/** What parts what a state is said of, by the words of its clause near it; undefined if it is said of nothing that it must be of. */
function subjectsOf(
  tokens: Tokens,
  state: State,
  segment: Segment,
  { first, end }: { readonly first: number; readonly end: number },
): readonly Said[] | undefined {
  if (state.kinds === undefined) return [];
  const near = { first: Math.max(segment.first, first - NEAR), end: Math.min(segment.end, end + NEAR) };
  const said = (at: number, stem: string): Said => ({ at, stem, topic: undefined, isNamed: false });
  if (state.kinds === TOPIC) {
    const topics = segment.topics.filter(({ topic }) => topic.kind === 'test' || topic.kind === 'sign');
    return topics.length > 0 ? topics.map((term) => said(term.first, term.topic.id)) : undefined;
  }
  const found: Said[] = [];
  const names = state.kinds.split('|');
  if (names.includes(DRUG))
    for (const term of segment.terms)
      // “the drug” is the same one in either passage.
      if (
        term.kind === 'drug' &&
        term.first >= near.first &&
        term.end <= near.end &&
        !isWordOf(tokens, term.end - 1, drugNouns)
      )
        found.push(said(term.first, term.drug.generic));
  const others = names.filter((name) => name !== DRUG);
  const words = others.length > 0 ? setOf(others.join('|')) : undefined;
  if (!words) return found;
  for (let at = near.first; at < near.end; at++)
    if (isWordOf(tokens, at, words) && !found.some((one) => one.at === at)) found.push(said(at, stemAt(tokens, at)));
  return found;
}

const drugNouns = new WordSet('drug drugs medication medications medicine medicines it tablets pills'.split(' '));

/** How near to a state what it is said of must be. */
const NEAR = 3;

const statesByScale = new Map<string, State>(STATES.states.map((state) => [state.id, state]));

/** Tells whether a grade is one of a state. */
export function isState({ scale }: Grade): boolean {
  return statesByScale.get(scale.id)?.values === scale.values;
}

/** So many letters tell kinds apart: a psychologist makes a psychological evaluation. */
const ROOT = 7;

/** Whether two states may be of the same: of one kind, or one of them of all kinds. */
export function isOfSameState(one: Grade, other: Grade): boolean {
  const state = statesByScale.get(one.scale.id);
  if (state?.kinds === undefined || isOfAll(state, one) || isOfAll(state, other)) return true;
  if (one.of.length === 0 && other.of.length === 0) return true;
  return one.of.some(({ stem }) => other.of.some((some) => some.stem.slice(0, ROOT) === stem.slice(0, ROOT)));
}

function isOfAll({ all }: State, { of, values }: Grade): boolean {
  return all !== undefined && of.length === 0 && values === 1 << all;
}

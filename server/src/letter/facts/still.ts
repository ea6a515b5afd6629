import { formsOfBe, formsOfHave, workerNouns } from '../../knowledge/clauses/common-words.ts';
import type { Term } from '../../reading/terms.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import type { Fact, FactSubject } from './fact.ts';
import { type CareTerm, subjectOfTerm } from './named.ts';
import { factOf, isGeneral, type Reading } from './passage.ts';
import type { Segment } from './segments.ts';

const no = intern('no');
const longer = intern('longer');
const up = intern('up');
const off = intern('off');
const on = intern('on');
const presentVerbs = 'takes uses needs requires on taking using'.split(' ');
const present = new WordSet([...presentVerbs, 'take', 'use', 'need', 'require']);
/** In a summary the past is the time of the report. */
const past = new WordSet([...presentVerbs, 'take', 'use', 'need', 'require', 'took', 'used', 'needed', 'required']);
/** Begins the id of what is said of a drug that is taken on or not. */
export const STILL = 'still:';

/** Reads whether drugs, or all of a class, are taken on or no longer: “no longer uses acetaminophen”, “was weaned off all opioids”, “still takes it”, “has stayed on it”. */
export function readStill(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (segment.denied) return;
  const isSummary = segment.passage === 'summary';
  for (const term of segment.terms) {
    if (!isDrug(term) || isGeneral(segment, term.end)) continue;
    const use = useOf(tokens, segment, term);
    if (!use || (use.sign === 1 && !isSummary && segment.dates.length > 0)) continue;
    const place = { first: use.first, end: Math.max(use.end, term.end) };
    for (const subject of subjectsOf(term, use.sign))
      emit(factOf(reading, stillOf(subject), 'result', place, { polarity: use.sign, status: 'stated' }));
    if (use.sign === 1 && !isSummary) emit(factOf(reading, subjectOfTerm(term), 'given', place, { status: 'given' }));
  }
}

function isDrug(term: Term): term is CareTerm {
  return (
    term.kind === 'drug' ||
    (term.kind === 'treatment' && term.treatment.kind === 'drug' && term.treatment.id !== 'other-drug')
  );
}

function stillOf({ id, name }: FactSubject): FactSubject {
  return { kind: 'state', id: `${STILL}${id}`, name: `the use of ${name}` };
}

/** What is taken where a drug is: the drug, and something of its class. */
function subjectsOf(term: CareTerm, sign: 1 | -1): readonly FactSubject[] {
  const own = subjectOfTerm(term);
  if (term.kind !== 'drug' || sign === -1) return [own];
  return [own, { kind: 'treatment', id: term.drug.class, name: own.name }];
}

/** Words that say how a drug is used, with the place of the verb. */
interface Use {
  readonly first: number;
  readonly end: number;
  readonly sign: 1 | -1;
}

function useOf(tokens: Tokens, segment: Segment, term: CareTerm): Use | undefined {
  const use = useBefore(tokens, segment, term) ?? useAfter(tokens, segment, term.end);
  // “stopped it in May and resumed it in June”
  if (!use || isResumedIn(tokens, segment)) return undefined;
  return use.sign === 1 || isWholly(tokens, segment, Math.max(use.end, term.end)) ? use : undefined;
}

const resuming = new WordSet('resumed restarted reinstated again resume restart unless'.split(' '));
/** Whether a sentence says that something was taken up again; “should not be resumed” does not. */
function isResumedIn(tokens: Tokens, { sentence: { first, end } }: Segment): boolean {
  const at = wordIn(tokens, first, end, resuming);
  return at < end && !hasWord(tokens, { first: at - 3, end: at }, notYet);
}

/** What may stand between a verb and a drug. */
const between = new WordSet('all his her the any of mg daily his a both this'.split(' '));
/** How far before a drug its verb may be, in tokens. */
const NEAR = 5;
const stopping = new WordSet(['quit', 'stopped', 'abandoned', 'discontinued']);
const giving = new WordSet(['gave', 'given']);
const weaning = new WordSet(['weaned', 'tapered']);
const offAfter = new WordSet(['is', 'was', 'been', 'now', 'came', 'come', 'weaned', 'tapered']);
const fromWord = new WordSet(['from', 'off']);
const doers = new WordSet([...workerNouns, 'he', 'she', 'has', 'had', 'and', 'then', 'since', 'later']);

/** “no longer uses”, “has given up”, “is off”, “she quit”; “still takes”, “currently takes”, “continues with”, “remains on”. */
function useBefore(tokens: Tokens, segment: Segment, { first: from }: CareTerm): Use | undefined {
  let at = from - 1;
  while (at > from - NEAR && (isWordOf(tokens, at, between) || tokens.kinds[at] === Kind.number)) at--;
  if (at < segment.first || tokens.kinds[at] !== Kind.word) return undefined;
  const off = offAt(tokens, segment, at);
  if (off >= 0) return { first: off, end: at + 1, sign: -1 };
  const kept = keptAt(tokens, segment, at);
  return kept >= 0 && kept >= segment.first ? { first: kept, end: at + 1, sign: 1 } : undefined;
}

/** Where the words begin that end at a token and say that something is no longer taken; -1 if they don't. */
function offAt(tokens: Tokens, { passage }: Segment, at: number): number {
  const verbs = passage === 'summary' ? past : present;
  for (const verb of [at, at - 1])
    if (isWordOf(tokens, at, verbs) && isWord(tokens, verb - 1, longer) && isWord(tokens, verb - 2, no))
      return verb - 2;
  if (isWord(tokens, at, up)) return isWordOf(tokens, at - 1, giving) ? at - 1 : -1;
  if (isWordOf(tokens, at, fromWord) && isWordOf(tokens, at - 1, weaning)) return at - 1;
  if (isWord(tokens, at, off)) return isWordOf(tokens, at - 1, offAfter) ? at : -1;
  return isWordOf(tokens, at, stopping) && isWordOf(tokens, at - 1, doers) ? at : -1;
}

const keeping = new WordSet([
  'still',
  'currently',
  'presently',
  'continues',
  'remains',
  'stays',
  'stayed',
  'remained',
  'keeps',
  'now',
]);
const plainly = new WordSet(['takes', 'uses']);
const going = new WordSet(['goes', 'went']);
const relying = new WordSet(['leans', 'relies', 'depends', 'lives']);
const continuing = new WordSet(['continues', 'remains', 'stays', 'stayed', 'remained']);
const links = new WordSet(['on', 'upon', 'with']);
const being = new WordSet([...formsOfBe, 'be', 'to']);
const notYet = new WordSet(['not', 'never', 'no', 'would', 'should', 'may']);

/** Where the words begin that end at a token and say that something is still taken; -1 if they don't. */
function keptAt(tokens: Tokens, { first, passage }: Segment, at: number): number {
  // “takes Norco”, at the time of the report
  if (passage === 'summary' && isWordOf(tokens, at, plainly)) return denied(tokens, first, at);
  const isOn = isWordOf(tokens, at, links);
  let verb = at - 1;
  if (isOn && (isWordOf(tokens, verb, continuing) || isWordOf(tokens, verb, relying)))
    return denied(tokens, first, verb);
  if (isWordOf(tokens, at, present) || (isOn && isWord(tokens, at, on))) {
    // “continues to use”, “goes on taking”, “still is on”
    while (isWordOf(tokens, verb, being)) verb--;
    if (isWord(tokens, verb, on) && isWordOf(tokens, verb - 1, going)) return denied(tokens, first, verb - 1);
    if (isWordOf(tokens, verb, keeping)) return denied(tokens, first, verb);
  }
  return -1;
}

function denied(tokens: Tokens, first: number, verb: number): number {
  return hasWord(tokens, { first: Math.max(first, verb - 3), end: verb }, notYet) ? -1 : verb;
}

const passive = new WordSet([...formsOfBe, ...formsOfHave, 'been']);
const ended = new WordSet(['stopped', 'discontinued', 'abandoned', 'withdrawn']);
const adverbs = new WordSet(['then', 'later', 'soon', 'therefore', 'also', 'since', 'finally']);

/** “was stopped”, “has been given up”. */
function useAfter(tokens: Tokens, { end: to }: Segment, end: number): Use | undefined {
  let at = end;
  while (at < to && (isWordOf(tokens, at, passive) || (at > end && isWordOf(tokens, at, adverbs)))) at++;
  if (at === end || at >= to) return undefined;
  const isUp = isWordOf(tokens, at, giving) && isWord(tokens, at + 1, up);
  if (!isUp && !isWordOf(tokens, at, ended)) return undefined;
  return { first: end, end: at + (isUp ? 2 : 1), sign: -1 };
}

const only = new WordSet(['still', 'continues', 'remains', 'only', 'except']);
const ending = new WordSet(
  'and or but because since due as in by after on for last when until entirely altogether'.split(' '),
);

/** Whether what ends before a token is no longer taken at all: not “no longer takes it four times a day”, nor “but still takes it at night”. */
function isWholly(tokens: Tokens, { sentence }: Segment, end: number): boolean {
  if (hasWord(tokens, sentence, only)) return false;
  return tokens.kinds[end] === Kind.mark ? !isMark(tokens, end, Mark.hyphen) : isWordOf(tokens, end, ending);
}

/** Tells whether a summary goes on to tell that a drug is taken that it says was no longer taken. */
export function isResumed({ subject: { id }, sentence, polarity }: Fact, summary: readonly Fact[]): boolean {
  return (
    id.startsWith(STILL) &&
    polarity === -1 &&
    summary.some(
      (other) => other.subject.kind === 'drug' && id === `${STILL}${other.subject.id}` && other.sentence > sentence,
    )
  );
}

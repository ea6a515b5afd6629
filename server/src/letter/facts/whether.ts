import {
  articleWords,
  formsOfBe,
  formsOfHave,
  guidelineNames,
  possessiveWords,
  workerNouns,
} from '../../knowledge/clauses/common-words.ts';
import { topicById } from '../../knowledge/record/topics.ts';
import { termsWithin } from '../../reading/terms.ts';
import { readTopics } from '../../reading/topics.ts';
import type { Span } from '../../syntax/tree.ts';
import { nextCue, searchedCue } from '../../text/cues.ts';
import { isMark, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import type { FactSubject } from './fact.ts';
import { type CareTerm, subjectOfTerm } from './named.ts';
import { factOf, type Reading } from './passage.ts';

const asking = new WordSet(['whether', 'if'], searchedCue);
const ifWord = new WordSet(['if']);
/** What these do not say is none of the record's. */
const others = new WordSet([...guidelineNames, 'utilization', 'ur', 'administrator', 'literature', 'evidence']);
/** Words that say by themselves that the record leaves a question open, and of what it is denied that it does so. */
const open = new WordSet(
  'silent mute unclear unknown unstated uncertain undocumented unrecorded unreported'.split(' '),
);
const negative = new WordSet(
  "no not nothing nowhere never nor neither none nobody doesn't don't didn't isn't wasn't cannot".split(' '),
);
const telling = new WordSet(
  `say says said state states stated tell tells told mention mentions mentioned note notes noted record records recorded document documents documented
  indicate indicates indicated specify specifies specified reveal reveals revealed show shows shown report reports reported address addresses addressed
  disclose discloses disclosed known clear evident apparent word learn learned`.split(/\s+/),
);
/** Words that ask for nothing more than that something is, was done or had: all others narrow what is asked. */
const plain = new WordSet([
  ...articleWords,
  ...formsOfBe,
  ...formsOfHave,
  ...workerNouns,
  ...possessiveWords,
  ...`he she they status history habit habits injured any ever been being had have having taken takes taking take used uses using use tried received undergone underwent attended completed
  given done made performed obtained got worn wears wearing on or not there currently already yet before so far now to date`.split(
    /\s+/,
  ),
]);
const working = new WordSet(['works', 'work', 'working', 'worked']);
const workStatus: FactSubject = { kind: 'topic', id: 'work-status', name: topicById('work-status')!.name };

/**
 * Reads “the records do not say whether he smokes”, “it is unclear whether he has had therapy”: what a rationale says the record leaves open. What
 * narrows the question, “whether therapy helped”, leaves open something else.
 */
export function readWhether(reading: Reading): void {
  const { tokens, segment, before } = reading;
  if (segment.passage !== 'rationale' || before.length > 0) return;
  const { first, end } = segment.sentence;
  for (let i = first; (i = nextCue(tokens, i, end, searchedCue)) < end; i++) {
    if (!isWordOf(tokens, i, asking)) continue;
    const question = i === first ? questionFirst(tokens, first + 1, end) : questionAfter(tokens, first, i, end);
    if (question) readQuestion(reading, question);
    return;
  }
  if (!segment.topics.some(({ topic }) => topic.kind === 'habit')) return;
  const at = wordIn(tokens, first, end, about);
  const isSilent = at < end && hasWord(tokens, { first: at - 1, end: at }, open);
  const question = isSilent ? questionAfter(tokens, first, at, end) : questionFirst(tokens, first, end);
  if (question) readQuestion(reading, question);
}

const about = new WordSet(['on', 'about', 'regarding', 'concerning']);

/** “The file does not say whether he drinks.” */
function questionAfter(tokens: Tokens, first: number, at: number, end: number): Span | undefined {
  if (isWordOf(tokens, at, ifWord) && !isWordOf(tokens, at - 1, telling)) return undefined;
  if (!leavesOpen(tokens, { first, end: at })) return undefined;
  let to = at + 1;
  while (to < end && (tokens.kinds[to] === Kind.word || isMark(tokens, to, Mark.hyphen))) to++;
  return { first: at + 1, end: to };
}

/** “Whether he drinks is not stated”, “His smoking status is unknown”: the question comes first. */
function questionFirst(tokens: Tokens, first: number, end: number): Span | undefined {
  let last = end - 1;
  while (last > first && tokens.kinds[last] !== Kind.word) last--;
  const isOpen = isWordOf(tokens, last, open);
  if (!isOpen && !isWordOf(tokens, last, telling)) return undefined;
  const at = isOpen ? last : wordIn(tokens, first, last, negative);
  if (at >= end || !leavesOpen(tokens, { first: at, end })) return undefined;
  // “… is not stated”, “remains unclear”
  return tokens.kinds[at - 1] === Kind.word ? { first, end: at - 1 } : undefined;
}

function leavesOpen(tokens: Tokens, span: Span): boolean {
  if (hasWord(tokens, span, others)) return false;
  return hasWord(tokens, span, open) || (hasWord(tokens, span, negative) && hasWord(tokens, span, telling));
}

/** Tells that the record lacks the one thing that a question names and does not narrow. */
function readQuestion(reading: Reading, { first, end }: Span): void {
  const { tokens, terms, emit } = reading;
  const topics = readTopics(tokens, first, end);
  const things = termsWithin(terms, first, end).filter(
    (term): term is CareTerm => term.kind === 'treatment' || term.kind === 'drug',
  );
  const named = [...things, ...topics.filter((topic) => !things.some((thing) => overlap(thing, topic)))];
  const work = wordIn(tokens, first, end, working);
  const subjects = named.map((one) => ('topic' in one ? topicOf(one.topic.id) : subjectOfTerm(one)));
  if (work < end && named.length === 0) subjects.push(workStatus);
  const [subject] = subjects;
  if (!subject || subjects.some(({ id }) => id !== subject.id)) return;
  for (let i = first; i < end; i++) {
    const inside = named.find((one) => one.first <= i && i < one.end);
    if (inside) i = inside.end - 1;
    else if (i !== work && !isWordOf(tokens, i, plain)) return;
  }
  emit(factOf(reading, subject, 'documented', { first, end }, { polarity: -1, status: 'stated' }));
}

function overlap(one: Span, other: Span): boolean {
  return one.first < other.end && other.first < one.end;
}

/** A habit's opposite asks for the habit: “whether he is a nonsmoker”. */
function topicOf(id: string): FactSubject {
  const of = topicById(id)!.of ?? id;
  return { kind: 'topic', id: of, name: topicById(of)!.name };
}

import type { Letter } from '../letter.ts';
import { numeralCue } from '../../reading/numbers.ts';
import type { Sentence } from '../../reading/sentences.ts';
import { topicCue } from '../../reading/topics.ts';
import { figureCue, nextCue, rareCue } from '../../text/cues.ts';
import { readCounted } from './amounts.ts';
import { termsWithin } from '../../reading/terms.ts';
import { readDrugs } from './drugs.ts';
import { readEvents } from './events.ts';
import type { Fact } from './fact.ts';
import { readFall } from './falls.ts';
import { readFrequency } from './frequency.ts';
import { readDirection } from './figures/directions.ts';
import { readFigures } from './figures/read.ts';
import { readHabits } from './habits.ts';
import { readLengths } from './lengths.ts';
import { readMuscleGrades } from './muscle-grades.ts';
import { readNumbers } from './numbers.ts';
import { readOutcome } from './outcomes.ts';
import { readRecord } from './record.ts';
import { readRelief } from './relief.ts';
import { readResults } from './results.ts';
import { readScreens } from './screens.ts';
import { readPlanned } from './planned.ts';
import { LONGEST, type Passage, passagesOf, segmentsIn } from './passages.ts';
import { readSites } from './sites.ts';
import { readStill } from './still.ts';
import { readSupply } from './supply.ts';
import { readTolerance } from './tolerance.ts';
import { readTotals } from './totals.ts';
import { readUnused } from './unused.ts';
import { readTreatments } from './treatments.ts';
import { readWhether } from './whether.ts';
import { gradedIn, gradesOn, WORK, workOf } from './grades.ts';
import { factOf, type Reading } from './passage.ts';
import { readWorkerFacts, worker } from './worker.ts';

const readers = [
  readWorkerFacts,
  readResults,
  readScreens,
  readHabits,
  readNumbers,
  readMuscleGrades,
  readFall,
  readFigures,
  readDirection,
  readRelief,
  readLengths,
  readTreatments,
  readTotals,
  readUnused,
  readOutcome,
  readTolerance,
  readStill,
  readRecord,
  readEvents,
  readPlanned,
  readDrugs,
  readFrequency,
  readSupply,
  readSites,
  readWhether,
  readCounted,
] as const;
/** A title asks; of the record it tells nothing. */
const titleReaders = [readDrugs, readCounted, readSites] as const;

/** What comes after so many facts of a passage is no prose of a letter and tells nothing. */
const MOST_FACTS = 600;

/**
 * The facts that a part of a letter tells, in order: read when the first rule asks, and kept with the part. Each sentence of the summary and of
 * the rationales is separated into its clauses, and each reader says what a clause tells.
 */
export function factsOf(part: Letter): readonly Fact[] {
  return part.tokens.memo.once(readFacts, () => readFacts(part));
}

/** The facts of a part with one attribute, in order. */
export function factsWith(part: Letter, attribute: Fact['attribute']): readonly Fact[] {
  const groups = part.tokens.memo.once(factsWith, () => grouped(factsOf(part), (fact) => fact.attribute));
  return groups.get(attribute) ?? [];
}

/** The facts of an issue with one attribute, in order. */
export function factsOfIssue(part: Letter, attribute: Fact['attribute'], issue: number): readonly Fact[] {
  const groups = part.tokens.memo.each(factsOfIssue, attribute, () =>
    grouped(factsWith(part, attribute), (fact) => fact.issue),
  );
  return groups.get(issue) ?? [];
}

function grouped<Key>(facts: readonly Fact[], keyOf: (fact: Fact) => Key): ReadonlyMap<Key, readonly Fact[]> {
  const groups = new Map<Key, Fact[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return groups;
}

const factCue = topicCue | figureCue | numeralCue | rareCue;

/** Whether a sentence names or counts anything; most that argue do not. */
function tells({ tokens, terms }: Letter, { first, end }: Sentence): boolean {
  return nextCue(tokens, first, end, factCue) < end || termsWithin(terms, first, end).length > 0;
}

/** What is read of a clause, with the facts that it is found to tell. */
interface Told extends Reading {
  readonly found: Fact[];
}

function readFacts(part: Letter): Fact[] {
  const passages = passagesOf(part).map((passage) => clausesOf(part, passage));
  const clauses = passages.flat();
  const isTitle = ({ segment }: Told): boolean => segment.passage === 'title';
  // Reader by reader, and not clause by clause: a reader's program text is fetched once for all clauses of a letter.
  for (const [all, told] of [
    [titleReaders, clauses.filter(isTitle)],
    [readers, clauses.filter((clause) => !isTitle(clause))],
  ] as const)
    for (const reader of all) for (const clause of told) reader(clause);
  const facts = passages.flatMap(firstFacts);
  const { tokens } = part;
  for (const passage of ['summary', 'rationale'] as const)
    for (const grade of gradesOn(part, gradedIn(part, passage).get(WORK) ?? [], WORK)) {
      const polarity = workOf(grade);
      if (polarity) facts.push(factOf({ tokens, segment: grade.segment }, worker, 'working', grade, { polarity }));
    }
  return facts;
}

/** The clauses of a passage's sentences that may tell something, to be read. */
function clausesOf(part: Letter, { sentences, mentions, passage, issue, asked }: Passage): Told[] {
  const { tokens, terms } = part;
  const clauses: Told[] = [];
  let next = 0;
  for (const [place, sentence] of sentences.entries()) {
    const from = next;
    while (next < mentions.length && mentions[next]!.quantity.first < sentence.end) next++;
    if (sentence.end - sentence.first > LONGEST || !tells(part, sentence)) continue;
    const own = mentions.slice(from, next);
    segmentsIn(part, { sentence, passage: passage(sentence), issue, asked }).forEach((segment, index, segments) => {
      const found: Fact[] = [];
      const emit = (fact: Fact): void => void found.push(fact);
      const before = segments.slice(0, index);
      const previous = sentences[place - 1];
      clauses.push({ tokens, segment, before, previous, terms, asked, mentions: own, emit, found });
    });
  }
  return clauses;
}

/** The facts of a passage, in order, up to the sentence with the last that is kept. */
function firstFacts(clauses: readonly Told[]): Fact[] {
  const facts: Fact[] = [];
  let sentence: Sentence | undefined;
  for (const { segment, found } of clauses) {
    if (segment.sentence !== sentence && facts.length > MOST_FACTS) break;
    sentence = segment.sentence;
    facts.push(...found);
  }
  return facts;
}

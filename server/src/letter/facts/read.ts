import type { Letter } from '../letter.ts';
import type { Mention } from '../mentions.ts';
import { numeralCue } from '../../reading/numbers.ts';
import type { Sentence } from '../../reading/sentences.ts';
import { topicCue } from '../../reading/topics.ts';
import { figureCue, nextCue, rareCue } from '../../text/cues.ts';
import { readCounted } from './amounts.ts';
import { type Term, termsWithin } from '../../reading/terms.ts';
import { readDrugs } from './drugs.ts';
import { readEvents } from './events.ts';
import type { Fact, FactPassage } from './fact.ts';
import { readFigures } from './figures/read.ts';
import { readHabits } from './habits.ts';
import { readLengths } from './lengths.ts';
import { readNumbers } from './numbers.ts';
import { readOutcome } from './outcomes.ts';
import { readRecord } from './record.ts';
import { readRelief } from './relief.ts';
import { readResults } from './results.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { readSites } from './sites.ts';
import { readStatesOf } from './states.ts';
import { readTreatments } from './treatments.ts';
import { readWorkerFacts } from './worker.ts';

const readers = [
  readWorkerFacts,
  readResults,
  readHabits,
  readStatesOf,
  readNumbers,
  readFigures,
  readRelief,
  readLengths,
  readTreatments,
  readOutcome,
  readRecord,
  readEvents,
  readDrugs,
  readSites,
] as const;
/** A title asks; of the record it tells nothing. */
const titleReaders = [readDrugs, readCounted, readSites] as const;
const issueReaders = [...readers, readCounted] as const;
const readersOf = { title: titleReaders, conclusion: issueReaders, summary: readers, rationale: issueReaders } as const;

/** A sentence of more tokens, and what comes after so many facts of a part, is no prose of a letter and tells nothing. */
const LONGEST = 300;
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
  return part.tokens.memo.once(byAttribute, () => byAttribute(part)).get(attribute) ?? [];
}

function byAttribute(part: Letter): Map<Fact['attribute'], Fact[]> {
  const groups = new Map<Fact['attribute'], Fact[]>();
  for (const fact of factsOf(part)) {
    const group = groups.get(fact.attribute);
    if (group) group.push(fact);
    else groups.set(fact.attribute, [fact]);
  }
  return groups;
}

const factCue = topicCue | figureCue | numeralCue | rareCue;

/** Whether a sentence names or counts anything; most that argue do not. */
function tells({ tokens, terms }: Letter, { first, end }: Sentence): boolean {
  return nextCue(tokens, first, end, factCue) < end || termsWithin(terms, first, end).length > 0;
}

function readFacts(part: Letter): Fact[] {
  const facts: Fact[] = [];
  const emit = (fact: Fact): void => void facts.push(fact);
  const { tokens, terms, summary } = part;
  const read = (
    sentences: readonly Sentence[],
    mentions: readonly Mention[],
    passage: (sentence: Sentence) => FactPassage,
    issue: number,
    asked: readonly Term[] = [],
  ): void => {
    let next = 0;
    const most = facts.length + MOST_FACTS;
    for (const sentence of sentences) {
      if (facts.length > most) return;
      const from = next;
      while (next < mentions.length && mentions[next]!.quantity.first < sentence.end) next++;
      if (sentence.end - sentence.first > LONGEST || !tells(part, sentence)) continue;
      const own = mentions.slice(from, next);
      const segments: Segment[] = segmentsOf(tokens, sentence, terms, passage(sentence), issue, asked);
      segments.forEach((segment, index) => {
        const reading = { tokens, segment, before: segments.slice(0, index), terms, asked, mentions: own, emit };
        for (const reader of readersOf[segment.passage]) reader(reading);
      });
    }
  };
  read(summary.sentences, summary.mentions, () => 'summary', 0);
  for (const { node, number, argument, mentions } of part.issues) {
    read([node.titleSpan], [], () => 'title', number);
    const concluding = argument?.conclusion?.verdict.sentence;
    const asked = termsWithin(terms, node.titleSpan.first, node.titleSpan.end);
    if (argument)
      read(
        argument.sentences,
        mentions,
        (sentence) => (sentence === concluding ? 'conclusion' : 'rationale'),
        number,
        asked,
      );
  }
  return facts;
}

import { workerNouns } from '../../knowledge/clauses/common-words.ts';
import { searchedCue } from '../../text/cues.ts';
import { isWord, Kind, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import type { Fact, FactSubject } from './fact.ts';
import { drugSubject } from './named.ts';
import { factOf, type Reading } from './passage.ts';
import type { Segment } from './segments.ts';

const no = intern('no');
const to = intern('to');
const longer = intern('longer');
const up = intern('up');
const off = intern('off');
const keeping = new WordSet(['longer', 'still', 'continues', 'remains']);
const presentVerbs = 'takes uses needs requires on taking using'.split(' ');
const present = new WordSet([...presentVerbs, 'take', 'use', 'need', 'require']);
/** In a summary the past is the time of the report. */
const past = new WordSet([...presentVerbs, 'take', 'use', 'need', 'require', 'took', 'used', 'needed', 'required']);
const being = new WordSet(['is', 'was']);
/** How far after its verb a drug may be, in tokens. */
const NEAR = 3;
/** Begins the id of what is said of a drug that is taken on or not. */
const STILL = 'still:';

/** Reads “no longer uses acetaminophen” and “has given up acetaminophen” in a summary, “still takes acetaminophen” and “leans on acetaminophen” in a rationale. */
export function readStill(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  const { passage, dates } = segment;
  const isSummary = passage === 'summary';
  if (segment.general || segment.denied || (!isSummary && dates.length > 0)) return;
  if (!segment.terms.some(({ kind }) => kind === 'drug')) return;
  const use = (isSummary ? endOfUse : useGoingOn)(tokens, segment);
  if (!use) return;
  const drug = segment.terms.find(
    (term) => term.kind === 'drug' && term.first > use.verb && term.first <= use.verb + NEAR,
  );
  if (drug?.kind !== 'drug' || (isSummary && !isWholly(tokens, segment, drug.end))) return;
  const subject = drugSubject(drug.drug);
  const place = { first: use.first, end: drug.end };
  const still: FactSubject = { kind: 'state', id: `${STILL}${subject.id}`, name: `the use of ${subject.name}` };
  emit(factOf(reading, still, 'result', place, { polarity: isSummary ? -1 : 1 }));
  if (!isSummary) emit(factOf(reading, subject, 'given', place, { status: 'given' }));
}

/** Words that say how a drug is used, from token `first` on; `verb` is the last of them. */
interface Use {
  readonly first: number;
  readonly verb: number;
}

const stoppingWords = new WordSet(['longer', 'up', 'off', 'quit', 'stopped', 'abandoned', 'discontinued'], searchedCue);
const giving = new WordSet(['gave', 'given']);
const wasWords = new WordSet(['is', 'was', 'been', 'now', 'came', 'come', 'weaned', 'tapered']);
const doers = new WordSet([...workerNouns, 'he', 'she', 'has', 'had', 'and']);

/** “no longer uses”, “has given up”, “is off”, “she quit”. */
function endOfUse(tokens: Tokens, { first, end }: Segment): Use | undefined {
  const at = wordIn(tokens, first, end, stoppingWords);
  if (at >= end) return undefined;
  if (isWord(tokens, at, longer)) {
    const verb = verbAfter(tokens, at + 1);
    return isWord(tokens, at - 1, no) && isWordOf(tokens, verb, past) ? { first: at - 1, verb } : undefined;
  }
  const isStop = isWord(tokens, at, up)
    ? isWordOf(tokens, at - 1, giving)
    : isWordOf(tokens, at - 1, isWord(tokens, at, off) ? wasWords : doers);
  return isStop ? { first: isWord(tokens, at, up) ? at - 1 : at, verb: at } : undefined;
}

const relyingWords = new WordSet(['leans', 'relies', 'depends', 'lives'], searchedCue);
const onWords = new WordSet(['on', 'upon']);

/** “still takes”, “continues to use”, “relies on”. */
function useGoingOn(tokens: Tokens, { first, end }: Segment): Use | undefined {
  const at = wordIn(tokens, first, end, keeping);
  if (at < end) {
    const verb = verbAfter(tokens, at + 1);
    const isNo = isWord(tokens, at, longer) && isWord(tokens, at - 1, no);
    return !isNo && isWordOf(tokens, verb, present) ? { first: at, verb } : undefined;
  }
  const relying = wordIn(tokens, first, end, relyingWords);
  return relying < end && isWordOf(tokens, relying + 1, onWords) ? { first: relying, verb: relying + 1 } : undefined;
}

/** Whether what ends before a token is no longer taken at all: not “no longer takes it four times a day”, nor “but still takes it at night”. */
function isWholly(tokens: Tokens, { sentence }: Segment, end: number): boolean {
  if (hasWord(tokens, sentence, going)) return false;
  return tokens.kinds[end] === Kind.mark || isWordOf(tokens, end, ending);
}

const going = new WordSet(['still', 'continues', 'remains', 'only', 'except']);
const ending = new WordSet(['and', 'or', 'but', 'because', 'since', 'due', 'as']);

/** The verb of “longer uses”, “continues to use”, “still is on”. */
function verbAfter(tokens: Tokens, i: number): number {
  return isWord(tokens, i, to) || isWordOf(tokens, i, being) ? i + 1 : i;
}

/** Tells whether a summary goes on to tell that a drug is taken that it says was no longer taken. */
export function isResumed({ subject: { id }, sentence }: Fact, summary: readonly Fact[]): boolean {
  return (
    id.startsWith(STILL) &&
    summary.some(
      (other) => other.subject.kind === 'drug' && id === `${STILL}${other.subject.id}` && other.sentence > sentence,
    )
  );
}

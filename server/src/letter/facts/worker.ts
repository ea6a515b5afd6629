import { relativeNouns, sexWords, workerNouns } from '../../knowledge/clauses/common-words.ts';
import type { Bounds } from '../../reading/quantities/quantity.ts';
import { tenWords } from '../../reading/number-words.ts';
import { numeralCue } from '../../reading/numbers.ts';
import { figureCue, nextCue, rareCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens, tokenText } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordMap, WordSet } from '../../text/word-set.ts';
import { otherPersons } from '../worker.ts';
import type { FactSubject } from './fact.ts';
import { factOf, type Reading } from './passage.ts';
import {
  ageAt,
  boundAt,
  calledBefore,
  copulas,
  having,
  known,
  LONGEST_SUBJECT,
  owners,
  sexes,
  sexOf,
  singled,
  verbBefore,
  who,
  whose,
} from './ages.ts';
import { flagsAt } from './flags.ts';
import { Word } from './words.ts';

/** The worker, as a subject. */
export const worker: FactSubject = { kind: 'worker', id: 'worker', name: 'the worker' };
const ageCue = figureCue | numeralCue | rareCue;
/** Other people, other things that are so many years old, and bounds of what guidelines say of patients. */
const notTheWorker = new WordSet([
  ...relativeNouns,
  'injury',
  'fracture',
  'mri',
  'study',
  'studies',
  'films',
  'scar',
  'tear',
  'operation',
  'surgery',
  'fusion',
  'problem',
  'claim',
  'history',
  'patients',
  'over',
  'older',
  'under',
  'younger',
  'than',
  'least',
  'above',
  'below',
  'between',
  'persons',
  'people',
  'adults',
  'women',
  'men',
  'when',
  'report',
  'imaging',
  'brace',
  'prosthesis',
]);

const decadeWords = tenWords.map((word) => word.replace(/y$/, 'ies'));
const decades = new WordMap<number>(decadeWords.map((word, index) => [word, (index + 2) * 10]));
const describingWords = new WordSet([...decadeWords, ...sexOf.flatMap(([word]) => [word, `${word}'s`])], rareCue);
/** The parts of a decade, which no one bounds to the year. */
const thirds = new WordMap<Bounds>([
  ['early', [0, 4]],
  ['mid', [3, 7]],
  ['middle', [3, 7]],
  ['late', [5, 9]],
]);
const inWord = intern('in');
const polite = new WordSet(['gentleman', 'lady']);
const nouns = new WordSet(workerNouns);
const describing = new WordSet([sexWords.male[0], sexWords.female[0]]);

/** Reads “in her sixties”, “this man”, “the gentleman”, “a male worker”: the age and the sex with no number. */
function readDescribed(reading: Reading, i: number): void {
  const { tokens, segment, emit } = reading;
  if (segment.general || tokens.kinds[i] !== Kind.word) return;
  const word = tokens.values[i]!;
  const decade = decades.get(word);
  if (decade !== undefined) {
    // “in his late fifties”, “in her mid-sixties”
    const at = isMark(tokens, i - 1, Mark.hyphen) ? i - 2 : i - 1;
    const third = tokens.kinds[at] === Kind.word ? thirds.get(tokens.values[at]!) : undefined;
    const owner = third ? at - 1 : i - 1;
    if (
      isWordOf(tokens, owner, owners) &&
      isWord(tokens, owner - 1, inWord) &&
      !isOther(tokens, owner - 1, i + 1, segment)
    ) {
      const value: Bounds = third ? [decade + third[0], decade + third[1]] : [decade, decade + 9];
      const place = { first: owner - 1, end: i + 1 };
      emit(factOf(reading, worker, 'age', place, { value, written: value.join(' to ') }));
    }
    return;
  }
  const written = sexes.get(word);
  if (!written) return;
  // “this young woman”
  const from = isWordOf(tokens, i - 1, adjectives) ? i - 1 : i;
  const isMeant = isWordOf(tokens, i, describing)
    ? isWordOf(tokens, i + 1, nouns)
    : isWordOf(tokens, from - 1, singled) ||
      isOfThisAge(tokens, i) ||
      (isWordOf(tokens, i, polite) && isWordOf(tokens, i - 1, known));
  // “The woman walks in the mornings”: the worker, if no other one is spoken of.
  const about = !isMeant && isSubject(reading, i) ? [tokenText(tokens, i).toLowerCase()] : undefined;
  if ((isMeant || about) && !isWord(tokens, i + 1, who))
    emit(factOf(reading, worker, 'sex', { first: i, end: i + 1 }, { written, ...(about && { about }) }));
}

const adjectives = new WordSet(
  'young younger older elderly middle-aged healthy fit active obese pleasant unfortunate injured working'.split(' '),
);
const concerning = new WordSet(['in', 'for', 'to', 'with']);
const thisWords = new WordSet(['this', 'that', 'these', 'his', 'her']);
const bearing = new WordSet(['of', 'with']);
const own = new WordSet(['age', 'build', 'size', 'weight', 'findings', 'symptoms', 'complaints', 'history']);

/** “In a man of this age”, “for a woman with these findings” */
function isOfThisAge(tokens: Tokens, i: number): boolean {
  const isOf = isWordOf(tokens, i + 1, bearing) && isWordOf(tokens, i + 2, thisWords) && isWordOf(tokens, i + 3, own);
  return isOf && isWordOf(tokens, i - 2, concerning);
}

/** Whether a noun with its article begins a clause of a rationale and has its verb right after. */
function isSubject({ tokens, segment }: Reading, i: number): boolean {
  return (
    segment.passage === 'rationale' &&
    i - segment.first <= LONGEST_SUBJECT &&
    isWordOf(tokens, isWordOf(tokens, i - 1, adjectives) ? i - 2 : i - 1, known) &&
    (flagsAt(tokens, i + 1, segment.first) & (Word.verb | Word.modal)) !== 0
  );
}

/** Reads the worker's age, and the sex next to it. */
export function readWorkerFacts(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  for (let i = segment.first; (i = wordIn(tokens, i, segment.end, describingWords)) < segment.end; i++)
    readDescribed(reading, i);
  for (let i = segment.first; (i = nextCue(tokens, i, segment.end, ageCue)) < segment.end; i++) {
    const bound = boundAt(tokens, i);
    if (bound) {
      const { value, written, ...place } = bound;
      if (!segment.general) emit(factOf(reading, worker, 'age', place, { value, written }));
      i = bound.end - 1;
      continue;
    }
    const age = ageAt(tokens, i, segment.end);
    if (!age) continue;
    // “This 49-year-old man”, whatever else its sentence says in general.
    const isGeneral = segment.general && !isWordOf(tokens, i - 1, singled);
    if (age.value >= 14 && age.value <= 99 && !isGeneral && !isOther(tokens, i, age.end, segment)) {
      const about = calledBefore(tokens, segment.first, i);
      emit(
        factOf(
          reading,
          worker,
          'age',
          { first: i, end: age.end },
          { value: [age.value, age.value], ...(about && { about: [about] }) },
        ),
      );
      const sex = sexBehind(tokens, age.end, segment.end) ?? sexBehind(tokens, i - 2, i);
      if (sex)
        emit(
          factOf(
            reading,
            worker,
            'sex',
            { first: Math.min(i, sex.end - 1), end: Math.max(age.end, sex.end) },
            { written: sex.written },
          ),
        );
    }
    i = age.end - 1;
  }
}

/** How far before an age the comma may be after which it is told of someone else, in tokens. */
const APPOSED = 4;

/** “Her foreman, a man of fifty,” */
function isOfOtherPerson(tokens: Tokens, first: number): boolean {
  for (let i = first - 1; i >= first - APPOSED; i--)
    if (isMark(tokens, i, Mark.comma)) return isWordOf(tokens, i - 1, otherPersons) && isWordOf(tokens, i - 2, owners);
  return false;
}

function isOther(tokens: Tokens, first: number, end: number, segment: Reading['segment']): boolean {
  if (isOfOtherPerson(tokens, first)) return true;
  const verb = verbBefore(tokens, first);
  // “Because he is only 28”, “as he is already 68” are of now.
  const isPast = isWord(tokens, verb, wasWord);
  if (
    isWordOf(tokens, verb, copulas) &&
    isWordOf(tokens, verb - 1, whose) &&
    isWordOf(tokens, verb - 2, isPast ? since : until)
  )
    return true;
  for (let i = first - 1; i >= Math.max(segment.first, first - 4); i--) {
    if ((flagsAt(tokens, i, segment.first) & Word.verb) !== 0) {
      // “Her husband is 63 years old”, “her sister, who is 35”
      const relative = isWord(tokens, i - 1, who) ? (isMark(tokens, i - 2, Mark.comma) ? 3 : 2) : 1;
      if (i === first - 1 && isWordOf(tokens, i - relative, notTheWorker)) return true;
      break;
    }
    if (isWordOf(tokens, i, notTheWorker)) return true;
  }
  // “aged 38, with two children”, “At age 38 she is younger than most”
  const last = Math.min(segment.end, end + 4);
  const behind = { first: end, end: Math.min(wordIn(tokens, end, last, having), wordIn(tokens, end, last, whose)) };
  return hasWord(tokens, behind, notTheWorker);
}

/** “since he was 20 years old” */
const since = new WordSet(['since', 'when', 'until', 'before', 'after', 'as']);
const until = new WordSet(['when', 'until', 'before', 'after']);
const wasWord = intern('was');

function sexBehind(tokens: Tokens, from: number, end: number): { written: string; end: number } | undefined {
  for (let i = from; i < Math.min(end, from + 8); i++) {
    const written = tokens.kinds[i] === Kind.word ? sexes.get(tokens.values[i]!) : undefined;
    if (written) return { written, end: i + 1 };
  }
  return undefined;
}

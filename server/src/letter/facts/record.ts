import { articleWords, possessiveWords } from '../../knowledge/clauses/common-words.ts';
import { topicById } from '../../knowledge/record/topics.ts';
import { complaints } from '../../reading/events.ts';
import { nextCue, searchedCue } from '../../text/cues.ts';
import { Kind, type Tokens } from '../../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import type { FactSubject } from './fact.ts';
import { factOf, type Reading, siteNear } from './passage.ts';
import { isTurned, placeWith, stanceOf } from './polarity.ts';
import { topicSubject } from './results.ts';
import { flagsAt } from './flags.ts';
import { type Segment } from './segments.ts';
import { isNarrowed } from './narrowed.ts';
import { Word } from './words.ts';

const named = (id: string): FactSubject => ({ kind: 'topic', id, name: topicById(id)!.name });
const painWords = new WordSet(['pain']);
const rating = new WordSet(
  [
    'rate',
    'rated',
    'rates',
    'quantify',
    'quantified',
    'quantifies',
    'scored',
    'score',
    'graded',
    'grade',
    'measure',
    'measured',
    'measures',
  ],
  searchedCue,
);
const looking = new WordSet(['examined', 'examine', 'examines', 'inspected', 'palpated'], searchedCue);
const tested = new WordSet(['tested', 'screened'], searchedCue);
const urine = new WordSet(['urine']);
const urineTest: FactSubject = { kind: 'treatment', id: 'urine-drug-test', name: 'urine drug test' };
const weighing = new WordSet(['weighed', 'weighs'], searchedCue);

/** Reads what the record is said to hold or not: items, results of tests, examinations, ratings. */
export function readRecord(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (segment.general || segment.denied) return;
  for (const term of segment.topics) {
    const { kind } = term.topic;
    // Exercise at home is given or not, as a treatment is.
    if (kind === 'group' || kind === 'sign' || kind === 'habit' || term.topic.id === 'home-exercise') continue;
    const stance = stanceOf(tokens, segment, term.first, term.end);
    const { sign, status, flags } = stance;
    if (sign === 0 || status === 'planned' || status === 'requested') continue;
    // “Strength is not limited” says something of strength; only words of the record say that it isn't there.
    if (
      sign === -1 &&
      kind !== 'item' &&
      (flags & (Word.show | Word.examine | Word.missing)) === 0 &&
      flags !== 0 &&
      hasVerb(flags)
    )
      continue;
    // “The ankle reflex is absent” is a finding.
    if (sign === -1 && kind === 'function' && isCompound(tokens, segment, term.end)) continue;
    if (sign === -1 && kind !== 'item' && hasWord(tokens, segment, absent)) continue;
    if (sign === -1 && term.topic.id === 'reflexes' && hasWord(tokens, segment, missing)) continue;
    // “The pain score has not moved.”
    if (sign === -1 && hasWord(tokens, { first: term.end, end: segment.end }, moving)) continue;
    // “Grip was not measured after the operation.”
    if (sign === -1 && kind !== 'item' && hasWord(tokens, { first: term.end, end: segment.end }, later)) continue;
    const end = pastPlace(tokens, segment, term.end);
    if (
      sign === -1 &&
      (isNarrowed(tokens, segment, end) || isOf(tokens, end) || isSetting(tokens, segment, term.first))
    )
      continue;
    emit(
      factOf(reading, topicSubject(term), 'documented', placeWith(tokens, segment, term, stance), {
        polarity: sign,
        written: kind === 'item' && (flags & Word.show) !== 0 ? SHOWN : undefined,
        ...siteNear(tokens, segment, term.first, term.end),
      }),
    );
  }
  for (const term of segment.terms) {
    if (term.kind !== 'treatment' || term.treatment.id !== 'other-drug') continue;
    const { sign, flags } = stanceOf(tokens, segment, term.first, term.end);
    if (sign === -1 && (flags & Word.show) !== 0 && !isNarrowed(tokens, segment, term.end))
      emit(factOf(reading, named('medication-list'), 'documented', term, { polarity: -1 }));
  }
  readComplaints(reading);
  readActs(reading);
}

const moving = new WordSet(
  'moved changed fallen dropped improved risen increased decreased budged declined gone varied differed'.split(' '),
);
const later = new WordSet(['after', 'since', 'following', 'start', 'outset', 'beginning', 'baseline']);

/** The topic of what a worker complains of. */
export const COMPLAINTS = 'complaints';
/** In the `written` of an item: a word of showing says that it is there or not. */
export const SHOWN = 'shown';

/** “The neck hurts”, “wrist pain”: of which body part the summary has complaints. */
function readComplaints(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (!segment.terms.some(({ kind }) => kind === 'region')) return;
  for (let i = segment.first; i < segment.end; i++) {
    if (segment.passage !== 'summary') {
      readNoPain(reading, i);
      continue;
    }
    if (!isWordOf(tokens, i, complaints) || stanceOf(tokens, segment, i, i + 1).sign !== 1) continue;
    // “neck pain without arm complaints”
    const own = segment.terms.find(({ kind, end }) => kind === 'region' && end === i);
    const site = { ...siteNear(tokens, segment, i, i + 1), ...(own?.kind === 'region' && { region: own.region }) };
    if (site.region) emit(factOf(reading, named(COMPLAINTS), 'documented', { first: i, end: i + 1 }, site));
  }
}

const noWords = new WordSet(['no', 'without', 'denies']);

/** “no neck pain”: of which body part a rationale has none. */
function readNoPain({ tokens, segment, ...reading }: Reading, i: number): void {
  if (!isWordOf(tokens, i, painWords)) return;
  const region = segment.terms.find(({ kind, end }) => kind === 'region' && end === i);
  if (region?.kind !== 'region' || !isWordOf(tokens, region.first - 1, noWords)) return;
  if (tokens.kinds[i + 1] === Kind.word && hasWord(tokens, { first: i + 1, end: i + 4 }, later)) return;
  const place = { first: region.first - 1, end: i + 1 };
  const fact = factOf({ tokens, segment }, named(COMPLAINTS), 'documented', place, {
    polarity: -1,
    region: region.region,
  });
  reading.emit(fact);
}

const absent = new WordSet(['absent']);
const missing = new WordSet(['missing', 'lost', 'gone']);
const of = new WordSet(['of', 'for']);

/** “no diagnosis of nerve damage”, “the diagnosis for which it is meant”: not that there is none. */
function isOf(tokens: Tokens, end: number): boolean {
  // “no depression score of any sort” denies all of it.
  return isWordOf(tokens, end, of) && !isWordOf(tokens, end + 1, anyWord);
}

const anyWord = new WordSet(['any']);

const placing = new WordSet(['of', 'for', 'at', 'to', 'in', 'over', 'regarding', 'concerning', 'involving', 'about']);
const articles = new WordSet([...articleWords, ...possessiveWords]);

/** The first token after “of the left knee”, where that is what comes after a name: it says where, and narrows nothing. */
function pastPlace(tokens: Tokens, { terms }: Segment, end: number): number {
  if (!isWordOf(tokens, end, placing)) return end;
  const at = isWordOf(tokens, end + 1, articles) ? end + 2 : end + 1;
  const first = terms.findIndex((term) => term.first === at && (term.kind === 'region' || term.kind === 'side'));
  if (first < 0) return end;
  const next = terms[first + 1];
  const isSided = terms[first]!.kind === 'side' && next?.kind === 'region' && next.first === terms[first]!.end;
  return (isSided ? next : terms[first]!).end;
}

const silent = new WordSet(['silent']);
const settings = new WordSet(['on', 'at', 'upon', 'during', 'from', 'by', 'in', 'under', 'with', 'after']);

/** “no spasm on physical examination”: what is named only as the place or the source of what is denied. */
function isSetting(tokens: Tokens, segment: Segment, first: number): boolean {
  for (let i = first - 1; i >= Math.max(segment.first, first - 3); i--) {
    if (tokens.kinds[i] !== Kind.word) return false;
    // “The notes are silent on his pain scores.”
    if (settings.has(tokens.values[i]!)) return !isWordOf(tokens, i - 1, silent);
    if ((flagsAt(tokens, i, segment.first) & Word.link) === 0) return false;
  }
  return false;
}

/** “no sleep hygiene”, “no reflex change”: the first word of another noun. */
function isCompound(tokens: Tokens, segment: Segment, end: number): boolean {
  return end < segment.end && tokens.kinds[end] === Kind.word && flagsAt(tokens, end, segment.first) === 0;
}

function hasVerb(flags: number): boolean {
  return (flags & Word.verb) !== 0;
}

/** “The neck was not examined”, “did not rate the pain”, “was never weighed”. */
function readActs(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  for (let i = segment.first; (i = nextCue(tokens, i, segment.end, searchedCue)) < segment.end; i++) {
    if (tokens.kinds[i] !== Kind.word) continue;
    const word = tokens.values[i]!;
    const subject = looking.has(word)
      ? named('examination')
      : weighing.has(word)
        ? named('weight')
        : rating.has(word) && !isScore(tokens, i) && namesPain(reading)
          ? named('pain-rating')
          : undefined;
    if (tested.has(word) && isTurned(tokens, segment, i) && hasWord(tokens, segment, urine))
      emit(factOf(reading, urineTest, 'given', { first: i, end: i + 1 }, { polarity: -1 }));
    if (!subject) continue;
    const negative = isTurned(tokens, segment, i);
    emit(
      factOf(
        reading,
        subject,
        'documented',
        { first: i, end: i + 1 },
        { polarity: negative ? -1 : 1, ...siteNear(tokens, segment, i, i + 1) },
      ),
    );
  }
}

const beforeNouns = new WordSet(['pain', ...articleWords, ...possessiveWords]);

const ratingNouns = new WordSet(['score', 'grade', 'measure', 'measures', 'rate']);

/** “the pain score” */
function isScore(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i, ratingNouns) && isWordOf(tokens, i - 1, beforeNouns);
}

function namesPain({ tokens, segment }: Reading): boolean {
  return hasWord(tokens, segment, painWords);
}

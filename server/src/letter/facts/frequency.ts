import { type Amount, readAmounts } from '../../reading/amounts/amount.ts';
import { DAYS_OF } from '../../reading/amounts/units.ts';
import type { Bounds } from '../../reading/quantities/quantity.ts';
import type { Term } from '../../reading/terms.ts';
import { PhraseTable } from '../../text/phrases.ts';
import { searchedCue } from '../../text/cues.ts';
import { isWord } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import type { Fact, FactSubject } from './fact.ts';
import { subjectOfTerm } from './named.ts';
import { isDifference } from './numbers.ts';
import { factOf, isGeneral, type Reading } from './passage.ts';
import { stanceOf } from './polarity.ts';
import { sameSubject } from './subjects.ts';

/** How often something is used that is used so, in times a day. */
const manners = new PhraseTable<Bounds>();
const put = (often: Bounds, phrases: readonly string[]): void => {
  for (const phrase of phrases) manners.add(phrase, often);
};
put(
  [0, 0.4],
  [
    'now and then',
    'from time to time',
    'once in a while',
    'on occasion',
    'occasionally',
    'rarely',
    'seldom',
    'sparingly',
    'sporadically',
    'infrequently',
    'hardly ever',
  ],
);
put([0.5, 1], ['most nights', 'most days', 'most evenings', 'nearly every day', 'nearly every night']);
put([2, 24], ['round the clock', 'around the clock']);

/** How many amounts a clause may have for a frequency to be read from them. */
const MOST = 6;
/** Words that make a frequency one of what was tried, wished or changed. */
export const leaving = new WordSet(
  'needed prn tried increase increased decrease decreased reduce reduced taper tapered weaned wean instead previously initially maximum'.split(
    ' ',
  ),
);

/** “can be taken once a day”: how often someone may, and not how often he does. */
export const modal = new WordSet(['can', 'may', 'could', 'might', 'should', 'must', 'would']);

/** Words after which something stands that what comes before them is not said of. */
const apart = new WordSet([
  'despite',
  'after',
  'without',
  'before',
  'since',
  'with',
  'on',
  'than',
  'although',
  'though',
]);

/** Reads how often a drug is taken or a device used: “nightly”, “two or three times a week”, “only now and then”. */
export function readFrequency(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (segment.denied) return;
  readUnnamed(reading);
  segment.terms.forEach((term, index) => {
    const subject = usedSubject(term);
    if (!subject) return;
    const next = segment.terms.slice(index + 1).find(usedSubject)?.first ?? segment.end;
    const stretch = { first: index === 0 ? segment.first : term.first, end: next };
    const often = hasWord(tokens, stretch, leaving) ? undefined : oftenIn(reading, stretch.first, stretch.end);
    if (!often || isGeneral(segment, often.end) || hasWord(tokens, { first: segment.first, end: often.end }, modal))
      return;
    // “wakes twice a week despite therapy”: so often, and not the therapy.
    if (hasWord(tokens, { first: often.end, end: Math.max(often.end, term.first) }, apart)) return;
    const { sign, status } = stanceOf(tokens, segment, term.first, term.end);
    if (sign === -1 || (status !== 'given' && status !== 'stated')) return;
    const place = { first: Math.min(term.first, often.first), end: Math.max(term.end, often.end) };
    emit(factOf(reading, subject, 'frequency', place, { value: often.value }));
  });
}

/** The subject of “takes the drug five times daily”. */
export const theDrug: FactSubject = { kind: 'topic', id: 'the drug', name: 'the drug' };
const drugWords = new WordSet(['drug', 'medicine', 'medication'], searchedCue);
const theWord = new WordSet(['the', 'this']);
const takingWords = new WordSet(['takes', 'uses', 'taking', 'using']);

/** Reads how often “the drug” is taken, in a clause that names none. */
function readUnnamed(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (segment.passage !== 'summary' || segment.general || segment.terms.some(usedSubject)) return;
  const at = wordIn(tokens, segment.first, segment.end, drugWords);
  if (at >= segment.end || !isWordOf(tokens, at - 1, theWord) || !isWordOf(tokens, at - 2, takingWords)) return;
  const often = hasWord(tokens, segment, leaving) ? undefined : oftenIn(reading, at + 1, segment.end);
  if (often) emit(factOf(reading, theDrug, 'frequency', { first: at - 1, end: often.end }, { value: often.value }));
}

function usedSubject(term: Term): FactSubject | undefined {
  const isUsed = term.kind === 'drug' || (term.kind === 'treatment' && term.treatment.kind === 'device');
  return isUsed ? subjectOfTerm(term) : undefined;
}

interface Often {
  readonly value: Bounds;
  readonly first: number;
  readonly end: number;
}

const from = intern('from');

/** The one frequency that tokens `first` up to `end` give, in times a day. */
function oftenIn({ tokens, segment }: Reading, first: number, end: number): Often | undefined {
  for (let i = first; i < end; i++) {
    // “Now and then” has an “and” that joins no clauses.
    const match = manners.matchAt(tokens, i, segment.sentence.end);
    if (match) return { value: match.value, first: match.first, end: match.end };
  }
  const amounts = readAmounts(tokens, first, end, MOST);
  const rates = amounts.length < MOST ? amounts.filter(isRate) : [];
  const times = rates.filter(({ unit }) => unit === 'time');
  const [rate, ...others] = times.length > 0 ? times : rates;
  if (!rate || others.length > 0) return undefined;
  // “from four tablets a day to one”, “four tablets a day fewer”: what was cut.
  if (isWord(tokens, rate.first - 1, from) || isDifference(tokens, rate.first, rate.end)) return undefined;
  const length = DAYS_OF[rate.per!];
  return { value: [rate.min / length, rate.max / length], first: rate.first, end: rate.end };
}

function isRate({ per, unit, min, max }: Amount): boolean {
  return per !== undefined && min <= max && (unit === 'time' || unit === 'piece' || unit === undefined);
}

/** Lists how often the summary says that a drug is taken, or “the drug” where it names none. */
export function frequenciesOf(subject: FactSubject, summary: readonly Fact[]): readonly Fact[] {
  const all = summary.filter(({ attribute }) => attribute === 'frequency');
  const named = all.filter(({ subject: other }) => sameSubject(other, subject));
  return named.length > 0 ? named : all.filter(({ subject: { id } }) => id === theDrug.id);
}

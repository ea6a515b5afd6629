import { rareCue } from '../../text/cues.ts';
import { isWord, Kind, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../../text/word-set.ts';
import { flagsAt } from './flags.ts';
import { isNone } from './happened.ts';
import { medicines, medicinesIn } from './named.ts';
import { factOf, type Reading } from './passage.ts';
import { stanceOf } from './polarity.ts';
import type { Segment } from './segments.ts';
import { Word } from './words.ts';

const without = intern('without');

/** Reads that the worker takes no medicine, whatever it is called. */
export function readMedicines(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  readNothing(reading);
  for (const { first, end } of medicinesIn(segment)) {
    const { sign, status } = stanceOf(tokens, segment, first, end);
    const isDenied =
      isNone(tokens, segment, first, end) ||
      (sign === -1 && (status === 'given' || status === 'stated' || status === 'requested'));
    if (
      isDenied &&
      !isSold(tokens, first) &&
      !hasWord(tokens, { first: end, end: segment.end }, studied) &&
      !isCompared(tokens, segment, first) &&
      isWhole(tokens, segment, end)
    )
      emit(factOf(reading, medicines, 'given', { first, end }, { polarity: -1 }));
  }
}

const takingWords = new WordSet(['takes', 'uses', 'took', 'used']);
const nothingWord = new WordSet(['nothing'], rareCue);

/** “She takes nothing”: neither for one thing nor but another. */
function readNothing(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  const at = wordIn(tokens, segment.first, segment.end, nothingWord);
  if (at >= segment.end || !isWordOf(tokens, at - 1, takingWords)) return;
  if (tokens.kinds[at + 1] === Kind.mark || isWordOf(tokens, at + 1, wholly))
    emit(factOf(reading, medicines, 'given', { first: at - 1, end: at + 1 }, { polarity: -1 }));
}

/** “pain is 9/10 without medicine and 4/10 with it”: how it is when none is taken. */
function isCompared(tokens: Tokens, segment: Segment, first: number): boolean {
  return (
    isWord(tokens, first - 1, without) &&
    (tokens.kinds[first - 2] === Kind.number || isWordOf(tokens, first - 2, both) || hasWord(tokens, segment, rating))
  );
}

/** “sold without prescription” */
function isSold(tokens: Tokens, first: number): boolean {
  return isWord(tokens, first - 1, without) && isWordOf(tokens, first, prescriptions);
}

/** “These drugs have not been evaluated for the shoulder.” */
const studied = new WordSet(['evaluated', 'studied', 'researched', 'validated']);
const prescriptions = new WordSet(['prescription']);
const both = new WordSet(['and', 'or', 'with']);
const rating = new WordSet(['rated', 'rates', 'scored', 'score']);
const wholly = new WordSet([
  'beforehand',
  'previously',
  'of',
  'at',
  'now',
  'currently',
  'or',
  'and',
  'so',
  'to',
  'yet',
  'because',
  'due',
  'as',
]);

/** “no medicine was tried”, “takes no drugs of any kind”: not “no drug interaction”, nor “no medicine for sleep”. */
function isWhole(tokens: Tokens, segment: Segment, end: number): boolean {
  return (
    end >= segment.end ||
    tokens.kinds[end] === Kind.mark ||
    isWordOf(tokens, end, wholly) ||
    (flagsAt(tokens, end, segment.first) & (Word.verb | Word.give)) !== 0
  );
}

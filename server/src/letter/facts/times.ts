import { rateWords } from '../../knowledge/clauses/common-words.ts';
import { numberAt, numeralCue } from '../../reading/numbers.ts';
import type { Bounds } from '../../reading/quantities/quantity.ts';
import { figureCue, nextCue } from '../../text/cues.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import { anyTherapy, isVisited, treatmentSubjects } from './named.ts';
import { factOf, type Reading } from './passage.ts';
import { Word } from './words.ts';

const timesWord = new WordSet(['times']);
const rates = new WordSet(rateWords);
const meeting = new WordSet('saw seen sees went gone goes attended visited treated met been presented'.split(' '));
const therapists = new WordSet(['therapist', 'therapists', 'therapy', 'acupuncturist', 'chiropractor', 'psychologist']);

/** Reads “the therapist saw her fourteen times”, “went to therapy nine times”: visits without their noun. */
export function readTimes(reading: Reading): void {
  const { tokens, segment, before, emit } = reading;
  if (segment.general || segment.denied || (segment.does & (Word.ask | Word.plan | Word.modal | Word.negative)) !== 0)
    return;
  if (!hasWord(tokens, segment, meeting) || !hasWord(tokens, segment, therapists)) return;
  for (let i = segment.first; (i = nextCue(tokens, i, segment.end, figureCue | numeralCue)) < segment.end; i++) {
    const number = numberAt(tokens, i);
    if (!number) continue;
    if (isWordOf(tokens, number.end, timesWord) && !isWordOf(tokens, number.end + 1, rates)) {
      const [named] = treatmentSubjects(segment, before).filter(isVisited);
      const value: Bounds = [number.value, number.value];
      emit(
        factOf(reading, named ?? anyTherapy, 'visits', { first: i, end: number.end + 1 }, { value, status: 'given' }),
      );
    }
    i = number.end - 1;
  }
}

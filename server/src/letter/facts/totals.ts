import { isMore } from '../../reading/amounts/sums.ts';
import { isWhole } from '../../reading/amounts/wholes.ts';
import { numberAt, numeralCue, type NumberReading } from '../../reading/numbers.ts';
import { figureCue, nextCue } from '../../text/cues.ts';
import { isWord, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, WordSet } from '../../text/word-set.ts';
import { anyTherapy } from './named.ts';
import { factOf, type Reading } from './passage.ts';
import { askedTherapy } from './visits.ts';

const another = intern('another');
const visitNouns = new WordSet(['visit', 'visits', 'session', 'sessions', 'therapy']);

/** Reads “with six more the total will be 15”: this many visits less were had before, which the summary may have otherwise. */
export function readTotals(reading: Reading): void {
  const { tokens, segment, asked, emit } = reading;
  if (segment.passage !== 'rationale') return;
  const numbers = numbersIn(tokens, segment);
  const [one, other] = numbers;
  if (!one || !other || numbers.length > 2) return;
  const [added, whole] = isAdded(tokens, one) ? [one, other] : [other, one];
  if (!isAdded(tokens, added) || whole.value <= added.value) return;
  if (!isWhole(tokens, { number: whole, end: whole.end })) return;
  const before = whole.value - added.value;
  const place = { first: one.first, end: other.end };
  // “One further injection would bring the number to two”
  const subject = askedTherapy(asked) ?? (hasWord(tokens, segment, visitNouns) ? anyTherapy : undefined);
  if (!subject) return;
  emit(factOf(reading, subject, 'visits', place, { value: [before, before], status: 'given' }));
}

/** The numbers of a clause, and no more than three. */
function numbersIn(tokens: Tokens, { first, end }: { readonly first: number; readonly end: number }): NumberReading[] {
  const numbers: NumberReading[] = [];
  for (let i = first; numbers.length < 3 && (i = nextCue(tokens, i, end, figureCue | numeralCue)) < end; i++) {
    const number = numberAt(tokens, i);
    if (!number) continue;
    numbers.push(number);
    i = number.end - 1;
  }
  return numbers;
}

function isAdded(tokens: Tokens, number: NumberReading): boolean {
  return isMore(tokens, { number }) || isWord(tokens, number.first - 1, another);
}

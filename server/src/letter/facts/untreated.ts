import { isMark, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../../text/word-set.ts';
import { anyTreatment } from './named.ts';
import { factOf, type Reading } from './passage.ts';
import { placeWith, stanceOf } from './polarity.ts';
import { flagsAt } from './flags.ts';
import type { Segment } from './segments.ts';
import { Word } from './words.ts';

const treating = new WordSet(['treatment', 'care', 'treatments']);
const nones = new WordSet(['no', 'any', 'without']);
/** Between them and the noun may be these. */
const describing = new WordSet([
  'medical',
  'active',
  'actual',
  'prior',
  'previous',
  'earlier',
  'form',
  'kind',
  'sort',
  'of',
]);
/** Words with which only some treatment is denied, or that of some time. */
const narrowing = new WordSet(
  'since first by until till before after further additional other than besides except beyond within during new this that these for in with which at from under recommended'.split(
    ' ',
  ),
);
const been = new WordSet(['been']);
const whole = new WordSet(['of', 'so', 'to', 'yet', 'whatever', 'whatsoever', 'at']);
/** “of any kind”, “so far”, “to date”, “at all”: what may come after it and denies all the same. */
const all = new WordSet(['any', 'far', 'date', 'all']);

/** Reads “no treatment has been rendered”, “has had no care of any kind”: nothing at all was done. */
export function readUntreated(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (segment.passage !== 'rationale' || (segment.does & Word.negative) === 0 || segment.terms.length > 0) return;
  if ((segment.does & Word.give) === 0 && !hasWord(tokens, segment, been)) return;
  for (let i = segment.first + 1; i < segment.end; i++) {
    const none = isWordOf(tokens, i, treating) && isAll(tokens, segment, i + 1) ? noneBefore(tokens, i) : -1;
    if (none < segment.first) continue;
    const stance = stanceOf(tokens, segment, none + 1, i + 1);
    // “no treatment is described that an aide would give”
    if ((stance.flags & (Word.show | Word.give)) === Word.show) continue;
    if (stance.sign !== -1 || (stance.status !== 'given' && stance.status !== 'stated')) continue;
    const place = placeWith(tokens, segment, { first: i, end: i + 1 }, stance);
    emit(factOf(reading, anyTreatment, 'given', place, { polarity: -1, status: 'given' }));
  }
}

/** The “no” or “any” to which the words before the noun at token `i` lead; -1 if there is none. */
function noneBefore(tokens: Tokens, i: number): number {
  let at = i - 1;
  while (isWordOf(tokens, at, describing)) at--;
  return isWordOf(tokens, at, nones) ? at : -1;
}

/** Whether nothing in a clause leaves some treatment out of what is denied. */
function isAll(tokens: Tokens, segment: Segment, end: number): boolean {
  for (let i = segment.first; i < segment.end; i++)
    if (isWordOf(tokens, i, narrowing) && !(isWordOf(tokens, i, whole) && isWordOf(tokens, i + 1, all))) return false;
  if (end >= segment.end || tokens.kinds[end] === Kind.mark) return !isMark(tokens, end, Mark.hyphen);
  return isWordOf(tokens, end, whole) || (flagsAt(tokens, end, segment.first) & (Word.verb | Word.give)) !== 0;
}

import { cueMarks, figureCue, newCue, nextCue } from '../../text/cues.ts';
import { Kind, Mark, rangeOf, type Tokens } from '../../text/tokens.ts';
import { addressAt, emailAt } from './contacts.ts';
import { WordSet } from '../../text/word-set.ts';
import { nameAt, nameStarts } from './names.ts';
import { groupedAt, labelledAt, labelPhrases } from './numbers.ts';
import type { Personal, PersonalSpan } from './personal.ts';
import { priceGapAt, redactionAt, redactionStarts } from './redactions.ts';

/** The words at which anything personal may begin: most words of a letter are none of them. */
const personalCue = cueMarks(newCue(), Mark.at, Mark.dollar);
new WordSet([...nameStarts, ...redactionStarts], personalCue).addStarts(labelPhrases);

/** Reads everything in tokens `first` up to `end` by which a person can be known, and the gaps left by what was removed. */
export function readPersonal(tokens: Tokens, first: number, end: number): Personal[] {
  const found: Personal[] = [];
  for (let i = first; (i = nextCue(tokens, i, end, personalCue | figureCue)) < end; i++) {
    const span = spanAt(tokens, i);
    if (!span || span.end > end || span.first < first) continue;
    const range = rangeOf(tokens, span.first, span.end);
    found.push({ kind: span.kind, range, text: tokens.text.slice(range.start, range.end) });
    i = Math.max(i, span.end - 1);
  }
  return found;
}

function spanAt(tokens: Tokens, i: number): PersonalSpan | undefined {
  const kind = tokens.kinds[i];
  if (kind === Kind.word) {
    return labelledAt(tokens, i) ?? nameAt(tokens, i) ?? redactionAt(tokens, i);
  }
  if (kind === Kind.number) return groupedAt(tokens, i) ?? addressAt(tokens, i);
  if (kind === Kind.decimal) return groupedAt(tokens, i);
  return tokens.values[i] === Mark.at ? emailAt(tokens, i) : priceGapAt(tokens, i);
}

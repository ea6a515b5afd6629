import { periodAt } from '../../reading/amounts/amount.ts';
import { DAYS_OF, daysOf, unitOf } from '../../reading/amounts/units.ts';
import { type NumberReading, numberAt, numeralCue } from '../../reading/numbers.ts';
import { figureCue, nextCue, rareCue } from '../../text/cues.ts';
import { isMark, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { hasWord, isWordOf, WordMap, WordSet } from '../../text/word-set.ts';
import { drugSubject } from './named.ts';
import { factOf, type Reading } from './passage.ts';

const lasting = new WordSet(
  ['last', 'lasts', 'lasted', 'supply', 'enough', 'suffice', 'cover', 'covers', 'worth'],
  rareCue,
);
/** “Ninety tablets will do for 45 days” */
const making = new WordSet(['do']);
/** Words that make a supply one at another dose than the worker's, or one of a rule. */
const otherwise = new WordSet(
  'half lower reduced taper tapered weaned weaning if should could may might maximum up needed prn other instead'.split(
    ' ',
  ),
);
const articles = new WordSet(['a', 'the', 'one', 'coming', 'next', 'whole', 'full', 'entire']);
/** How many days a supply is for by the word before it: “a month's supply”. */
const owners = new WordMap<number>(
  (['day', 'week', 'month'] as const).flatMap((unit) =>
    ["'s", '’s'].map((ending) => [`${unit}${ending}`, DAYS_OF[unit]] as const),
  ),
);

/** Reads how many pieces a day “sixty tablets will last him a month” makes of the one drug that a clause or the title names. */
export function readSupply(reading: Reading): void {
  const { tokens, segment, asked, emit } = reading;
  if (segment.passage !== 'rationale') return;
  const drugs = [...segment.terms, ...asked].flatMap((term) => (term.kind === 'drug' ? [term.drug] : []));
  const [drug] = drugs;
  if (!drug || drugs.some((one) => one !== drug)) return;
  const lasts = hasWord(tokens, segment, lasting) || hasWord(tokens, segment, making);
  if (!lasts || hasWord(tokens, segment.sentence, otherwise)) return;
  let pieces: NumberReading | undefined;
  for (let i = segment.first; (i = nextCue(tokens, i, segment.end, figureCue | numeralCue)) < segment.end; i++) {
    const number = numberAt(tokens, i);
    const isPieces = number && unitOf(tokens, number.end) === 'piece' && !periodAt(tokens, number.end + 1);
    if (number && (isPieces || isQuantity(tokens, number))) {
      if (pieces) return;
      pieces = number;
    }
  }
  const days = pieces && daysIn(tokens, segment, pieces);
  if (!pieces || !days) return;
  const each = pieces.value / days.days;
  const place = { first: Math.min(pieces.first, days.first), end: Math.max(pieces.end + 1, days.end) };
  emit(factOf(reading, drugSubject(drug), 'supply', place, { value: [each, each], status: 'stated' }));
}

const beforeQuantity = new WordSet(['the', 'of']);
const quantityWord = new WordSet(['quantity']);
const afterQuantity = new WordSet(['ordered', 'requested', 'prescribed', 'would', 'will', 'are', 'is', 'last']);
/** A smaller number is no quantity that is dispensed. */
const FEWEST = 20;

/** “The quantity requested, 150, is enough”, “the 120 ordered”: a number of pieces without their name. */
function isQuantity(tokens: Tokens, { first, end, value }: NumberReading): boolean {
  if (value < FEWEST) return false;
  const isApposed = isMark(tokens, first - 1, Mark.comma) && isMark(tokens, end, Mark.comma);
  if (isApposed) return hasWord(tokens, { first: first - 4, end: first }, quantityWord);
  return isWordOf(tokens, first - 1, beforeQuantity) && isWordOf(tokens, end, afterQuantity);
}

interface Days {
  readonly days: number;
  readonly first: number;
  readonly end: number;
}

/** The one length of time of a clause: “two months”, “a month's supply”. */
function daysIn(
  tokens: Tokens,
  { first, end }: { readonly first: number; readonly end: number },
  pieces: NumberReading,
): Days | undefined {
  let found: Days | undefined;
  for (let i = first; i < end; i++) {
    if (tokens.kinds[i] !== Kind.word) continue;
    const unit = owners.get(tokens.values[i]!) ?? daysOf(unitOf(tokens, i));
    if (!unit) continue;
    const number = numberBefore(tokens, i, first);
    if (!number || number.first === pieces.first) continue;
    if (found) return undefined;
    found = { days: number.value * unit, first: number.first, end: i + 1 };
  }
  return found;
}

/** How many words the number before a unit has at most. */
const LONGEST = 3;

function numberBefore(tokens: Tokens, unit: number, from: number): { value: number; first: number } | undefined {
  if (isWordOf(tokens, unit - 1, articles)) return { value: 1, first: unit - 1 };
  for (let i = Math.max(from, unit - LONGEST); i < unit; i++) {
    const number = numberAt(tokens, i);
    if (number?.end === unit) return { value: number.value, first: i };
  }
  return undefined;
}

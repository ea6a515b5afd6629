import { type Unit, unitOf } from '../../reading/amounts/units.ts';
import { numberAt, numeralCue } from '../../reading/numbers.ts';
import type { Quantity } from '../../reading/quantities/quantity.ts';
import { readQuantities } from '../../reading/quantities/read.ts';
import { figureCue, nextCue, searchedCue } from '../../text/cues.ts';
import { isMark, isWord, Kind, Mark, type Tokens, tokenText } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordMap, WordSet } from '../../text/word-set.ts';
import { factOf, type Reading } from './passage.ts';

const series = intern('series');
const of = intern('of');

/** A number with the noun that it counts. */
export interface Counted {
  readonly value: number;
  readonly noun: string;
  readonly unit: Unit | undefined;
  readonly first: number;
  readonly end: number;
}

/**
 * Reads what a title or a conclusion counts that is neither visits nor a dose: “2 packs”, “a 3-day stay”, “a series of three”; of a
 * rationale only how long a rental is, of the summary nothing. The subject is the noun.
 */
export function readCounted(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  if (segment.passage === 'summary') return;
  if (segment.passage !== 'rationale') readTerms(reading);
  else if (!hasWord(tokens, segment, rental)) return;
  let quantities: readonly Quantity[] | undefined;
  for (let i = segment.first; (i = nextCue(tokens, i, segment.end, figureCue | numeralCue)) < segment.end; i++) {
    const counted = countedAt(tokens, i, segment.end);
    if (!counted) continue;
    quantities ??= readQuantities(tokens, segment.first, segment.end).filter(isOfVisits);
    if (
      !quantities.some(({ first, end }) => first <= i && i < end) &&
      !segment.dates.some(({ first, end }) => first <= i && i < end) &&
      !isDose(reading, counted) &&
      (segment.passage !== 'rationale' || isRental(reading, counted))
    )
      emit(
        factOf(reading, { kind: 'topic', id: counted.noun, name: counted.noun }, 'amount', counted, {
          value: [counted.value, counted.value],
        }),
      );
    i = counted.end - 1;
  }
}

const terms = new WordMap([
  ['rental', 'rental'],
  ['rent', 'rental'],
  ['purchase', 'purchase'],
  ['lease', 'rental'],
]);
/** The subject of whether a device is bought or rented. */
const supply = { kind: 'topic', id: 'purchase or rental', name: 'purchase or rental' } as const;

/** “crutches, purchase”, “a 30-day rental”. */
function readTerms(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  for (let i = segment.first; i < segment.end; i++) {
    const written = tokens.kinds[i] === Kind.word ? terms.get(tokens.values[i]!) : undefined;
    if (written) emit(factOf(reading, supply, 'amount', { first: i, end: i + 1 }, { written }));
  }
}

/** Reads the number at token `i` with the noun that it counts, both before token `end`. */
export function countedAt(tokens: Tokens, i: number, end: number): Counted | undefined {
  const number = numberAt(tokens, i);
  if (!number || number.end > end) return undefined;
  const { value } = number;
  if (isWord(tokens, i - 1, of) && isWord(tokens, i - 2, series))
    return { value, noun: 'series', unit: undefined, first: i - 2, end: number.end };
  let at = isMark(tokens, number.end, Mark.hyphen) ? number.end + 1 : number.end;
  // “three inpatient days”
  if (at + 1 < end && isWordOf(tokens, at, adjectives)) at++;
  if (at >= end || tokens.kinds[at] !== Kind.word || isMark(tokens, i - 1, Mark.slash) || isJoined(tokens, i))
    return undefined;
  const written = tokenText(tokens, at).toLowerCase();
  return /^[a-z]{3,}$/.test(written) || measured.get(tokens.values[at]!) !== undefined
    ? {
        value,
        noun: measured.get(tokens.values[at]!) ?? singular(written),
        unit: unitOf(tokens, at),
        first: i,
        end: at + 1,
      }
    : undefined;
}

const adjectives = new WordSet([
  'inpatient',
  'outpatient',
  'hospital',
  'additional',
  'further',
  'more',
  'postoperative',
]);

/** Units by which creams and solutions are counted. */
const measured = new WordMap([
  ['g', 'gram'],
  ['gm', 'gram'],
  ['gms', 'gram'],
  ['gram', 'gram'],
  ['grams', 'gram'],
  ['ml', 'milliliter'],
  ['milliliters', 'milliliter'],
  ['cc', 'milliliter'],
  ['oz', 'ounce'],
  ['ounces', 'ounce'],
]);

const rental = new WordSet(['rental', 'stay'], searchedCue);

/** “a rental of 28 days”, “a 28-day rental”: what a rationale says of the request, and not of a guideline's trial. */
function isRental({ tokens, segment }: Reading, { first, end }: Counted): boolean {
  const at = isWord(tokens, first - 1, of) ? first - 2 : end;
  // “A rental of 28 days is longer than recommended” begins with it; “a 30-day rental may be tried” does so, too.
  if (segment.general && (at > first || !isOpening(tokens, segment.first, at))) return false;
  return isWordOf(tokens, at, rental);
}

const openers = new WordSet(['and', 'but', 'so', 'the', 'a', 'this', 'that', 'requested']);

/** Whether a clause begins with the word at token `i`, except for a mark, a conjunction and an article. */
function isOpening(tokens: Tokens, first: number, i: number): boolean {
  for (let at = first; at < i; at++) if (tokens.kinds[at] === Kind.word && !isWordOf(tokens, at, openers)) return false;
  return true;
}

/** Whether a figure goes on with what a hyphen or a dot joins it to: “L4-5”, “1.5”. */
function isJoined(tokens: Tokens, i: number): boolean {
  return (isMark(tokens, i - 1, Mark.hyphen) || isMark(tokens, i - 1, Mark.stop)) && tokens.breaks[i] === 0;
}

function singular(noun: string): string {
  return noun.length > 3 && noun.endsWith('s') && !noun.endsWith('ss') ? noun.slice(0, -1) : noun;
}

function isOfVisits({ frequency, hours, stated }: Quantity): boolean {
  return frequency !== undefined || hours !== undefined || (stated !== undefined && !stated.bare);
}

/** Whether a number is one of a drug's strength, tablets or refills, which are read with the drug. */
function isDose({ tokens, segment: { terms } }: Reading, { unit, first }: Counted): boolean {
  if (unit === 'mg' || unit === 'time' || isMark(tokens, first - 1, Mark.hash)) return true;
  return (unit === 'piece' || unit === 'refill') && terms.some((term) => term.kind === 'drug' && term.first < first);
}

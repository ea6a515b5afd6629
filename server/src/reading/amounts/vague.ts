import { Kind, type Tokens } from '../../text/tokens.ts';
import { isWordOf, WordMap, WordSet } from '../../text/word-set.ts';
import { type Unit, unitOf } from './units.ts';

/** A stretch of time of which a text only says that it is at least so long. */
export interface VagueLength {
  readonly min: number;
  readonly unit: Unit;
  readonly first: number;
  readonly end: number;
}

/** How many there are at least of what these words count. */
const counts = new WordMap<number>([
  ['several', 3],
  ['many', 3],
  ['few', 2],
  ['couple', 2],
  ['a', 1],
]);
const spans: ReadonlySet<Unit | undefined> = new Set<Unit>(['week', 'month', 'year']);
const leading = new WordSet(['for', 'of', 'over', 'past', 'last', 'these']);
const article = new WordSet(['a', 'the', 'these']);
const ofWord = new WordSet(['of']);
const bounding = new WordSet(['over', 'than', 'nearly', 'almost', 'about', 'for', 'least', 'past']);

/** Reads what ends with the unit at token `i`: “several months”, “a couple of years”, “more than a year”, “for years”. */
export function vagueLengthAt(tokens: Tokens, i: number): VagueLength | undefined {
  const unit = unitOf(tokens, i);
  if (unit === undefined || !spans.has(unit)) return undefined;
  const at = isWordOf(tokens, i - 1, ofWord) ? i - 2 : i - 1;
  const min = tokens.kinds[at] === Kind.word ? counts.get(tokens.values[at]!) : undefined;
  if (min === undefined)
    return isWordOf(tokens, i - 1, leading) && isPlural(tokens, i) ? made(2, unit, i, i) : undefined;
  if (min > 1) return made(min, unit, isWordOf(tokens, at - 1, article) ? at - 1 : at, i);
  return at === i - 1 && isWordOf(tokens, at - 1, bounding) ? made(1, unit, at, i) : undefined;
}

function made(min: number, unit: Unit, first: number, last: number): VagueLength {
  return { min, unit, first, end: last + 1 };
}

const LETTER_S = 115;

function isPlural(tokens: Tokens, i: number): boolean {
  return tokens.text.charCodeAt(tokens.ends[i]! - 1) === LETTER_S;
}

import { formsOfBe } from '../../../knowledge/clauses/common-words.ts';
import { numberAt } from '../../../reading/numbers.ts';
import type { Bounds } from '../../../reading/quantities/quantity.ts';
import { isMark, Kind, Mark, type Tokens, tokenText } from '../../../text/tokens.ts';
import { hasWord, isWordOf, WordSet } from '../../../text/word-set.ts';
import { flagsOf } from '../words.ts';
import { stem } from './stem.ts';

/** A figure that its own label introduces, with the noun that it grades: “a type II acromion”, “spondylolisthesis, grade 1”. */
export interface Labelled {
  readonly value: Bounds;
  readonly unit: string;
  readonly about: readonly string[];
  readonly first: number;
  readonly end: number;
}

const labels = new WordSet(['type', 'grade', 'stage', 'class']);
const roman: ReadonlyMap<string, number> = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi'].map((word, at) => [word, at + 1]),
);
/** Units of labels begin so. */
const LABEL = 'label ';
const MOST = 6;
const NOUNS = 3;

/** Whether a unit is that of a label. */
export function isLabel(unit: string): boolean {
  return unit.startsWith(LABEL);
}

/** Reads a label with its number at token `i`, ending before token `end`; undefined if there is none, or no noun that it grades. */
export function labelAt(tokens: Tokens, i: number, first: number, end: number): Labelled | undefined {
  if (!isWordOf(tokens, i, labels) || hasWord(tokens, { first, end }, ruling)) return undefined;
  const low = rankAt(tokens, i + 1);
  if (low === undefined || isMark(tokens, i + 2, Mark.slash)) return undefined;
  const joined = isMark(tokens, i + 2, Mark.hyphen) || isWordOf(tokens, i + 2, to);
  const high = joined ? rankAt(tokens, i + 3) : undefined;
  const last = high === undefined ? i + 2 : i + 4;
  const after = nounsFrom(tokens, last, end, 1);
  // “Grade 4 chondromalacia is …”: any of it.
  if (last > end || (after.length > 0 && i === first)) return undefined;
  const apart = isMark(tokens, i - 1, Mark.comma) || isWordOf(tokens, i - 1, being);
  const about = after.length > 0 ? after : nounsFrom(tokens, apart ? i - 2 : i - 1, first - 1, -1);
  if (about.length === 0) return undefined;
  const unit = `${LABEL}${tokenText(tokens, i).toLowerCase()}`;
  return { value: [low, high ?? low], unit, about, first: i, end: last };
}

/** Words of a rule: “grade 4 change is an indication”. */
const ruling = new WordSet('indication indications criterion criteria indicated candidates patients'.split(' '));
const being = new WordSet(formsOfBe);
const to = new WordSet(['to', 'or']);

function rankAt(tokens: Tokens, i: number): number | undefined {
  if (tokens.kinds[i] === Kind.word) {
    const own = roman.get(tokenText(tokens, i).toLowerCase());
    if (own !== undefined) return own;
  }
  const number = numberAt(tokens, i);
  return number && number.end === i + 1 && number.value > 0 && number.value <= MOST ? number.value : undefined;
}

/** The stems of the nouns and adjectives that stand next to each other from a token on, in one direction. */
function nounsFrom(tokens: Tokens, from: number, border: number, step: 1 | -1): string[] {
  const stems: string[] = [];
  for (let i = from; i !== border && stems.length < NOUNS && tokens.kinds[i] === Kind.word; i += step) {
    if (flagsOf(tokens.values[i]!) !== 0 || tokens.ends[i]! - tokens.starts[i]! < SHORTEST) break;
    stems.push(stem(tokenText(tokens, i).toLowerCase()));
  }
  return stems;
}

const SHORTEST = 3;

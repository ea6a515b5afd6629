import { isMark, Kind, Mark, type Tokens, touches } from '../../text/tokens.ts';
import { isCapitalised, lengthOf } from '../wording/shapes.ts';
import type { PersonalSpan } from './personal.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';

const streets = new WordSet([
  'street',
  'avenue',
  'ave',
  'road',
  'rd',
  'boulevard',
  'blvd',
  'drive',
  'lane',
  'court',
  'highway',
  'parkway',
  'terrace',
  'circle',
]);
/** Short forms that are also other words: they count only with a stop or a town after. */
const shortStreets = new WordSet(['st', 'dr', 'ln', 'ct', 'hwy', 'pkwy', 'pl', 'way', 'place']);
const directions = new WordSet(['n', 's', 'e', 'w', 'ne', 'nw', 'se', 'sw']);
/** The longest name of a street, in words. */
const LONGEST_NAME = 3;

/** The e-mail address around the `@` at token `i`; undefined if it is none. */
export function emailAt(tokens: Tokens, i: number): PersonalSpan | undefined {
  if (!touches(tokens, i) || !touches(tokens, i + 1)) return undefined;
  let first = i - 1;
  while (touches(tokens, first) && isPart(tokens, first - 1)) first--;
  let end = i + 1;
  let stops = 0;
  while (end < tokens.count && touches(tokens, end) && isPart(tokens, end)) {
    if (isMark(tokens, end, Mark.stop)) {
      if (!touches(tokens, end + 1) || tokens.kinds[end + 1] !== Kind.word) break;
      stops++;
    }
    end++;
  }
  return stops > 0 && tokens.kinds[i - 1] !== Kind.mark ? { kind: 'email', first, end } : undefined;
}

function isPart(tokens: Tokens, i: number): boolean {
  return (
    tokens.kinds[i] !== Kind.mark ||
    isMark(tokens, i, Mark.stop) ||
    isMark(tokens, i, Mark.hyphen) ||
    isMark(tokens, i, Mark.underscore) ||
    isMark(tokens, i, Mark.plus)
  );
}

/** The street address that begins with the house number at token `i`; undefined if there is none. */
export function addressAt(tokens: Tokens, i: number): PersonalSpan | undefined {
  if (touches(tokens, i) || lengthOf(tokens, i) > 6) return undefined;
  let at = i + 1;
  if (isWordOf(tokens, at, directions)) at += isMark(tokens, at + 1, Mark.stop) ? 2 : 1;
  for (let words = 0; words <= LONGEST_NAME; words++, at++) {
    if (words > 0 && isStreet(tokens, at))
      return {
        kind: 'address',
        first: i,
        end: isMark(tokens, at + 1, Mark.stop) && lengthOf(tokens, at) < 5 ? at + 2 : at + 1,
      };
    const ordinal =
      words === 0 &&
      tokens.kinds[at] === Kind.number &&
      tokens.kinds[at + 1] === Kind.word &&
      touches(tokens, at + 1) &&
      lengthOf(tokens, at + 1) === 2;
    if (ordinal) at++;
    else if (!isCapitalised(tokens, at) || tokens.breaks[at]! > 1) return undefined;
  }
  return undefined;
}

function isStreet(tokens: Tokens, i: number): boolean {
  if (!isCapitalised(tokens, i)) return false;
  if (streets.has(tokens.values[i]!)) return true;
  if (!shortStreets.has(tokens.values[i]!)) return false;
  const next = isMark(tokens, i + 1, Mark.stop) ? i + 2 : i + 1;
  // “Elm St., Fresno”, “Elm St, Apt 4”.
  return isMark(tokens, next, Mark.comma) && isCapitalised(tokens, next + 1);
}

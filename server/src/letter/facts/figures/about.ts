import { articleWords, eachWords, possessiveWords } from '../../../knowledge/clauses/common-words.ts';
import { monthNames } from '../../../reading/dates.ts';
import { isNumeral } from '../../../reading/numbers.ts';
import { isMark, Kind, Mark, type Tokens, tokenText } from '../../../text/tokens.ts';
import { isWordOf, WordMap, WordSet } from '../../../text/word-set.ts';
import { RATE, unitAt } from './figure.ts';
import { countedBy, measuredAt, NAME } from './named.ts';
import { stem } from './stem.ts';
import type { Reading } from '../passage.ts';
import { joining, type Segment } from '../segments.ts';
import { flagsOf, Word } from '../words.ts';

/** How far before and after a figure the words may be that say of what it is, in tokens. */
const BEFORE = 12;
const BEHIND = 8;

/** Lists what the words around a figure say of what it is, up to the figure before it and the next mark: their stems, and the ids of what they name. */
export function aboutOf(
  { tokens, segment }: Reading,
  { first, end, unit }: { readonly first: number; readonly end: number; readonly unit: string },
  from: number,
): string[] {
  if (from === segment.first && isWordOf(tokens, from, relative)) from -= ANTECEDENT;
  let start = first;
  let commas = 0;
  while (start > Math.max(from, first - BEFORE)) {
    if (isMark(tokens, start - 1, Mark.semicolon)) break;
    if (isMark(tokens, start - 1, Mark.comma) && ++commas > 1) break;
    start--;
  }
  let last = end;
  while (last < Math.min(segment.end, end + BEHIND) && tokens.kinds[last] === Kind.word && !isNumeral(tokens, last)) {
    if (isWordOf(tokens, last, joining)) break;
    last++;
  }
  const keys = new Set<string>();
  for (let k = start; k < last; k++)
    if (isWordOf(tokens, k, withoutWord) && isWordOf(tokens, k + 1, owned)) keys.add(WITHOUT);
    else if (isTime(tokens, k)) keys.add(`${NAME}${TIME} ${tokenText(tokens, k).toLowerCase()}`);
  const period = unit === RATE ? -1 : periodAfter(tokens, end);
  if (period >= 0) keys.add(`${NAME}per ${stem(tokenText(tokens, period))}`);
  for (let k = start; k < last; k++) {
    const named = nameAt(segment, k);
    if (named?.key) keys.add(named.key);
    const measured = measuredAt(tokens, k, last, unit) ?? idleAt(tokens, k, unit);
    if (measured) keys.add(measured.key);
    if (named?.isPlace) k = named.end - 1;
    else if (measured) k = measured.end - 1;
    else if (tokens.kinds[k] === Kind.word && (k < first || k >= end || unit === RATE) && !isNumeral(tokens, k)) {
      const key = keyOf(tokens, k);
      if (key) keys.add(key);
    }
  }
  return [...keys];
}

/** What a figure has without something is none of what it is with it: “sleeps two hours without the mask”. */
export const WITHOUT = 'without';
const withoutWord = new WordSet([WITHOUT]);
const owned = new WordSet([...articleWords, ...possessiveWords]);
/** The kind of name that says when something was measured. */
export const TIME = 'time';
const months = new WordSet(monthNames);
const dating = new WordSet(['in', 'of', 'by', 'from', 'since', 'during', 'early', 'late', 'mid', 'last']);
const ordinals = new WordSet(['first', 'last', 'initial', 'final', 'latest', 'second', 'third']);
const visits = new WordSet(['visit', 'visits', 'examination', 'exam', 'evaluation', 'report', 'time', 'day', 'week']);

/** “in March”, “at the first visit” */
function isTime(tokens: Tokens, i: number): boolean {
  return (
    (isWordOf(tokens, i, months) && isWordOf(tokens, i - 1, dating)) ||
    (isWordOf(tokens, i, ordinals) && isWordOf(tokens, i + 1, visits))
  );
}

const nots = new WordSet(['not', 'never']);
const auxiliaries = new WordSet(['been', 'yet', 'since']);
const working = new WordSet(['work', 'worked', 'working']);

/** “has not worked for five months”, “has not been working”: so long someone is off work. */
function idleAt(tokens: Tokens, i: number, unit: string): { readonly key: string; readonly end: number } | undefined {
  if (unit !== 'days' || !isWordOf(tokens, i, nots)) return undefined;
  const at = isWordOf(tokens, i + 1, auxiliaries) ? i + 2 : i + 1;
  return isWordOf(tokens, at, working) ? { key: `${NAME}thing off work`, end: at + 1 } : undefined;
}

const relative = new WordSet(['which', 'that', 'who']);
/** How far before “that was worn” its noun may begin, in tokens. */
const ANTECEDENT = 3;
const outOf = new WordSet(['out', 'of']);

/** The period of “a week”, “out of each week” at token `i`; -1 if there is none. */
function periodAfter(tokens: Tokens, i: number): number {
  let at = i;
  while (at < i + 2 && isWordOf(tokens, at, outOf)) at++;
  return isWordOf(tokens, at, each) && unitAt(tokens, at + 1) ? at + 1 : -1;
}

/** The name of a thing that begins at a token; sides and body parts are compared as such. */
function nameAt({ terms, topics }: Segment, i: number): { key?: string; isPlace: boolean; end: number } | undefined {
  const term = terms.find(({ first }) => first === i);
  if (term?.kind === 'drug') return { key: `${NAME}drug ${term.drug.generic}`, isPlace: false, end: term.end };
  if (term?.kind === 'treatment')
    return { key: `${NAME}treatment ${term.treatment.id}`, isPlace: false, end: term.end };
  if (term) return { isPlace: true, end: term.end };
  const topic = topics.find(({ first, topic: { kind } }) => first === i && (kind === 'movement' || kind === 'scale'));
  return topic && { key: `${NAME}${topic.topic.kind} ${topic.topic.id}`, isPlace: false, end: topic.end };
}

const each = new WordSet([...eachWords, 'an']);
const empty = new WordSet(
  `the and for with was were has had have been are his her their this that which from into only about some still now can does did not but who
  she they its per day days week weeks month months at worker patient applicant claimant employee injured report reported noted recorded showed shows
  found able approximately again over after before since when while than then also given out all minutes hours times time each every once twice daily weekly`.split(
    /\s+/,
  ),
);
/** Pasts that are not the present with an ending. */
const pasts = new WordMap<string>(
  [
    'stood stand',
    'sat sit',
    'slept sleep',
    'drove drive',
    'ran run',
    'lay lie',
    'rode ride',
    'bent bend',
    'wore wear',
    'worn wear',
    'driven drive',
    'ridden ride',
    'held hold',
    'knelt kneel',
  ].map((pair) => pair.split(' ') as [string, string]),
);

function keyOf(tokens: Tokens, i: number): string | undefined {
  const id = tokens.values[i]!;
  if (isWordOf(tokens, i, empty)) return undefined;
  if ((flagsOf(id) & Word.good) !== 0) return 'good';
  const past = pasts.get(id);
  return tokens.ends[i]! - tokens.starts[i]! < 3 ? undefined : past ? stem(past) : countedBy(tokens, i);
}

import { isNumeral } from '../../../reading/numbers.ts';
import { isMark, Kind, Mark, type Tokens, tokenText } from '../../../text/tokens.ts';
import { isWordOf, WordMap, WordSet } from '../../../text/word-set.ts';
import { unitAt } from './figure.ts';
import { stem } from './stem.ts';
import type { Reading } from '../passage.ts';
import { joining, type Segment } from '../segments.ts';
import { flagsOf, Word } from '../words.ts';

/** How far before and after a figure the words may be that say of what it is, in tokens. */
const BEFORE = 12;
const BEHIND = 6;

/** Lists what the words around a figure say of what it is, up to the figure before it and the next mark: their stems, and the ids of what they name. */
export function aboutOf(
  { tokens, segment }: Reading,
  { first, end }: { readonly first: number; readonly end: number },
  from: number,
): string[] {
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
  if (isWordOf(tokens, end, each) && unitAt(tokens, end + 1))
    keys.add(`${NAME}per ${stem(tokenText(tokens, end + 1))}`);
  for (let k = start; k < last; k++) {
    const named = nameAt(segment, k);
    if (named?.key) keys.add(named.key);
    if (named?.isPlace) k = named.end - 1;
    else if (tokens.kinds[k] === Kind.word && (k < first || k >= end) && !isNumeral(tokens, k)) {
      const key = keyOf(tokens, k);
      if (key) keys.add(key);
    }
  }
  return [...keys];
}

/** The name of a thing that begins at a token; sides and parts of the body are compared as such. */
function nameAt({ terms, topics }: Segment, i: number): { key?: string; isPlace: boolean; end: number } | undefined {
  const term = terms.find(({ first }) => first === i);
  if (term?.kind === 'drug') return { key: `${NAME}drug ${term.drug.generic}`, isPlace: false, end: term.end };
  if (term?.kind === 'treatment')
    return { key: `${NAME}treatment ${term.treatment.id}`, isPlace: false, end: term.end };
  if (term) return { isPlace: true, end: term.end };
  const topic = topics.find(({ first, topic: { kind } }) => first === i && (kind === 'movement' || kind === 'scale'));
  return topic && { key: `${NAME}${topic.topic.kind} ${topic.topic.id}`, isPlace: false, end: topic.end };
}

/** Begins the keys of names, as it begins no word. */
export const NAME = '=';

const each = new WordSet(['a', 'per', 'each', 'every']);
const empty = new WordSet(
  `the and for with was were has had have been are his her their this that which from into only about some still now can does did not but who
  she they its per day days week weeks month months at worker patient applicant claimant employee injured report reported noted recorded showed shows
  found able approximately again over after before since when while than then also given out all minutes hours`.split(
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
    'held hold',
    'knelt kneel',
  ].map((pair) => pair.split(' ') as [string, string]),
);

function keyOf(tokens: Tokens, i: number): string | undefined {
  const id = tokens.values[i]!;
  if (isWordOf(tokens, i, empty)) return undefined;
  if ((flagsOf(id) & Word.good) !== 0) return 'good';
  const word = tokenText(tokens, i).toLowerCase();
  return word.length < 3 ? undefined : stem(pasts.get(id) ?? word);
}

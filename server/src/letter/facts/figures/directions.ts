import { formsOfHave } from '../../../knowledge/clauses/common-words.ts';
import { numberCue } from '../numbers.ts';
import { nextCue, searchedCue } from '../../../text/cues.ts';
import { isWordOf, wordIn, WordSet } from '../../../text/word-set.ts';
import type { Fact, FactSubject } from '../fact.ts';
import { factOf, type Reading } from '../passage.ts';
import { Word } from '../words.ts';
import { NAME } from './named.ts';

/** Whether something rose or fell, as a subject. */
const direction: FactSubject = { kind: 'topic', id: 'direction', name: 'change' };
/** In the `written` of a change: it is told without its numbers. */
export const DIRECTION = 'direction';
const rising = new WordSet('rose risen rises climbed climbs increased increases'.split(' '), searchedCue);
const falling = new WordSet(
  'fell fallen falls dropped drops declined declines decreased decreases'.split(' '),
  searchedCue,
);
const going = new WordSet(['gone', 'went', 'goes', 'come', 'came', 'is', 'was']);
const ups = new WordSet(['up'], searchedCue);
const downs = new WordSet(['down'], searchedCue);
const auxiliaries = new WordSet([
  ...formsOfHave,
  'score',
  'scores',
  'rating',
  'level',
  'levels',
  'gone',
  'went',
  'also',
  'even',
  'since',
  'again',
]);
const painWord = new WordSet(['pain']);
const PAIN = 'pain';
/** How far before its verb what rose or fell is named, in tokens. */
const NEAR = 5;

/** Reads “The Beck score rose”, “pain has gone down”: in which direction a score went, its numbers not being told. */
export function readDirection({ tokens, segment, emit }: Reading): void {
  const { first, end, passage } = segment;
  if (passage !== 'rationale' || segment.general || segment.denied || (segment.does & Word.negative) !== 0) return;
  let at = first;
  let sign = 0;
  for (const [words, way] of [
    [rising, 1],
    [falling, -1],
    [ups, 1],
    [downs, -1],
  ] as const) {
    const found = wordIn(tokens, first, end, words);
    if (found >= end || ((words === ups || words === downs) && !isWordOf(tokens, found - 1, going))) continue;
    if (sign !== 0) return;
    [at, sign] = [found, way];
  }
  if (sign === 0 || nextCue(tokens, first, end, numberCue) < end) return;
  let from = at - 1;
  while (from > Math.max(first, at - NEAR) && isWordOf(tokens, from, auxiliaries)) from--;
  const scale = segment.topics.find(({ topic, end: last }) => topic.kind === 'scale' && last > from && last <= at);
  const key = scale ? `${NAME}scale ${scale.topic.id}` : isWordOf(tokens, from, painWord) ? PAIN : undefined;
  if (!key) return;
  emit(
    factOf(
      { tokens, segment },
      direction,
      'change',
      { first: from, end: at + 1 },
      { value: [sign, sign], written: DIRECTION, about: [key] },
    ),
  );
}

/** Finds the one change of the summary of the same score, where it went the other way. */
export function otherDirection({ value, about }: Fact, summary: readonly Fact[]): Fact | undefined {
  const [key] = about!;
  const like = summary.filter(
    (other) =>
      other.attribute === 'change' && other.ratio !== undefined && other.ratio !== 1 && other.about?.includes(key!),
  );
  const [only, ...more] = like;
  if (!only || more.length > 0 || (key === PAIN && only.about!.some((word) => word.startsWith(`${NAME}scale`))))
    return undefined;
  return Math.sign(only.ratio! - 1) === value![0] ? undefined : only;
}

import { isWord, type Tokens } from '../../../text/tokens.ts';
import { intern } from '../../../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../../../text/word-set.ts';
import type { FactSubject } from '../fact.ts';
import { isDifference } from '../numbers.ts';
import { factOf, isGeneral, type Reading, siteNear } from '../passage.ts';
import { flagsBetween, type Segment } from '../segments.ts';
import { Word } from '../words.ts';
import { aboutOf, NAME } from './about.ts';
import { readChanges } from './changes.ts';
import { type Figure, figureAt } from './figure.ts';
import { measureAt } from './measures.ts';
import { readSince, sinceLength } from './since.ts';

/** Reads what is measured or counted, each with the words that say of what: “a scar 11 cm long”, “stands for 20 minutes”, “three falls”. */
export function readFigures(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  let from = segment.first;
  for (let i = segment.first; i < segment.end; i++) {
    const date = segment.dates.find(({ first }) => first === i);
    if (date) {
      i = date.end - 1;
      continue;
    }
    const figure = figureAt(tokens, i, segment.end) ?? measureAt(reading, i);
    if (!figure) {
      const length = sinceLength(tokens, i);
      if (length) readSince(reading, length);
      continue;
    }
    const { value, unit, first, end } = figure;
    // “can lift 20 pounds” describes the worker as “lifts 20 pounds” does.
    const general =
      isGeneral(segment, end) &&
      (!hasWord(tokens, { first: first - REACH, end: first }, able) || hasWord(tokens, segment, doubting));
    const told =
      !general &&
      !isBounded(tokens, segment, figure) &&
      !isAsked(tokens, segment, figure) &&
      !isDose(tokens, segment, figure);
    const subject: FactSubject = { kind: 'topic', id: unit, name: unit };
    const about = told ? aboutOf(reading, figure, from) : [];
    if (told && isWeight(reading, figure)) about.push(`${NAME}weight`);
    emit(
      factOf(
        reading,
        subject,
        'figure',
        { first, end },
        {
          value,
          about,
          status: general ? 'general' : 'stated',
          ...siteNear(tokens, segment, first, end),
        },
      ),
    );
    readSince(reading, figure);
    // “70% for two months”: both are of what comes before.
    if (!isWord(tokens, end, forWord)) from = end;
    i = end - 1;
  }
  if (!segment.general) readChanges(reading);
}

/** How far before a figure “can” may be. */
const REACH = 4;
const able = new WordSet(['can']);
const doubting = new WordSet(['whether', 'if']);
/** “four tablets a day have been given up”: by so much it became less. */
const leaving = new WordSet(['dropped', 'cut', 'saved', 'eliminated', 'shed', 'up']);
const LEAVING = 7;
const been = intern('been');
const no = new WordSet(['no', 'not']);
const bounding = new WordSet('least than over under below above within exceeding every another each beyond'.split(' '));
const by = intern('by');
const forWord = intern('for');
const to = intern('to');
const up = intern('up');

/** Whether a figure is a bound, a difference or a time from something: it is known to the letter, and says nothing that is compared. */
function isBounded(tokens: Tokens, segment: Segment, { first, end, unit }: Figure): boolean {
  if (isWord(tokens, first - 1, by) && unit !== '%') return true;
  if (isDifference(tokens, first, end)) return true;
  for (let k = end; k < Math.min(segment.end, end + LEAVING); k++)
    if (isWordOf(tokens, k, leaving) && (isWord(tokens, k - 1, been) || isWord(tokens, k - 2, been))) return true;
  if (isWord(tokens, first - 1, to) && isWord(tokens, first - 2, up)) return true;
  for (let k = first - 1; k >= Math.max(segment.first, first - 2); k--)
    if (isWordOf(tokens, k, bounding)) return !hasWord(tokens, { first: k - 2, end: k }, no);
  return false;
}

/** What is asked for is compared with titles. */
function isAsked(tokens: Tokens, segment: Segment, { first, end }: Figure): boolean {
  return (
    (flagsBetween(tokens, segment, Math.max(segment.first, first - 4), Math.min(segment.end, end + 3)) &
      (Word.ask | Word.refuse | Word.allow)) !==
    0
  );
}

const dosing = new WordSet('tablets tablet capsules pills amount amounts total equivalent equivalents day'.split(' '));

/** Milligrams of a day are worked out from the strength. */
function isDose(tokens: Tokens, segment: Segment, { unit }: Figure): boolean {
  return unit === 'milligrams' && hasWord(tokens, segment, dosing);
}

/** Fewer pounds are what one lifts. */
const LIGHTEST = 80;
const lifting = new WordSet(
  'lift lifts lifting carry carries carrying push pushing pull pulling grip lost gained'.split(' '),
);

/** “At 218 pounds”: so much is the worker's weight. */
function isWeight({ tokens, segment }: Reading, { unit, value }: Figure): boolean {
  return unit === 'pounds' && value[0] >= LIGHTEST && !hasWord(tokens, segment, lifting);
}

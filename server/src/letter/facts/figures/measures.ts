import { workerNouns } from '../../../knowledge/clauses/common-words.ts';
import { isNumeral } from '../../../reading/numbers.ts';
import { isMark, isWord, Kind, Mark, type Tokens, tokenText, touches } from '../../../text/tokens.ts';
import { intern } from '../../../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../../../text/word-set.ts';
import type { Term } from '../../../reading/terms.ts';
import type { TopicTerm } from '../../../reading/topics.ts';
import type { Reading } from '../passage.ts';
import type { Segment } from '../segments.ts';
import { flagsOf, Word } from '../words.ts';
import { bareAt, type Figure } from './figure.ts';
import { stem } from './stem.ts';
import { NAME } from './named.ts';

/** Words between the name of what is measured and its number. */
const linking = new WordSet(
  `of at was is are were to from now still only about approximately around roughly just has had have been again then a the down up back
  fell fallen dropped drops come came comes gone went goes rose risen rises decreased increased improved declined reduced lowered halved doubled cut brought
  stands stood measures measured reads read remained remains reached reaches averages averaged lies scored equals and`.split(
    /\s+/,
  ),
);
/** Names of which there are many: the word before says of what. */
const generic = new WordSet(
  'score scores level levels count counts value values index rating ratings reading readings result results rate ratio pressure days nights test scale function number inventory questionnaire assessment survey'.split(
    ' ',
  ),
);
/** Numbers after these are no measurements, or are of nothing named. */
const naming = new WordSet(
  `section sections page pages issue issues chapter table figure number no case item items step phase question type stage class category level age rule title code part paragraph version
  he she it they who which that this these those there all both other others rest worker patient claimant applicant employee total sum average series course request one two
  for with without after before in on by or if as than per when until since between within least most not percent above below over under
  day days night nights week weeks month months year years hour hours minute minutes degrees points visits sessions times tablets`.split(
    /\s+/,
  ),
);
/** Where a number is what is normal, wanted or defined. */
const ruling = new WordSet(
  'normal target goal threshold cutoff cut-off limit limits minimum maximum defined definition upper lower reference'.split(
    ' ',
  ),
);
/** How far from its number such a word may be, in tokens. */
const RULED = 7;
const or = intern('or');
const at = intern('at');

/** How many tokens may be between a name and its number. */
const REACH = 9;

/**
 * Reads “a creatinine of 2.1”, “migraine days fell from 18 to 9”: a number alone, with the name of what it measures as its unit.
 */
export function measureAt({ tokens, segment }: Reading, i: number): Figure | undefined {
  const bare = bareAt(tokens, i, segment.end);
  if (!bare || isPronoun(tokens, i) || isWord(tokens, bare.end, or)) return undefined;
  const near = { first: Math.max(segment.first, i - RULED), end: Math.min(segment.end, bare.end + RULED) };
  if (hasWord(tokens, near, ruling)) return undefined;
  const head = scaleOf(tokens, segment, bare) ?? headBefore(tokens, segment, i);
  if (head < 0) return undefined;
  const name = nameOf(tokens, segment, head);
  return name === undefined ? undefined : { ...bare, unit: `${NAME}measure ${name}` };
}

const oneWord = intern('one');
const counting = new WordSet(['of', 'is', 'was', 'to']);

/** “half of the former one”, “it is the sore one” */
function isPronoun(tokens: Tokens, i: number): boolean {
  return isWord(tokens, i, oneWord) && !isWordOf(tokens, i - 1, counting);
}

const scales = new WordSet('scale score index inventory questionnaire assessment survey test'.split(' '));
const onWords = new WordSet(['on', 'in']);
const scoring = new WordSet(['scored', 'reached', 'scores', 'had', 'got']);
const persons = new WordSet(['he', 'she', ...workerNouns]);

/** “A score of 14 on the Handicap Inventory”, “on the Handicap Inventory she scored 14”: the last token of a scale that is named on the other side of its score. */
function scaleOf(
  tokens: Tokens,
  segment: Segment,
  { first, end }: { readonly first: number; readonly end: number },
): number | undefined {
  if (isWordOf(tokens, end, onWords)) {
    let at = end + 1;
    while (at < Math.min(segment.end, end + REACH) && tokens.kinds[at] === Kind.word && !isWordOf(tokens, at, scales))
      at++;
    return isWordOf(tokens, at, scales) && at > end + 2 ? at : undefined;
  }
  if (!isWordOf(tokens, first - 1, scoring) || !isWordOf(tokens, first - 2, persons)) return undefined;
  let at = first - 3;
  while (at > segment.first && !isWordOf(tokens, at, scales) && first - at < REACH) at--;
  return isWordOf(tokens, at, scales) ? at : undefined;
}

/** The last token of the name before a number; -1 where something else comes first. */
function headBefore(tokens: Tokens, segment: Segment, i: number): number {
  for (let k = i - 1; k >= Math.max(segment.first, i - REACH); k--) {
    const date = segment.dates.find(({ end }) => end === k + 1);
    if (date) k = date.first;
    else if (tokens.kinds[k] === Kind.word) {
      if (!isWordOf(tokens, k, linking)) return k;
    } else if (tokens.kinds[k] === Kind.mark && !isMark(tokens, k, Mark.colon) && !isWord(tokens, k + 1, at)) return -1;
  }
  return -1;
}

/** The stem of the name that ends with a token, with that of the word before where many things are called so; undefined for what is read elsewhere or names nothing. */
function nameOf(tokens: Tokens, { first, terms, topics }: Segment, head: number): string | undefined {
  const covers = (term: { readonly first: number; readonly end: number }): boolean =>
    term.first <= head && head < term.end;
  // “Creatinine” names the test and what it measures.
  if (
    topics.some((term) => covers(term) && isReadElsewhere(term)) ||
    terms.some((term) => covers(term) && !isTest(term))
  )
    return undefined;
  if (isWordOf(tokens, head, generic) || isLetter(tokens, head)) {
    const before = head - 1;
    const named = before >= first && tokens.kinds[before] === Kind.word && !isWordOf(tokens, before, linking);
    // “vitamin D level”
    const own = named ? (wordOf(tokens, before) ?? wordOf(tokens, before - 1)) : undefined;
    return own && `${own} ${stem(tokenText(tokens, head).toLowerCase())}`;
  }
  return (flagsOf(tokens.values[head]!) & ~Word.link) === 0 ? wordOf(tokens, head) : undefined;
}

/** The “D” of “vitamin D”. */
function isLetter(tokens: Tokens, i: number): boolean {
  return tokenText(tokens, i).length === 1 && !touches(tokens, i);
}

/** Scores and angles have readers of their own. */
function isReadElsewhere({ topic: { id, kind } }: TopicTerm): boolean {
  return kind === 'scale' || kind === 'movement' || id === 'pain';
}

function isTest(term: Term): boolean {
  return term.kind === 'treatment' && term.treatment.kind === 'diagnostic';
}

function wordOf(tokens: Tokens, i: number): string | undefined {
  // “A1c” is of several tokens.
  let first = i;
  while (first > 0 && i - first < 2 && touches(tokens, first) && tokens.kinds[first - 1] !== Kind.mark) first--;
  const word = tokens.text.slice(tokens.starts[first], tokens.ends[i]).toLowerCase();
  return word.length < SHORTEST || isWordOf(tokens, i, naming) || isNumeral(tokens, i) ? undefined : stem(word);
}

/** A shorter word is no name. */
const SHORTEST = 3;

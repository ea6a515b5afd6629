import { possessiveWords } from '../../knowledge/clauses/common-words.ts';
import { monthNames } from '../../reading/dates.ts';
import { isYear } from '../../reading/numbers.ts';
import type { TopicTerm } from '../../reading/topics.ts';
import { isThing, type Term } from '../../reading/terms.ts';
import { cueWord, nextCue, rareCue } from '../../text/cues.ts';
import { isWord, Kind, rangeOf, type Tokens, tokenText } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, WordMap, WordSet } from '../../text/word-set.ts';

/** What a word for something asked for may be for. */
type Meant = 'study' | 'drug' | 'device' | 'done' | 'course';

/** What is called by how it is had. */
const courses = 'trial course round set series batch sessions visits treatments ones'.split(' ');
const nouns = new WordMap<Meant>(
  [
    ['test', 'study'],
    ['study', 'study'],
    ['scan', 'study'],
    ['screen', 'study'],
    ['medication', 'drug'],
    ['drug', 'drug'],
    ['medicine', 'drug'],
    ['agent', 'drug'],
    ['device', 'device'],
    ['unit', 'device'],
    ['one', 'done'],
    ...courses.map((noun) => [noun, 'course'] as const),
  ],
  rareCue,
);
const determiners = new WordSet(['the', 'a', 'this', 'that', 'last', 'previous', 'prior', 'first', 'same', 'earlier']);
const it = intern('it');
cueWord(rareCue, it);
const on = intern('on');
/** After these “it” is a drug that is taken, or a device that is used. */
const takes = new WordSet([
  'starting',
  'taken',
  'taking',
  'takes',
  'took',
  'take',
  'used',
  'using',
  'uses',
  'on',
  'tried',
  'worn',
]);

/** Lists the terms of a sentence with those that only a word like “the test” or “this medication” stands for: the one thing of its kind that the title asks for. */
export function withMeant(
  tokens: Tokens,
  { first, end }: { readonly first: number; readonly end: number },
  terms: readonly Term[],
  topics: readonly TopicTerm[],
  asked: readonly Term[],
): readonly Term[] {
  if (!asked.some(isThing)) return terms;
  const found: Term[] = [];
  for (let i = first; (i = nextCue(tokens, i, end, rareCue)) < end; i++) {
    const meant = meantAt(tokens, i, asked);
    if (meant && !isNear(terms.filter(isThing), i) && !isNear(topics, i))
      found.push({ ...meant, first: i, end: i + 1, range: rangeOf(tokens, i, i + 1) });
  }
  return found.length === 0 ? terms : [...terms, ...found].sort((one, other) => one.first - other.first);
}

function meantAt(tokens: Tokens, i: number, asked: readonly Term[]): Term | undefined {
  const before = tokens.kinds[i - 1] === Kind.word ? tokens.values[i - 1]! : 0;
  if (isWord(tokens, i, it))
    return takes.has(before) || isTaken(tokens, i + 1) ? (only(asked, 'drug') ?? only(asked, 'device')) : undefined;
  const meant = nouns.get(tokens.values[i]!);
  if (meant === 'course') return isPastCourse(tokens, i) ? only(asked, meant) : undefined;
  // “his 2013 study”
  if (meant === 'study' && isYear(tokens, i - 1) && isOwned(tokens, i - 2)) return only(asked, meant);
  return meant && determiners.has(before) ? only(asked, meant) : undefined;
}

const former = new WordSet([
  'earlier',
  'previous',
  'prior',
  'first',
  'last',
  'initial',
  'past',
  'only',
  'home',
  'former',
]);
const definite = new WordSet(['the', 'his', 'her', 'that', 'those', 'this']);
const had = new WordSet('performed done given had tried received administered completed undergone attended'.split(' '));
const become = new WordSet(
  'brought gave yielded produced cut reduced halved left led did had helped failed improved eased lowered changed was were'.split(
    ' ',
  ),
);
const dating = new WordSet(['of', 'in', 'from', 'last']);
const times = new WordSet([...monthNames, 'last', 'spring', 'summer', 'fall', 'autumn', 'winter']);
const none = new WordSet(['no']);
const trial = intern('trial');
const of = intern('of');

/** “the set performed last summer”, “his home trial”, “the round of May”, “no trial”: whether a course is one that was had, or not had. */
function isPastCourse(tokens: Tokens, i: number): boolean {
  if (isWordOf(tokens, i - 1, none)) return isWord(tokens, i, trial) && !isWord(tokens, i + 1, of);
  let at = i - 1;
  while (at > i - NEAR && !isWordOf(tokens, at, definite)) at--;
  if (!isWordOf(tokens, at, definite)) return false;
  if (isWordOf(tokens, i + 1, had) || hasWord(tokens, { first: at + 1, end: i }, former))
    return !isWord(tokens, i + 1, of);
  if (isWordOf(tokens, i + 1, become)) return true;
  const time = isWord(tokens, i + 2, the) ? i + 3 : i + 2;
  return isWordOf(tokens, i + 1, dating) && (isWordOf(tokens, time, times) || isYear(tokens, time));
}

const the = intern('the');
/** How far before a course its determiner may be, in tokens. */
const NEAR = 5;

const possessive = /['’]s$/;

/** “his”, “the worker's” */
function isOwned(tokens: Tokens, i: number): boolean {
  return isWordOf(tokens, i, owners) || (tokens.kinds[i] === Kind.word && possessive.test(tokenText(tokens, i)));
}

const owners = new WordSet(possessiveWords);
const auxiliaries = new WordSet(['has', 'had', 'was', 'is', 'been']);

/** “it has been taken”, “it was used”. */
function isTaken(tokens: Tokens, from: number): boolean {
  let i = from;
  while (i < from + 3 && isWordOf(tokens, i, auxiliaries)) i++;
  return i > from && isWordOf(tokens, i, takes) && !isWord(tokens, i, on);
}

function only(asked: readonly Term[], meant: Meant): Term | undefined {
  const [one, ...others] = asked.filter((term) => isMeant(term, meant));
  return others.length === 0 ? one : undefined;
}

function isMeant(term: Term, meant: Meant): boolean {
  if (term.kind === 'drug') return meant === 'drug' || meant === 'course';
  if (term.kind !== 'treatment') return false;
  const { kind } = term.treatment;
  if (meant === 'course')
    return kind !== 'imaging' && kind !== 'diagnostic' && kind !== 'consultation' && kind !== 'surgery';
  // “the last one”
  if (meant === 'done') return kind === 'imaging' || kind === 'diagnostic' || kind === 'injection';
  return meant === 'study' ? kind === 'imaging' || kind === 'diagnostic' : meant === kind && kind === 'device';
}

/** Whether a term takes in a token, or touches it: “the drug screen”, “Phalen's test”. */
function isNear(terms: readonly { readonly first: number; readonly end: number }[], i: number): boolean {
  return terms.some((term) => term.first <= i + 1 && i <= term.end);
}

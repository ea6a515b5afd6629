import { formsOfBe, formsOfHave } from '../../../knowledge/clauses/common-words.ts';
import { numberAt } from '../../../reading/numbers.ts';
import { rareCue } from '../../../text/cues.ts';
import { isWord, Kind, type Tokens } from '../../../text/tokens.ts';
import { intern } from '../../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordMap, WordSet } from '../../../text/word-set.ts';
import type { Fact, FactSubject } from '../fact.ts';
import { factOf, isGeneral, type Reading } from '../passage.ts';
import { aboutOf } from './about.ts';
import { isCommon } from './common.ts';
import { NAME } from './named.ts';

/** How many times as much something became, as a subject. */
export const factor: FactSubject = { kind: 'topic', id: 'factor', name: 'change' };

const multiplied: readonly (readonly [word: string, factor: number])[] = [
  ['doubled', 2],
  ['doubling', 2],
  ['trebled', 3],
  ['tripled', 3],
  ['tripling', 3],
  ['quadrupled', 4],
  ['halved', 0.5],
  ['halving', 0.5],
];
const multiples = new WordMap<number>(multiplied);
const times = new WordMap<number>([
  ['twice', 2],
  ['three', 3],
  ['four', 4],
]);
/** What part of the whole words name: “by a third”, “two thirds”. */
const shares = new WordMap<number>([
  ['half', 1 / 2],
  ['third', 1 / 3],
  ['thirds', 1 / 3],
  ['quarter', 1 / 4],
  ['quarters', 1 / 4],
  ['fifth', 1 / 5],
]);
/** Words for parts of a whole. */
export const SHARES = ['half', 'third', 'thirds', 'quarter', 'quarters', 'fifth'];
const words = new WordSet([...multiplied.map(([word]) => word), 'twice', 'times', ...SHARES], rareCue);
const falling = new WordSet(
  'fell fallen fall drop dropped decrease decreased reduce reduced reduction lowered lessened decline declined down cut cuts lowers reduces shrunk diminished loss lost eased relief'.split(
    ' ',
  ),
);
const rising = new WordSet(
  'rose risen rise grew grown growth gain gained increase increased improved improvement up better'.split(' '),
);
const leaving = new WordSet('not almost nearly about than over least up what to if never'.split(' '));
const auxiliaries = new WordSet([...formsOfBe, ...formsOfHave, 'been']);
/** After “a drop of a third” they say what such a drop is. */
const ruling = new WordSet('is counts matters means would should may can'.split(' '));
const by = intern('by');
const of = intern('of');
const articles = new WordSet(['a', 'one', 'an']);
const as = intern('as');
const timesWord = intern('times');

/** Reads “has doubled”, “walks twice as far”, “dropped by half”: how many times as much something became, the number before not being told. */
export function readFactors(reading: Reading): void {
  const { tokens, segment, emit } = reading;
  for (let i = segment.first; (i = wordIn(tokens, i, segment.end, words)) < segment.end; i++) {
    const one = factorAt(tokens, segment.first, i);
    if (
      !one ||
      isGeneral(segment, one.end) ||
      isWordOf(tokens, one.end, ruling) ||
      hasWord(tokens, { first: one.first - 3, end: one.first }, leaving)
    )
      continue;
    const place = { first: one.first, end: one.end };
    const about = aboutOf(reading, { ...place, unit: '' }, segment.first);
    emit(factOf(reading, factor, 'change', place, { value: [one.value, one.value], written: factor.id, about }));
  }
}

function factorAt(tokens: Tokens, from: number, i: number): { value: number; first: number; end: number } | undefined {
  const word = tokens.values[i]!;
  const multiple = multiples.get(word);
  if (multiple !== undefined) {
    // “doubled the dose” is what someone did.
    const isWhole =
      i + 1 >= tokens.count ||
      tokens.kinds[i + 1] !== Kind.word ||
      isWordOf(tokens, i - 1, auxiliaries) ||
      isWordOf(tokens, i + 1, auxiliaries);
    return isWhole ? { value: multiple, first: i, end: i + 1 } : undefined;
  }
  const share = shareAt(tokens, from, i);
  if (share) return share;
  const first = isWord(tokens, i, timesWord) ? i - 1 : i;
  const value = tokens.kinds[first] === Kind.word ? times.get(tokens.values[first]!) : undefined;
  // “twice as long as the guideline allows” is no change.
  if (value === undefined || !isWord(tokens, i + 1, as) || isWord(tokens, i + 3, as)) return undefined;
  return { value, first, end: i + 3 };
}

/** “fell by a third”, “a drop of one half”, “gained two thirds”: what is left of the whole, or what it became, at the word for its part. */
function shareAt(tokens: Tokens, from: number, i: number): { value: number; first: number; end: number } | undefined {
  const share = shares.get(tokens.values[i]!);
  if (share === undefined) return undefined;
  const number = isWordOf(tokens, i - 1, articles) ? undefined : numberAt(tokens, i - 1);
  const at = isWordOf(tokens, i - 1, articles) || number ? i - 1 : i;
  const whole = share * (number?.value ?? 1);
  const isLinked = isWord(tokens, at - 1, by) || isWord(tokens, at - 1, of);
  if (whole >= 1 || at <= from || isWord(tokens, i + 1, of)) return undefined;
  // “lost a third” has its verb right before it.
  const near = { first: Math.max(from, isLinked ? at - FALL : at - 1), end: at };
  const isFall = hasWord(tokens, near, falling);
  if (isFall === hasWord(tokens, near, rising)) return undefined;
  return { value: isFall ? 1 - whole : 1 + whole, first: isLinked ? at - 1 : at, end: i + 1 };
}

/** How far before “by half” the verb may be that says what happened, in tokens. */
const FALL = 8;

/** The key of words that say that something got better. */
const GOOD = 'good';
const PAIN = 'pain';

/** By how much two factors may differ and be told as one. */
const ROOM = 1.25;

/** Finds the change of the summary, or of the sentence itself, of which a passage says that it was this many times as much, and it was not. */
export function otherFactor(fact: Fact, summary: readonly Fact[], facts: readonly Fact[]): Fact | undefined {
  const isTold = ({ attribute, ratio }: Fact): boolean => attribute === 'change' && ratio !== undefined;
  const changes = [
    ...facts.filter((other) => isTold(other) && other.issue === fact.issue && other.sentence === fact.sentence),
    ...summary.filter(isTold),
  ];
  const isSame = ({ ratio }: Fact): boolean => Math.abs(Math.log(ratio! / fact.value![0])) < Math.log(ROOM);
  if (changes.some(isSame)) return undefined;
  const like = changes.filter(({ about = [] }) =>
    about.some((key) => key !== GOOD && (!isCommon(key) || key === PAIN) && fact.about!.includes(key)),
  );
  return like.length === 1 ? like[0] : undefined;
}

/** By how much of the whole a share may differ from what two numbers make. */
const ROUNDED = 0.07;

/** Finds the one change of pain, of the sentence itself or else of the summary, that is not by the percentage that is told as relief: “from 8 to 4” is no “70 percent”. */
export function otherShare(fact: Fact, summary: readonly Fact[], facts: readonly Fact[]): Fact | undefined {
  const isOfPain = ({ attribute, ratio, about = [] }: Fact): boolean =>
    attribute === 'change' && ratio !== undefined && ratio < 1 && about.includes(PAIN);
  const own = facts.filter(
    (other) => isOfPain(other) && other.issue === fact.issue && other.sentence === fact.sentence,
  );
  const isOfSame = ({ about = [] }: Fact): boolean =>
    fact.subject.id === 'relief' || about.includes(`${NAME}${fact.subject.kind} ${fact.subject.id}`);
  const told = summary.filter((other) => isOfPain(other) && isOfSame(other));
  const [low, high] = fact.value!;
  const agrees = ({ ratio }: Fact): boolean => 1 - ratio! >= low / 100 - ROUNDED && 1 - ratio! <= high / 100 + ROUNDED;
  if ([...own, ...told].some(agrees)) return undefined;
  const changes = own.length > 0 ? own : told;
  return changes.length === 1 ? changes[0] : undefined;
}

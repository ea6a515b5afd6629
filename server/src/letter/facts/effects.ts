import { formsOfBe, workerNouns } from '../../knowledge/clauses/common-words.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { hasWord, isWordOf, wordIn, WordMap, WordSet } from '../../text/word-set.ts';
import { flagsBetween } from './flags.ts';
import type { Segment } from './segments.ts';
import { Word } from './words.ts';

/** What came of a treatment, told by what the worker can do, by how he responded, or by what stayed as it was. */
export interface Effect {
  readonly first: number;
  readonly end: number;
  readonly sign: 1 | -1;
  readonly written: 'pain' | 'function' | undefined;
}

const cues = new WordSet(
  `lets let allows allowed enables enabled permits permitted keeps kept able response responded responds left leaves unchanged progress positive negative
  nondiagnostic diagnostic concordant down rose climbed doubled grew brings brought raised raises lengthened lengthens raise lengthen cut cuts increase rise`.split(
    /\s+/,
  ),
);

/** Finds what came of the treatment of a clause. */
export function effectAt(tokens: Tokens, segment: Segment): Effect | undefined {
  if (!hasWord(tokens, segment, cues)) return undefined;
  return (
    enabled(tokens, segment) ??
    response(tokens, segment) ??
    leftAsItWas(tokens, segment) ??
    gained(tokens, segment) ??
    cutDrug(tokens, segment) ??
    worsened(tokens, segment) ??
    isDown(tokens, segment)
  );
}

const enabling = new WordSet('lets let allows allowed enables enabled permits permitted'.split(' '));
const persons = new WordSet(['him', 'her', 'he', 'she', ...workerNouns]);
const denying = new WordSet(
  "not never no neither nor without cannot unable didn't doesn't hasn't hadn't nothing".split(' '),
);
const keeping = new WordSet(['keeps', 'kept']);
const from = intern('from');
const able = intern('able');
const to = intern('to');
/** How far before a word the negation may be that denies it, and after it what it says, in tokens. */
const NEAR = 5;

/** Whether a word is denied by one shortly before it in its clause. */
function isDenied(tokens: Tokens, { first }: Segment, at: number): boolean {
  return hasWord(tokens, { first: Math.max(first, at - NEAR), end: at }, denying);
}

function effect(first: number, end: number, sign: 1 | -1, written?: Effect['written']): Effect {
  return { first, end, sign, written };
}

/** “lets him cook”, “enabled her to return”, “keeps the knee from giving way”, “was not able to walk any farther”. */
function enabled(tokens: Tokens, segment: Segment): Effect | undefined {
  const { first, end } = segment;
  for (let i = first; i < end; i++) {
    if (
      isWordOf(tokens, i, enabling) &&
      isWordOf(tokens, i + 1, isWordOf(tokens, i + 1, articles) ? articles : persons)
    )
      return effect(i, i + 1, isDenied(tokens, segment, i) ? -1 : 1, 'function');
    if (isWordOf(tokens, i, keeping) && hasWord(tokens, { first: i + 1, end: i + NEAR }, fromWord))
      return isDenied(tokens, segment, i) ? undefined : effect(i, i + 1, 1);
    if (!isWord(tokens, i, able) || !isWord(tokens, i + 1, to)) continue;
    const none = isDenied(tokens, segment, i);
    // “not able to work” is how it is; “not able to walk any farther” is what came of it.
    if (none && !hasWord(tokens, { first: i, end: Math.min(end, i + 2 * NEAR) }, moreWords)) return undefined;
    if (!none && !hasWord(tokens, { first, end: i }, beingAfter)) return undefined;
    return effect(i, i + 3, none ? -1 : 1, 'function');
  }
  return undefined;
}

const articles = new WordSet(['the']);
const fromWord = new WordSet(['from']);
const moreWords = new WordSet(['any', 'farther', 'further', 'longer', 'more', 'better']);
/** “With the first visits he has been able to cut down”: with what someone came to be able to do something. */
const beingAfter = new WordSet(['with', 'after', 'since', 'following', 'on', 'thanks']);

const good = 'good excellent favorable favourable positive strong marked dramatic clear great diagnostic nice'.split(
  ' ',
);
const poor = 'no poor negative nondiagnostic absent nil unfavorable equivocal'.split(' ');
const grades = new WordMap<1 | -1>([
  ...good.map((word) => [word, 1] as const),
  ...[...poor, 'inadequate', 'disappointing'].map((word) => [word, -1] as const),
  ['concordant', 1],
  ['successful', 1],
  ['unsuccessful', -1],
]);
const responding = new WordSet(['responded', 'responds']);
const responseWord = new WordSet(['response', 'progress']);
const manner = new WordMap<1 | -1>([
  ...['well', 'favorably', 'nicely', 'positively', 'strongly', 'dramatically'].map((word) => [word, 1] as const),
  ['poorly', -1],
]);
const goals = new WordSet(['to', 'with', 'in', 'from', 'after', 'on', 'under']);
const being = new WordSet([...formsOfBe, 'been']);
const blocks = new WordSet(['block', 'blocks', 'injection', 'injections']);
const both = new WordSet([
  'both',
  'all',
  'also',
  'clearly',
  'not',
  'each',
  'very',
  'quite',
  'considered',
  'read',
  'as',
]);

function gradeAt({ kinds, values }: Tokens, i: number): 1 | -1 | undefined {
  return kinds[i] === Kind.word ? grades.get(values[i]!) : undefined;
}

/** “responded well to”, “an excellent response to the blocks”, “his response to the blocks was negative”, “the blocks were positive”, “steady progress in therapy”. */
function response(tokens: Tokens, segment: Segment): Effect | undefined {
  const { first, end } = segment;
  for (let i = first; i < end; i++) {
    if (isWordOf(tokens, i, responding)) {
      const way = tokens.kinds[i + 1] === Kind.word ? manner.get(tokens.values[i + 1]!) : undefined;
      if (!way && !isWord(tokens, i + 1, to)) return undefined;
      const sign = way ?? 1;
      return isDenied(tokens, segment, i) ? (sign === 1 ? effect(i, i + 2, -1) : undefined) : effect(i, i + 2, sign);
    }
    if (isWordOf(tokens, i, responseWord) && isWordOf(tokens, i + 1, goals)) {
      const sign =
        gradeAt(tokens, i - 1) ?? (isWordOf(tokens, i - 1, steady) ? 1 : undefined) ?? predicateAfter(tokens, i, end);
      return sign ? effect(i - 1, i + 1, sign) : undefined;
    }
    if (isWordOf(tokens, i, blocks) && isWordOf(tokens, i + 1, being)) {
      const sign = predicateAfter(tokens, i, Math.min(end, i + NEAR));
      if (sign) return effect(i, i + 3, sign);
    }
  }
  return undefined;
}

const steady = new WordSet(['steady', 'good', 'continued', 'real', 'measurable']);

/** The grade that a form of “be” gives to what comes before it; undefined if it is denied in a way that is not plain. */
function predicateAfter(tokens: Tokens, from: number, end: number): 1 | -1 | undefined {
  const verb = wordIn(tokens, from + 1, Math.min(end, from + 2 * NEAR), being);
  if (verb >= Math.min(end, from + 2 * NEAR)) return undefined;
  let at = verb + 1;
  while (isWordOf(tokens, at, both)) at++;
  const sign = gradeAt(tokens, at);
  if (!sign || !hasWord(tokens, { first: verb, end: at }, denying)) return sign;
  return sign === 1 ? -1 : undefined;
}

const leaving = new WordSet(['left', 'leaves']);
const same = new WordSet(['unchanged', 'same', 'unaltered', 'untouched', 'unaffected', 'undiminished']);

/** “left his function unchanged”. */
function leftAsItWas(tokens: Tokens, segment: Segment): Effect | undefined {
  const at = wordIn(tokens, segment.first, segment.end, leaving);
  if (at >= segment.end || isDenied(tokens, segment, at)) return undefined;
  const end = Math.min(segment.sentence.end, at + 2 * NEAR);
  const word = wordIn(tokens, at + 1, end, same);
  if (word >= end) return undefined;
  const isFunction = hasWord(tokens, { first: at, end: word }, functions);
  return effect(
    at,
    word + 1,
    -1,
    isFunction ? 'function' : hasWord(tokens, { first: at, end: word }, pains) ? 'pain' : undefined,
  );
}

/** What a worker can do or move, by which a treatment is measured. */
export const functions = new WordSet(
  'function motion flexion extension abduction tolerance walking strength grip sleep movement mobility endurance distance rotation'.split(
    ' ',
  ),
);
const pains = new WordSet(['pain', 'symptoms', 'discomfort']);
const raising = new WordSet(
  'raised raises raise lengthened lengthens lengthen increased increases brings brought restored restores'.split(' '),
);
const person = new WordSet(['him', 'her']);

/** “raised flexion from 90 to 120 degrees”, “has not lengthened her sleep”, “brings her from four to seven hours of sleep”. */
function gained(tokens: Tokens, segment: Segment): Effect | undefined {
  const rise = wordIn(tokens, segment.first, segment.end, rising);
  if (rise < segment.end && hasWord(tokens, { first: Math.max(segment.first, rise - 3), end: rise }, functions))
    return isDenied(tokens, segment, rise) ? undefined : effect(rise, rise + 1, 1, 'function');
  const at = wordIn(tokens, segment.first, segment.end, raising);
  if (at >= segment.end || isWordOf(tokens, at - 1, being)) return undefined;
  const near = { first: at + 1, end: Math.min(segment.end, at + 2 * NEAR) };
  if (!hasWord(tokens, near, functions)) return undefined;
  for (let i = at + 1; i < near.end; i++) if (isMark(tokens, i, Mark.comma)) return undefined;
  const isOfPerson = isWordOf(tokens, at + 1, person) && isWord(tokens, at + 2, from);
  if (isWordOf(tokens, at, bringing) && !isOfPerson) return undefined;
  return effect(at, at + 1, isDenied(tokens, segment, at) ? -1 : 1, 'function');
}

const rising = new WordSet(['rose', 'climbed', 'doubled', 'grew']);
const bringing = new WordSet(['brings', 'brought']);
const cutting = new WordSet(['cut', 'cuts', 'reduced', 'halved', 'stopped', 'lowered']);
const fronting = new WordSet(['after', 'with', 'since', 'following']);

/** “After six treatments he cut Norco from four to one a day”: that less of a drug is needed after something else. */
function cutDrug(tokens: Tokens, segment: Segment): Effect | undefined {
  const { first, end, terms } = segment;
  if (!isWordOf(tokens, first, fronting)) return undefined;
  const at = wordIn(tokens, first, end, cutting);
  const isDrug = terms.some((term) => term.kind === 'drug' && term.first > at && term.first <= at + 3);
  const isTreated = terms.some((term) => term.kind === 'treatment' && term.end <= at);
  if (at >= end || !isDrug || !isTreated || !isWordOf(tokens, at - 1, persons)) return undefined;
  return effect(at, at + 1, 1, 'function');
}

const increasing = new WordSet(['increase', 'rise']);
const sinceWord = new WordSet(['since', 'on', 'with', 'after']);

/** “an increase of pain since starting it”. */
function worsened(tokens: Tokens, segment: Segment): Effect | undefined {
  const at = wordIn(tokens, segment.first, segment.end, increasing);
  if (at >= segment.end || isDenied(tokens, segment, at)) return undefined;
  const near = { first: at + 1, end: Math.min(segment.end, at + NEAR) };
  if (!hasWord(tokens, near, pains) || !hasWord(tokens, { first: at, end: segment.end }, sinceWord)) return undefined;
  if ((flagsBetween(tokens, segment, segment.first, at) & (Word.plan | Word.uncertain)) !== 0) return undefined;
  return effect(at, at + 1, -1, 'pain');
}

const down = intern('down');

/** “pain is now 4/10, down from 8/10” under what is taken. */
function isDown(tokens: Tokens, segment: Segment): Effect | undefined {
  for (let i = segment.first + 1; i < segment.end - 1; i++)
    if (isWord(tokens, i, down) && isWord(tokens, i + 1, from) && !isDenied(tokens, segment, i))
      return effect(i, i + 2, 1, 'pain');
  return undefined;
}

const lessening = new WordSet(
  'stop stopped cut cuts reduce reduced lower lowered quit off halve halved less fewer without on'.split(' '),
);
const downWord = new WordSet(['down']);

/** Leaves out of a clause the drugs of which less is taken: what cut the pain and let him stop Vicodin is not Vicodin. */
export function withoutLess(tokens: Tokens, segment: Segment): Segment {
  const isLess = ({ kind, first }: Segment['terms'][number]): boolean =>
    kind === 'drug' &&
    isWordOf(tokens, first - 1, lessening) &&
    (!isWordOf(tokens, first - 1, onWord) || isWordOf(tokens, first - 2, downWord));
  return segment.terms.some(isLess) ? { ...segment, terms: segment.terms.filter((term) => !isLess(term)) } : segment;
}

const onWord = new WordSet(['on']);

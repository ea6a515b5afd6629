import { WordClass } from '../../../knowledge/words/word-class.ts';
import { Mark } from '../../../text/tokens.ts';
import { WordSet } from '../../../text/word-set.ts';
import { beFinite, determiners, finiteVerbs, prepositions } from './classes.ts';
import type { SentenceWords } from './sentence-words.ts';
import { type GrammarSlip, slipOf, type TriggeredPattern } from './slip.ts';

const { singular, plural, adjective, participle, gerund, adverb, base } = WordClass;

/** Adjectives of the parts of a body, which name none by themselves [anatomical terms]. */
export const regionAdjectives = new WordSet(
  `cervical thoracic lumbar lumbosacral thoracolumbar cervicothoracic sacral sacroiliac thenar hypothenar patellar patellofemoral paraspinal paravertebral
  paracervical paralumbar scapular periscapular parascapular glenohumeral acromioclavicular femoral tibial fibular calcaneal popliteal gluteal occipital
  temporomandibular`.split(/\s+/),
);
const slip = slipOf('missing-word');
const before = new WordSet(['of', 'to', 'for', 'over', 'in', 'at']);
const sides = new WordSet('left right bilateral both upper lower mid entire proximal distal'.split(' '));
const joins = new WordSet(['and', 'or']);

/** “an image of the lumbar without contrast”, “spasm of the thenar.” */
export function regionNoun(words: SentenceWords, i: number): GrammarSlip | undefined {
  let first = i;
  while (words.is(first - 1, sides) || words.is(first - 1, determiners)) first--;
  if (!words.is(first - 1, before) || !(words.is(i - 1, determiners) || words.is(i - 1, sides))) return undefined;
  let end = i + 1;
  for (;;) {
    let next = end;
    while (
      words.isMark(next, Mark.comma) ||
      words.isMark(next, Mark.slash) ||
      words.isMark(next, Mark.hyphen) ||
      words.is(next, joins)
    )
      next++;
    while (words.is(next, sides) || words.is(next, determiners)) next++;
    if (!words.is(next, regionAdjectives)) break;
    end = next + 1;
  }
  const isOver =
    words.isMark(end, Mark.stop) ||
    end >= words.end ||
    words.is(end, finiteVerbs) ||
    (words.is(end, prepositions) && words.word(end) !== 'as');
  if (!isOver || words.isCapital(i) || words.isTied(end - 1)) return undefined;
  return slip('noun', i, end);
}

/** Adjectives that stand for so much of something. */
const amounts = new WordSet('little much less more few fewer enough same good due'.split(' '));
const over = new WordSet(['of', 'over', 'upon']);
const touching = new WordSet(['palpation', 'touch', 'percussion', 'pressure']);

/** “There is suspicious of a fracture”, “there is tender over the joint”: an adjective for its noun. */
function thereAdjective(words: SentenceWords, i: number): GrammarSlip | undefined {
  const verb = words.pastAdverbs(i + 1);
  if (!words.is(verb, beFinite)) return undefined;
  let at = words.pastAdverbs(verb + 1);
  if (words.word(at) === 'no' || words.word(at) === 'any') at++;
  while (
    words.canOnly(at, adjective, participle | gerund) &&
    words.canOnly(at + 1, adjective, singular | plural) &&
    !words.is(at + 1, prepositions)
  )
    at++;
  if (!words.can(at, adjective) || words.is(at, amounts) || words.is(at, determiners)) return undefined;
  const goesOn = words.is(at + 1, over) || (words.word(at + 1) === 'to' && words.is(at + 2, touching));
  if (!goesOn) return undefined;
  const noun = nounOf(words, words.word(at));
  // “tender” is a noun as well, but none that is over a joint.
  const isPlain = words.canOnly(at, adjective, singular | plural | participle | gerund | adverb | base);
  if (noun === undefined || !(isPlain || noun.endsWith('ness'))) return undefined;
  return slip('asNoun', i, at + 2, at, noun);
}

/** The noun of an adjective: “tender” → “tenderness”, “suspicious” → “suspicion”; undefined if the list has none. */
function nounOf(words: SentenceWords, word: string): string | undefined {
  return [word.replace(/ious$/, 'ion'), word.replace(/ent$/, 'ence'), word.replace(/y$/, 'iness'), `${word}ness`].find(
    (noun) => noun !== word && (words.bitsOf(noun) & singular) !== 0,
  );
}

/** Nouns that are left out after their adjective, or whose adjective stands for them. */
export const lostNouns: readonly TriggeredPattern[] = [
  { at: regionAdjectives, find: regionNoun },
  { at: new WordSet(['there']), find: thereAdjective },
];

import { articleWords } from '../../knowledge/clauses/common-words.ts';
import { isMark, isWord, Kind, Mark, type Tokens } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import { flagsAt } from './flags.ts';
import { joining, type Segment } from './segments.ts';
import { Word } from './words.ts';

const and = intern('and');

/** A noun with what belongs to it: tokens `first` up to `end`, its own word at `head`. */
export interface Noun {
  readonly first: number;
  readonly end: number;
  readonly head: number;
}

const prepositions = new WordSet('of at in on over from to for with under around about'.split(' '));
const between = new WordSet(
  `not never now still well fully also yet no longer quite very already both all completely grossly clinically entirely since to become
  feel feels look looks remain become`.split(/\s+/),
);
const NEAR = 10;

/**
 * The noun before a word, with what belongs to it: “the incision over the left knee is not yet healed”; `last` is the noun that a predicate
 * before this one is said of, and the second one is, too: “was open and is healed”.
 */
export function nounBefore(tokens: Tokens, segment: Segment, at: number, last: Noun | undefined): Noun | undefined {
  const isVerb = (i: number): boolean => (flagsAt(tokens, i, segment.first) & Word.verb) !== 0;
  let end = at;
  while (
    end > segment.first &&
    tokens.kinds[end - 1] === Kind.word &&
    (isVerb(end - 1) || isWordOf(tokens, end - 1, between))
  )
    end--;
  let first = end;
  while (first > segment.first && end - first < NEAR && isPartOfNoun(tokens, first - 1) && !isVerb(first - 1)) first--;
  if (first === end)
    return isWordOf(tokens, end - 1, joining) || isMark(tokens, end - 1, Mark.comma) ? last : undefined;
  // “at eight months the bone had …”: the noun begins at its own article.
  for (let i = end - 1; i > first; i--)
    if (isWordOf(tokens, i, determiners) && !isWordOf(tokens, i - 1, prepositions)) {
      first = i;
      break;
    }
  let head = end - 1;
  for (let i = first + 1; i < end; i++)
    if (isWordOf(tokens, i, prepositions)) {
      head = i - 1;
      break;
    }
  return isWordOf(tokens, head, notNoun) || isWordOf(tokens, first, prepositions) ? undefined : { first, end, head };
}

const determiners = new WordSet([...articleWords, 'his', 'her', 'this', 'that', 'these', 'no']);
const notNoun = new WordSet('a an the no with his her and or as very is was any some'.split(' '));

function isPartOfNoun(tokens: Tokens, i: number): boolean {
  if (tokens.kinds[i] !== Kind.word) return tokens.kinds[i] === Kind.number || isMark(tokens, i, Mark.hyphen);
  return !isWord(tokens, i, and) && !isWordOf(tokens, i, parting);
}

const parting = new WordSet('but or because that which who although though since as so than nor neither'.split(' '));

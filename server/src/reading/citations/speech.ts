import { type Clause, readClauses } from '../clauses/clause.ts';
import { Flag } from '../clauses/lexicon.ts';
import { spanHas, spanNames } from '../clauses/spans.ts';
import type { Sentence } from '../sentences.ts';
import type { Tokens } from '../../text/tokens.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';

const pronouns = new WordSet(['it', 'they', 'these', 'this', 'those', 'both']);
const leading = new WordSet(['under', 'by', 'per']);
const objects = new WordSet(['it', 'them', 'these', 'this']);
const adverbs = new WordSet(['also', 'further', 'then', 'only', 'generally', 'do', 'does', 'not', 'would', 'will']);
/** Verbs by which a guideline says or sets something, next to those that clauses are read by. */
const telling = new WordSet(
  'say says state states list lists give gives set sets provide provides name names speak speaks offer offers accept accepts advise advises limit limits'.split(
    ' ',
  ),
);
const advising: ReadonlySet<Clause['predicate']> = new Set(['recommend', 'support', 'authorize', 'deny'] as const);
/** Those of whom a pronoun may speak instead. */
const others = ['provider', 'utilization-review', 'record', 'worker'] as const;

/**
 * The sentences whose subject is a pronoun for the guideline that the sentence before names: “The ODG was read. It allows …”; and those after them
 * that go on so.
 */
export function readGuidelineSpeech(tokens: Tokens, sentences: readonly Sentence[]): ReadonlySet<Sentence> {
  const found = new Set<Sentence>();
  sentences.forEach((sentence, index) => {
    const before = sentences[index - 1];
    if (!before || !pointsAt(tokens, sentence)) return;
    if (found.has(before) || (spanHas(tokens, before, Flag.guideline) && !namesOther(tokens, before)))
      found.add(sentence);
  });
  return found;
}

function namesOther(tokens: Tokens, sentence: Sentence): boolean {
  return others.some((actor) => spanNames(tokens, sentence, actor));
}

function pointsAt(tokens: Tokens, sentence: Sentence): boolean {
  const { first } = sentence;
  if (isWordOf(tokens, first, leading)) return isWordOf(tokens, first + 1, objects);
  if (!isWordOf(tokens, first, pronouns)) return false;
  let verb = first + 1;
  while (verb < sentence.end && isWordOf(tokens, verb, adverbs)) verb++;
  return (
    isWordOf(tokens, verb, telling) ||
    readClauses(tokens, sentence).some(
      ({ predicate, passive, place, subject }) =>
        advising.has(predicate) && !passive && place === 'main' && subject.first === first && subject.end <= first + 2,
    )
  );
}

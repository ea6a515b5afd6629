import { formsOfBe, formsOfHave } from '../../knowledge/clauses/common-words.ts';
import { isWord } from '../../text/tokens.ts';
import { intern } from '../../text/vocabulary.ts';
import { isWordOf, WordSet } from '../../text/word-set.ts';
import type { Fold } from './frame.ts';
import type { Embedding } from './lexicon.ts';
import { isExpletive } from './spans.ts';
import type { Stack } from './stack.ts';

const suggested = intern('suggested');
const explained = intern('explained');
const being = new WordSet([...formsOfBe, ...formsOfHave]);
const telling = new WordSet(['suggest', 'suggests', 'suggested', 'indicate', 'indicates', 'indicated']);

/** Whether this is “The surgeon's letter calls it necessary”: what belongs to someone says what he says. */
export function isTheirWord({ tokens, top }: Stack, { speech }: Fold): boolean {
  return speech === true && top.owner !== undefined && !isWordOf(tokens, top.verbFirst, telling);
}

/** Tells whether a verb reports what others say: “said”, “suggested”. */
export function isHearsay({ tokens }: Stack, { reports }: Pick<Embedding, 'reports'>, end: number): boolean {
  return reports ? !isWord(tokens, end - 1, explained) : isWord(tokens, end - 1, suggested);
}

/** Tells whether “it was said” leaves open who said so; what “can be said” the reviewer says. */
export function isUnnamed({ tokens, top }: Stack): boolean {
  return (
    top.agent === undefined &&
    top.mood === 'stated' &&
    isWordOf(tokens, top.verbFirst, being) &&
    isExpletive(tokens, top)
  );
}

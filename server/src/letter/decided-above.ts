import { formsOfBe, formsOfHave, guidelineNames } from '../knowledge/clauses/common-words.ts';
import { isThing, type Term, termsWithin } from '../reading/terms.ts';
import type { Sentence } from '../reading/sentences.ts';
import type { Range } from '../text/range.ts';
import { isMark, Kind, Mark, rangeOf, type Tokens } from '../text/tokens.ts';
import { hasWord, isWordOf, wordIn, WordSet } from '../text/word-set.ts';
import type { Letter } from './letter.ts';

/** What a rationale says that an issue before it decided: “The orthotics were refused above”. */
export interface DecidedAbove {
  /** The number of the issue that says so. */
  readonly issue: number;
  readonly term: Term;
  readonly granted: boolean;
  readonly range: Range;
}

const above = new WordSet(['above']);
const granting = new WordSet('approved granted allowed authorized certified supported overturned accepted'.split(' '));
const refusing = new WordSet('refused denied rejected declined turned'.split(' '));
const being = new WordSet([...formsOfBe, 'been']);
const having = new WordSet(formsOfHave);
const turning = new WordSet(['not', 'never']);
/** With these the sentence is about the refusal itself, about a part, or about what only might be. */
const others = new WordSet([
  ...'denial refusal if unless whether partly part only some first second another more would could may might'.split(
    ' ',
  ),
  ...guidelineNames,
]);
/** How far before “above” its verb may be, and how far before the verb its subject, in tokens. */
const NEAR = 3;
const FAR = 6;

/** Lists what the rationales of a part say that was decided above. */
export function decidedAbove(part: Letter): readonly DecidedAbove[] {
  return part.tokens.memo.once(decidedAbove, () => {
    const { tokens, terms, issues } = part;
    return issues.flatMap(({ argument, number }) =>
      (argument?.sentences ?? []).flatMap((sentence) => {
        const said = readAbove(tokens, sentence, terms);
        return said ? [{ issue: number, ...said }] : [];
      }),
    );
  });
}

function readAbove(
  tokens: Tokens,
  sentence: Sentence,
  terms: readonly Term[],
): Omit<DecidedAbove, 'issue'> | undefined {
  const at = wordIn(tokens, sentence.first, sentence.end, above);
  if (at >= sentence.end || hasWord(tokens, sentence, others)) return undefined;
  // “above the knee”
  if (at + 1 < sentence.end && tokens.kinds[at + 1] !== Kind.mark) return undefined;
  let verb = at - 1;
  const isVerb = (i: number): boolean => isWordOf(tokens, i, granting) || isWordOf(tokens, i, refusing);
  while (verb > at - NEAR && !isVerb(verb)) verb--;
  if (!isVerb(verb)) return undefined;
  let from = verb - 1;
  while (isWordOf(tokens, from, being) || isWordOf(tokens, from, turning) || isWordOf(tokens, from, having)) from--;
  if (!hasWord(tokens, { first: from + 1, end: verb }, being)) return undefined;
  const [term, ...more] = termsWithin(terms, Math.max(sentence.first, from - FAR), from + 1).filter(isThing);
  if (!term || more.length > 0) return undefined;
  for (let i = term.end; i <= from; i++) if (isMark(tokens, i, Mark.comma)) return undefined;
  const isTurned = hasWord(tokens, { first: from + 1, end: verb }, turning);
  return {
    term,
    granted: isWordOf(tokens, verb, granting) !== isTurned,
    range: rangeOf(tokens, term.first, at + 1),
  };
}

import { articleWords, formsOfBe, formsOfHave } from '../knowledge/clauses/common-words.ts';
import { treatmentWorth } from '../knowledge/guidelines/statements.ts';
import { Flag } from '../reading/clauses/lexicon.ts';
import { spanHas } from '../reading/clauses/spans.ts';
import type { Sentence } from '../reading/sentences.ts';
import type { Term } from '../reading/terms.ts';
import { hasCue, newCue } from '../text/cues.ts';
import { PhraseTable } from '../text/phrases.ts';
import { isMark, isWord, Mark, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { hasWord, isWordOf, WordSet } from '../text/word-set.ts';

const worthCue = newCue();
const worth = new PhraseTable<true>(worthCue);
for (const phrase of treatmentWorth) worth.add(phrase, true);

const is = new WordSet([...formsOfBe, 'be', 'been', 'as', 'remain', 'remains']);
const verbs = new WordSet([...formsOfBe, 'be']);
const linking = new WordSet([
  ...articleWords,
  ...'of for to its their meant intended made suited suitable fit good great little much any some no not very only well largely mostly mainly widely considered regarded called deemed held seen judged rated thought found'.split(
    ' ',
  ),
]);
/** Who holds a thing to be something: “the guideline finds traction useful”. */
const holding = new WordSet(
  'hold holds find finds consider considers call calls deem deems think thinks judge judges regard regards rate rates see sees'.split(
    ' ',
  ),
);
const denying = new WordSet('not no never nor cannot little hardly neither'.split(' '));
/** Words by which a worth holds of something else, or with an exception. */
const turning = new WordSet(
  'without rather than after before once fail failed fails failure unless until only whether but although though except would could'.split(
    ' ',
  ),
);
/** Words by which it holds under a condition. */
const withWord = intern('with');
const conditioning = new WordSet(['if', 'when', 'where']);

/** What guidelines are made of and rest on: what a sentence says of it is no opinion of the reviewer's. */
const ruling = new WordSet(['trials', 'studies', 'literature', 'section', 'chapter']);
const places = new WordSet(['place', 'role']);
/** What only a rule gives a treatment: that it has a place, comes first or last, or is an option. */
const ranks = new WordSet('place role first second third last option options adjunct adjunctive'.split(' '));
const having = new WordSet(formsOfHave);

/** What a sentence calls a treatment. */
export interface Worth {
  readonly polarity: 1 | -1;
  readonly isConditional: boolean;
}

/**
 * Whether a sentence that names a guideline or studies, and one treatment, or none but what is asked for, calls it something that speaks for it, “is a first choice”, “has it as an
 * option”, “holds it useful” (1), or says that it is not (−1). Undefined if it calls it nothing, or is not plain.
 */
export function worthOf(tokens: Tokens, sentence: Sentence, named: readonly Term[]): Worth | undefined {
  const { first, end } = sentence;
  if (!hasCue(tokens, first, end, worthCue)) return undefined;
  // “The patch is a first choice”: what is asked for stands at the beginning, under a name of its own; what is named later is another thing.
  const subject = named.filter(
    (term) =>
      term.first - named[0]!.first <= NEAR && !hasWord(tokens, { first: named[0]!.first, end: term.first }, verbs),
  );
  const last = Math.max(first + 1, ...subject.map((term) => term.end));
  const rest = named[subject.length]?.first ?? end;
  const match = saidWorth(tokens, { first, end: rest }, last);
  if (!match) return undefined;
  const isRuling = spanHas(tokens, sentence, Flag.guideline) || hasWord(tokens, sentence, ruling);
  if (!isRuling && !isWordOf(tokens, match.first, ranks)) return undefined;
  let denials = 0;
  let isConditional = false;
  for (let i = first; i < end; i = i + 1 === match.first ? match.end : i + 1) {
    // A colon after it leads to a list.
    if (i >= match.end && isMark(tokens, i, Mark.colon)) break;
    if (isWordOf(tokens, i, turning) || isMark(tokens, i, Mark.semicolon)) return undefined;
    if (isWordOf(tokens, i, conditioning)) isConditional = true;
    // What is denied in a condition after it is not the worth.
    if (!isWordOf(tokens, i, denying) || (isConditional && i >= match.end)) continue;
    // “With no radiculopathy” is without one.
    if (isWord(tokens, i - 1, withWord)) return undefined;
    denials++;
  }
  return denials > 1 ? undefined : { polarity: denials === 0 ? 1 : -1, isConditional };
}

/** The words of worth that are said of the treatment, which ends before token `last`. */
function saidWorth(tokens: Tokens, { first, end }: Sentence, last: number): Sentence | undefined {
  for (let i = last; i < end && !isMark(tokens, i, Mark.comma); i++) {
    const match = worth.matchAt(tokens, i, end);
    if (match && isSaid(tokens, first, last, i)) return match;
  }
  return undefined;
}

/** A treatment and its other name, “Lidoderm patch (lidocaine)”, are so near. */
const NEAR = 6;

/** Whether “is” or “as” leads to the word of worth at token `i`, or someone holds the treatment, which ends at `last`, to be it. */
function isSaid(tokens: Tokens, first: number, last: number, i: number): boolean {
  let at = i - 1;
  while (at >= last && isWordOf(tokens, at, linking)) at--;
  if (at >= last) return isWordOf(tokens, at, is) || (isWordOf(tokens, i, places) && isWordOf(tokens, at, having));
  for (let before = first; before < last; before++) if (isWordOf(tokens, before, holding)) return true;
  return false;
}

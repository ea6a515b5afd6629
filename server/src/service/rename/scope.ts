import { askingWords } from '../../knowledge/clauses/asking-words.ts';
import type { Issue, Letter } from '../../letter/letter.ts';
import type { Sentence } from '../../reading/sentences.ts';
import type { Term } from '../../reading/terms.ts';
import { contains, overlaps, type Range } from '../../text/range.ts';
import { Kind, rangeOf } from '../../text/tokens.ts';
import { WordSet } from '../../text/word-set.ts';

/** Words of a sentence that refers to what is requested. */
const asking = new WordSet([...askingWords, 'prescribed', 'prescribes', 'ordered']);

/**
 * Where a letter refers to an issue's request: its title, the sentences of its rationale that give a verdict or refer to a request, and such
 * sentences of the summary. What guidelines say of a treatment, and what was given before, stands elsewhere.
 */
export interface Scope {
  readonly own: readonly Range[];
  readonly summary: readonly Range[];
}

/** The scope of an issue. */
export function scopeOf(letter: Letter, issue: Issue): Scope {
  const verdicts = new Set(issue.argument?.verdicts.map(({ sentence }) => sentence));
  const asks = (sentence: Sentence): boolean => verdicts.has(sentence) || speaksOfRequest(letter, sentence);
  const rangesOf = (sentences: readonly Sentence[]): Range[] =>
    sentences.filter(asks).map((sentence) => rangeOf(letter.tokens, sentence.first, sentence.end));
  return {
    own: [issue.titleRange, ...rangesOf(issue.argument?.sentences ?? [])],
    summary: rangesOf(letter.summary.sentences),
  };
}

/** The terms of a letter that lie in one of some ranges and in no name of a guideline. */
export function termsIn(letter: Letter, issue: Issue, ranges: readonly Range[]): Term[] {
  return letter.terms.filter(
    (term) =>
      ranges.some((range) => contains(range, term.range)) &&
      !issue.guidelineMentions.some((mention) => overlaps(mention.range, term.range)),
  );
}

function speaksOfRequest({ tokens }: Letter, { first, end }: Sentence): boolean {
  for (let i = first; i < end; i++)
    if (tokens.kinds[i] === Kind.word && tokens.values[i] !== 0 && asking.has(tokens.values[i]!)) return true;
  return false;
}

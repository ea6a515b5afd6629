import { cueWords, hasCue, newCue } from '../text/cues.ts';
import { type PhraseMatch, PhraseTable } from '../text/phrases.ts';
import type { Range } from '../text/range.ts';
import { isMark, Kind, Mark, type Tokens } from '../text/tokens.ts';
import { intern } from '../text/vocabulary.ts';
import { WordSet } from '../text/word-set.ts';
import { partAt } from './quantities/parts.ts';
import type { Sentence } from './sentences.ts';

/** What a sentence claims of a request and a limit. */
export type ClaimKind = 'exceeds' | 'within' | 'inconsistent';

/** A comparison of the request with what guidelines recommend, as the rationale draws it. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly sentence: Sentence;
  /** The words of the comparison. */
  readonly range: Range;
}

const comparisonCue = cueWords(newCue(), ['within']);
const comparisons = new PhraseTable<ClaimKind>(comparisonCue, 'longest');
for (const phrase of [
  'exceeds',
  'exceed',
  'exceeding',
  'in excess of',
  'in excess',
  'is excessive',
  'are excessive',
  'is more than',
  'are more than',
  'far exceeds',
  'beyond the recommended',
  'beyond the recommendations',
  'greater than the recommended',
  'surpasses',
])
  comparisons.add(phrase, 'exceeds');
for (const phrase of [
  'within the guideline',
  'within the guidelines',
  'within guideline',
  'within guidelines',
  'within the recommended',
  'within the recommendations',
  'within the limit',
  'within this limit',
  'within these guidelines',
  'within the trial',
  'consistent with the guidelines',
  'consistent with guidelines',
  'consistent with the recommendations',
  'consistent with these guidelines',
  'in accordance with the guidelines',
  'in line with the guidelines',
  'supported by the guidelines',
])
  comparisons.add(phrase, 'within');

const request = new WordSet(['request', 'requested', 'requests', 'requesting', 'sessions', 'visits', 'treatments']);
const within = intern('within');
const negations = new WordSet(['not', "doesn't", "don't", 'neither', 'nor', 'never', 'no']);
/** Words that make a comparison depend on something, so that it claims nothing of this request. */
const conditions = new WordSet(['if', 'unless', 'when', 'whether', 'until']);
/** Words that make one of what might be; they hold to the end of their clause. */
const modals = new WordSet(['would', 'could', 'should', 'may', 'might']);

/** “within the three to six treatments”: within a number of visits, not of days. */
function withinNumber(tokens: Tokens, i: number, end: number): PhraseMatch<ClaimKind> | undefined {
  if (tokens.values[i] !== within) return undefined;
  for (let at = i + 1; at < Math.min(end, i + 4); at++) {
    const part = partAt(tokens, at);
    if (part) return part.kind === 'total' && !part.bare ? { value: 'within', first: i, end: part.end } : undefined;
  }
  return undefined;
}

/** The comparison that a sentence draws between the request and a limit; undefined where it draws none, or only supposes one. */
export function claimOf(tokens: Tokens, sentence: Sentence): Claim | undefined {
  if (!hasCue(tokens, sentence.first, sentence.end, comparisonCue)) return undefined;
  let asked = false;
  let supposed = false;
  for (let i = sentence.first; i < sentence.end; i++) {
    if (isMark(tokens, i, Mark.comma)) supposed = false;
    if (tokens.kinds[i] !== Kind.word || tokens.values[i] === 0) continue;
    if (modals.has(tokens.values[i]!)) supposed = true;
    if (conditions.has(tokens.values[i]!)) return undefined;
    if (request.has(tokens.values[i]!)) asked = true;
    const match = comparisons.matchAt(tokens, i, sentence.end) ?? withinNumber(tokens, i, sentence.end);
    if (!match || !asked || supposed) continue;
    const negative = [i - 1, i - 2, i - 3].some(
      (at) => at >= sentence.first && tokens.kinds[at] === Kind.word && negations.has(tokens.values[at]!),
    );
    const kind = !negative ? match.value : match.value === 'exceeds' ? 'within' : 'inconsistent';
    return { kind, sentence, range: { start: tokens.starts[i]!, end: tokens.ends[match.end - 1]! } };
  }
  return undefined;
}

import { articleWords } from '../knowledge/clauses/common-words.ts';
import { lexiconOf } from '../reading/clauses/lexicon.ts';
import { lastPart } from '../reading/clauses/spans.ts';
import { numberAt } from '../reading/numbers.ts';
import type { Verdict } from '../reading/verdicts.ts';
import { inOneLine } from '../text/range.ts';
import { isMark, Kind, Mark, type Tokens } from '../text/tokens.ts';
import { isWordOf, WordSet } from '../text/word-set.ts';

/** A verdict in the words of the law. */
export interface PlainVerdict {
  /** “is not medically necessary”, or with “are”. */
  readonly words: string;
  /** Whether they can be substituted for the verdict's own words, and its sentence then says the same. */
  readonly fits: boolean;
  /** Whether the verdict's own words are these already, so that what hedges them comes earlier in the sentence. */
  readonly said: boolean;
}

/**
 * The words of the law for a verdict. Without a subject or a verb of its own, or after words that deny it (“no ground on which it could be refused”),
 * it has to be written again.
 */
export function plainVerdict(tokens: Tokens, verdict: Verdict): PlainVerdict {
  const { necessary, range, subject, sentence, first, inferred = false } = verdict;
  const written = inOneLine(tokens.text, range);
  // “The denial stands.”: the noun is part of the verdict.
  const isNoun = isWordOf(tokens, first - 1, leading) || endsInOwner(tokens, first - 1);
  const isSeveral = /^(?:are|were|do|have|appear|seem)\b/i.test(written);
  const isMany = isSeveral || (!isNoun && isOpen(written) && namesMany(tokens, subject));
  const words = `${isMany ? 'are' : 'is'} ${necessary ? '' : 'not '}medically necessary`;
  const said = written.toLowerCase() === words;
  const fits =
    !said &&
    !isNoun &&
    !inferred &&
    subject.first < subject.end &&
    !isDenied(tokens, lastPart(tokens, { first: sentence.first, end: first }));
  return { words, said, fits };
}

/** Whether token `i` says whose something is: “the administrator's refusal”. */
function endsInOwner(tokens: Tokens, i: number): boolean {
  return /['’]s$/.test(tokens.text.slice(tokens.starts[i], tokens.ends[i]));
}

/** Whether something is denied in what leads to a verdict. */
function isDenied(tokens: Tokens, { first, end }: Verdict['subject']): boolean {
  const { words } = lexiconOf(tokens);
  for (let i = first; i < end; i++) {
    const match = words.matchAt(tokens, i, end);
    if (match?.value.negation !== undefined) return true;
    if (match) i = match.end - 1;
  }
  return false;
}

/** Whether a verb has one form for one and for many: “cannot be recommended”. */
function isOpen(written: string): boolean {
  return !/^(?:is|was|does|has|appears|seems)\b/i.test(written);
}

/** Whether a subject is several things, as far as its own words tell: “the six visits of therapy”, “therapy and a brace”, “these”. */
function namesMany(tokens: Tokens, subject: Verdict['subject']): boolean {
  const { first, end } = lastPart(tokens, subject);
  let head = first;
  while (isWordOf(tokens, head, leading) && head < end) head++;
  if (isWordOf(tokens, first, several)) return true;
  const count = numberAt(tokens, head)?.value;
  let stop = head;
  while (stop < end && !isWordOf(tokens, stop, governing) && !isMark(tokens, stop, Mark.open)) {
    if (isWordOf(tokens, stop, joining)) return true;
    stop++;
  }
  const last = stop - 1;
  if (last < head || tokens.kinds[last] !== Kind.word) return count !== undefined && count > 1;
  return /[^siu]s$/i.test(tokens.text.slice(tokens.starts[last], tokens.ends[last]));
}

const leading = new WordSet(articleWords);
const several = new WordSet(['these', 'those', 'both', 'they', 'all']);
const governing = new WordSet(['of', 'for', 'to', 'in', 'with', 'on', 'at', 'by', 'from', 'as', 'that', 'which']);
const joining = new WordSet(['and']);

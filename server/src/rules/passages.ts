import { isSpace } from '../text/range.ts';
import { isMark, Mark } from '../text/tokens.ts';
import type { Letter } from '../letter/letter.ts';
import type { Passage } from '../letter/wording.ts';

/** How messages name a passage: “the clinical case summary”, “the rationale of issue 2”. */
export function nameOfPassage({ kind, issue }: Passage): string {
  return issue === undefined ? 'the clinical case summary' : `the ${kind} of issue ${issue.toString()}`;
}

/** How far, in tokens, a bracket around a bracket is looked for. */
const LONGEST_BRACKET = 200;

/**
 * Where a bracket that opens at `token` can be closed: in front of the bracket that closes around it, else at the end of its sentence, in
 * front of the final period; for a passage without sentences at its own end, in front of a colon.
 */
export function closingPlace({ tokens }: Letter, { span, sentences }: Passage, token: number): number {
  const end = sentences[sentenceAt(sentences, token)]?.end ?? span.end;
  let depth = 0;
  for (let i = token + 1; i < Math.min(end, token + LONGEST_BRACKET); i++) {
    if (isMark(tokens, i, Mark.open) || isMark(tokens, i, Mark.openSquare)) depth++;
    else if ((isMark(tokens, i, Mark.close) || isMark(tokens, i, Mark.closeSquare)) && --depth < 0)
      return tokens.ends[i - 1]!;
  }
  const last = tokens.text.charAt(tokens.starts[end - 1]!);
  return '.:?!'.includes(last) && end - 1 > token ? tokens.ends[end - 2]! : tokens.ends[end - 1]!;
}

/** The index of the sentence that holds a token; the number of sentences where none does. */
function sentenceAt(sentences: Passage['sentences'], token: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the white space before an offset begins. */
export function trimmedStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--;
  return start;
}

import { isSpace } from '../text/range.ts';
import type { Letter } from '../letter/letter.ts';
import type { Passage } from '../letter/wording.ts';

/** How messages name a passage: “the clinical case summary”, “the rationale of issue 2”. */
export function nameOfPassage({ kind, issue }: Passage): string {
  return issue === undefined ? 'the clinical case summary' : `the ${kind} of issue ${issue.toString()}`;
}

/** Where the sentence with token `token` ends, in front of its final stop; for a passage without sentences its own end, in front of a colon. */
export function closingPlace({ tokens }: Letter, { span, sentences }: Passage, token: number): number {
  const end = sentences.find((sentence) => sentence.first <= token && token < sentence.end)?.end ?? span.end;
  const last = tokens.text.charAt(tokens.starts[end - 1]!);
  return '.:?!'.includes(last) && end - 1 > token ? tokens.ends[end - 2]! : tokens.ends[end - 1]!;
}

/** Where the white space before an offset begins. */
export function trimmedStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && isSpace(text.charCodeAt(start - 1))) start--;
  return start;
}

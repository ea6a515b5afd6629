import type { Letter } from '../letter/letter.ts';
import type { Personal, PersonalKind } from '../letter/privacy.ts';

/**
 * What a letter holds of some kinds of personal information.
 * @param allowed what may be: a place that holds one of them, case and marks aside, is left out
 */
export function personalOf(
  { personal }: Letter,
  kinds: readonly PersonalKind[],
  allowed: readonly string[] = [],
): Personal[] {
  const bare = allowed.map(bareWords).filter((words) => words !== '  ');
  return personal.filter(
    ({ kind, text }) => kinds.includes(kind) && !bare.some((one) => bareWords(text).includes(one)),
  );
}

/** The words and numbers of a text, with a space on either side of each. */
function bareWords(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}

/** Words that stand for a person, with a capital where the name began a sentence. */
export function standIn(letter: Letter, { range }: Personal, words: string): string {
  const begins = /(?:^|[.?!:])["“”)]?\s*$/.test(letter.text.slice(Math.max(0, range.start - 12), range.start));
  return begins ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

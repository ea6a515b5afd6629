import type { Letter } from '../letter/letter.ts';
import type { Personal, PersonalKind } from '../letter/privacy.ts';

/** What a letter holds of some kinds of personal information. */
export function personalOf({ personal }: Letter, kinds: readonly PersonalKind[]): Personal[] {
  return personal.filter(({ kind }) => kinds.includes(kind));
}

/** Words that stand for a person, with a capital where the name began a sentence. */
export function standIn(letter: Letter, { range }: Personal, words: string): string {
  const begins = /(?:^|[.?!:])["“”)]?\s*$/.test(letter.text.slice(Math.max(0, range.start - 12), range.start));
  return begins ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

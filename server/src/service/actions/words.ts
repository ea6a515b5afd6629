import type { Finding } from '../../engine/finding.ts';
import type { Letter } from '../../letter/letter.ts';
import { settingOf } from '../../letter/setting.ts';
import type { TextEdit } from '../../text/edit.ts';

/** The rule whose findings are words that may be right all the same. */
const SPELLING = 'wording/spelling';

/** The word that a finding takes for misspelled, without its possessive; undefined for any other finding. */
export function wordOfFinding({ text }: Letter, { rule, range, fixes }: Finding): string | undefined {
  if (rule !== SPELLING || fixes.length === 0) return undefined;
  const word = text.slice(range.start, range.end).replace(/['’]s?$/, '');
  return /^\p{L}[\p{L}\p{M}'’-]*$/u.test(word) ? word : undefined;
}

/** The edit that has a word left alone in this letter: one more in the comment that lists such words, or a new comment at its head. */
export function ignoreWord(letter: Letter, word: string): TextEdit {
  const { end } = letter.suppressions.words.at(-1)?.range ?? { end: 0 };
  const newText = end > 0 ? `, ${word}` : `<!-- words: ${word} -->${settingOf(letter).lineEnd}`;
  return { range: { start: end, end }, newText };
}

import type { ConfigurationProblem } from './configuration.ts';

/** What a word file comes to. */
export interface WordFile {
  /** In small letters. */
  readonly words: readonly string[];
  readonly problems: readonly ConfigurationProblem[];
}

/** The longest word file, in UTF-16 units, and the most words: more than a dictionary of English has. */
const MAX_LENGTH = 4_000_000;
const MAX_WORDS = 300_000;
/** So many lines that hold no word, and so many that repeat one, are reported one by one. */
const MOST_TOLD = 10;
/** What a word is made of. */
const WORD = /^[\p{L}\p{M}][\p{L}\p{M}\p{N}'’.-]{0,63}$/u;

/** Reads a list of words, one a line; `#` begins a comment. Never fails: a line that holds no word is reported with its place, and the others hold. */
export function readWordFile(text: string): WordFile {
  const words = new Set<string>();
  const problems: ConfigurationProblem[] = [];
  const tell = (
    message: string,
    start: number,
    end: number,
    severity: ConfigurationProblem['severity'] = 'error',
  ): void => void problems.push({ message, range: { start, end: Math.max(end, start) }, severity });
  if (text.includes('\0')) {
    tell('This file is not a list of words: it is skipped.', 0, 0);
    return { words: [], problems };
  }
  let wrong = 0;
  let repeated = 0;
  let start = 0;
  while (start < Math.min(text.length, MAX_LENGTH)) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const [beforeComment = ''] = text.slice(start, Math.min(end, start + 200)).split('#', 1);
    const word = beforeComment.trim();
    if (word !== '' && !WORD.test(word)) {
      wrong++;
      if (wrong <= MOST_TOLD) tell('This line is not one word. It is skipped.', start, Math.min(end, start + 80));
    } else if (word !== '') {
      if (words.size === MAX_WORDS) {
        tell(`A list has at most ${MAX_WORDS} words. This one and those after it are skipped.`, start, end);
        break;
      }
      const small = word.toLowerCase().replace('’', "'");
      if (words.has(small)) {
        repeated++;
        if (repeated <= MOST_TOLD) tell(`“${word}” appears twice. This one is skipped.`, start, end, 'information');
      }
      words.add(small);
    }
    start = end + 1;
  }
  if (wrong > MOST_TOLD) tell(`${wrong - MOST_TOLD} more lines are not one word. They are skipped.`, 0, 0);
  if (repeated > MOST_TOLD)
    tell(`${repeated - MOST_TOLD} more words stand twice. They are skipped.`, 0, 0, 'information');
  if (text.length > MAX_LENGTH)
    tell('This list is too long. Everything after the first 4 million characters is skipped.', MAX_LENGTH, MAX_LENGTH);
  return { words: [...words], problems };
}

/** Whether an entry of `words` names a file: it has a folder or an ending. */
export function isWordFile(entry: string): boolean {
  return /[/\\]|\.[a-z]{2,5}$/i.test(entry);
}

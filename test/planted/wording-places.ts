import type { Letter } from '../../server/src/letter/letter.ts';
import type { Sentence } from '../../server/src/reading/sentences.ts';
import { isSmallWord, lengthOf } from '../../server/src/reading/wording/shapes.ts';
import type { Range } from '../../server/src/text/range.ts';

/** A word of a letter's prose: its token, its place and its sentence. */
export interface Word {
  readonly token: number;
  readonly range: Range;
  readonly text: string;
  readonly sentence: Sentence;
}

/** The sentences of the summary and the rationales. */
export function sentencesOf({ wording }: Letter): Sentence[] {
  return wording.passages.flatMap(({ sentences }) => sentences);
}

/** Words in small letters of at least four letters with only blanks around them, from the middle of each sentence, one a sentence. */
export function plainWords(letter: Letter, accepts: (word: string) => boolean = () => true): Word[] {
  const { tokens } = letter;
  return sentencesOf(letter).flatMap((sentence) => {
    const middle = Math.floor((sentence.first + sentence.end) / 2);
    for (let token = middle; token < sentence.end - 2; token++) {
      const range = { start: tokens.starts[token]!, end: tokens.ends[token]! };
      const text = letter.text.slice(range.start, range.end);
      const alone = [token, token + 1].every((at) => tokens.starts[at]! > tokens.ends[at - 1]!);
      const other = [token - 1, token + 1].every((at) => isSmallWord(tokens, at) && lengthOf(tokens, at) > 1);
      if (isSmallWord(tokens, token) && text.length > 3 && alone && other && accepts(text))
        return [{ token, range, text, sentence }];
    }
    return [];
  });
}

/** Every place in summary and rationales where a pattern stands; the first group, if there is one, is the place. */
export function matches(letter: Letter, pattern: RegExp): { range: Range; groups: RegExpMatchArray }[] {
  return letter.wording.passages
    .filter(({ sentences }) => sentences.length > 0)
    .flatMap(({ span }) => {
      const start = letter.tokens.starts[span.first]!;
      const text = letter.text.slice(start, letter.tokens.ends[span.end - 1]);
      return [...text.matchAll(new RegExp(pattern, 'dg'))].map((match) => {
        const [from, to] = match.indices?.[1] ?? match.indices?.[0] ?? [0, 0];
        return { range: { start: start + from, end: start + to }, groups: match };
      });
    });
}

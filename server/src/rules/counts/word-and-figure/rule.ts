import { inWords } from '../../../reading/number-words.ts';
import { cover } from '../../../text/range.ts';
import { bearingOf } from '../../other-places.ts';
import { saidIn } from '../../issues.ts';
import type { LetterRange } from '../../../letter/place.ts';
import type { ReportedFix, Rule } from '../../rule.ts';

/** Finds numbers that are written in words and in figures, differently. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'counts/word-and-figure',
    summary: 'A number in words differs from the figure in parentheses.',
    severity: 'error',
    messages: {
      differ: 'The word says {word}, but the figure says {figure}. Correct one of them.',
      figure: 'Change the figure to {word}',
      word: 'Change the word to {figure}',
      figureCertain: 'Change the figure to {word}, as in the rest of the letter',
      wordCertain: 'Change the word to {figure}, as in the rest of the letter',
    },
  },
  check(letter, report) {
    for (const { what, part } of saidIn(letter, ({ numberConflicts }) => numberConflicts)) {
      const { word, wordRange, figure, figureRange } = what;
      const range = cover(wordRange, figureRange);
      const bearing = bearingOf(letter, part, range) ?? { word: 0, figure: 0, neither: 0 };
      // A certain slip: other places bear one of the two, and none another.
      const certain =
        bearing.neither > 0
          ? undefined
          : bearing.figure === 0 && bearing.word > 0
            ? 'word'
            : bearing.word === 0 && bearing.figure > 0
              ? 'figure'
              : undefined;
      const toWord: ReportedFix<LetterRange> = {
        title: certain === 'word' ? 'figureCertain' : 'figure',
        values: { word },
        safe: false,
        edits: [{ range: part.place(figureRange), newText: String(word) }],
      };
      const toFigure: ReportedFix<LetterRange> = {
        title: certain === 'figure' ? 'wordCertain' : 'word',
        values: { figure },
        safe: false,
        edits: [
          {
            range: part.place(wordRange),
            newText: capitalised(part.letter.text.charCodeAt(wordRange.start), inWords(figure)),
          },
        ],
      };
      report({
        message: 'differ',
        values: { word, figure },
        range: part.place(range),
        // What other places contradict is no way out.
        fixes: certain === 'figure' ? [toFigure] : certain === 'word' ? [toWord] : [toWord, toFigure],
      });
    }
  },
};

/** A word with a capital where the one that it replaces, beginning with `first`, has one. */
function capitalised(first: number, word: string): string {
  return first >= 65 && first <= 90 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

import type { Rule } from '../../rule.ts';

/** Finds numbers that are written in words and in figures, differently. */
export const rule: Rule = {
  meta: {
    id: 'counts/word-and-figure',
    summary: 'A number in words and its figure in brackets differ.',
    severity: 'error',
    messages: {
      differ: 'The word says {word} and the figure beside it {figure}. Only one can be meant; correct the other.',
      figure: 'Change the figure to {word}',
      word: 'Change the word to the figure, {figure}',
    },
  },
  check(letter, report) {
    for (const { word, wordRange, figure, figureRange } of letter.numberConflicts) {
      const [first, second] = wordRange.start < figureRange.start ? [wordRange, figureRange] : [figureRange, wordRange];
      report({
        message: 'differ',
        values: { word, figure },
        range: { start: first.start, end: second.end },
        related: [],
        fixes: [
          { title: 'figure', values: { word }, safe: false, edits: [{ range: figureRange, newText: String(word) }] },
          { title: 'word', values: { figure }, safe: false, edits: [{ range: wordRange, newText: inWords(figure) }] },
        ],
      });
    }
  },
};

const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

function inWords(value: number): string {
  if (value < 20) return small[value]!;
  if (value < 100) return tens[Math.floor(value / 10)]! + (value % 10 > 0 ? `-${small[value % 10]}` : '');
  const rest = value % 100;
  return `${small[Math.floor(value / 100)]} hundred${rest > 0 ? ` ${inWords(rest)}` : ''}`;
}

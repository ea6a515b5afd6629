import type { Letter } from '../../../letter/letter.ts';
import type { QuantityParts } from '../../../letter/quantity-parts.ts';
import type { Rule } from '../../rule.ts';

/** Finds numbers of visits that are not the sum of the parts given beside them. */
export const rule: Rule = {
  meta: {
    id: 'counts/parts-sum',
    summary: 'A number of visits is not the sum of its parts.',
    severity: 'error',
    scope: 'part',
    messages: {
      sum: '{whole} visits are stated, but the parts beside it are {parts} = {sum}. Correct the number that is wrong.',
      parts: 'The parts stand here.',
      correct: 'Change the number to {sum}',
    },
  },
  check(letter, report) {
    for (const { whole, parts, range } of partsOf(letter)) {
      const sum = parts.reduce((total, part) => total + part.value, 0);
      if (sum === whole.value) continue;
      const values = { whole: whole.value, parts: parts.map(({ value }) => value).join(' + '), sum };
      const number = { start: letter.tokens.starts[whole.first]!, end: letter.tokens.ends[whole.end - 1]! };
      report({
        message: 'sum',
        values,
        range: number,
        related: [{ message: 'parts', range }],
        fixes: [{ title: 'correct', values, safe: false, edits: [{ range: number, newText: String(sum) }] }],
      });
    }
  },
};

function partsOf(letter: Letter): readonly QuantityParts[] {
  return letter.quantityParts;
}

import { heldByForm } from '../../form.ts';
import type { Rule } from '../../rule.ts';

/** Finds section headings that are recognized but not spelled as the form has them. */
export const rule: Rule = {
  scope: 'frame',
  meta: {
    id: 'structure/heading-spelling',
    summary: 'A section heading is misspelled.',
    severity: 'warning',
    messages: {
      misspelt: 'The heading “{written}” should be “{expected}”. Correct it, so that the section can be found.',
      correct: 'Change to “{expected}”',
    },
  },
  check(letter, report) {
    if (!letter.isLetter) return;
    for (const { heading, ofForm } of letter.sections) {
      if (heading.expected === undefined || !ofForm) continue;
      const values = { written: letter.text.slice(heading.range.start, heading.range.end), expected: heading.expected };
      report({
        message: 'misspelt',
        values,
        range: heading.range,
        fixes: [{ title: 'correct', values, safe: true, edits: [{ range: heading.range, newText: heading.expected }] }],
        ...heldByForm(letter),
      });
    }
  },
};

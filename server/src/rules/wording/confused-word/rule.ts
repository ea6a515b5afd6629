import type { Rule } from '../../rule.ts';

/** Finds words that are spelled right and stand where another was intended. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/confused-word',
    summary: 'A word is used in place of one that looks or sounds like it.',
    severity: 'warning',
    messages: {
      found: '“{wrong}” is a word, but “{right}” was probably intended here. Correct it, or leave it.',
      drug: '{wrong} is for something else: {wrongClass}. {right} was probably intended: {rightClass}. Check the drug.',
      change: 'Change to “{right}”',
    },
  },
  check(letter, report) {
    for (const { range, right, mild, classes } of letter.wording.confusedWords) {
      const wrong = letter.text.slice(range.start, range.end);
      const meant = /^[A-Z]/.test(wrong) ? right.charAt(0).toUpperCase() + right.slice(1) : right;
      const values = { wrong, right: meant };
      report({
        message: classes ? 'drug' : 'found',
        values: classes ? { ...values, wrongClass: classes.wrong, rightClass: classes.right } : values,
        range,
        fixes: [{ title: 'change', values, safe: false, edits: [{ range, newText: meant }] }],
        ...(mild ? { atMost: 'information' as const } : {}),
      });
    }
  },
};

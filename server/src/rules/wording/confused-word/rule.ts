import type { Rule } from '../../rule.ts';

/** Finds words that are spelled right and stand where another was intended. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'wording/confused-word',
    summary: 'A word is used in place of one that looks or sounds like it.',
    severity: 'warning',
    messages: {
      found: '“{wrong}” does not seem to fit here. Did you mean “{right}”?',
      drug: '{wrong} ({wrongClass}) does not seem to fit here. Did you mean {right} ({rightClass})?',
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

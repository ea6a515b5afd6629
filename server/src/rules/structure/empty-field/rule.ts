import { heldByForm } from '../../form.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds fields of issues with nothing after their label. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'structure/empty-field',
    summary: 'A field is empty.',
    severity: 'error',
    waits: 'later',
    messages: {
      empty: '“{label}:” in issue {number}, “{title}”, is empty. Fill it in.',
      fill: 'Insert “{placeholder}”',
    },
  },
  check(letter, report) {
    if (letter.form.issues.style !== 'decided-title') return;
    for (const issue of letter.issues) {
      for (const { field, label, value, span } of issue.node.fields) {
        if (value.end > value.start || !field.required) continue;
        const values = { ...nameOf(issue), label: field.label, placeholder: field.placeholder };
        const at = span.first > 0 ? letter.tokens.ends[span.first - 1]! : label.range.end;
        report({
          message: 'empty',
          values,
          range: label.range,
          fixes: [
            {
              title: 'fill',
              values,
              safe: false,
              edits: [{ range: { start: at, end: at }, newText: ` ${field.placeholder}` }],
            },
          ],
          ...heldByForm(letter),
        });
      }
    }
  },
};

import { slice } from '../../../text/range.ts';
import { foldedWords } from '../../../text/phrases.ts';
import { heldByForm } from '../../form.ts';
import { nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds fields that stand twice in one issue. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'structure/duplicate-field',
    summary: 'A field appears twice in one issue.',
    severity: 'error',
    messages: {
      duplicate: '“{label}:” appears twice in issue {number}, “{title}”. Keep one.',
      first: 'The field first appears here.',
      remove: 'Remove this “{label}:”',
    },
  },
  check(letter, report) {
    for (const issue of letter.issues) {
      for (const node of issue.node.fields) {
        const first = issue.node.fields.find(({ field }) => field.id === node.field.id)!;
        if (first === node) continue;
        const same = foldedWords(slice(letter.text, first.value)) === foldedWords(slice(letter.text, node.value));
        const values = { ...nameOf(issue), label: node.field.label };
        const following = issue.node.fields[issue.node.fields.indexOf(node) + 1];
        // Only what is said word for word above may go without asking.
        const edits = [
          { range: { start: node.range.start, end: following?.range.start ?? node.range.end }, newText: '' },
        ];
        report({
          message: 'duplicate',
          values,
          range: node.label.range,
          related: [{ message: 'first', range: first.label.range }],
          fixes: [{ title: 'remove', values, safe: same, edits }],
          ...heldByForm(letter),
        });
      }
    }
  },
};

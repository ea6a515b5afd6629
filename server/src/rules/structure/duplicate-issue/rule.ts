import type { Issue } from '../../../letter/letter.ts';
import { foldedWords } from '../../../text/phrases.ts';
import { heldByForm } from '../../form.ts';
import { captionOf, nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds issues that stand twice. */
export const rule: Rule = {
  meta: {
    id: 'structure/duplicate-issue',
    summary: 'The same issue stands twice.',
    severity: 'error',
    messages: {
      duplicate:
        'Issue {number}, “{title}”, is issue {first} again. Decide each request once; remove one, or say what parts them.',
      first: 'The same title stands here.',
      remove: 'Remove issue {number}',
    },
  },
  check(letter, report) {
    if (letter.issues.length < 2) return;
    const seen = new Map<string, Issue>();
    for (const issue of letter.issues) {
      const key = foldedWords(issue.title);
      const first = seen.get(key);
      if (key !== '' && !first) seen.set(key, issue);
      if (!first) continue;
      const next = letter.issues[issue.number];
      const values = { ...nameOf(issue), first: first.number };
      report({
        message: 'duplicate',
        values,
        range: captionOf(issue),
        related: [{ message: 'first', range: captionOf(first) }],
        fixes: [
          {
            title: 'remove',
            values,
            safe: false,
            edits: [
              {
                range: { start: issue.node.range.start, end: next?.node.range.start ?? issue.node.range.end },
                newText: '',
              },
            ],
          },
        ],
        ...heldByForm(letter),
      });
    }
  },
};

import type { Issue } from '../../../letter/letter.ts';
import { foldedWords } from '../../../text/phrases.ts';
import { heldByForm } from '../../form.ts';
import { captionOf, issuesOfParts, nameOf } from '../../issues.ts';
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
    for (const { issue: read } of issuesOfParts(letter)) {
      const key = titleKey(read);
      const before = seen.get(key);
      if (key !== '' && !before) seen.set(key, read);
      if (!before) continue;
      const issue = letter.issues[read.number - 1]!;
      const first = letter.issues[before.number - 1]!;
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

const keys = new WeakMap<Issue, string>();

/** The words of an issue's title; an issue is read once and compared at each edit of its letter. */
function titleKey(issue: Issue): string {
  let key = keys.get(issue);
  if (key === undefined) keys.set(issue, (key = foldedWords(issue.title)));
  return key;
}

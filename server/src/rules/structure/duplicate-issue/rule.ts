import { foldedWords } from '../../../text/phrases.ts';
import { heldByForm } from '../../form.ts';
import { captionOf, type IssueOfPart, issuesOfParts, nameOf } from '../../issues.ts';
import { perPart } from '../../per-part.ts';
import { type LetterRange, upTo } from '../../../letter/place.ts';
import type { Rule } from '../../rule.ts';

/** Finds issues that stand twice. */
export const rule: Rule = {
  scope: 'letter',
  meta: {
    id: 'structure/duplicate-issue',
    summary: 'The same issue appears twice.',
    severity: 'error',
    messages: {
      duplicate: 'Issue {number}, “{title}”, repeats issue {first}. Remove one, or say how they differ.',
      first: 'The same title is here.',
      remove: 'Remove issue {number}',
    },
  },
  check(letter, report) {
    const seen = new Map<string, IssueOfPart>();
    const issues = issuesOfParts(letter);
    if (issues.length < 2) return;
    for (const [index, own] of issues.entries()) {
      const key = titleKeys(own.part.letter).get(own.issue)!;
      const first = seen.get(key);
      if (key !== '' && !first) seen.set(key, own);
      if (!first) continue;
      const range = rangeOf(own);
      const next = issues[index + 1];
      const values = { ...nameOf(own.issue), first: first.issue.number };
      report({
        message: 'duplicate',
        values,
        range: own.part.place(captionOf(own.issue)),
        related: [{ message: 'first', range: first.part.place(captionOf(first.issue)) }],
        fixes: [
          {
            title: 'remove',
            values,
            safe: false,
            edits: [{ range: next ? upTo(range, rangeOf(next)) : range, newText: '' }],
          },
        ],
        ...heldByForm(letter.frame),
      });
    }
  },
};

function rangeOf({ issue, part }: IssueOfPart): LetterRange {
  return part.place(issue.node.range);
}

/** The words of the issues' titles. */
const titleKeys = perPart(({ issues }) => new Map(issues.map((issue) => [issue, foldedWords(issue.title)])));

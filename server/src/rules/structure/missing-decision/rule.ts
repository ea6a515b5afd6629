import { heldByForm } from '../../form.ts';
import { captionOf, nameOf } from '../../issues.ts';
import type { Rule } from '../../rule.ts';

/** Finds issues whose title ends without a decision. */
export const rule: Rule = {
  meta: {
    id: 'structure/missing-decision',
    summary: 'An issue has no decision.',
    severity: 'error',
    scope: 'part',
    waits: 'later',
    messages: {
      missing: 'Issue {number}, “{title}”, has no decision. End the title with “: {words}”.',
      insert: 'Insert “{word}”',
    },
  },
  check(letter, report) {
    const { style, decisions } = letter.form.issues;
    if (style !== 'decided-title') return;
    const words = decisions.map(({ word }) => word).join('” or “: ');
    for (const issue of letter.issues) {
      if (issue.decision || issue.titleRange.end === issue.titleRange.start) continue;
      const at = issue.titleRange.end;
      // A decision still to be chosen is a place to fill in.
      if (letter.text[at - 1] === ']' && letter.wording.placeholders.some(({ range }) => range.end === at)) continue;
      const colon = /^\s*:/.exec(letter.text.slice(at, at + 4))?.[0] ?? '';
      report({
        message: 'missing',
        values: { ...nameOf(issue), words },
        range: captionOf(issue),
        fixes: decisions.map(({ word }) => ({
          title: 'insert',
          values: { word },
          safe: false,
          edits: [{ range: { start: at, end: at + colon.length }, newText: `: ${word}` }],
        })),
        ...heldByForm(letter),
      });
    }
  },
};

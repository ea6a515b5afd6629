import { heldByForm } from '../../form.ts';
import type { Issue, Letter } from '../../../letter/letter.ts';
import { settingOf } from '../../../letter/setting.ts';
import { slice } from '../../../text/range.ts';
import { captionOf, choicesFor, nameOf } from '../../issues.ts';
import type { ReportedFix, Rule } from '../../rule.ts';

/** Finds issues whose title ends without a decision. */
export const rule: Rule = {
  scope: 'part',
  meta: {
    id: 'structure/missing-decision',
    summary: 'An issue has no decision.',
    severity: 'error',
    waits: 'later',
    messages: {
      missing: 'Issue {number}, “{title}”, has no decision. End the title with “: {words}”.',
      insert: 'Insert “{word}”',
      part: 'Separate “{word}” from the title',
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
        fixes:
          partedFixes(letter, issue) ??
          choicesFor(issue, decisions).map(({ word }) => ({
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

/** Where the title holds the decision, without its colon or with the next label grown to it: the way to set it apart. */
function partedFixes(letter: Letter, { titleRange }: Issue): ReportedFix[] | undefined {
  const title = slice(letter.text, titleRange);
  for (const { word } of letter.form.issues.decisions) {
    const at = title.lastIndexOf(word);
    const rest = title.slice(at + word.length);
    // “Upheld” within a sentence decides nothing.
    if (at <= 0 || !/^(?:[A-Z].*)?$/s.test(rest)) continue;
    let before = at;
    while (before > 0 && /[\s,;:.–—-]/.test(title.charAt(before - 1))) before--;
    const start = titleRange.start + before;
    const end = titleRange.start + at + word.length;
    const newText = `: ${word}${rest === '' ? '' : settingOf(letter).paragraph}`;
    return [{ title: 'part', values: { word }, safe: false, edits: [{ range: { start, end }, newText }] }];
  }
  return undefined;
}
